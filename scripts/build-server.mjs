import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// A file that was removed from src/ must not live on in dist/ (a test or a glob would still find it).
const dist = path.resolve(import.meta.dirname, '../dist');
rmSync(dist, { recursive: true, force: true });
const nest = path.resolve(import.meta.dirname, '../node_modules/@nestjs/cli/bin/nest.js');
const { status } = spawnSync(process.execPath, [nest, 'build'], { stdio: 'inherit' });
if (status === 0) writeFileSync(path.join(dist, '.built'), '');
process.exit(status ?? 1);
