import type { Piece } from './page-content.js';

/** One printed line. `parts` are the texts that a wide gap keeps apart, from left to right. */
export interface PrintedLine {
  parts: string[];
  /** Where each part begins and ends. */
  spans: Array<{ x1: number; x2: number }>;
  x1: number;
  x2: number;
  y: number;
  size: number;
  bold: boolean;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A gap this many letter sizes wide parts two columns typed on one line. */
const COLUMN_GAP = 2.5;
const WORD_GAP = 0.14;
const LABEL = /^(?:[-–+•*]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ]\)\s|\(\d{1,2}\)\s|[IVX]{1,5}[./]\s)/u;

/** "a) …", "2) …": an item, whatever the line above ended with. */
const ITEM = /^(?:\d{1,2}|[a-zđ])\)\s/u;

/** Puts pieces into lines, from top to bottom and left to right. */
export function linesOfPieces(pieces: Piece[], columnGap = COLUMN_GAP): PrintedLine[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (piece.text.trim() === '') continue;
    const row = rows.at(-1);
    const first = row?.[0];
    // A raised footnote mark stands a little above its line and is smaller.
    if (row && first && Math.abs(piece.y - first.y) <= Math.max(piece.size, first.size) * 0.45)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row, columnGap));
}

function lineOf(row: Piece[], columnGap: number): PrintedLine {
  const pieces = row.sort((a, b) => a.x - b.x);
  const size = Math.max(...pieces.map((piece) => piece.size));
  const base = Math.max(...pieces.filter((piece) => piece.size >= size * 0.9).map((piece) => piece.y));
  const parts: string[] = [];
  const spans: PrintedLine['spans'] = [];
  let from = pieces[0]?.x ?? 0;
  let text = '';
  let end: number | null = null;
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.x - end;
    if (end !== null && gap > size * columnGap) {
      parts.push(text);
      spans.push({ x1: from, x2: end });
      from = piece.x;
      text = '';
    } else if (end !== null && gap > size * WORD_GAP && !text.endsWith(' ')) text += ' ';
    text += isRaised(piece, size, base) ? raised(piece.text) : piece.text;
    end = Math.max(end ?? -Infinity, piece.x + piece.width);
  }
  parts.push(text);
  spans.push({ x1: from, x2: end ?? from });
  const printed = parts
    .map((part, at) => ({ part: part.replace(/\s+/g, ' ').trim(), span: spans[at] }))
    .filter(({ part }) => part !== '');
  return {
    parts: printed.map(({ part }) => part),
    spans: printed.flatMap(({ span }) => span ?? []),
    x1: pieces[0]?.x ?? 0,
    x2: end ?? 0,
    y: base,
    size,
    bold: pieces.every((piece) => piece.bold),
  };
}

function isRaised(piece: Piece, size: number, base: number): boolean {
  return piece.size <= size * 0.8 && piece.y < base - size * 0.15 && /^\s*\d{1,3}\s*$/.test(piece.text);
}

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
}

/** Lines that make one paragraph, joined; the text keeps wide gaps as three spaces. */
export interface PrintedParagraph {
  text: string;
  bold: boolean;
  centred: boolean;
  y: number;
}

/**
 * Joins the lines a renderer broke. A line ends its paragraph when the next one's first word would still
 * have fitted on it, or when the next one stands apart: indented, spaced or set differently.
 */
export function paragraphsOf(lines: PrintedLine[], left: number, right: number): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  const usual = usualGap(lines);
  let before: PrintedLine | null = null;
  for (const line of lines) {
    const text = line.parts.join('   ');
    const last = paragraphs.at(-1);
    if (before && last && continues(before, line, { left, right, usual }))
      last.text += `${isCutWord(before, text, right) ? '' : ' '}${text}`;
    else paragraphs.push({ text, bold: line.bold, centred: isCentred(line, left, right), y: line.y });
    before = line;
  }
  return paragraphs;
}

/**
 * A narrow column breaks a word that has no room, after its hyphen ("LĐ-", "TB&XH") or anywhere: then the
 * line holds nothing but that word, from edge to edge.
 */
function isCutWord(before: PrintedLine, text: string, right: number): boolean {
  const above = before.parts.at(-1) ?? '';
  if (/\p{Lu}[-&]$/u.test(above) && /^\p{Lu}/u.test(text)) return true;
  const letter = (before.x2 - before.x1) / Math.max(1, above.length);
  const full = right - before.x2 < letter * 2;
  if (full && (isCutDate(above, text) || isCutSyllable(above, text))) return true;
  const abbreviated = /^[\p{Lu}&./-]{5,}$/u.test(above) && /^\p{Lu}{1,4}(?:\s|$)/u.test(text);
  return abbreviated && right - before.x2 < letter;
}

