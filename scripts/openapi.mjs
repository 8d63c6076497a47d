import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';

// The description is made by the built server (its compiler plugin reads the types), on a database of its own.
ensureBuilt(['server']);
const folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-openapi-'));
chmodSync(folder, 0o755);
const run = (command, args) => {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: folder },
  });
  if (status !== 0) process.exit(status ?? 1);
};
run(process.execPath, ['dist/openapi.js', 'docs/openapi.json']);
rmSync(folder, { recursive: true, force: true });
run('npm', ['run', '--silent', 'client', '--workspace', 'web']);
