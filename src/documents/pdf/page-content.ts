import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isInterleaved, readWords } from './page-glyphs.js';

/** A run of text on a page. Coordinates are points from the top left corner; `y` is the baseline. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the font. */
  size: number;
  bold: boolean;
}

/** A straight horizontal or vertical line drawn on a page: x1 ≤ x2, y1 ≤ y2. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface PageContent {
  width: number;
  height: number;
  pieces: Piece[];
  rules: Rule[];
  hasImages: boolean;
}

export type Matrix = [number, number, number, number, number, number];

/** Thicker than this is a filled area, shorter than this a stroke of a letter. */
const THICKEST_RULE = 3;
const SHORTEST_RULE = 5;
/** Text turned by more than this (b/a of its matrix) lies across the page: a watermark. */
const SLANT = 0.05;

const SKIPPED_PAINT = new Set<number>([OPS.endPath, OPS.clip, OPS.eoClip]);
const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const IMAGES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** Everything of a page that carries meaning: upright text and the rules of tables. */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const operators = await page.getOperatorList();
  const pieces: Piece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const matrix = Util.transform(viewport.transform, item.transform) as Matrix;
    const [a, b, , d, x, y] = matrix;
    if (Math.abs(b) > Math.abs(a) * SLANT) continue;
    pieces.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.abs(d),
      bold: isBold(page, item.fontName),
    });
  }
  return {
    width: viewport.width,
    height: viewport.height,
    pieces: isInterleaved(pieces) ? readWords(page, operators, viewport.transform as Matrix) : pieces,
    rules: readRules(operators, viewport.transform as Matrix),
    hasImages: operators.fnArray.some((operator) => IMAGES.has(operator)),
  };
}

/** The name of the real font tells; it is known once the page's operators have been read. */
function isBold(page: PDFPageProxy, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font = page.commonObjs.get(fontName) as { name?: string; bold?: boolean } | null;
  return font?.bold === true || /bold|black|heavy/i.test(font?.name ?? '');
}

export type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

function readRules(operators: Operators, start: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = start;
  operators.fnArray.forEach((operator, at) => {
    const args = operators.argsArray[at] as unknown[] | null;
    switch (operator) {
      case OPS.save:
        saved.push(matrix);
        break;
      case OPS.restore:
        matrix = saved.pop() ?? start;
        break;
      case OPS.transform:
        matrix = Util.transform(matrix, args) as Matrix;
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(matrix);
        if (Array.isArray(args?.[0])) matrix = Util.transform(matrix, args[0] as number[]) as Matrix;
        break;
      case OPS.paintFormXObjectEnd:
        matrix = saved.pop() ?? start;
        break;
      case OPS.constructPath:
        if (args) addPath(rules, args, matrix);
        break;
      default:
    }
  });
  return rules;
}

/** Coordinates each drawing command of a path takes: move, line, curve, quadratic curve, close. */
const COORDINATES = [2, 2, 6, 4, 0];

function addPath(rules: Rule[], args: unknown[], matrix: Matrix): void {
  const [paint, [data]] = args as [number, [ArrayLike<number> | null]];
  if (SKIPPED_PAINT.has(paint) || !data) return;
  const stroked = STROKES.has(paint);
  let points: Array<[number, number]> = [];
  let curved = false;
  const finish = (): void => {
    if (!curved && points.length > 1) addShape(rules, points, stroked);
    points = [];
    curved = false;
  };
  for (let at = 0; at < data.length;) {
    const command = data[at] ?? 4;
    const length = COORDINATES[command] ?? 0;
    if (command === 0) finish();
    if (command === 2 || command === 3) curved = true;
    if (length === 2) points.push(apply(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0));
    if (command === 4 && points[0]) points.push(points[0]);
    at += 1 + length;
  }
  finish();
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function addShape(rules: Rule[], points: Array<[number, number]>, stroked: boolean): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
  // Word draws its borders as thin filled boxes; others stroke them.
  if (addThin(rules, box)) return;
  if (!stroked) return;
  for (let at = 1; at < points.length; at++) {
    const [x1 = 0, y1 = 0] = points[at - 1] ?? [];
    const [x2 = 0, y2 = 0] = points[at] ?? [];
    addThin(rules, {
      x1: Math.min(x1, x2),
      x2: Math.max(x1, x2),
      y1: Math.min(y1, y2),
      y2: Math.max(y1, y2),
    });
  }
}

function addThin(rules: Rule[], { x1, y1, x2, y2 }: Rule): boolean {
  const wide = x2 - x1;
  const high = y2 - y1;
  if (high <= THICKEST_RULE && wide >= SHORTEST_RULE) {
    rules.push({ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 });
    return true;
  }
  if (wide <= THICKEST_RULE && high >= SHORTEST_RULE) {
    rules.push({ x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 });
    return true;
  }
  return false;
}
