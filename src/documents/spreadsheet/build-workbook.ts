import writeXlsxFile from 'write-excel-file/node';
import type { CellObject, Row } from 'write-excel-file/node';
import { printable } from '../official/wording.js';

export type CellAlignment = 'left' | 'center';

/** A text, a whole percent, a day (`yyyy-MM-dd`), or nothing. */
export type SheetCell = string | { percent: number } | { day: string } | null;

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

type WriterSheet = Parameters<typeof writeXlsxFile>[0][number];
type WriterFeature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** What a cell can hold (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;
const FONT = 'Times New Roman';

/**
 * An .xlsx with real dates, the head of each table frozen and with a filter over its columns. Every text is kept as
 * text, whatever it begins with, also when somebody edits its cell.
 */
export function buildWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  return writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: FONT,
    fontSize: 11,
    features: [filters(sheets)],
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
    ...border,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#D9E2F3',
  }));
  const body = rows.map((row) =>
    columns.map(({ align }, index): CellObject => ({ ...cellOf(row[index] ?? null), ...border, align })),
  );
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

function cellOf(cell: SheetCell): CellObject {
  if (cell === null) return { value: undefined };
  if (typeof cell === 'string') return text(cell);
  if ('percent' in cell)
    return { value: cell.percent / 100, type: Number, format: '0%', alignVertical: 'top' };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' };
}

/** The number format "@" is Excel's "Text": what is typed over it later is no formula either. */
function text(value: string): CellObject {
  const clean = printable(value.slice(0, LONGEST_TEXT));
  return { value: clean, type: String, format: '@', wrap: true, alignVertical: 'top' };
}

/** The package writes no filters itself (ECMA-376, 18.3.1.2: they follow the rows). */
function filters(sheets: readonly WorkbookSheet[]): WriterFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet?.columns.length) return xml;
            const first = titleRow(sheet.heading);
            const area = `A${first}:${columnName(sheet.columns.length)}${first + sheet.rows.length}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${area}"/>`);
          },
        },
      },
    },
  };
}

/** 1 → "A", 27 → "AA". */
function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest ? columnName(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}
