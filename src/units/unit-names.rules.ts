import {
  ABBREVIATIONS,
  AFTER_PHONG,
  GLUED_HEADS,
  LONGEST_RUN,
  ONLY_CAPITALS,
} from './unit-abbreviations.rules.js';

/** A word of a printed reference, with what it stands for. */
export interface NameWord {
  start: number;
  end: number;
  /** As printed, NFC. */
  printed: string;
  /** Folded and spelt out, several words for an abbreviation; empty for "và". */
  key: string;
  /** What stands between the word before and this one. */
  before: string;
}

const WORD = /\p{L}[\p{L}\p{M}\d]*|\d+/gu;
const TONES_AT_THE_END: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const END_OF_SYLLABLE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
/** Marks that may stand inside an abbreviation ("P.TC-KH", "LĐ-TB&XH", "T/viên"). */
const INSIDE_ABBREVIATION = /^\s?[.\-–&/]?\s?$/u;

/** NFC, lower case, the tone mark where the old spelling puts it (ủy, hòa): one form for one word. */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(END_OF_SYLLABLE, (cluster) => TONES_AT_THE_END[cluster] ?? cluster);
}

/**
 * The form in which names are compared: folded, abbreviations spelt out, "và", dots, dashes, commas and spaces
 * without meaning. "P.TN&MT" and "Phòng Tài nguyên và Môi trường" come out the same.
 */
export function normaliseUnitName(raw: string): string {
  return keyOf(readWords(raw));
}

/** The compared form of words already read. */
export function keyOf(words: readonly NameWord[]): string {
  return words
    .map(({ key }) => key)
    .filter((key) => key !== '')
    .join(' ');
}

/** The words of a cell, abbreviations joined and spelt out. Offsets are those of the text in NFC. */
export function readWords(text: string): NameWord[] {
  const composed = text.normalize('NFC');
  const printed = printedWords(composed);
  const words: NameWord[] = [];
  for (let i = 0; i < printed.length;) {
    const { word, length } = readWord(printed, i, words.at(-1)?.key ?? '');
    words.push(word);
    i += length;
  }
  return words;
}

function printedWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    words.push({
      start: match.index,
      end: match.index + match[0].length,
      printed: match[0],
      key: foldVietnamese(match[0]),
      before: text.slice(end, match.index),
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** One word, or a run of parts that together are an abbreviation. */
function readWord(words: NameWord[], at: number, previousKey: string): { word: NameWord; length: number } {
  const first = words[at] as NameWord;
  for (let length = Math.min(LONGEST_RUN, words.length - at); length >= 1; length--) {
    const run = words.slice(at, at + length);
    if (length > 1 && !isRun(run)) continue;
    const key = meaningOf(run, previousKey, words[at + length]);
    if (key === null) continue;
    return { word: { ...first, end: run.at(-1)?.end ?? first.end, key }, length };
  }
  return { word: first.key === 'và' ? { ...first, key: '' } : first, length: 1 };
}

/** Parts in capitals with nothing but marks, a space or "và" between them. */
function isRun(run: NameWord[]): boolean {
  return run.every((word, i) => {
    if (word.key === 'và') return i > 0 && i < run.length - 1;
    return isCapitals(word.printed) && (i === 0 || INSIDE_ABBREVIATION.test(word.before));
  });
}

function isCapitals(printed: string): boolean {
  return printed.length <= 8 && printed === printed.toUpperCase() && /\p{L}/u.test(printed);
}

function meaningOf(run: NameWord[], previousKey: string, next: NameWord | undefined): string | null {
  const parts = run.filter(({ key }) => key !== 'và');
  const joined = plain(parts.map(({ key }) => key).join(''));
  const capitals = parts.every(({ printed }) => isCapitals(printed));
  if (run.length === 1) {
    if (joined === 'p') return phongOrPhuong(run[0] as NameWord, previousKey, next);
    if (joined === 'q' && capitals && next && /^\d/.test(next.key)) return 'quận';
    if (joined === 't' && next?.key === 'viên') return 'thành';
    const glued = numbered(joined);
    if (glued) return glued;
  }
  if (!capitals && (parts.length > 1 || ONLY_CAPITALS.has(joined))) return null;
  if (!capitals && !hasNoVowel(joined)) return null;
  if (/(^| )phòng$/.test(previousKey) && AFTER_PHONG[joined]) return AFTER_PHONG[joined];
  if (joined === 'tp') return capitals ? 'thành phố' : null;
  return ABBREVIATIONS[joined] ?? gluedHead(joined);
}

/** "P. 3" and "UBND P. Bến Nghé" are wards, "P. Nội vụ" and "P.NV" departments. */
function phongOrPhuong(word: NameWord, previousKey: string, next: NameWord | undefined): string | null {
  if (next === undefined || !/^[.\s]*$/u.test(next.before)) return null;
  if (word.printed === 'p' && !next.before.startsWith('.')) return null;
  return /^\d/.test(next.key) || previousKey.endsWith('ủy ban nhân dân') ? 'phường' : 'phòng';
}

/** "P3", "KP5", "Q1". */
function numbered(joined: string): string | null {
  const match = /^(p|q|kp)(\d{1,2})$/.exec(joined);
  if (!match) return null;
  const head = match[1] === 'p' ? 'phường' : match[1] === 'q' ? 'quận' : 'khu phố';
  return `${head} ${Number(match[2])}`;
}

function gluedHead(joined: string): string | null {
  for (const [head, meaning] of Object.entries(GLUED_HEADS)) {
    if (!joined.startsWith(head)) continue;
    const rest = joined.slice(head.length);
    const tail = ABBREVIATIONS[rest] ?? (head === 'p' ? AFTER_PHONG[rest] : undefined);
    if (tail !== undefined) return `${meaning} ${tail}`;
  }
  return null;
}

function plain(text: string): string {
  return text.replace(/đ/g, 'd');
}

function hasNoVowel(text: string): boolean {
  return !/[aeiouy]/.test(text.normalize('NFD'));
}
