import type { Cell, Row } from '../../documents/blocks.js';
import { looksLikeColumnNumber, looksLikeOrdinal, looksLikeTime, looksLikeUnits } from './cell-shape.js';
import { LONGEST_HEADER, roleOfHeader, roleOfMisspelt } from './column-vocabulary.js';
import type { ColumnRole } from './column-vocabulary.js';
import { fold, oneLine } from './text-folding.js';
import { namesUnit, settleUnitMatrix } from './unit-matrix.js';

/** One column of a task table: what it holds, and which grid columns [start, end) it covers. */
export interface Column {
  role: ColumnRole;
  header: string;
  start: number;
  end: number;
  /** The header is in no vocabulary: what stands beneath it may matter. */
  unknown?: true;
}

export interface TableColumns {
  columns: Column[];
  /** Rows the header takes, counted from the one it was found in. */
  headerRows: number;
  /** No header was printed: the roles come from what the cells hold. */
  guessed: boolean;
}

/**
 * Reads the header that begins at `rows[at]`, over one or two rows; null where that row is no header of a
 * task table. Roles come from the words and then from the neighbours (design §5).
 */
export function readColumns(rows: Row[], at: number): TableColumns | null {
  const first = rows[at];
  if (!first || !isHeaderRow(first)) return null;
  const second = rows[at + 1];
  const twoRows = second !== undefined && isSecondHeaderRow(first, second);
  const columns = twoRows
    ? mergeHeaders(first, second)
    : first.cells.map((cell) => columnOf(cell, cell.text));
  settleRoles(columns);
  settleUnitMatrix(columns);
  return isTaskTable(columns) ? { columns, headerRows: twoRows ? 2 : 1, guessed: false } : null;
}

/** True for the row "(1) (2) (3)" beneath a header. */
export function isColumnNumbers(row: Row): boolean {
  const texts = row.cells.map((cell) => cell.text).filter((text) => text !== '');
  return texts.length >= 3 && texts.every(looksLikeColumnNumber);
}

/** The row begins as a header does ("STT | …"), whatever its other columns are called. */
export function namesColumns(row: Row): boolean {
  const [first] = headerTexts(row) ?? [];
  return first !== undefined && roleOfHeader(first) === 'ordinal';
}

/** The row repeats a header already read (a table going on over a page). */
export function repeatsHeader(row: Row, columns: TableColumns): boolean {
  const texts = headerTexts(row);
  if (texts === null) return false;
  const known = new Set(columns.columns.flatMap((column) => column.header.split('\n').map(fold)));
  return texts.every((text) => known.has(fold(text)));
}

/**
 * The texts of a row that may be a header, null for one that cannot: a text too long, or a figure first
 * ("Cơ quan thực hiện" names a column; "Các cơ quan liên quan" beside a number is a row). Nearly every row
 * ends here, before anything is folded.
 */
function headerTexts(row: Row): string[] | null {
  const texts: string[] = [];
  for (const { text } of row.cells) {
    if (text === '') continue;
    if (text.length > LONGEST_HEADER || (texts.length === 0 && /^\s*\d/.test(text))) return null;
    texts.push(text);
  }
  return texts.length < 2 ? null : texts;
}

function isHeaderRow(row: Row): boolean {
  const texts = headerTexts(row);
  if (texts === null) return false;
  const roles = texts.map(roleOfHeader).filter((role): role is ColumnRole => role !== null);
  const distinct = new Set(roles);
  // Columns named after units count beside a number column; rows of the table have none called so.
  const units = distinct.has('ordinal')
    ? texts.filter((text) => roleOfHeader(text) === null && namesUnit(oneLine(text))).length
    : 0;
  return (
    distinct.size >= 2 &&
    roles.length + units >= texts.length * 0.6 &&
    (distinct.has('content') || distinct.has('group') || distinct.size >= 3)
  );
}

function isSecondHeaderRow(first: Row, second: Row): boolean {
  let children = 0;
  for (const cell of second.cells) {
    const text = oneLine(cell.text);
    if (cell.continued || text === '') continue;
    const parent = coveringCell(first, cell);
    if (text.length > LONGEST_HEADER || (looksLikeOrdinal(text) && !numbersPeriod(parent, text)))
      return false;
    if (parent && fold(parent.text) === fold(text)) continue;
    const underParent = !parent || parent.text === '' || parent.colspan > 1 || repeatedBeside(first, parent);
    const underEmpty = emptyNeighbour(first, cell);
    const named = roleOfHeader(text) !== null || numbersPeriod(parent, text);
    if (!(underParent || underEmpty) || !named) return false;
    children++;
  }
  return children > 0;
}

/** "I", "II" under "Quý", "1", "2" under "Tháng". */
function numbersPeriod(parent: Cell | undefined, text: string): boolean {
  return (
    parent !== undefined && /(?:^| )(?:quý|tháng)$/.test(fold(parent.text)) && roleOfPeriod(parent, text)
  );
}

function roleOfPeriod(parent: Cell, text: string): boolean {
  return roleOfHeader(`${/quý$/.test(fold(parent.text)) ? 'quý' : 'tháng'} ${text}`) === 'marked';
}

function coveringCell(row: Row, cell: Cell): Cell | undefined {
  return row.cells.find((other) => other.column <= cell.column && cell.column < other.column + other.colspan);
}

/** Plain text prints a merged header over its first column, or over each of them. */
function emptyNeighbour(row: Row, cell: Cell): boolean {
  return row.cells.some((other) => other.column === cell.column + 1 && other.text === '');
}

function repeatedBeside(row: Row, cell: Cell): boolean {
  return row.cells.some((other) => Math.abs(other.column - cell.column) === 1 && other.text === cell.text);
}

