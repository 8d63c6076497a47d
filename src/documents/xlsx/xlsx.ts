import type { Block, Cell, NeutralDocument, Row, Table } from '../blocks.js';
import { tidyLines } from '../clean-text.js';
import { DocumentError } from '../documents.errors.js';
import { readXmlPart } from '../xml.js';
import type { ZipArchive } from '../zip.js';
import { printNumber, readAddress } from './cell-values.js';
import { local, readWorkbook } from './workbook.js';
import type { Workbook } from './workbook.js';

/** A plan is thousands of rows at the very most; formatting alone can claim a million. */
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 256;

interface Merge {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

interface Sheet {
  rows: Map<number, Map<number, string>>;
  merges: Merge[];
}

/**
 * Reads the visible sheets of an .xlsx, one after the other. A row with a single text outside any table is
 * a paragraph (the head of the document is typed into cells); the other rows are one table per sheet.
 * @throws DocumentError BROKEN, TOO_LARGE, UNSAFE.
 */
export function readXlsx(archive: ZipArchive): NeutralDocument {
  const workbook = readWorkbook(archive);
  const blocks: Block[] = [];
  workbook.sheets.forEach(({ part }, index) =>
    addSheet(blocks, readSheet(archive, part, workbook), index + 1),
  );
  return { format: 'xlsx', blocks, footnotes: [], pages: workbook.sheets.length };
}

function readSheet(archive: ZipArchive, part: string, workbook: Workbook): Sheet {
  const sheet: Sheet = { rows: new Map(), merges: [] };
  let address = { row: 0, column: -1 };
  let kind = 'n';
  let style = 0;
  let value = '';
  let reading = false;
  readXmlPart(archive, part, {
    open: (name, attributes) => {
      const element = local(name);
      if (element === 'row') {
        const row = attributes['r'] ? Number(attributes['r']) - 1 : address.row + 1;
        address = { row, column: -1 };
        if (row > MOST_ROWS) throw new DocumentError('TOO_LARGE', { limit: `${MOST_ROWS} dòng` });
      } else if (element === 'c') {
        // A cell without an address stands right of the one before it.
        address = readAddress(attributes['r'] ?? '') ?? { row: address.row, column: address.column + 1 };
        kind = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
      } else if (element === 'v' || element === 't') reading = true;
      else if (element === 'mergeCell') addMerge(sheet, attributes['ref'] ?? '');
    },
    close: (name) => {
      const element = local(name);
      if (element === 'v' || element === 't') reading = false;
      else if (element === 'c' && value !== '') {
        const text = tidyLines(printed(value, kind, style, workbook));
        if (text && address.column < MOST_COLUMNS) {
          const row = sheet.rows.get(address.row) ?? new Map<number, string>();
          row.set(address.column, text);
          sheet.rows.set(address.row, row);
        }
      }
    },
    text: (piece) => {
      if (reading) value += piece;
    },
  });
  return sheet;
}

function printed(
  value: string,
  kind: string,
  style: number,
  { strings, looks, since1904 }: Workbook,
): string {
  if (kind === 's') return strings[Number(value)] ?? '';
  if (kind === 'd') return value.slice(0, 10).split('-').reverse().join('/');
  if (kind !== 'n' || value.trim() === '' || Number.isNaN(Number(value))) return kind === 'e' ? '' : value;
  return printNumber(Number(value), looks[style] ?? 'number', since1904);
}

function addMerge(sheet: Sheet, reference: string): void {
  const [from, to] = reference.split(':').map(readAddress);
  if (from && to)
    sheet.merges.push({ ...from, lastRow: to.row, lastColumn: Math.min(to.column, MOST_COLUMNS) });
}

/** Rows with fewer texts than this open no table: titles, and two names side by side. */
const NARROWEST_TABLE = 3;

function addSheet(blocks: Block[], sheet: Sheet, page: number): void {
  const covered = coverage(sheet);
  const numbers = [...new Set([...sheet.rows.keys(), ...covered.lastColumns.keys()])].sort((a, b) => a - b);
  let table: Table | null = null;
  let before = -1;
  for (const number of numbers) {
    const cells = cellsOf(number, sheet.rows.get(number) ?? new Map<number, string>(), covered);
    const filled = cells.filter((cell) => cell.text !== '' && !cell.continued);
    // A blank row ends a table; what follows must look like one again.
    if (number > before + 1) table = null;
    before = number;
    if (filled.length === 0) continue;
    if (!table && filled.length < NARROWEST_TABLE) {
      for (const { text } of filled) {
        blocks.push({
          type: 'paragraph',
          text,
          numbering: null,
          style: {},
          place: { page, block: blocks.length },
        });
      }
      continue;
    }
    if (!table) {
      table = { type: 'table', columns: 0, rows: [], place: { page, block: blocks.length } };
      blocks.push(table);
    }
    addRow(table, cells, page);
  }
}

function addRow(table: Table, cells: Cell[], page: number): void {
  const row: Row = { cells, place: { page, block: table.place.block, row: table.rows.length } };
  cells.forEach((cell, index) => (cell.place = { ...row.place, cell: index }));
  table.columns = Math.max(table.columns, ...cells.map((cell) => cell.column + cell.colspan));
  table.rows.push(row);
}

interface Coverage {
  /** Merged area over each cell: "row,column". */
  areas: Map<string, Merge>;
  texts: Map<Merge, string>;
  /** Last merged column of each row that a merged area reaches. */
  lastColumns: Map<number, number>;
}

/** More merged cells than this are an attack or a mistake. */
const MOST_MERGED_CELLS = 200_000;

function coverage(sheet: Sheet): Coverage {
  const covered: Coverage = { areas: new Map(), texts: new Map(), lastColumns: new Map() };
  for (const merge of sheet.merges) {
    const text = sheet.rows.get(merge.row)?.get(merge.column);
    // Merged blank areas are decoration, and may be a million rows high.
    if (text === undefined) continue;
    covered.texts.set(merge, text);
    for (let row = merge.row; row <= merge.lastRow; row++) {
      if (covered.areas.size > MOST_MERGED_CELLS)
        throw new DocumentError('TOO_LARGE', { limit: `${MOST_MERGED_CELLS} ô` });
      covered.lastColumns.set(row, Math.max(covered.lastColumns.get(row) ?? 0, merge.lastColumn));
      for (let column = merge.column; column <= merge.lastColumn; column++)
        covered.areas.set(`${row},${column}`, merge);
    }
  }
  return covered;
}

function cellsOf(row: number, texts: Map<number, string>, covered: Coverage): Cell[] {
  const cells: Cell[] = [];
  const last = Math.max(covered.lastColumns.get(row) ?? -1, ...texts.keys());
  for (let column = 0; column <= last;) {
    const area = covered.areas.get(`${row},${column}`);
    const colspan = area ? Math.max(1, area.lastColumn - area.column + 1) : 1;
    const continued = area !== undefined && area.row < row;
    const rowspan = area && !continued ? area.lastRow - area.row + 1 : 1;
    const text = area ? (covered.texts.get(area) ?? '') : (texts.get(column) ?? '');
    cells.push({
      column,
      colspan,
      rowspan,
      continued,
      text,
      bold: false,
      tables: [],
      place: { page: null, block: 0 },
    });
    column += colspan;
  }
  return cells;
}
