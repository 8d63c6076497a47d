import type { Cell, Row, Table } from '../blocks.js';

/** A cell as the file lists it, before merges are resolved. */
export interface DraftCell {
  cell: Cell;
  merge: 'none' | 'restart' | 'continue';
}

export interface DraftTable {
  rows: Array<{ cells: DraftCell[]; row: Row }>;
}

/** Resolves cells merged downwards: the first knows how far it reaches, the others repeat its text. */
export function resolveTable(draft: DraftTable): Table {
  const open = new Map<number, Cell>();
  let columns = 0;
  const rows = draft.rows.map(({ cells, row }) => {
    for (const { cell, merge } of cells) {
      columns = Math.max(columns, cell.column + cell.colspan);
      const above = open.get(cell.column);
      if (merge === 'continue' && above) {
        above.rowspan++;
        cell.continued = true;
        cell.text = above.text;
        cell.bold = above.bold;
      } else if (merge === 'none') open.delete(cell.column);
      else open.set(cell.column, cell);
    }
    row.cells = cells.map(({ cell }) => cell);
    return row;
  });
  return { type: 'table', columns, rows, place: { page: rows[0]?.place.page ?? null, block: 0 } };
}
