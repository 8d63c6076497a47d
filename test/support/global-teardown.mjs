import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { server, folder } = globalThis.__DONDOC_TEST_SERVER__;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
