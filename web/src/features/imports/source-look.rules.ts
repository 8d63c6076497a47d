import type { DraftTask, SourceBlock, SourceTable } from '../../api/types';

/**
 * How the document's blocks are laid out on the screen. A long table is set in pieces of equal columns, so that those
 * out of sight cost nothing.
 */

export type SourceRow = SourceTable['rows'][number];

export interface TablePiece {
  /** The page that begins with this piece, where one does. */
  page: number | null;
  rows: SourceRow[];
}

const ROWS_IN_PIECE = 40;

/** The rows in pieces: cut where a page begins and after so many rows, never through a merged cell. */
export function piecesOf({ rows }: SourceTable, pageBefore: number | null): TablePiece[] {
  const pieces: TablePiece[] = [];
  let page = pageBefore;
  let crossed = 0;
  rows.forEach((row, index) => {
    const begins = row.page !== undefined && row.page !== page;
    const last = pieces.at(-1);
    const free = index >= crossed;
    if (!last || (free && (begins || last.rows.length >= ROWS_IN_PIECE))) {
      pieces.push({ page: begins ? (row.page ?? null) : null, rows: [row] });
      if (begins) page = row.page ?? null;
    } else last.rows.push(row);
    crossed = Math.max(crossed, ...row.cells.map(({ rowspan }) => index + rowspan));
  });
  return pieces;
}

/** The page of each block that begins another page than the block before it. */
export function pagesBegun(blocks: SourceBlock[]): Map<number, number> {
  const begun = new Map<number, number>();
  let page: number | null = null;
  for (const block of blocks) {
    const first = block.type === 'paragraph' ? block.page : block.rows[0]?.page;
    if (block.type === 'paragraph' && first !== undefined && page !== null && first !== page)
      begun.set(block.index, first);
    page = (block.type === 'paragraph' ? block.page : block.rows.at(-1)?.page) ?? page;
  }
  return begun;
}

export function columnsOf({ rows }: SourceTable): number {
  let columns = 1;
  for (const { cells } of rows)
    for (const { column, colspan } of cells) columns = Math.max(columns, column + colspan);
  return columns;
}

/** A long cell asks for more room, but not as much more as it is longer. */
const ROOM_EXPONENT = 0.5;
/** What the edges of a cell take, and each letter of its longest word, as shares of the table. */
const EDGES = 0.03;
const LETTER = 0.014;
const MOST_LETTERS = 9;

/** The width of each column as a share of the table, by how much is written in it; a word is not broken. */
export function columnShares(table: SourceTable): number[] {
  const columns = Array.from({ length: columnsOf(table) }, () => ({ letters: 0, cells: 0, word: 1 }));
  for (const { cells } of table.rows) {
    for (const { column, colspan, text } of cells) {
      const into = columns[column];
      if (!into || colspan > 1 || text === '') continue;
      into.letters += text.length;
      into.cells += 1;
      into.word = Math.max(into.word, ...text.split(/[\s/-]+/).map((word) => word.length));
    }
  }
  const room = columns.map(({ letters, cells }) => Math.pow(letters / Math.max(1, cells), ROOM_EXPONENT));
  const least = columns.map(({ word }) => EDGES + LETTER * Math.min(word, MOST_LETTERS));
  const allRoom = room.reduce((sum, one) => sum + one, 0) || 1;
  const spare = Math.max(0, 1 - least.reduce((sum, one) => sum + one, 0));
  const shares = least.map((one, column) => one + (spare * (room[column] ?? 0)) / allRoom);
  const total = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((share) => share / total);
}

/** What a block is on the paper. A table without tasks and of few cells only sets things beside each other. */
export type BlockLook = 'text' | 'table' | 'letterhead' | 'foot';

const MOST_LAYOUT_COLUMNS = 3;
const MOST_LAYOUT_ROWS = 8;

/** Before the first task table such a layout is the letterhead; after it, the signature and the recipients. */
export function looksOf(blocks: SourceBlock[], tasks: DraftTask[]): Map<number, BlockLook> {
  const places = tasks.flatMap(({ at }) => (at?.row === undefined ? [] : [at.block]));
  const withTasks = new Set(places);
  const first = Math.min(...places);
  return new Map(
    blocks.map((block) => {
      if (block.type === 'paragraph') return [block.index, 'text'];
      const layout =
        !withTasks.has(block.index) &&
        block.rows.length <= MOST_LAYOUT_ROWS &&
        columnsOf(block) <= MOST_LAYOUT_COLUMNS;
      if (!layout) return [block.index, 'table'];
      return [block.index, block.index < first && isLetterhead(block) ? 'letterhead' : 'foot'];
    }),
  );
}

function isLetterhead({ rows }: SourceTable): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => /cộng h[òo]a xã hội|độc lập/iu.test(text)));
}
