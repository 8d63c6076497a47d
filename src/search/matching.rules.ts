/**
 * How well a text answers what was typed, and which of its letters answer it. Case and accents do not matter on
 * either side; the order of words does only for the rank. Candidates come from the database, which finds by the same
 * folding (`fold_text`).
 */
import { syllablesNear } from './vietnamese-syllables.rules.js';

export interface QueryWord {
  /** Without accents, small. */
  word: string;
  /** What may have been meant instead; empty while what was typed finds something. */
  near: string[];
}

export interface SearchQuery {
  /** The words with one blank between them. */
  folded: string;
  words: QueryWord[];
}

export interface TextMatch {
  rank: Rank;
  /** Of the first match in the text, for texts of one rank. */
  at: number;
  /** From and to of what matched, in the letters of the text: [0, 4, 12, 15]. */
  marks: number[];
}

/** From the best to the least. */
export enum Rank {
  /** The plan's own number. */
  NUMBER,
  /** The whole text. */
  EXACT,
  /** The text begins with it. */
  PREFIX,
  /** The words stand in the text as typed, next to each other. */
  PHRASE,
  /** Every word begins a word of the text. */
  WORDS,
  /** Every word is somewhere in the text. */
  WITHIN,
  /** One word is taken for the one that was meant: then they stand next to each other. */
  MEANT_PHRASE,
  MEANT,
}

const LONGEST_QUERY_WORDS = 12;

/** @returns null where nothing is left that could be searched for. */
export function searchQuery(typed: string): SearchQuery | null {
  const words = wordsOf(fold(typed).folded)
    .map(({ word }) => word)
    .slice(0, LONGEST_QUERY_WORDS);
  if (!words.join('')) return null;
  return { folded: words.join(' '), words: words.map((word) => ({ word, near: [] })) };
}

/** The same query for a second look: one of its words may be mistyped. Null where no word has a neighbour. */
export function forgivingQuery(query: SearchQuery): SearchQuery | null {
  const words = query.words.map(({ word }) => ({ word, near: syllablesNear(word) }));
  return words.some(({ near }) => near.length) ? { ...query, words } : null;
}

/** @returns null where a word of the query is not in the text. */
export function matchText(text: string, query: SearchQuery): TextMatch | null {
  const { folded, places } = fold(text);
  const words = wordsOf(folded);
  let mistyped = 0;
  const meant: string[] = [];
  const found: Array<{ from: number; to: number; starts: boolean }> = [];
  for (const { word, near } of query.words) {
    let spans = spansOf(folded, words, word);
    meant.push(word);
    if (!spans.length) {
      const others = near.filter((other) => words.some((one) => one.word.startsWith(other)));
      spans = others.flatMap((other) => spansOf(folded, words, other));
      if (!spans.length || ++mistyped > 1) return null;
      meant[meant.length - 1] = others.join('|');
    }
    found.push(...spans);
  }
  const plain = words.map(({ word }) => word).join(' ');
  const everyStarts = query.words.every(({ word }) => words.some((one) => one.word.startsWith(word)));
  const rank = mistyped
    ? new RegExp(`(^| )(${meant.join(') (')})`).test(plain)
      ? Rank.MEANT_PHRASE
      : Rank.MEANT
    : plain === query.folded
      ? Rank.EXACT
      : plain.startsWith(query.folded)
        ? Rank.PREFIX
        : ` ${plain}`.includes(` ${query.folded}`)
          ? Rank.PHRASE
          : everyStarts
            ? Rank.WORDS
            : Rank.WITHIN;
  const marks = merged(found).flatMap(({ from, to }) => [places[from] ?? 0, places[to] ?? text.length]);
  return { rank, at: marks[0] ?? 0, marks };
}

export interface PlanNumber {
  number: string;
  /** What the symbol begins with, without accents, small; may be empty. */
  symbol: string;
}

/** "28", "28/kh", "28 / KH-UBND": the number of a plan, and what its symbol begins with. Null for other words. */
export function planNumberIn(typed: string): PlanNumber | null {
  const [, number, symbol = ''] = /^\s*(?:số\s*)?0*(\d{1,6})(?:\s*\/\s*([\p{L}-]*))?\s*$/iu.exec(typed) ?? [];
  return number ? { number, symbol: fold(symbol).folded } : null;
}

/** A long text around its first match, with the marks moved along. */
export function excerptOf(text: string, marks: number[], longest: number): { text: string; marks: number[] } {
  if (text.length <= longest) return { text, marks };
  const first = marks[0] ?? 0;
  const wanted = first < longest * 0.6 ? 0 : first - Math.floor(longest / 3);
  const from = wanted === 0 ? 0 : text.lastIndexOf(' ', wanted) + 1;
  const end = from + longest >= text.length ? text.length : text.lastIndexOf(' ', from + longest);
  const to = end > from ? end : from + longest;
  const lead = from > 0 ? '… ' : '';
  const moved = [];
  for (let index = 0; index < marks.length; index += 2) {
    const [start = 0, stop = 0] = marks.slice(index, index + 2);
    if (start >= from && stop <= to) moved.push(start - from + lead.length, stop - from + lead.length);
  }
  return { text: `${lead}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, marks: moved };
}

/** Letters without accents, small, and where in the text each of them came from; one place more for the end. */
function fold(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = letter
      .normalize('NFD')
      .replaceAll(/\p{Mn}/gu, '')
      .replaceAll(/[đĐ]/g, 'd')
      .toLowerCase();
    for (let unit = 0; unit < plain.length; unit++) places.push(at);
    folded += plain;
    at += letter.length;
  }
  return { folded, places: [...places, text.length] };
}

function wordsOf(folded: string): Array<{ word: string; at: number }> {
  return [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({ word: found[0], at: found.index }));
}

/** Where the word begins a word of the text; only where it never does, where it stands inside one. */
function spansOf(folded: string, words: Array<{ word: string; at: number }>, word: string) {
  const starting = words
    .filter((one) => one.word.startsWith(word))
    .map(({ at }) => ({ from: at, to: at + word.length, starts: true }));
  if (starting.length || word.length < 3) return starting;
  const at = folded.indexOf(word);
  return at < 0 ? [] : [{ from: at, to: at + word.length, starts: false }];
}

function merged(spans: Array<{ from: number; to: number }>): Array<{ from: number; to: number }> {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  const result: Array<{ from: number; to: number }> = [];
  for (const { from, to } of sorted) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
