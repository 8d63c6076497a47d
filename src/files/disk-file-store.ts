import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Settings } from '../config/index.js';
import { FileStore } from './file-store.js';

/** The place of uploaded files in an installation's data folder. */
export function filesFolder({ dataDir }: Pick<Settings, 'dataDir'>): string {
  return path.join(dataDir, 'files');
}

export class DiskFileStore extends FileStore {
  constructor(readonly place: string) {
    super();
  }

  async probe(): Promise<void> {
    const file = path.resolve(this.place, `probe-${randomBytes(6).toString('hex')}`);
    await mkdir(this.place, { recursive: true });
    try {
      await writeFile(file, file);
      if ((await readFile(file, 'utf8')) !== file) throw new Error('read back differs');
    } finally {
      await rm(file, { force: true });
    }
  }

  protected async write(sha256: string, bytes: Uint8Array): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(path.dirname(target), { recursive: true });
    // Written beside its place and then moved, so that a crash leaves no half file under a whole hash.
    const temporary = `${target}.${randomBytes(6).toString('hex')}`;
    try {
      await writeFile(temporary, bytes, { flush: true });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  protected async open(sha256: string): Promise<Readable | null> {
    try {
      return (await open(this.pathOf(sha256))).createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private pathOf(sha256: string): string {
    return path.resolve(this.place, sha256.slice(0, 2), sha256);
  }
}
