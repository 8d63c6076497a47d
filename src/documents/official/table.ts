import type { FileChild } from 'docx';
import type { OfficialColumn, OfficialRow, OfficialTable } from './official-document.js';
import { mm, OFFICIAL_FORM as FORM } from './official-form.js';
import { cellStyles } from './styles.js';
import { element, FinishedElement, paragraphContent, value } from './wordml.js';
import type { Element, ParagraphLook } from './wordml.js';

/** Over and under the text of a cell, in twips. */
const CELL_GAP = 40;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

interface Look {
  widths: number[];
  columns: OfficialColumn[];
  styles: ReturnType<typeof cellStyles>;
}

/**
 * A table with lines; its heading row is repeated on every page and no row is torn between two.
 * @param width in twips.
 */
export function officialTable(
  { columns, rows }: OfficialTable,
  width: number,
  density: 'normal' | 'wide',
): FileChild {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((width * column.share) / shares));
  const look: Look = { widths, columns, styles: cellStyles(density) };
  return new FinishedElement('w:tbl', [
    tableProperties(width),
    element(
      'w:tblGrid',
      {},
      widths.map((columnWidth) => element('w:gridCol', { 'w:w': columnWidth })),
    ),
    headingRow(look),
    ...rows.map((row) => bodyRow(row, look)),
  ]);
}

function tableProperties(width: number): Element {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': FORM.colour };
  const side = mm(FORM.table.cellMargin);
  const margins = { top: CELL_GAP, left: side, bottom: CELL_GAP, right: side };
  return element('w:tblPr', {}, [
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    element(
      'w:tblBorders',
      {},
      SIDES.map((name) => element(`w:${name}`, line)),
    ),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      Object.entries(margins).map(([name, size]) => element(`w:${name}`, { 'w:w': size, 'w:type': 'dxa' })),
    ),
  ]);
}

function headingRow({ widths, columns, styles }: Look): Element {
  const middle = value('w:vAlign', 'center');
  return tableRow(
    columns.map(({ title }, index) => cell(widths[index], paragraphContent(styles.heading, title), middle)),
    element('w:tblHeader'),
  );
}

function bodyRow(row: OfficialRow, { widths, columns, styles }: Look): Element {
  if ('title' in row) {
    const width = widths.reduce((sum, part) => sum + part, 0);
    const title = paragraphContent(styles.heading, row.title, { align: 'left', keepNext: true });
    return tableRow([cell(width, title, value('w:gridSpan', columns.length))]);
  }
  const bold = !Array.isArray(row);
  const texts = Array.isArray(row) ? row : row.sums;
  return tableRow(
    columns.map(({ align }, index) => {
      const look: ParagraphLook = { bold, ...(align && align !== 'left' ? { align } : {}) };
      return cell(widths[index], paragraphContent(styles.cell, texts[index] ?? '', look));
    }),
  );
}

function tableRow(cells: Element[], ...properties: Element[]): Element {
  return element('w:tr', {}, [element('w:trPr', {}, [element('w:cantSplit'), ...properties]), ...cells]);
}

function cell(width: number | undefined, paragraph: Element[], ...properties: Element[]): Element {
  return element('w:tc', {}, [
    element('w:tcPr', {}, [element('w:tcW', { 'w:w': width ?? 0, 'w:type': 'dxa' }), ...properties]),
    element('w:p', {}, paragraph),
  ]);
}
