/** Running text broken into lines. Pure: how wide a text is comes from outside. */
import type { OfficialText } from '../official/index.js';
import { printable } from '../official/wording.js';
import { faceOf } from './faces.js';
import type { Face } from './faces.js';

export interface Run {
  text: string;
  face: Face;
}

export interface Word {
  runs: Run[];
  width: number;
  /** What stands between it and the word before it in its line, and how wide that is. */
  gap: string;
  space: number;
}

export interface TextLine {
  words: Word[];
  width: number;
  /** The last of its paragraph or before a break that was typed: never stretched. */
  ends: boolean;
}

export type Measure = (text: string, face: Face) => number;

/**
 * Greedy, as Word does it. A word that is wider than the whole line is broken between letters.
 * @param firstIndent of the first line, in the unit of `measure`.
 */
export function textLines(
  pieces: ReadonlyArray<{ text: string; bold?: boolean; italic?: boolean }>,
  { width, firstIndent = 0, measure }: { width: number; firstIndent?: number; measure: Measure },
): TextLine[] {
  const lines: TextLine[] = [];
  for (const words of typedLines(pieces, measure)) {
    let line: TextLine = { words: [], width: 0, ends: false };
    const room = () => width - (lines.length === 0 ? firstIndent : 0);
    const close = () => {
      lines.push(line);
      line = { words: [], width: 0, ends: false };
    };
    for (const word of words.flatMap((whole) => fitting(whole, width - firstIndent, measure))) {
      if (line.words.length && line.width + word.space + word.width > room()) close();
      line.width += (line.words.length ? word.space : 0) + word.width;
      line.words.push(word);
    }
    close();
    (lines.at(-1) as TextLine).ends = true;
  }
  return lines;
}

/**
 * The runs of a line with their places: as few as its faces allow, or one for each word where spaces are stretched.
 * The spaces are written too, so that what is copied, searched or read aloud has them.
 */
export function placedRuns(
  { words }: TextLine,
  start: number,
  stretch: number,
  measure: Measure,
): Array<Run & { x: number }> {
  const runs: Array<Run & { x: number }> = [];
  let x = start;
  for (const [index, { runs: own, gap, space }] of words.entries()) {
    const before = runs.at(-1);
    if (before && index > 0) {
      before.text += gap;
      x += gap ? space + stretch : 0;
    }
    for (const [place, { text, face }] of own.entries()) {
      const last = runs.at(-1);
      const apart = stretch > 0 && place === 0;
      if (last?.face === face && !apart) last.text += text;
      else runs.push({ text, face, x });
      x += measure(text, face);
    }
  }
  return runs;
}

/** Plain text or pieces, as pieces. */
export function piecesOf(
  text: OfficialText,
  look: { bold?: boolean; italic?: boolean } = {},
): ReadonlyArray<{ text: string; bold?: boolean; italic?: boolean }> {
  return typeof text === 'string' ? [{ text, ...look }] : text;
}

const NO_GAP = { text: '', width: 0 };

/** Words of each line that was typed. Pieces that meet without a space are one word in two faces. */
function typedLines(pieces: Parameters<typeof textLines>[0], measure: Measure): Word[][] {
  const lines: Word[][] = [[]];
  let gap: { text: string; width: number } | null = NO_GAP;
  for (const piece of pieces) {
    const face = faceOf(piece);
    for (const token of printable(piece.text).match(/\n|[ \t]+|[^ \t\n]+/g) ?? []) {
      const line = lines.at(-1) as Word[];
      if (token === '\n') {
        lines.push([]);
        gap = NO_GAP;
      } else if (/^[ \t]/.test(token)) {
        const spaces = token.replace(/\t/g, ' ');
        gap = { text: (gap?.text ?? '') + spaces, width: (gap?.width ?? 0) + measure(spaces, face) };
      } else {
        const width = measure(token, face);
        const last = line.at(-1);
        if (gap === null && last) {
          last.runs.push({ text: token, face });
          last.width += width;
        } else
          line.push({ runs: [{ text: token, face }], width, gap: gap?.text ?? '', space: gap?.width ?? 0 });
        gap = null;
      }
    }
  }
  return lines;
}

function fitting(word: Word, width: number, measure: Measure): Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  for (const { text, face } of word.runs)
    for (const letter of text) {
      const last = parts.at(-1);
      const run = last?.runs.at(-1);
      const letterWidth = measure(letter, face);
      if (!last || !run || last.width + letterWidth > width)
        parts.push({
          runs: [{ text: letter, face }],
          width: letterWidth,
          ...(parts.length ? { gap: '', space: 0 } : { gap: word.gap, space: word.space }),
        });
      else {
        last.width += letterWidth;
        if (run.face === face) run.text += letter;
        else last.runs.push({ text: letter, face });
      }
    }
  return parts;
}
