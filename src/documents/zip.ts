import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { DocumentError } from './documents.errors.js';

/** What an archive may be. Declared sizes lie, so `inflatedBytes` is counted while inflating. */
export interface ZipLimits {
  entries: number;
  inflatedBytes: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 2_000, inflatedBytes: 100 * 1024 * 1024 };

interface Entry {
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  offset: number;
  encrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** One push of this much deflate data can at most become 16 MB, so the cap is never overshot by much. */
const CHUNK = 16 * 1024;

/**
 * A zip archive read by its central directory, entry by entry and on demand. Nothing is inflated until it
 * is asked for, and all of it together may not exceed the limits.
 */
export class ZipArchive {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private inflated = 0;

  /** @throws DocumentError BROKEN (no or damaged directory), TOO_MANY_PARTS. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ZipLimits = ZIP_LIMITS,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * Inflates one entry, handing its bytes on piece by piece.
   * @throws DocumentError BROKEN (truncated, wrong checksum or lying size), TOO_LARGE, ENCRYPTED.
   */
  stream(name: string, onBytes: (bytes: Uint8Array) => void): void {
    const entry = this.entries.get(name);
    if (!entry) throw new DocumentError('BROKEN');
    if (entry.encrypted) throw new DocumentError('ENCRYPTED');
    const packed = this.packedBytes(entry);
    let checksum = 0;
    let size = 0;
    const accept = (piece: Uint8Array): void => {
      size += piece.length;
      this.inflated += piece.length;
      if (this.inflated > this.limits.inflatedBytes) throw this.tooLarge();
      if (size > entry.size) throw new DocumentError('BROKEN');
      checksum = crc32(piece, checksum);
      onBytes(piece);
    };
    if (entry.method === 0) accept(packed);
    else if (entry.method === 8) inflate(packed, accept);
    else throw new DocumentError('BROKEN');
    if (size !== entry.size || checksum !== entry.crc) throw new DocumentError('BROKEN');
  }

  /** The whole entry at once, or null where the archive has none of that name. */
  read(name: string): Uint8Array | null {
    if (!this.has(name)) return null;
    const pieces: Uint8Array[] = [];
    this.stream(name, (piece) => pieces.push(piece.slice()));
    return Buffer.concat(pieces);
  }

  private tooLarge(): DocumentError {
    return new DocumentError('TOO_LARGE', {
      limit: `${Math.round(this.limits.inflatedBytes / 1024 / 1024)} MB`,
    });
  }

  private packedBytes(entry: Entry): Uint8Array {
    const { view, bytes } = this;
    if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) {
      throw new DocumentError('BROKEN');
    }
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const end = start + entry.packedSize;
    if (end > bytes.length) throw new DocumentError('BROKEN');
    return bytes.subarray(start, end);
  }

  private readDirectory(): void {
    const { view, bytes } = this;
    const end = this.findEnd();
    const count = view.getUint16(end + 10, true);
    if (count > this.limits.entries) throw new DocumentError('TOO_MANY_PARTS');
    let at = view.getUint32(end + 16, true);
    for (let seen = 0; at + 46 <= end && view.getUint32(at, true) === DIRECTORY_SIGNATURE; seen++) {
      // The count in the trailer is 16 bits wide and may lie: what is really there is what counts.
      if (seen >= this.limits.entries) throw new DocumentError('TOO_MANY_PARTS');
      const nameLength = view.getUint16(at + 28, true);
      const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      if (next > end) throw new DocumentError('BROKEN');
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      this.entries.set(name.replaceAll('\\', '/'), {
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at = next;
    }
    if (this.entries.size === 0) throw new DocumentError('BROKEN');
  }

  private findEnd(): number {
    const last = this.bytes.length - END_SIZE;
    for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (this.view.getUint32(at, true) === END_SIGNATURE) return at;
    }
    throw new DocumentError('BROKEN');
  }
}

function inflate(packed: Uint8Array, onBytes: (bytes: Uint8Array) => void): void {
  const stream = new Inflate((piece) => {
    if (piece.length > 0) onBytes(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
    if (packed.length === 0) throw new DocumentError('BROKEN');
  } catch (error) {
    // fflate's own errors carry a numeric code; ours and those of whoever takes the bytes do not.
    if (typeof (error as { code?: unknown }).code === 'number') throw new DocumentError('BROKEN');
    throw error;
  }
}
