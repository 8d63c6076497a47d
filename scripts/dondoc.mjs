import { ensureBuilt } from './ensure-built.mjs';

ensureBuilt(['server']);
await import('../dist/cli.js');
