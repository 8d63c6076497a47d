import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { built } from './built.mjs';

/** A migrated database on an embedded server of the row's own, and a pool without time limits. */
export async function openDatabase(context) {
  const { startEmbeddedServer } = await built('database/index.js');
  const { migrateAll } = await built('run.js');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-bench-'));
  // The server's own account must be able to enter.
  await chmod(folder, 0o755);
  context.onEnd(() => rm(folder, { recursive: true, force: true }));
  const server = await startEmbeddedServer(folder, () => undefined);
  context.onEnd(() => server.stop());
  await migrateAll(server.url);
  const pool = new pg.Pool({ connectionString: server.url, max: 10 });
  pool.on('error', () => undefined);
  context.onEnd(() => pool.end());
  return { url: server.url, pool };
}
