import { DocumentError } from '../documents.errors.js';
import type { CompoundFile } from './compound-file.js';
import { FormattingRuns, NO_LOOK, NO_SHAPE } from './formatting-runs.js';
import type { Look, Shape } from './formatting-runs.js';

/** Where [MS-DOC] 2.5 puts what is needed, in the stream that holds the text. */
const FIB = {
  flags: 0x0a,
  /** Letters of the main text, then of footnotes, headers, macros, comments, endnotes and text boxes. */
  letters: 0x4c,
  boxes: 0x64,
  looks: 0xfa,
  shapes: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  used: 0x2ea,
};
const WORD_97 = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const PICKED_OUT = 0x40000000;

/** A paragraph as it stands in the file: its text up to the mark that ends it. */
export interface RawParagraph {
  text: string;
  /** "\r", the end of a cell "\x07", or a page "\f". */
  mark: string;
  bold: boolean;
  shape: Shape;
  /** A drawing is anchored in it. */
  anchors: boolean;
}

/** What a .doc holds in its main text, and the stream its lists are defined in. */
export interface WordText {
  paragraphs: RawParagraph[];
  /** What stands in text boxes, one box after the other. */
  boxes: RawParagraph[];
  tableStream: Buffer;
  /** Where the lists are defined, and which of them are used. */
  lists: { definitions: [number, number]; used: [number, number] };
}

/**
 * Takes the text of a Word 97–2003 file apart into paragraphs, each with what its mark says about it ([MS-DOC]
 * 2.4). Deleted and hidden text is left out, a field shows its result.
 * @throws DocumentError ENCRYPTED, BROKEN.
 */
export function readWordText(file: CompoundFile): WordText {
  const main = file.stream('WordDocument');
  if (!main || main.length < FIB.used + 8 || main.readUInt16LE(0) !== WORD_97)
    throw new DocumentError('BROKEN');
  const flags = main.readUInt16LE(FIB.flags);
  if (flags & ENCRYPTED) throw new DocumentError('ENCRYPTED');
  const table = file.stream(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw new DocumentError('BROKEN');
  const slot = (at: number): [number, number] => [main.readUInt32LE(at), main.readUInt32LE(at + 4)];
  const data = file.stream('Data') ?? Buffer.alloc(0);
  const shapes = FormattingRuns.ofParagraphs(main, table, slot(FIB.shapes), data);
  const looks = FormattingRuns.ofLetters(main, table, slot(FIB.looks));
  const counts = Array.from({ length: 7 }, (_, story) => main.readUInt32LE(FIB.letters + story * 4));
  const read = (from: number, count: number): RawParagraph[] =>
    paragraphsOf(lettersOf(main, table, slot(FIB.pieces), from, count), shapes, looks);
  const boxesFrom = counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
  return {
    paragraphs: read(0, counts[0] ?? 0),
    boxes: read(boxesFrom, counts.at(-1) ?? 0),
    tableStream: table,
    lists: { definitions: slot(FIB.lists), used: slot(FIB.used) },
  };
}

/** A stretch of text, and where in the stream each of its letters lies. */
interface Piece {
  text: string;
  start: number;
  width: 1 | 2;
}

/** The pieces of `wanted` letters from the letter number `first` on. */
function lettersOf(
  main: Buffer,
  table: Buffer,
  [start, length]: [number, number],
  first: number,
  wanted: number,
): Piece[] {
  let at = start;
  const end = Math.min(start + length, table.length);
  while (at + 3 <= end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1);
  if (at + 5 > end || table[at] !== 2) throw new DocumentError('BROKEN');
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / 12);
  at += 5;
  if (count < 1 || at + count * 12 + 4 > table.length) throw new DocumentError('BROKEN');
  let skip = first;
  let left = wanted;
  const pieces: Piece[] = [];
  for (let i = 0; i < count && left > 0; i++) {
    const held = table.readUInt32LE(at + i * 4 + 4) - table.readUInt32LE(at + i * 4);
    if (held <= 0) throw new DocumentError('BROKEN');
    const passed = Math.min(skip, held);
    skip -= passed;
    const letters = Math.min(held - passed, left);
    if (letters === 0) continue;
    const place = table.readUInt32LE(at + (count + 1) * 4 + i * 8 + 2);
    const narrow = (place & PICKED_OUT) !== 0;
    const width = narrow ? 1 : 2;
    const from = (narrow ? (place & ~PICKED_OUT) >>> 1 : place) + passed * width;
    if (from + letters * width > main.length) throw new DocumentError('BROKEN');
    const bytes = main.subarray(from, from + letters * width);
    pieces.push({ text: narrow ? ANSI.decode(bytes) : bytes.toString('utf16le'), start: from, width });
    left -= letters;
  }
  return pieces;
}

const ANSI = new TextDecoder('windows-1252');
/** Where a drawing (a text box, a line) hangs on the text. */
const ANCHOR = '\x08';
const MARKS = new Set(['\r', '\x07', '\f']);
const SHOWN: Record<string, string> = { '\v': '\n', '\x1e': '-', '\xa0': ' ', '\t': '\t' };

function paragraphsOf(
  pieces: Piece[],
  shapes: FormattingRuns<Shape>,
  looks: FormattingRuns<Look>,
): RawParagraph[] {
  const paragraphs: RawParagraph[] = [];
  let text = '';
  let letters = 0;
  let bold = 0;
  let anchors = false;
  /** What the open fields are at: their code is not printed, their result is. */
  const fields: Array<'code' | 'result'> = [];
  for (const piece of pieces) {
    for (let i = 0; i < piece.text.length; i++) {
      const letter = piece.text[i] as string;
      const place = piece.start + i * piece.width;
      if (letter === '\x13') fields.push('code');
      else if (letter === '\x14' && fields.length > 0) fields[fields.length - 1] = 'result';
      else if (letter === '\x15') fields.pop();
      else if (letter === ANCHOR) anchors = true;
      if (MARKS.has(letter)) {
        const shape = shapes.at(place) ?? NO_SHAPE;
        paragraphs.push({ text, mark: letter, bold: letters > 0 && letters === bold, shape, anchors });
        anchors = false;
        [text, letters, bold] = ['', 0, 0];
        continue;
      }
      const shown = SHOWN[letter] ?? (letter < ' ' ? '' : letter);
      const look = looks.at(place) ?? NO_LOOK;
      if (shown === '' || look.unseen || fields.includes('code')) continue;
      text += shown;
      if (shown.trim() === '') continue;
      letters++;
      if (look.bold) bold++;
    }
  }
  if (text.trim() !== '')
    paragraphs.push({ text, mark: '\r', bold: letters === bold, shape: NO_SHAPE, anchors });
  return paragraphs;
}
