import { mkdtemp } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * One embedded PostgreSQL for the whole run, with one migrated template database that each test file clones.
 * The server's own code is used as built (`npm run build:server`), the same that production runs.
 */
export default async function globalSetup() {
  const built = path.resolve('dist/database/index.js');
  if (!existsSync(built))
    throw new Error('run "npm run build:server" first: the tests use the built migrations');
  const { startEmbeddedServer, migrate } = await import(built);
  const { migrateQueue } = await import(path.resolve('dist/queue/index.js'));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-test-'));
  const { chmod } = await import('node:fs/promises');
  await chmod(folder, 0o755);
  const server = await startEmbeddedServer(folder, () => undefined);
  await migrate(server.url);
  await migrateQueue(server.url);
  globalThis.__DONDOC_TEST_SERVER__ = { server, folder };
  process.env.DONDOC_TEST_TEMPLATE_URL = server.url;
}
