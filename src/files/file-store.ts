import { Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { pipeline, Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AppError } from '../common/index.js';
import { filesError } from './files.errors.js';

/**
 * Where the bytes of uploaded files lie, each under its own SHA-256 (hexadecimal): the same bytes are kept once, and
 * what comes back is what was put in or an error. Disk and S3-compatible servers differ in the four steps at the end.
 */
export abstract class FileStore {
  private readonly log = new Logger('files');

  /** As an operator knows it. */
  abstract readonly place: string;

  /**
   * Keeps the bytes. @returns their SHA-256.
   * @throws files:NOT_KEPT when the store fails; nothing of them counts as kept then.
   */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = hashOf(bytes);
    await this.orRefuse('NOT_KEPT', async () => {
      if (!(await this.holds(sha256))) await this.write(sha256, bytes);
    });
    return sha256;
  }

  /** @throws files:LOST, files:DAMAGED, files:NOT_READ */
  async read(sha256: string): Promise<Buffer> {
    const bytes = await this.orRefuse('NOT_READ', async () => {
      const found = await this.open(sha256);
      return found && buffer(found);
    });
    if (!bytes) throw this.fault('LOST', sha256);
    if (hashOf(bytes) !== sha256) throw this.fault('DAMAGED', sha256);
    return bytes;
  }

  /** The bytes as they come. The last of them is held back until their hash is known; a damaged file breaks off. */
  async stream(sha256: string): Promise<Readable> {
    const found = await this.orRefuse('NOT_READ', () => this.open(sha256));
    if (!found) throw this.fault('LOST', sha256);
    const whole = untilWhole(sha256, () => this.fault('DAMAGED', sha256));
    // What goes wrong reaches the reader through `whole`.
    pipeline(found, whole, () => undefined);
    return whole;
  }

  /** Writes, reads and removes a few bytes. @throws what the store itself says is wrong */
  abstract probe(): Promise<void>;

  /** Leaves all of the bytes under this address, or nothing. */
  protected abstract write(sha256: string, bytes: Uint8Array): Promise<void>;

  /** @returns null where nothing lies under this address. */
  protected abstract open(sha256: string): Promise<Readable | null>;

  /** A copy that got lost or damaged is written anew when somebody sends the same file again. */
  private async holds(sha256: string): Promise<boolean> {
    const found = await this.open(sha256);
    return found !== null && hashOf(await buffer(found)) === sha256;
  }

  private async orRefuse<T>(code: 'NOT_KEPT' | 'NOT_READ', work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.log.error(`${this.place}: ${(error as { message?: string }).message ?? String(error)}`);
      throw filesError(code);
    }
  }

  private fault(code: 'LOST' | 'DAMAGED', sha256: string): AppError {
    this.log.error(`${this.place}: ${sha256} ${code.toLowerCase()}`);
    return filesError(code);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function untilWhole(sha256: string, damaged: () => Error): Transform {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      const before = held;
      held = chunk;
      done(null, before);
    },
    flush(done) {
      if (hash.digest('hex') === sha256) done(null, held);
      else done(damaged());
    },
  });
}
