import { DocumentError } from '../documents.errors.js';

const HEADER = 512;
const ENTRY = 128;
const FREE = 0xfffffffa;
const LISTED_IN_HEADER = 109;

/** The streams of an OLE compound file, by name. Every chain is followed no further than the file is long. */
export class CompoundFile {
  private readonly sectorSize: number;
  private readonly table: number[];
  private readonly entries = new Map<string, { start: number; size: number }>();
  private readonly root: Buffer;
  private readonly smallTable: Buffer;
  private readonly smallest: number;

  constructor(private readonly bytes: Buffer) {
    if (bytes.length < HEADER) throw new DocumentError('BROKEN');
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new DocumentError('BROKEN');
    this.sectorSize = 1 << shift;
    this.table = this.readTable();
    this.smallest = bytes.readUInt32LE(56);
    const directory = this.chain(bytes.readUInt32LE(48));
    let root = { start: FREE, size: 0 };
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const length = directory.readUInt16LE(at + 64);
      const kind = directory[at + 66];
      const entry = { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
      if (kind === 5) root = entry;
      else if (kind === 2 && length >= 2 && length <= 64)
        this.entries.set(directory.toString('utf16le', at, at + length - 2), entry);
    }
    this.root = this.chain(root.start);
    this.smallTable = this.chain(bytes.readUInt32LE(60));
  }

  /** The bytes of a stream, or null where the file has none of that name. */
  stream(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const whole = entry.size < this.smallest ? this.smallChain(entry.start) : this.chain(entry.start);
    return whole.subarray(0, entry.size);
  }

  private readTable(): number[] {
    const table: number[] = [];
    const add = (sector: number): void => {
      const at = (sector + 1) * this.sectorSize;
      for (let i = at; i + 4 <= Math.min(at + this.sectorSize, this.bytes.length); i += 4)
        table.push(this.bytes.readUInt32LE(i));
    };
    for (let i = 0; i < LISTED_IN_HEADER; i++) {
      const sector = this.bytes.readUInt32LE(76 + i * 4);
      if (sector < FREE) add(sector);
    }
    const seen = new Set<number>();
    for (let next = this.bytes.readUInt32LE(68); next < FREE && !seen.has(next);) {
      seen.add(next);
      const at = (next + 1) * this.sectorSize;
      if (at + this.sectorSize > this.bytes.length) break;
      for (let i = at; i < at + this.sectorSize - 4; i += 4) {
        const sector = this.bytes.readUInt32LE(i);
        if (sector < FREE && table.length * 4 < this.bytes.length) add(sector);
      }
      next = this.bytes.readUInt32LE(at + this.sectorSize - 4);
    }
    return table;
  }

  private chain(first: number): Buffer {
    const parts: Buffer[] = [];
    const seen = new Set<number>();
    for (let sector = first; sector < FREE && !seen.has(sector); sector = this.table[sector] ?? FREE) {
      seen.add(sector);
      const at = (sector + 1) * this.sectorSize;
      if (at >= this.bytes.length) break;
      parts.push(this.bytes.subarray(at, at + this.sectorSize));
    }
    return Buffer.concat(parts);
  }

  /** Short streams share the root's stream, in pieces of 64 bytes. */
  private smallChain(first: number): Buffer {
    const parts: Buffer[] = [];
    const seen = new Set<number>();
    for (let sector = first; sector < FREE && !seen.has(sector);) {
      seen.add(sector);
      parts.push(this.root.subarray(sector * 64, sector * 64 + 64));
      sector = sector * 4 + 4 <= this.smallTable.length ? this.smallTable.readUInt32LE(sector * 4) : FREE;
    }
    return Buffer.concat(parts);
  }
}
