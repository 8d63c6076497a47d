import type { Block, Cell, Place, Table } from '../documents/index.js';
import type { SourceBlock, SourcePlace } from './plan-draft.js';

/** The document as read, and places in it as the review screen finds them again. */

/** The place as the screen counts: the rest of a cell merged downwards is the cell it belongs to. */
export type ShownPlace = (place: Place | null) => SourcePlace | null;

/** The document's paragraphs and table rows, with the indexes that warnings and tasks point at. */
export function sourceBlocks(blocks: Block[]): SourceBlock[] {
  return blocks.map((block): SourceBlock => {
    const index = block.place.block;
    if (block.type === 'table') return { index, type: 'table', rows: sourceRows(block) };
    const { bold, italic, align } = block.style;
    return {
      index,
      type: 'paragraph',
      text: block.text,
      ...pageOf(block.place),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(align ? { align } : {}),
    };
  });
}

function sourceRows(table: Table) {
  return table.rows.map((row, index) => ({
    index: row.place.row ?? index,
    ...pageOf(row.place),
    cells: row.cells
      .filter((cell) => !cell.continued)
      .map((cell) => ({
        column: cell.column,
        colspan: cell.colspan,
        rowspan: cell.rowspan,
        text: textOf(cell),
        ...(cell.bold ? { bold: true } : {}),
      })),
  }));
}

function pageOf({ page }: Place): { page?: number } {
  return page === null ? {} : { page };
}

/** The cell's own text and, below it, that of the tables inside it. */
function textOf(cell: Cell): string {
  const inner = cell.tables.flatMap((table) => table.rows.map((row) => row.cells.map(textOf).join(' | ')));
  return [cell.text, ...inner].filter((text) => text !== '').join('\n');
}

export function shownPlaces(blocks: Block[]): ShownPlace {
  const cells = new Map<string, SourcePlace>();
  for (const block of blocks) if (block.type === 'table') noteCells(block, cells);
  return (place) => {
    if (!place) return null;
    const { block, row, cell } = place;
    if (row === undefined) return { block };
    return (cell === undefined ? undefined : cells.get(keyOf(place))) ?? { block, row };
  };
}

function noteCells(table: Table, cells: Map<string, SourcePlace>): void {
  const block = table.place.block;
  const open = new Map<number, SourcePlace>();
  table.rows.forEach((row, index) => {
    let shown = 0;
    for (const cell of row.cells) {
      const own: SourcePlace = { block, row: row.place.row ?? index, cell: shown };
      if (!cell.continued) {
        open.set(cell.column, own);
        shown += 1;
      }
      cells.set(keyOf(cell.place), open.get(cell.column) ?? { block, row: own.row });
    }
  });
}

const keyOf = ({ block, row, cell }: Place) => `${block}.${row}.${cell}`;
