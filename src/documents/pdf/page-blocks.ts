import type { Block, Cell, Paragraph, Row, Table } from '../blocks.js';
import { tidyLines } from '../clean-text.js';
import type { PageContent, Piece } from './page-content.js';
import { findGrids } from './ruled-grid.js';
import type { Grid, GridCell } from './ruled-grid.js';
import { takeColumns } from './text-columns.js';
import type { ColumnBlock } from './text-columns.js';
import { linesOfPieces, paragraphsOf } from './text-flow.js';
import type { PrintedLine } from './text-flow.js';

/** Paragraphs and ruled tables of one page, in reading order; block numbers are filled in by the caller. */
export function blocksOfPage(page: PageContent, number: number): Block[] {
  const grids = findGrids(page.rules);
  const inside = new Map<Grid, Piece[]>(grids.map((grid) => [grid, []]));
  const outside: Piece[] = [];
  // A table inside a cell stands within its outer one; the smaller of the two holds the text.
  const innermost = [...grids].sort((a, b) => areaOf(a) - areaOf(b));
  for (const piece of page.pieces) {
    const grid = innermost.find((one) => contains(one, piece));
    const home = grid && inside.get(grid);
    if (home) home.push(piece);
    else outside.push(piece);
  }
  const read = grids
    .filter((grid) => (inside.get(grid)?.length ?? 0) > 0)
    .map((grid) => ({ grid, y: grid.y1, block: tableOf(grid, inside.get(grid) ?? [], number) }));
  const tables = read.filter((one) => !putIntoCell(one, read));
  const bounds = tables.map(({ y }) => y);
  return [...tables, ...paragraphs(outside, bounds, page, number)]
    .sort((a, b) => a.y - b.y)
    .map(({ block }) => block);
}

interface ReadTable {
  grid: Grid;
  block: Table;
}

/** Hands a table that stands inside a cell of another to that cell; says whether there was one. */
function putIntoCell({ grid, block }: ReadTable, tables: ReadTable[]): boolean {
  const centre = { x: (grid.x1 + grid.x2) / 2, y: (grid.y1 + grid.y2) / 2 };
  const outer = tables
    .filter((one) => one.grid !== grid && areaOf(one.grid) > areaOf(grid) && holds(one.grid, centre))
    .sort((a, b) => areaOf(a.grid) - areaOf(b.grid))[0];
  const home = outer?.grid.cells.find((cell) => holds(cell, centre));
  const cell = home && outer?.block.rows[home.row]?.cells.find(({ column }) => column === home.column);
  cell?.tables.push(block);
  return cell !== undefined;
}

function areaOf({ x1, x2, y1, y2 }: { x1: number; x2: number; y1: number; y2: number }): number {
  return (x2 - x1) * (y2 - y1);
}

function holds(
  area: { x1: number; x2: number; y1: number; y2: number },
  { x, y }: { x: number; y: number },
): boolean {
  return x >= area.x1 && x <= area.x2 && y >= area.y1 && y <= area.y2;
}

function contains(area: { x1: number; x2: number; y1: number; y2: number }, piece: Piece): boolean {
  const x = piece.x + piece.width / 2;
  const y = piece.y - piece.size * 0.3;
  return x >= area.x1 && x <= area.x2 && y >= area.y1 && y <= area.y2;
}

function paragraphs(
  pieces: Piece[],
  tables: number[],
  page: PageContent,
  number: number,
): Array<{ y: number; block: Block }> {
  const printed = (gap?: number): PrintedLine[] =>
    linesOfPieces(pieces, gap).filter((line) => !isPageNumber(line.parts, line.y, page.height));
  const lines = printed();
  if (lines.length === 0) return [];
  const { blocks, rest } = takeColumns(lines, printed(WORD_GAP));
  const found: Array<{ y: number; block: Block }> = blocks.map((block) => ({
    y: block.y,
    block: columnTable(block, number),
  }));
  const left = Math.min(...lines.map((line) => line.x1));
  const right = Math.max(...lines.map((line) => line.x2));
  // Text above a table and text below it never make one paragraph.
  const bounds = [...tables, ...blocks.map(({ y }) => y)].sort((a, b) => a - b);
  const edges = [-Infinity, ...bounds, Infinity];
  for (let at = 1; at < edges.length; at++) {
    const between = rest.filter((line) => line.y >= (edges[at - 1] ?? 0) && line.y < (edges[at] ?? 0));
    for (const { text, bold, centred, y } of paragraphsOf(between, left, right)) {
      const style: Paragraph['style'] = {
        ...(bold ? { bold: true } : {}),
        ...(centred ? { align: 'center' as const } : {}),
      };
      const clean = tidyLines(text);
      if (clean)
        found.push({
          y,
          block: {
            type: 'paragraph',
            text: clean,
            numbering: null,
            style,
            place: { page: number, block: 0 },
          },
        });
    }
  }
  return found;
}

/** Wider than between words, in letter sizes: columns of a table without rules may stand this close. */
const WORD_GAP = 0.5;

