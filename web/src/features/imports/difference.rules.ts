/** A stretch of a text, and whether the other text lacks it. */
export interface Part {
  text: string;
  changed: boolean;
}

/** A text longer than this is not compared piece by piece: all of it counts as changed. */
const MOST_PIECES = 1500;

/** Both texts, piece by piece, with what only one of them has marked. A piece is what stands between separators. */
export function differenceOf(
  before: string,
  after: string,
  separator: RegExp,
): { before: Part[]; after: Part[] } {
  const [old, fresh] = [piecesOf(before, separator), piecesOf(after, separator)];
  if (old.length > MOST_PIECES || fresh.length > MOST_PIECES) {
    return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  }
  const kept = longestCommon(old, fresh);
  return {
    before: partsOf(
      old,
      kept.map(([at]) => at),
    ),
    after: partsOf(
      fresh,
      kept.map(([, at]) => at),
    ),
  };
}

interface Piece {
  /** What is compared. */
  core: string;
  /** With the separator that follows it, so that the pieces together are the text. */
  text: string;
}

function piecesOf(text: string, separator: RegExp): Piece[] {
  const split = text.split(new RegExp(`(${separator.source})`));
  return split
    .filter((_, index) => index % 2 === 0)
    .map((core, index) => ({ core, text: core + (split[index * 2 + 1] ?? '') }))
    .filter((piece) => piece.text !== '');
}

/** The positions, in both, of the longest run of pieces that both have in the same order. */
function longestCommon(old: Piece[], fresh: Piece[]): Array<[number, number]> {
  const [a, b] = [old.map(({ core }) => core), fresh.map(({ core }) => core)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept: Array<[number, number]> = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) kept.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

function partsOf(pieces: Piece[], kept: number[]): Part[] {
  const known = new Set(kept);
  const parts: Part[] = [];
  for (const [index, { text }] of pieces.entries()) {
    const changed = !known.has(index);
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += text;
    else parts.push({ text, changed });
  }
  return parts;
}
