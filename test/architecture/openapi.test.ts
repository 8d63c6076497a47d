import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createTestDatabase } from '../support/database.js';

const run = promisify(execFile);

it('the description that the browser’s client is made from is the one the server gives now (else: npm run openapi)', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-openapi-'));
  const database = await createTestDatabase();
  try {
    const target = path.join(folder, 'openapi.json');
    await run(process.execPath, ['dist/openapi.js', target], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, DATA_DIR: folder },
    });
    const [now, kept] = await Promise.all([readFile(target, 'utf8'), readFile('docs/openapi.json', 'utf8')]);
    expect(JSON.parse(now)).toEqual(JSON.parse(kept));
  } finally {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
});
