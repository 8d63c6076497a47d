import type { Cell, Place, Row } from '../../documents/blocks.js';
import { looksLikeOrdinal, looksLikeTime, looksLikeUnits } from './cell-shape.js';
import type { ColumnRole } from './column-vocabulary.js';
import type { Column, TableColumns } from './columns.js';
import { oneLine } from './text-folding.js';
import { partsOfMatrix, unitOf } from './unit-matrix.js';
import type { Part } from './unit-matrix.js';

export interface RowCell {
  text: string;
  place: Place;
  /** The lower part of a merged cell: its text belongs to the row above as well. */
  continued: boolean;
  bold: boolean;
}

/** A row sorted into the columns of its table. */
export interface RowCells {
  place: Place;
  cells: Map<ColumnRole, RowCell>;
  /** The only text of the row, where there is just one (merged cells may repeat it). */
  single: { text: string; role: ColumnRole; merged: boolean; bold: boolean; place: Place } | null;
  isBlank: boolean;
  /** Texts under headers in no vocabulary. */
  unread: Array<{ header: string; text: string; place: Place }>;
}

/** Roles whose cells may stand in several columns and then belong together. */
const JOINED = new Set<ColumnRole>(['lead', 'coordinating', 'product', 'note']);

export function sortRow(row: Row, table: TableColumns): RowCells {
  const cells = new Map<ColumnRole, RowCell>();
  const columns = columnsOfCells(row, table.columns);
  const unread: RowCells['unread'] = [];
  const parts: Part[] = [];
  row.cells.forEach((cell, index) => {
    const column = columns[index];
    const text = wholeText(cell);
    if (!column || text === '') return;
    if (column.role === 'party') {
      parts.push({ unit: unitOf(column), mark: text, place: cell.place });
      return;
    }
    if (column.unknown) unread.push({ header: oneLine(column.header), text, place: cell.place });
    if (column.role === 'marked') {
      markPeriod(cells, cell, column, text);
      return;
    }
    const known = cells.get(column.role);
    const value = { text, place: cell.place, continued: cell.continued, bold: cell.bold };
    if (!known) cells.set(column.role, value);
    else if (JOINED.has(column.role) && known.text !== text) known.text += `\n${text}`;
  });
  const { leads, helps } = partsOfMatrix(parts);
  nameUnits(cells, 'lead', leads);
  nameUnits(cells, 'coordinating', helps);
  return {
    place: row.place,
    cells,
    single: singleText(row, columns, table.columns.length),
    unread,
    isBlank: cells.size === 0 && row.cells.every((cell) => wholeText(cell) === ''),
  };
}

function nameUnits(cells: RowCells['cells'], role: 'lead' | 'coordinating', parts: Part[]): void {
  const [first] = parts;
  if (!first) return;
  const text = parts.map(({ unit }) => unit).join('\n');
  cells.set(role, { text, place: first.place, continued: false, bold: false });
}

const TICK = /^[x×✓✔☑☒v*+•●■√]$/iu;

/** A ticked period is the row's time, as is a date written into its column; several are a list. */
function markPeriod(cells: RowCells['cells'], cell: Cell, column: Column, text: string): void {
  const period = oneLine(column.header.split('\n').slice(-2).join(' ')).replace(
    /^.*?(?=(?:quý|tháng|năm|q|t)\s?[\divx]+)/iu,
    '',
  );
  // Under a year may stand a figure to reach.
  if (/^năm/iu.test(period) && !TICK.test(text)) return;
  const said = TICK.test(text) ? period : text;
  if (!/\p{L}|\d/u.test(said)) return;
  const known = cells.get('deadline');
  if (known) known.text += `, ${said}`;
  else cells.set('deadline', { text: said, place: cell.place, continued: cell.continued, bold: false });
}

/** The cell's text, with that of tables inside it: nothing printed is lost. */
function wholeText(cell: Cell): string {
  if (cell.tables.length === 0) return cell.text;
  const nested = cell.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map(wholeText)));
  return [cell.text, ...nested].filter((text) => text !== '').join('\n');
}

function singleText(row: Row, columns: Array<Column | undefined>, width: number): RowCells['single'] {
  const filled = row.cells
    .map((cell, index) => ({ cell, column: columns[index] }))
    .filter(({ cell }) => cell.text !== '');
  const first = filled[0];
  if (!first || first.cell.continued || filled.some(({ cell }) => cell.text !== first.cell.text)) return null;
  const span = first.cell.colspan;
  return {
    text: first.cell.text,
    role: first.column?.role ?? 'other',
    merged:
      filled.length > 1 || span >= Math.max(2, Math.ceil(width / 2)) || (row.cells.length === 1 && width > 2),
    bold: first.cell.bold,
    place: first.cell.place,
  };
}

