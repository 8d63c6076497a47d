import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix, Operators, Piece } from './page-content.js';

/** What the library prints of a glyph; a number among glyphs moves the pen by thousandths of the size. */
interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

interface Font {
  name?: string;
  bold?: boolean;
  fontMatrix?: number[];
}

interface TextState {
  matrix: Matrix;
  text: Matrix;
  font: Font | null;
  size: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const WORD_GAP = 0.14;
const THOUSANDTH = 0.001;

/**
 * True where letters of a second font stand among those of a first: a program that lacks some Vietnamese
 * letters in the font draws the others first and these afterwards, and runs no longer follow reading order.
 */
export function isInterleaved(pieces: Piece[]): boolean {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const key = Math.round(piece.y);
    lines.set(key, [...(lines.get(key) ?? []), piece]);
  }
  for (const line of lines.values()) {
    const sorted = line.sort((a, b) => a.x - b.x || b.width - a.width);
    let end = -Infinity;
    for (const piece of sorted) {
      if (piece.text.trim().length <= 3 && piece.x + piece.width < end - piece.size * WORD_GAP) return true;
      end = Math.max(end, piece.x + piece.width);
    }
  }
  return false;
}

/** The words of a page, each glyph read where it is drawn. Slower than the library's own runs, and exact. */
export function readWords(page: PDFPageProxy, operators: Operators, start: Matrix): Piece[] {
  const glyphs: Piece[] = [];
  const saved: TextState[] = [];
  let state = initial(start);
  let pen = { x: 0, y: 0, lineX: 0, lineY: 0 };
  const move = (x: number, y: number): void => {
    const [lineX, lineY] = [pen.lineX + x, pen.lineY + y];
    pen = { x: lineX, y: lineY, lineX, lineY };
  };
  operators.fnArray.forEach((operator, at) => {
    const args = (operators.argsArray[at] ?? []) as unknown[];
    const [first = 0, second = 0] = args as number[];
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (operator === OPS.paintFormXObjectBegin && Array.isArray(args[0]))
          state.matrix = Util.transform(state.matrix, args[0] as number[]) as Matrix;
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? initial(start);
        break;
      case OPS.transform:
        state.matrix = Util.transform(state.matrix, args) as Matrix;
        break;
      case OPS.beginText:
        state.text = IDENTITY;
        pen = { x: 0, y: 0, lineX: 0, lineY: 0 };
        break;
      case OPS.setTextMatrix:
        state.text = Array.from(args[0] as ArrayLike<number>) as Matrix;
        pen = { x: 0, y: 0, lineX: 0, lineY: 0 };
        break;
      case OPS.setFont: {
        const name = String(args[0]);
        state.font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font | null) : null;
        state.size = Math.abs(second);
        state.direction = second < 0 ? -1 : 1;
        break;
      }
      case OPS.setCharSpacing:
        state.charSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.stretch = first / 100;
        break;
      case OPS.setLeading:
        state.leading = -first;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.setLeadingMoveText:
        state.leading = second;
        move(first, second);
        break;
      case OPS.moveText:
        move(first, second);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.showText:
        pen.x += show(args[0] as Array<Glyph | number | null>, state, pen, glyphs);
        break;
      default:
    }
  });
  return wordsOf(glyphs);
}

function initial(matrix: Matrix): TextState {
  return {
    matrix,
    text: IDENTITY,
    font: null,
    size: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
}

/** Adds the glyphs of one run; returns how far the pen moved. */
function show(
  run: Array<Glyph | number | null>,
  state: TextState,
  pen: { x: number; y: number },
  glyphs: Piece[],
): number {
  const { size, font, stretch, direction } = state;
  const matrix = Util.transform(state.matrix, state.text) as Matrix;
  const [a, b, c, d, e, f] = matrix;
  const advance = size * (font?.fontMatrix?.[0] ?? THOUSANDTH);
  const bold = font?.bold === true || /bold|black|heavy/i.test(font?.name ?? '');
  const upright = Math.abs(b) <= Math.abs(a) * 0.05;
  let x = 0;
  for (const glyph of run) {
    if (typeof glyph === 'number') {
      x -= (glyph * size) / 1000;
      continue;
    }
    if (!glyph) continue;
    const width = glyph.width * advance;
    const [left, y] = [pen.x + x * stretch * direction, pen.y + state.rise];
    if (upright)
      glyphs.push({
        text: glyph.unicode,
        x: a * left + c * y + e,
        y: b * left + d * y + f,
        width: width * stretch * Math.abs(a),
        size: size * Math.abs(d),
        bold,
      });
    x += width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * direction;
  }
  return x * stretch * direction;
}

function wordsOf(glyphs: Piece[]): Piece[] {
  const lines = new Map<string, Piece[]>();
  for (const glyph of glyphs) {
    const key = `${Math.round(glyph.y * 2)}`;
    const line = lines.get(key);
    if (line) line.push(glyph);
    else lines.set(key, [glyph]);
  }
  const words: Piece[] = [];
  for (const line of lines.values()) {
    let word: Piece | null = null;
    for (const glyph of line.sort((one, other) => one.x - other.x)) {
      if (glyph.text.trim() === '') {
        word = null;
      } else if (
        word &&
        glyph.x - (word.x + word.width) <= glyph.size * WORD_GAP &&
        glyph.bold === word.bold
      ) {
        word.text += glyph.text;
        word.width = glyph.x + glyph.width - word.x;
      } else {
        word = { ...glyph };
        words.push(word);
      }
    }
  }
  return words.map((word) => ({ ...word, text: word.text.normalize('NFC') }));
}
