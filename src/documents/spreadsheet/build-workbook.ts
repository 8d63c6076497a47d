import type writeXlsx from 'write-excel-file/node';
import type { CellObject, Row } from 'write-excel-file/node';
import { printable } from '../official/wording.js';

export type CellAlignment = 'left' | 'center';

/** A text, a number (with so many decimals, or up to two), a whole percent, a day (`yyyy-MM-dd`), or nothing. */
export type SheetCell =
  string | { number: number; decimals?: number } | { percent: number } | { day: string } | null;

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  align?: CellAlignment;
}

export interface WorkbookSheet {
  name: string;
  /** Lines above the table; the first is set in bold. */
  heading: readonly string[];
  /** None: the sheet is its heading alone. */
  columns: readonly SheetColumn[];
  rows: ReadonlyArray<readonly SheetCell[]>;
}

type WriterSheet = Parameters<typeof writeXlsx>[0][number];
type WriterFeature = NonNullable<NonNullable<Parameters<typeof writeXlsx>[1]>['features']>[number];

/** What a cell can hold (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;
/** Points. */
const MOST_HEIGHT = 409;
const FONT = 'Times New Roman';

/**
 * An .xlsx with real dates and numbers, the head of each table frozen, with a filter over its columns and printed on
 * every sheet of paper. Every text is kept as text, whatever it begins with, also when somebody edits its cell.
 */
export async function buildWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  // Loaded with the first workbook: a process that only sends messages never needs it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: FONT,
    fontSize: 11,
    features: [filtersAndPrinting(sheets)],
  }).toBuffer();
}

function sheetOf({ name, heading, columns, rows }: WorkbookSheet): WriterSheet {
  const lines = heading.map((line, index): Row => [
    { ...text(line), wrap: false, fontWeight: index === 0 ? 'bold' : undefined },
  ]);
  if (!columns.length) return { sheet: name, data: lines.map(wrapped), columns: [{ width: 110 }] };
  const border = { borderStyle: 'thin' } as const;
  const titles = columns.map(({ title }): CellObject => ({
    ...text(title),
    height: heightOf(
      columns.map((column) => column.title),
      columns,
      BOLD_LETTERS,
    ),
    ...border,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#D9E2F3',
  }));
  const body = rows.map((row) => {
    const height = heightOf(row, columns);
    return columns.map(({ align }, index): CellObject => ({
      ...cellOf(row[index] ?? null),
      ...border,
      align,
      height,
    }));
  });
  return {
    sheet: name,
    data: [...lines, [], titles, ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: titleRow(heading),
    orientation: 'landscape',
  };
}

function wrapped(row: Row): Row {
  return row.map((cell) => ({ ...(cell as CellObject), wrap: true }));
}

/** The titles stand under the heading and one blank row; counted from 1. */
function titleRow(heading: readonly string[]): number {
  return heading.length + 2;
}

/** Of a line of letters, in points. */
const LINE_HEIGHT = 15;

/** Of a column's width, counted in digits: how many letters a line of wrapped text holds, and of bold titles. */
const LETTERS = 1.15;
const BOLD_LETTERS = 0.8;

/** Not every reader fits a row to its wrapped text when it opens a file. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[], letters = LETTERS): number {
  const lines = columns.map(({ width }, index) => {
    const cell = row[index];
    if (typeof cell !== 'string') return 1;
    return cell
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * letters))), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT);
}

function cellOf(cell: SheetCell): CellObject {
  if (cell === null) return { value: undefined };
  if (typeof cell === 'string') return text(cell);
  if ('number' in cell)
    return { value: cell.number, type: Number, format: numberFormat(cell.decimals), alignVertical: 'top' };
  if ('percent' in cell)
    return { value: cell.percent / 100, type: Number, format: '0%', alignVertical: 'top' };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' };
}

function numberFormat(decimals?: number): string {
  if (decimals === undefined) return '#,##0.##';
  return decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

/** The number format "@" is Excel's "Text": what is typed over it later is no formula either. */
function text(value: string): CellObject {
  const clean = printable(value.slice(0, LONGEST_TEXT));
  return { value: clean, type: String, format: '@', wrap: true, alignVertical: 'top' };
}

/** Inches; the tables are wide and their readers print them. */
const PRINT_MARGINS =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';

/**
 * What the package does not write itself (ECMA-376, 18.3.1): filters, after the rows; A4 across with all columns on
 * one sheet of paper and its number below; the titles on each sheet, which is a name of the workbook (18.2.5).
 */
function filtersAndPrinting(sheets: readonly WorkbookSheet[]): WriterFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet?.columns.length) return xml;
            return (
              xml
                // The heights are a first guess: whoever edits a row has it fitted anew.
                .replace(/ customHeight="1"/g, '')
                .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
                .replace('</sheetData>', `</sheetData><autoFilter ref="${areaOf(sheet)}"/>`)
                .replace(/<pageMargins [^>]*>/, PRINT_MARGINS)
                .replace(
                  /<pageSetup ([^>]*)\/>/,
                  '<pageSetup $1 fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>',
                )
            );
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${printTitles(sheets)}</definedNames>`),
        },
      },
    },
  };
}

function areaOf({ heading, columns, rows }: WorkbookSheet): string {
  const first = titleRow(heading);
  return `A${first}:${columnName(columns.length)}${first + rows.length}`;
}

function printTitles(sheets: readonly WorkbookSheet[]): string {
  return sheets
    .map(({ name, heading, columns }, index) => {
      if (!columns.length) return '';
      const row = `$${titleRow(heading)}`;
      const sheet = `'${name.replace(/'/g, "''")}'`;
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!${row}:${row}</definedName>`;
    })
    .join('');
}

/** 1 → "A", 27 → "AA". */
function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest ? columnName(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}