function mergeHeaders(first: Row, second: Row): Column[] {
  const columns: Column[] = [];
  for (const parent of first.cells) {
    const children = second.cells.filter(
      (cell) =>
        !cell.continued &&
        cell.text !== '' &&
        parent.column <= cell.column &&
        cell.column < parent.column + parent.colspan,
    );
    if (children.length === 0) columns.push(columnOf(parent, parent.text));
    for (const child of children) {
      const column = columnOf(child, child.text);
      const own = roleOfHeader(child.text);
      const together = numbersPeriod(parent, child.text)
        ? 'marked'
        : roleOfHeader(`${parent.text} ${child.text}`);
      // "Bắt đầu" under "Thời gian" and "Chủ trì" under "Đơn vị" say more than their parent does.
      column.role = (own === null || own === 'other' ? together : own) ?? column.role;
      if (column.role !== 'other' || own !== null) delete column.unknown;
      column.header = parent.text === child.text ? child.text : `${parent.text}\n${child.text}`;
      columns.push(column);
    }
  }
  return columns;
}

function columnOf(cell: Cell, header: string): Column {
  const role = roleOfHeader(oneLine(header)) ?? roleOfMisspelt(oneLine(header));
  return {
    role: role ?? 'other',
    header,
    start: cell.column,
    end: cell.column + cell.colspan,
    ...(role === null && header !== '' ? { unknown: true as const } : {}),
  };
}

const YEAR = /^năm 20\d\d$/;

/** Where words alone are not enough, the neighbours decide. */
function settleRoles(columns: Column[]): void {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const turn = (from: ColumnRole, to: ColumnRole): void => {
    for (const column of columns) if (column.role === from) column.role = to;
  };
  if (!has('content')) turn('group', 'content');
  if (!has('content')) nameContent(columns);
  if (!has('lead') && has('mixed')) turn('mixed', has('coordinating') ? 'lead' : 'mixed');
  else if (has('lead')) turn('mixed', 'other');
  if (has('lead') || has('mixed')) turn('performer', 'coordinating');
  else turn('performer', 'lead');
  // Years over figures are targets; beside who leads they are a calendar.
  if (!has('lead') && !has('mixed'))
    for (const column of columns) if (YEAR.test(fold(column.header))) column.role = 'other';
  // One column called after a period is a title; several are a calendar to tick.
  if (columns.filter((column) => column.role === 'marked').length < 2) turn('marked', 'other');
  if (has('deadline')) turn('progress', 'other');
  else if (!has('marked')) turn('progress', 'deadline');
  if (!has('deadline') && !has('marked')) turn('start', 'deadline');
  keepOneDeadline(columns);
  keepOneContent(columns);
}

/** A header nobody has seen, beside the number and among columns that are known: what is to be done. */
function nameContent(columns: Column[]): void {
  const [first, second] = columns;
  if (first?.role !== 'ordinal' || second?.role !== 'other' || roleOfHeader(second.header) !== null) return;
  if (
    columns.some((column) => column.role === 'lead' || column.role === 'mixed' || column.role === 'performer')
  ) {
    second.role = 'content';
    delete second.unknown;
  }
}

function keepOneDeadline(columns: Column[]): void {
  const deadlines = columns.filter((column) => column.role === 'deadline');
  if (deadlines.length < 2) return;
  const chosen =
    deadlines.find((column) => /hoàn thành|hạn|kết thúc/.test(fold(column.header))) ?? deadlines[0];
  for (const column of deadlines) if (column !== chosen) column.role = 'start';
}

/** "Nhiệm vụ" beside "Nội dung": the first is the task, the second says what comes of it. */
function keepOneContent(columns: Column[]): void {
  const [, ...more] = columns.filter((column) => column.role === 'content');
  for (const column of more) column.role = 'product';
}

function isTaskTable(columns: Column[]): boolean {
  const roles = new Set(columns.map((column) => column.role));
  if (!roles.has('content')) return false;
  return (
    roles.has('lead') ||
    roles.has('mixed') ||
    roles.has('party') ||
    roles.has('coordinating') ||
    (roles.has('ordinal') && (roles.has('deadline') || roles.has('marked')))
  );
}

const ROWS_TO_GUESS_FROM = 12;

/**
 * Columns of a table that prints no header, from what its cells hold: numbers, long texts, units, times.
 * Null unless there is a column of long texts and one of units.
 */
export function guessColumns(rows: Row[]): TableColumns | null {
  const sample = rows.slice(0, ROWS_TO_GUESS_FROM).filter((row) => row.cells.length >= 3);
  if (sample.length < 2) return null;
  const width = Math.max(...sample.map((row) => row.cells.length));
  const columns: Column[] = [];
  for (let index = 0; index < width; index++) {
    const texts = sample.map((row) => row.cells[index]?.text ?? '').filter((text) => text !== '');
    const share = (test: (text: string) => boolean): number =>
      texts.length ? texts.filter(test).length / texts.length : 0;
    const length = texts.reduce((sum, text) => sum + text.length, 0) / (texts.length || 1);
    let role: ColumnRole = 'other';
    if (index === 0 && share(looksLikeOrdinal) >= 0.6) role = 'ordinal';
    else if (share(looksLikeUnits) >= 0.7 && length < 250)
      role = columns.some((column) => column.role === 'lead') ? 'coordinating' : 'lead';
    else if (share(looksLikeTime) >= 0.7 && length < 60) role = 'deadline';
    else if (length >= 25) role = columns.some((column) => column.role === 'content') ? 'product' : 'content';
    columns.push({ role, header: '', start: index, end: index + 1 });
  }
  const roles = columns.map((column) => column.role);
  return roles.includes('content') && roles.includes('lead')
    ? { columns, headerRows: 0, guessed: true }
    : null;
}
