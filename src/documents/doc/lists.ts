import { Numbering } from '../docx/numbering.js';
import type { Level } from '../docx/numbering.js';
import type { WordText } from './word-text.js';

const LIST = 28;
const LEVEL = 28;
const USED = 16;
const LEVELS = 9;
const MOST_LISTS = 2_000;
const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

/** The automatic numbers of a .doc ([MS-DOC] 2.9.150): list definitions, and the numbers paragraphs know them by. */
export function readLists({ tableStream, lists }: WordText): Numbering {
  const numbering = new Numbering();
  const ids = readDefinitions(tableStream, lists.definitions, numbering);
  const [start, length] = lists.used;
  if (length < 4 || start + length > tableStream.length) return numbering;
  const count = Math.min(tableStream.readUInt32LE(start), MOST_LISTS, Math.floor((length - 4) / USED));
  for (let i = 0; i < count; i++) {
    const id = tableStream.readUInt32LE(start + 4 + i * USED);
    if (ids.has(id)) numbering.addList(String(i + 1), String(id));
  }
  return numbering;
}

/** The definitions stand side by side, their levels after all of them. */
function readDefinitions(
  table: Buffer,
  [start, length]: [number, number],
  numbering: Numbering,
): Set<number> {
  const ids = new Set<number>();
  if (length < 2 || start + length > table.length) return ids;
  const count = Math.min(table.readUInt16LE(start), MOST_LISTS, Math.floor((length - 2) / LIST));
  let at = start + 2 + count * LIST;
  for (let i = 0; i < count; i++) {
    const list = start + 2 + i * LIST;
    const levels = new Map<number, Level>();
    const simple = ((table[list + 26] ?? 0) & 1) === 1;
    for (let level = 0; level < (simple ? 1 : LEVELS); level++) {
      const read = readLevel(table, at);
      if (!read) return ids;
      levels.set(level, read.level);
      at = read.end;
    }
    const id = table.readUInt32LE(list);
    numbering.addDefinition(String(id), levels);
    ids.add(id);
  }
  return ids;
}

function readLevel(table: Buffer, at: number): { level: Level; end: number } | null {
  if (at + LEVEL > table.length) return null;
  const text = at + LEVEL + (table[at + 24] ?? 0) + (table[at + 25] ?? 0);
  if (text + 2 > table.length) return null;
  const end = text + 2 + table.readUInt16LE(text) * 2;
  if (end > table.length) return null;
  // A number below nine stands for the counter of that level.
  const printed = [...table.toString('utf16le', text + 2, end)]
    .map((letter) => (letter < '\t' ? `%${letter.charCodeAt(0) + 1}` : letter))
    .join('');
  const start = table.readUInt32LE(at);
  const format = FORMATS[table[at + 4] ?? 0] ?? 'decimal';
  return { level: { format, text: printed, start: start < 32_768 ? start : 1 }, end };
}