/** "15/10/202" and "6", "31/12/" and "2026". */
function isCutDate(above: string, text: string): boolean {
  const started = /(?:^|\s)\d{1,2}[/.-]\d{1,2}[/.-](\d{0,3})$/.exec(above);
  const rest = /^\d{1,4}(?!\d)/.exec(text)?.[0] ?? '';
  return started !== null && (started[1] ?? '').length + rest.length === 4;
}

/** No syllable is without a vowel: "phá" and "p", "nh" and "ân" are one. Capitals and figures stand alone. */
function isCutSyllable(above: string, text: string): boolean {
  const left = /(?:^|\s)(\p{L}+)$/u.exec(above)?.[1] ?? '';
  const right = /^(\p{Ll}+)(?:[\s.,;:)]|$)/u.exec(text)?.[1] ?? '';
  if (left === '' || right === '' || !/\p{Ll}$/u.test(left)) return false;
  const vowel = /[aeiouy]/u;
  const bare = (part: string): string => part.normalize('NFD').toLowerCase();
  if (/^(?:c|ch|m|n|ng|nh|p|t)$/u.test(right)) return vowel.test(bare(left));
  return /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr)$/iu.test(left) && vowel.test(bare(right).charAt(0));
}

interface Frame {
  left: number;
  right: number;
  /** The usual distance between lines of one paragraph. */
  usual: number;
}

function continues(before: PrintedLine, line: PrintedLine, { left, right, usual }: Frame): boolean {
  if (before.parts.length > 1 || line.parts.length > 1 || before.bold !== line.bold) return false;
  const gap = line.y - before.y;
  if (gap <= 0 || gap > usual * 1.3 || Math.abs(before.size - line.size) > 1.5) return false;
  const text = line.parts[0] ?? '';
  const above = before.parts[0] ?? '';
  if (ITEM.test(text)) return false;
  // A title in capitals and a name beneath it are two texts, however full the first line is.
  if (
    isCapitals(above) !== isCapitals(text) &&
    wordsIn(above) > 1 &&
    wordsIn(text) > 1 &&
    /^\p{Lu}/u.test(text)
  )
    return false;
  if (!/[.;:]$/.test(above) && (/^\p{Ll}/u.test(text) || /(?:,|\s[-–]|\s(?:và|của|cho|với))$/u.test(above)))
    return true;
  const room = right - left - (before.x2 - Math.max(before.x1, left));
  const fits = firstWordWidth(line, text) * WIDE_LETTERS + before.size * 0.3 < room - 1;
  if (fits && !isCentredPair(before, line, left, right)) return false;
  const indented = line.x1 > left + line.size * 0.8 && before.x1 < line.x1 - line.size * 0.8;
  if (indented && !isCentred(line, left, right)) return false;
  return !(LABEL.test(text) && /[.;:]$/.test(above));
}

function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase();
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}

/** A word of capitals is this much wider than its share of the letters. */
const WIDE_LETTERS = 1.25;

function firstWordWidth(line: PrintedLine, text: string): number {
  const word = text.split(' ')[0] ?? '';
  return ((line.x2 - line.x1) * word.length) / Math.max(1, text.length);
}

function isCentred(line: PrintedLine, left: number, right: number): boolean {
  const before = line.x1 - left;
  const after = right - line.x2;
  return before > line.size && Math.abs(before - after) < line.size;
}

/** Centred titles are broken by hand; two centred lines of one look are one text all the same. */
function isCentredPair(a: PrintedLine, b: PrintedLine, left: number, right: number): boolean {
  return isCentred(a, left, right) && isCentred(b, left, right) && a.x2 - a.x1 > (right - left) * 0.6;
}

function usualGap(lines: PrintedLine[]): number {
  const gaps: number[] = [];
  for (let at = 1; at < lines.length; at++) {
    const gap = (lines[at]?.y ?? 0) - (lines[at - 1]?.y ?? 0);
    if (gap > 1) gaps.push(gap);
  }
  if (gaps.length === 0) return Infinity;
  gaps.sort((a, b) => a - b);
  // Lines within paragraphs outnumber paragraphs nearly everywhere; the lower third is safely within.
  const size = lines[0]?.size ?? 12;
  return Math.max(gaps[Math.floor(gaps.length / 3)] ?? size, size);
}
