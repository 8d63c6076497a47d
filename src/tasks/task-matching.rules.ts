/**
 * Which row of an amended document is which row of the plan. A row that moved, was renumbered or reworded is the same
 * row: what units have done for it stays with it.
 *
 * First the rows with the same words, those in the same place before others; then, best pair first, rows whose words
 * are alike. In the same place (section and number) less likeness is enough than anywhere else.
 */
export interface Row {
  /** Its section's id. */
  section: string | null;
  ordinal: string | null;
  content: string;
}

/** Shares of common words, from 0 to 1. */
export const ALIKE_ANYWHERE = 0.6;
export const ALIKE_IN_PLACE = 0.34;
/** Of two rows equally alike the one in the same place wins. */
const IN_PLACE_FIRST = 0.2;

/** For each row of `after` the index of its row in `before`; null for a row that is new. Each is used once. */
export function matchRows(before: Row[], after: Row[]): Array<number | null> {
  const known = before.map(folded);
  const wanted = after.map(folded);
  const found: Array<number | null> = after.map(() => null);
  const free = new Set(before.keys());
  const take = (to: number, from: number) => {
    found[to] = from;
    free.delete(from);
  };
  for (const inPlace of [true, false]) {
    const byWords = new Map<string, number[]>();
    for (const index of free) {
      const words = known[index]?.text ?? '';
      byWords.set(words, [...(byWords.get(words) ?? []), index]);
    }
    wanted.forEach((row, to) => {
      if (found[to] !== null) return;
      const from = byWords
        .get(row.text)
        ?.find((index) => free.has(index) && (!inPlace || known[index]?.place === row.place));
      if (from !== undefined) take(to, from);
    });
  }
  for (const { to, from } of alikePairs(known, wanted, free, found)) {
    if (found[to] === null && free.has(from)) take(to, from);
  }
  return found;
}

interface FoldedRow {
  text: string;
  place: string;
  words: Map<string, number>;
  size: number;
}

function alikePairs(known: FoldedRow[], wanted: FoldedRow[], free: Set<number>, found: Array<number | null>) {
  const pairs: Array<{ to: number; from: number; score: number }> = [];
  wanted.forEach((row, to) => {
    if (found[to] !== null) return;
    for (const from of free) {
      const other = known[from];
      if (!other) continue;
      const inPlace = other.place === row.place;
      const share = commonShare(other, row);
      if (share >= (inPlace ? ALIKE_IN_PLACE : ALIKE_ANYWHERE))
        pairs.push({ to, from, score: share + (inPlace ? IN_PLACE_FIRST : 0) });
    }
  });
  return pairs.sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from);
}

/** Twice the words in common over the words of both (Dice): 1 the same words, 0 none in common. */
function commonShare(a: FoldedRow, b: FoldedRow): number {
  const most = (2 * Math.min(a.size, b.size)) / (a.size + b.size || 1);
  if (most < ALIKE_IN_PLACE) return most;
  let common = 0;
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0);
  return (2 * common) / (a.size + b.size || 1);
}

function folded({ section, ordinal, content }: Row): FoldedRow {
  const list =
    content
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = new Map<string, number>();
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  // Without a number it stands in no place of its own.
  const place = ordinal ? `${section ?? ''}/${sameOrdinal(ordinal)}` : `${section ?? ''}/${list.join(' ')}`;
  return { text: list.join(' '), place, words, size: list.length };
}

/** "1.", "1" and " 1 " are one number. */
export function sameOrdinal(ordinal: string | null): string {
  return (ordinal ?? '')
    .normalize('NFC')
    .trim()
    .replace(/[.)]+$/, '');
}
