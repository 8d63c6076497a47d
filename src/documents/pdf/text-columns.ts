import type { PrintedLine } from './text-flow.js';

/** Lines set in columns without rules: a letterhead, a signature beside its recipients, a table without borders. */
export interface ColumnBlock {
  y: number;
  /** Left and right edge of each column. */
  columns: Span[];
  /** Rows of cells; a cell is its lines. One row where the columns only stand side by side. */
  rows: PrintedLine[][][];
}

interface Span {
  x1: number;
  x2: number;
}

/** Two sides of a page keep this many letter sizes apart, columns of a table fewer. */
const WIDE_GUTTER = 1.2;
const NARROW_GUTTER = 0.6;
/** A column narrower than this beside one other is a list's numbers or bullets. */
const NARROWEST_SIDE = 5;
/** Spaces between words fall beneath each other by chance in a line or two, not in so many. */
const FEWEST_TABLE_LINES = 4;
const FEWEST_TABLE_COLUMNS = 3;
const FEWEST_TABLE_ROWS = 2;
/** Lines farther apart than this many letter sizes do not belong together. */
const FARTHEST = 3.2;
const LONGEST_LABEL = 8;
const LABEL = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-ZĐ]|[a-zđ])[.)/]*(?:\s|$)/u;

/**
 * Takes the blocks of columns out of the lines of a page; the rest stay as they are.
 * @param lines texts parted by wide gaps
 * @param words the same lines, parted at every gap wider than between words
 */
export function takeColumns(
  lines: PrintedLine[],
  words: PrintedLine[],
): { blocks: ColumnBlock[]; rest: PrintedLine[] } {
  const blocks: ColumnBlock[] = [];
  const rest: PrintedLine[] = [];
  for (let at = 0; at < lines.length;) {
    const found = tableAt(words, at) ?? sidesAt(lines, at);
    if (found) {
      blocks.push(found.block);
      at += found.length;
    } else {
      const line = lines[at];
      if (line) rest.push(line);
      at++;
    }
  }
  return { blocks, rest };
}

interface Found {
  block: ColumnBlock;
  /** How many lines it takes. */
  length: number;
}

/** Two columns side by side, up to the last line that has text on both sides of the gutter. */
function sidesAt(lines: PrintedLine[], at: number): Found | null {
  const first = lines[at];
  if (!first || first.spans.length < 2) return null;
  let columns = first.spans;
  let last = at;
  for (let next = at + 1; isNear(lines, next); next++) {
    const spans = lines[next]?.spans ?? [];
    const together = union([...columns, ...spans], first.size * WIDE_GUTTER);
    if (together.length < 2) break;
    columns = together;
    if (spans.length >= 2) last = next;
  }
  const run = lines.slice(at, last + 1);
  columns = union(
    run.flatMap((line) => line.spans),
    first.size * WIDE_GUTTER,
  );
  const narrow = columns.some(({ x1, x2 }) => x2 - x1 < first.size * NARROWEST_SIDE);
  if (columns.length !== 2 || narrow || run.filter((line) => line.spans.length >= 2).length < 2) return null;
  const side = (column: Span | undefined): PrintedLine[] =>
    column ? run.flatMap((line) => partIn(line, column) ?? []) : [];
  return {
    block: { y: first.y, columns, rows: [[side(columns[0]), side(columns[1])]] },
    length: run.length,
  };
}

/** A table of numbered rows whose columns are told by the gutters between them. */
function tableAt(lines: PrintedLine[], at: number): Found | null {
  const first = lines[at];
  if (!first) return null;
  const gutter = first.size * NARROW_GUTTER;
  let columns: Span[] = union(first.spans, gutter);
  if (columns.length < FEWEST_TABLE_COLUMNS) return null;
  const across = new Set<number>();
  let end = at + 1;
  for (; isNear(lines, end); end++) {
    const together = union([...columns, ...(lines[end]?.spans ?? [])], gutter);
    if (together.length < columns.length && isTitle(lines[end])) across.add(end);
    else if (together.length >= FEWEST_TABLE_COLUMNS) columns = together;
    else break;
  }
  while (across.has(end - 1)) across.delete(--end);
  if (end - at < FEWEST_TABLE_LINES) return null;
  const rows = rowsOf(lines, at, end, columns, across);
  return rows.length < FEWEST_TABLE_ROWS ? null : { block: { y: first.y, columns, rows }, length: end - at };
}

function isNear(lines: PrintedLine[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  return before !== undefined && line !== undefined && line.y - before.y <= before.size * FARTHEST;
}

/** "I. Title" over the columns. */
function isTitle(line: PrintedLine | undefined): boolean {
  return /^(?:[IVX]{1,5}|[A-ZĐ])[.)/\s]/.test(line?.parts.join(' ') ?? '');
}

/** The stretches that are covered; gaps narrower than a gutter are no gaps. */
function union(spans: Span[], gutter: number): Span[] {
  const covered: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.x1 - b.x1)) {
    const open = covered.at(-1);
    if (open && span.x1 - open.x2 < gutter) open.x2 = Math.max(open.x2, span.x2);
    else covered.push({ ...span });
  }
  return covered;
}

/** What a line prints in one column, as a line of its own. */
function partIn(line: PrintedLine, column: Span): PrintedLine | null {
  const parts: string[] = [];
  const spans: Span[] = [];
  line.spans.forEach((span, at) => {
    if (span.x1 < column.x1 - 1 || span.x2 > column.x2 + 1) return;
    parts.push(line.parts[at] ?? '');
    spans.push(span);
  });
  const [first] = spans;
  const last = spans.at(-1);
  return first && last ? { ...line, parts: [parts.join(' ')], spans, x1: first.x1, x2: last.x2 } : null;
}

/**
 * Lines into rows: a row begins with a number in the first column; the lines before the first number are
 * the header. Empty where the first column holds anything but numbers.
 */
function rowsOf(
  lines: PrintedLine[],
  from: number,
  end: number,
  columns: Span[],
  across: Set<number>,
): PrintedLine[][][] {
  const rows: PrintedLine[][][] = [];
  let numbered = false;
  for (let at = from; at < end; at++) {
    const line = lines[at];
    if (!line) continue;
    if (across.has(at)) {
      rows.push([[{ ...line, parts: [line.parts.join(' ')] }], ...columns.slice(1).map(() => [])]);
      continue;
    }
    const cells = columns.map((column) => partIn(line, column));
    const label = cells[0]?.parts.join(' ') ?? '';
    const begins = LABEL.test(label) && label.length <= LONGEST_LABEL;
    if (numbered && label !== '' && !begins) return [];
    numbered ||= begins;
    if (begins || at === from) rows.push(cells.map((cell) => (cell ? [cell] : [])));
    else cells.forEach((cell, column) => cell && rows.at(-1)?.[column]?.push(cell));
  }
  return numbered ? rows : [];
}