/**
 * Which column each cell of a row stands in. The same number of cells as columns: one to one. Otherwise the
 * grid decides where the format has one, and where cells simply went missing the placing that fits best.
 */
function columnsOfCells(row: Row, columns: Column[]): Array<Column | undefined> {
  const { cells } = row;
  if (cells.length === columns.length) return columns;
  const gridWidth = columns.at(-1)?.end ?? columns.length;
  const reach = Math.max(...cells.map((cell) => cell.column + cell.colspan));
  const spans =
    cells.some((cell) => cell.colspan > 1) || columns.some((column) => column.end - column.start > 1);
  if (spans || reach === gridWidth) return byGridUnlessMoved(cells, columns);
  if (cells.length > columns.length) return cells.map((_, index) => columns[index]);
  if (cells.length === columns.length - 1) return withOneLost(cells, columns);
  const shift = bestShift(cells, columns);
  return cells.map((_, index) => columns[index + shift]);
}

/** One cell went missing, at the end unless what stands in the others says where. */
function withOneLost(cells: Cell[], columns: Column[]): Array<Column | undefined> {
  let best = columns;
  let bestFit = -Infinity;
  for (let lost = cells.length; lost >= 0; lost--) {
    const placed = columns.toSpliced(lost, 1);
    const fit =
      cells.reduce((sum, cell, index) => sum + fitOf(cell.text, placed[index]?.role), 0) -
      (lost === cells.length ? 0 : 1);
    if (fit > bestFit) {
      bestFit = fit;
      best = placed;
    }
  }
  return best;
}

/**
 * The grid tells, except where a row lost cells and the rest was stretched over their room: then what stands in
 * the cells fits one to one, and not where the grid puts it.
 */
function byGridUnlessMoved(cells: Cell[], columns: Column[]): Array<Column | undefined> {
  const byGrid = cells.map((cell) => bestOverlap(cell, columns));
  const filled = cells.filter((cell) => cell.text !== '').length;
  if (cells.length >= columns.length || filled < LEAST_TO_COMPARE) return byGrid;
  const shift = bestShift(cells, columns);
  const moved = cells.map((_, index) => columns[index + shift]);
  const fit = (placed: Array<Column | undefined>): number =>
    cells.reduce((sum, cell, index) => sum + fitOf(cell.text, placed[index]?.role), 0);
  return fit(moved) >= fit(byGrid) + CLEARLY_BETTER ? moved : byGrid;
}

const LEAST_TO_COMPARE = 4;
const CLEARLY_BETTER = 6;

function bestOverlap(cell: Cell, columns: Column[]): Column | undefined {
  let best: Column | undefined;
  let most = 0;
  for (const column of columns) {
    const overlap = Math.min(cell.column + cell.colspan, column.end) - Math.max(cell.column, column.start);
    if (overlap > most) {
      most = overlap;
      best = column;
    }
  }
  return best;
}

/** Cells are mostly lost at the end of a row; only a clearly better fit moves them to the right. */
function bestShift(cells: Cell[], columns: Column[]): number {
  let best = 0;
  let bestFit = -Infinity;
  for (let shift = 0; shift + cells.length <= columns.length; shift++) {
    const fit =
      cells.reduce((sum, cell, index) => sum + fitOf(cell.text, columns[index + shift]?.role), 0) - shift;
    if (fit > bestFit) {
      bestFit = fit;
      best = shift;
    }
  }
  return best;
}

const LONG = 30;

function fitOf(text: string, role: ColumnRole | undefined): number {
  if (text === '' || role === undefined) return 0;
  switch (role) {
    case 'ordinal':
      return looksLikeOrdinal(text) ? 3 : -2;
    case 'lead':
    case 'coordinating':
    case 'mixed':
      return looksLikeUnits(text) ? 2 : -2;
    case 'deadline':
      return looksLikeTime(text) ? 2 : -2;
    case 'content':
      return looksLikeOrdinal(text) ? -3 : text.length >= LONG ? 1 : 0;
    default:
      return looksLikeOrdinal(text) || looksLikeTime(text) ? -1 : 0;
  }
}
