import { Logger } from '@nestjs/common';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DiskFileStore, S3FileStore } from '../../src/files/index.js';
import type { FileStore } from '../../src/files/index.js';
import { hasS3Server, startS3Server } from '../support/s3-server.js';

const MEGABYTE = 1024 * 1024;

/** A store, and what a test does to it from outside. */
interface Place {
  store: FileStore;
  kept(): Promise<string[]>;
  damage(sha256: string): Promise<void>;
  /** Lets a write of these bytes break off after the first of them. */
  breakOff(bytes: Buffer): Promise<void>;
  away(): Promise<void>;
  back(): Promise<void>;
  remove(): Promise<void>;
}

async function onDisk(): Promise<Place> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'dondoc-files-'));
  const folder = path.join(root, 'files');
  const at = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    store: new DiskFileStore(folder),
    kept: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    damage: async (sha256) => {
      const bytes = await readFile(at(sha256));
      bytes[10] = (bytes[10] ?? 0) ^ 1;
      await writeFile(at(sha256), bytes);
    },
    // The system lets a file grow to a megabyte and no further.
    breakOff: async (bytes) => {
      const source = path.join(root, 'source');
      await writeFile(source, bytes);
      const { status, stdout } = spawnSync(
        'bash',
        [
          '-c',
          `ulimit -f 1024; exec "$0" --input-type=module -e "$1" "$2" "$3"`,
          process.execPath,
          `import { readFileSync } from 'node:fs';
           import { DiskFileStore } from ${JSON.stringify(path.resolve('dist/files/disk-file-store.js'))};
           const [folder, source] = process.argv.slice(1);
           await new DiskFileStore(folder).put(readFileSync(source)).catch((error) => {
             console.log(error.code);
             process.exitCode = 3;
           });`,
          folder,
          source,
        ],
        { env: { ...process.env, NODE_OPTIONS: '' }, encoding: 'utf8' },
      );
      expect({ status, stdout }).toEqual({ status: 3, stdout: expect.stringMatching(/^files:NOT_KEPT$/m) });
    },
    // A folder that is none: nothing under it can be read or written.
    away: async () => {
      await rm(folder, { recursive: true });
      await writeFile(folder, '');
    },
    back: () => rm(folder),
    remove: () => rm(root, { recursive: true }),
  };
}

async function onS3(): Promise<Place> {
  const server = await startS3Server();
  const store = new S3FileStore(server.settings);
  return {
    store,
    kept: async () => (await server.keys()).map((key) => key.slice(key.indexOf('/') + 1)),
    damage: (sha256) => server.overwrite(`${sha256.slice(0, 2)}/${sha256}`, Buffer.from('something else')),
    breakOff: async (bytes) => {
      server.cutAfter(MEGABYTE);
      await expect(store.put(bytes)).rejects.toMatchObject({ code: 'files:NOT_KEPT' });
      server.cutAfter(null);
    },
    away: () => Promise.resolve(server.cutAfter(0)),
    back: () => Promise.resolve(server.cutAfter(null)),
    remove: () => server.stop(),
  };
}

const PLACES = [['disk', onDisk] as const, ...(hasS3Server() ? [['S3', onS3] as const] : [])];

describe.each(PLACES)('files kept on %s', (_name, open) => {
  let place: Place;
  let store: FileStore;
  const small = Buffer.from('%PDF-1.7 Báo cáo kết quả');
  const large = randomBytes(3 * MEGABYTE);
  const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  beforeAll(async () => {
    Logger.overrideLogger(false);
    place = await open();
    store = place.store;
  });
  afterAll(() => place.remove());

  it('lie under their own hash, once however often they are sent', async () => {
    expect(await store.put(small)).toBe(hashOf(small));
    expect(await store.put(small)).toBe(hashOf(small));
    expect(await place.kept()).toEqual([hashOf(small)]);
  });

  it('come back as they were, whole or as a stream', async () => {
    await store.put(large);
    expect((await store.read(hashOf(small))).equals(small)).toBe(true);
    expect((await store.read(hashOf(large))).equals(large)).toBe(true);
    expect((await buffer(await store.stream(hashOf(large)))).equals(large)).toBe(true);
    expect((await buffer(await store.stream(hashOf(small)))).equals(small)).toBe(true);
  });

  it('are missed when they are not there', async () => {
    const nowhere = hashOf(Buffer.from('nowhere'));
    await expect(store.read(nowhere)).rejects.toMatchObject({ code: 'files:LOST' });
    await expect(store.stream(nowhere)).rejects.toMatchObject({ code: 'files:LOST' });
  });

  it('are not handed out when they are damaged, and are mended when the same file is sent again', async () => {
    await place.damage(hashOf(large));
    await expect(store.read(hashOf(large))).rejects.toMatchObject({ code: 'files:DAMAGED' });
    const stream = await store.stream(hashOf(large));
    await expect(buffer(stream)).rejects.toMatchObject({ code: 'files:DAMAGED' });
    await store.put(large);
    expect((await store.read(hashOf(large))).equals(large)).toBe(true);
  });

  it('leave nothing behind when the writing breaks off half way, and can be sent again', async () => {
    const before = await place.kept();
    const other = randomBytes(3 * MEGABYTE);
    await place.breakOff(other);
    expect(await place.kept()).toEqual(before);
    await expect(store.read(hashOf(other))).rejects.toMatchObject({ code: 'files:LOST' });
    await store.put(other);
    expect((await store.read(hashOf(other))).equals(other)).toBe(true);
  });

  it('say that the store is away, and are kept once it is back', async () => {
    const late = Buffer.from('%PDF-1.7 Báo cáo bổ sung');
    await place.away();
    await expect(store.put(late)).rejects.toMatchObject({ code: 'files:NOT_KEPT', kind: 'unavailable' });
    await expect(store.read(hashOf(small))).rejects.toMatchObject({ code: 'files:NOT_READ' });
    await expect(store.stream(hashOf(small))).rejects.toMatchObject({ code: 'files:NOT_READ' });
    await expect(store.probe()).rejects.toThrow();
    await place.back();
    expect(await store.put(late)).toBe(hashOf(late));
    await store.probe();
    expect((await place.kept()).filter((name) => name.startsWith('probe'))).toEqual([]);
  });
});
