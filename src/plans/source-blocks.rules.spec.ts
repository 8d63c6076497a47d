import type { Cell, Table } from '../documents/index.js';
import { shownPlaces, sourceBlocks } from './source-blocks.rules.js';

const cell = (row: number, index: number, column: number, text: string, more: Partial<Cell> = {}): Cell => ({
  ...{ column, colspan: 1, rowspan: 1, continued: false, text, bold: false, tables: [] },
  place: { page: null, block: 3, row, cell: index },
  ...more,
});

/** "Kinh tế" stands beside both rows. */
const table: Table = {
  type: 'table',
  columns: 2,
  place: { page: 2, block: 3 },
  rows: [
    {
      place: { page: 2, block: 3, row: 0 },
      cells: [cell(0, 0, 0, 'Kinh tế', { rowspan: 2, bold: true }), cell(0, 1, 1, 'Thu ngân sách')],
    },
    {
      place: { page: 3, block: 3, row: 1 },
      cells: [cell(1, 0, 0, 'Kinh tế', { continued: true }), cell(1, 1, 1, 'Chống thất thu')],
    },
  ],
};

describe('a place in the document as the review screen shows it', () => {
  const shown = shownPlaces([table]);

  it('counts the cells that a row shows, not those merged into the row above', () => {
    expect(shown({ page: 3, block: 3, row: 1, cell: 1 })).toEqual({ block: 3, row: 1, cell: 0 });
  });

  it('is the cell above for the rest of one merged downwards', () => {
    expect(shown({ page: 3, block: 3, row: 1, cell: 0 })).toEqual({ block: 3, row: 0, cell: 0 });
  });

  it('is the row or the paragraph where no cell is named', () => {
    expect(shown({ page: 3, block: 3, row: 1 })).toEqual({ block: 3, row: 1 });
    expect(shown({ page: 1, block: 0 })).toEqual({ block: 0 });
    expect(shown(null)).toBeNull();
  });
});

it('shows what the document looks like: pages, bold, merged cells once', () => {
  expect(sourceBlocks([table])).toEqual([
    {
      index: 3,
      type: 'table',
      rows: [
        {
          index: 0,
          page: 2,
          cells: [
            { column: 0, colspan: 1, rowspan: 2, text: 'Kinh tế', bold: true },
            { column: 1, colspan: 1, rowspan: 1, text: 'Thu ngân sách' },
          ],
        },
        { index: 1, page: 3, cells: [{ column: 1, colspan: 1, rowspan: 1, text: 'Chống thất thu' }] },
      ],
    },
  ]);
});
