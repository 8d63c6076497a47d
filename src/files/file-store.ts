import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Settings } from '../config/index.js';

/** Where the bytes of uploaded files lie. The disk here; an object store has the same three needs. */
export abstract class FileStore {
  /** Keeps the bytes. @returns their SHA-256, hexadecimal, which is their address. */
  abstract put(bytes: Uint8Array): Promise<string>;
  abstract read(sha256: string): Promise<Buffer>;
  abstract stream(sha256: string): Readable;
}

/** The place of uploaded files in an installation's data folder. */
export function filesFolder({ dataDir }: Pick<Settings, 'dataDir'>): string {
  return path.join(dataDir, 'files');
}

/** Content-addressed files under `folder`: the same bytes are kept once. */
export class DiskFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const target = this.pathOf(sha256);
    if (await stat(target).catch(() => null)) return sha256;
    await mkdir(path.dirname(target), { recursive: true });
    // Written beside its place and then moved, so that a crash leaves no half file under a whole hash.
    const temporary = `${target}.${randomBytes(6).toString('hex')}`;
    await writeFile(temporary, bytes);
    await rename(temporary, target);
    return sha256;
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  stream(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  private pathOf(sha256: string): string {
    return path.resolve(this.folder, sha256.slice(0, 2), sha256);
  }
}