/** Columns without rules, each cell read on its own from top to bottom. */
function columnTable({ columns, rows }: ColumnBlock, page: number): Table {
  const texts = rows.map((row) =>
    row.map((lines, column) => {
      const { x1 = 0, x2 = 0 } = columns[column] ?? {};
      const joined = paragraphsOf(lines, x1, x2);
      return {
        text: tidyLines(joined.map((paragraph) => paragraph.text).join('\n')),
        bold: lines.length > 0 && lines.every((line) => line.bold),
      };
    }),
  );
  return {
    type: 'table',
    columns: columns.length,
    rows: texts.map((row, at) => ({
      place: { page, block: 0, row: at },
      cells: row.map(({ text, bold }, column): Cell => ({
        column,
        colspan: 1,
        rowspan: 1,
        continued: false,
        text,
        bold,
        tables: [],
        place: { page, block: 0, row: at, cell: column },
      })),
    })),
    place: { page, block: 0 },
  };
}

function isPageNumber(parts: string[], y: number, height: number): boolean {
  return (
    parts.length === 1 &&
    /^[-–]?\s*\d{1,4}\s*[-–]?$/.test(parts[0] ?? '') &&
    (y < height * 0.09 || y > height * 0.93)
  );
}

function tableOf(grid: Grid, pieces: Piece[], page: number): Table {
  const texts = new Map<GridCell, Piece[]>(grid.cells.map((cell) => [cell, []]));
  for (const piece of pieces.flatMap((one) => splitAtWalls(one, grid))) {
    const cell = grid.cells.find((one) => contains(one, piece));
    if (cell) texts.get(cell)?.push(piece);
  }
  const rows: Row[] = Array.from({ length: grid.rows }, (_, row) => ({
    cells: [],
    place: { page, block: 0, row },
  }));
  const byRow = [...grid.cells].sort((a, b) => a.column - b.column);
  for (const cell of byRow) {
    const { text, bold } = cellText(texts.get(cell) ?? [], cell);
    for (let row = cell.row; row < cell.row + cell.rowspan; row++) {
      const cells = rows[row]?.cells;
      cells?.push(neutralCell(cell, text, bold, row > cell.row, page, row, cells.length));
    }
  }
  return { type: 'table', columns: grid.columns, rows, place: { page, block: 0 } };
}

function neutralCell(
  cell: GridCell,
  text: string,
  bold: boolean,
  continued: boolean,
  page: number,
  row: number,
  index: number,
): Cell {
  const { column, colspan } = cell;
  const rowspan = continued ? 1 : cell.rowspan;
  return {
    column,
    colspan,
    rowspan,
    continued,
    text,
    bold,
    tables: [],
    place: { page, block: 0, row, cell: index },
  };
}

/** How far, in letters, the space between two cells' texts may stand from the border. */
const REACH = 6;

/**
 * The library joins texts that stand close on one line, also across the border between two cells: parts
 * such a piece again at the space nearest to each border it crosses.
 */
function splitAtWalls(piece: Piece, grid: Grid): Piece[] {
  const y = piece.y - piece.size * 0.3;
  const row = grid.cells.filter((cell) => y >= cell.y1 && y <= cell.y2).sort((a, b) => a.x1 - b.x1);
  const parts: Piece[] = [];
  let rest = piece;
  for (const { x2 } of row) {
    // Beyond the outer border stands no other cell: a text that reaches over it stays whole.
    if (x2 >= grid.x2 - 1) break;
    const end = rest.x + rest.width;
    if (rest.x >= x2 - 1 || end <= x2 + 1) continue;
    const letter = rest.width / Math.max(1, rest.text.length);
    const at = nearestSpace(rest.text, Math.round((x2 - rest.x) / letter));
    if (at === null) continue;
    parts.push({ ...rest, text: rest.text.slice(0, at), width: Math.min(at * letter, x2 - rest.x) });
    const x = Math.max(x2, rest.x + (at + 1) * letter);
    rest = { ...rest, text: rest.text.slice(at + 1), x, width: Math.max(letter, end - x) };
  }
  return [...parts, rest];
}

function nearestSpace(text: string, wanted: number): number | null {
  for (let away = 0; away <= REACH; away++) {
    if (text[wanted - away] === ' ') return wanted - away;
    if (text[wanted + away] === ' ') return wanted + away;
  }
  return null;
}

/** Room between the border and the text, in points, at most: Word's default is 5.4. */
const WIDEST_PADDING = 7;

function cellText(pieces: Piece[], cell: GridCell): { text: string; bold: boolean } {
  const lines = linesOfPieces(pieces);
  if (lines.length === 0) return { text: '', bold: false };
  const padding = Math.min(WIDEST_PADDING, Math.max(1, Math.min(...lines.map((line) => line.x1 - cell.x1))));
  const joined = paragraphsOf(
    lines.map((line) => ({ ...line, parts: [line.parts.join(' ')] })),
    cell.x1 + padding,
    cell.x2 - padding,
  );
  return {
    text: tidyLines(joined.map((paragraph) => paragraph.text).join('\n')),
    bold: lines.every((line) => line.bold),
  };
}
