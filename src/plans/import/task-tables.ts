import type { Block, NeutralDocument, Paragraph, Row, Table } from '../../documents/blocks.js';
import { looksLikeUnits } from './cell-shape.js';
import { guessColumns, isColumnNumbers, namesColumns, readColumns, repeatsHeader } from './columns.js';
import type { TableColumns } from './columns.js';
import type { DraftTable } from './draft-row.js';
import { isNoise } from './lines.js';
import { readLabel } from './ordinals.js';
import { RowAssembler } from './rows.js';
import { fold, oneLine } from './text-folding.js';
import { warning } from './warnings.js';
import type { ImportWarning } from './warnings.js';

export interface TaskTables {
  draft: DraftTable;
  /** Index of the first block of the first task table; null where the document has none. */
  firstBlock: number | null;
  /** Blocks that are task tables or pieces of them. */
  taskBlocks: Set<number>;
}

const LONGEST_HEADING = 250;
const APPENDIX = /^ph[ụu] l[ụu]c(?: |$)/;
const RECIPIENTS = /^\s*nơi nhận\s*(?::|$)/iu;

/**
 * Finds the task tables of a document and reads their rows. Pieces of one table (page by page, or row by
 * row as some converters write it) are read as one; a header printed again is passed over, a different
 * one begins another table.
 */
export function readTaskTables(document: NeutralDocument, watermarks: Set<string>): TaskTables {
  const reader = new TableWalk(watermarks);
  for (const block of document.blocks) reader.block(block);
  return reader.result;
}

class TableWalk {
  private readonly assembler = new RowAssembler();
  private columns: TableColumns | null = null;
  private inAppendix = false;
  private firstBlock: number | null = null;
  private readonly taskBlocks = new Set<number>();
  private guessed: Row | null = null;
  private readonly leftOut: ImportWarning[] = [];
  /** The last paragraph that looks like a numbered heading; it counts if a table follows. */
  private heading: Paragraph | null = null;

  constructor(private readonly watermarks: Set<string>) {}

  get result(): TaskTables {
    const draft = this.assembler.result;
    draft.warnings.push(...this.leftOut);
    if (this.guessed) draft.warnings.push(warning('columns-guessed', this.guessed.place));
    return { draft, firstBlock: this.firstBlock, taskBlocks: this.taskBlocks };
  }

  block(block: Block): void {
    if (block.type === 'table') this.table(block);
    else this.paragraph(block);
  }

  private paragraph(paragraph: Paragraph): void {
    if (isNoise(paragraph.text, this.watermarks)) return;
    const folded = fold(paragraph.text);
    if (APPENDIX.test(folded)) {
      this.inAppendix = true;
      this.columns = null;
      this.heading = null;
    } else if (RECIPIENTS.test(paragraph.text)) {
      this.columns = null;
    } else if (this.columns || this.inAppendix) {
      const label = paragraph.text.length <= LONGEST_HEADING ? readLabel(paragraph.text) : null;
      if (label?.title) this.heading = paragraph;
    }
  }

  private table(table: Table): void {
    const { rows } = table;
    let opensPiece = true;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      if (!row) continue;
      // The signature block, a table of its own or typed beneath the rows of this one.
      if (row.cells.some((cell) => RECIPIENTS.test(cell.text))) {
        this.columns = null;
        return;
      }
      const skip = this.header(rows, at);
      if (skip > 0) {
        at += skip - 1;
        continue;
      }
      if (at === 0 && namesColumns(row)) {
        // Another table than the one before: its rows are no tasks of that one.
        this.columns = null;
        if (this.tryGuess(table, 1)) continue;
        this.leaveOut(table);
        return;
      }
      if (!this.columns && at === 0) this.tryGuess(table, 0);
      if (this.columns && opensPiece && !this.goesOn(table)) this.columns = null;
      if (this.columns && !isColumnNumbers(row) && !this.isNoiseRow(row)) {
        this.openHeading();
        this.taskBlocks.add(row.place.block);
        this.assembler.add(row, this.columns, opensPiece);
        opensPiece = false;
      } else if (!this.columns) this.nested(row);
    }
  }

  /** How many rows of header stand at `at`; 0 where a row of the table does. */
  private header(rows: Row[], at: number): number {
    const row = rows[at];
    if (!row) return 0;
    if (this.columns && repeatsHeader(row, this.columns)) return 1;
    const found = readColumns(rows, at);
    if (!found) return 0;
    if (!this.columns || !sameRoles(this.columns, found)) this.assembler.startTable();
    this.columns = found;
    this.firstBlock ??= row.place.block;
    return found.headerRows;
  }

  /** A table without a header of its own may be the next page of the last one, if it is about as wide. */
  private goesOn(table: Table): boolean {
    const width = this.columns?.columns.length ?? 0;
    if (this.columns?.guessed) return true;
    const cells = table.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
    return (
      cells <= width + 1 && (cells >= Math.min(3, width) || cells >= width - 2 || table.columns >= width)
    );
  }

  private tryGuess(table: Table, from: number): boolean {
    if (!this.inAppendix && this.firstBlock === null && table.rows.length < 3) return false;
    const guess = guessColumns(table.rows.slice(from));
    if (!guess) return false;
    this.assembler.startTable();
    this.columns = guess;
    this.firstBlock ??= table.place.block;
    this.guessed ??= table.rows[0] ?? null;
    return true;
  }

  /** A table of budgets, targets, members is passed over; one that names units is told of. */
  private leaveOut({ rows, place }: Table): void {
    const [header, ...body] = rows;
    const named = header?.cells.some(({ column }) => {
      const texts = body.flatMap((row) => row.cells.filter((cell) => cell.column === column && cell.text));
      return texts.length > 1 && texts.filter(({ text }) => looksLikeUnits(text)).length >= texts.length / 2;
    });
    const title = oneLine(header?.cells.map(({ text }) => text).join(' | ') ?? '').slice(0, LONGEST_HEADING);
    if (named) this.leftOut.push(warning('table-unread', place, { header: title }));
  }

  /** Tables inside the cells of a table that only arranges the page. */
  private nested(row: Row): void {
    for (const cell of row.cells) {
      for (const table of cell.tables) this.table(table);
    }
  }

  private openHeading(): void {
    if (!this.heading) return;
    const label = readLabel(this.heading.text);
    if (label) this.assembler.heading(label.label, oneLine(label.title), this.heading.place);
    this.heading = null;
  }

  private isNoiseRow(row: Row): boolean {
    const texts = row.cells.map((cell) => cell.text).filter((text) => text !== '');
    const [only, ...more] = texts;
    if (only === undefined) return false;
    if (more.length > 0) return texts.every((text) => /^[-–—_.=*\s]+$/.test(text));
    return !/^\d+\.?$/.test(only) && isNoise(only, this.watermarks);
  }
}

/** The header of a next page may be spelled a little differently; what its columns mean stays. */
function sameRoles(one: TableColumns, other: TableColumns): boolean {
  const roles = ({ columns }: TableColumns): string => columns.map((column) => column.role).join();
  return roles(one) === roles(other);
}
