import { Parser } from 'htmlparser2';
import type { Block, Cell, NeutralDocument, Table } from './blocks.js';
import { tidyLines } from './clean-text.js';
import { DocumentError } from './documents.errors.js';
import { resolveTable } from './docx/grid.js';
import type { DraftTable } from './docx/grid.js';

/** Contents that are never printed. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  // Deleted text of tracked changes.
  'del',
]);
/** What a word processor marks as no text of the page: marks and lists of notes and comments, hidden text. */
const NOT_PRINTED =
  /mso-element:\s*(?:footnote-list|endnote-list|comment-list)|mso-special-character:\s*(?:footnote|comment)|mso-hide:\s*all|display:\s*none/i;
const NOTE_CLASSES =
  /\b(?:sdfootnoteanc|sdendnoteanc|sdfootnotesym|MsoFootnoteReference|MsoCommentReference|msocomanchor)\b/i;
/** The span in which Word writes out the number or bullet of a list. */
const LIST_MARK = /mso-list:\s*ignore/i;
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'blockquote',
  'pre',
  'center',
  'dl',
  'dt',
  'dd',
]);
const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const DEEPEST_TABLE = 32;
const WIDEST_SPAN = 64;

export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|meta)[\s>]/i.test(
    text.slice(0, 4000),
  );
}

function howSeen(name: string, attributes: Record<string, string>): 'unseen' | 'mark' | null {
  const style = attributes['style'] ?? '';
  if (UNSEEN.has(name) || NOT_PRINTED.test(style) || NOTE_CLASSES.test(attributes['class'] ?? ''))
    return 'unseen';
  return LIST_MARK.test(style) ? 'mark' : null;
}

/** Text being gathered, and how much of it is bold. */
interface Run {
  text: string;
  letters: number;
  boldLetters: number;
}

const emptyRun = (): Run => ({ text: '', letters: 0, boldLetters: 0 });

interface OpenTable {
  draft: DraftTable;
  /** Rows a cell still reaches down over, by column. */
  reach: Map<number, number>;
  column: number;
}

/** Reads saved web pages and the .html a word processor writes; the parser expands no entity but HTML's own. */
export function readHtml(source: string): NeutralDocument {
  const reader = new HtmlReader();
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true });
  parser.write(source);
  parser.end();
  return { format: 'html', blocks: reader.finish(), footnotes: [], pages: null };
}

class HtmlReader {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly cells: Array<{ cell: Cell; run: Run }> = [];
  private run = emptyRun();
  private bold = 0;
  /** How the open elements are seen, outermost first; none is listed but by what it says itself. */
  private readonly seen: Array<'unseen' | 'mark' | null> = [];
  private unseen = 0;
  private mark: string | null = null;

  onopentag(name: string, attributes: Record<string, string>): void {
    const seen = howSeen(name, attributes);
    this.seen.push(seen);
    if (seen === 'unseen') this.unseen++;
    if (this.unseen > 0) return;
    if (seen === 'mark') this.mark ??= '';
    if (BOLD.has(name)) this.bold++;
    if (name === 'br') this.print('\n');
    else if (BLOCKS.has(name)) this.endLine(name === 'li' ? '- ' : '');
    else if (name === 'table') this.openTable();
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(attributes);
  }

  onclosetag(name: string): void {
    const seen = this.seen.pop();
    if (seen === 'unseen') {
      this.unseen--;
      return;
    }
    if (this.unseen > 0) return;
    if (seen === 'mark') this.endMark();
    if (BOLD.has(name)) this.bold--;
    if (BLOCKS.has(name)) this.endLine('');
    else if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'table') this.closeTable();
  }

  ontext(text: string): void {
    if (this.unseen > 0) return;
    if (this.mark === null) this.print(text.replace(/\s+/g, ' '));
    else this.mark += text;
  }

  /** Bullets of symbol fonts are letters elsewhere: a dash always reads right. */
  private endMark(): void {
    if (this.mark === null) return;
    const mark = this.mark.replace(/[\s\u00a0]+/g, '');
    this.mark = null;
    if (mark !== '')
      this.print(/[\p{L}\d][.)]?$/u.test(mark) && !/^[ovqüØ§·]$/u.test(mark) ? `${mark} ` : '- ');
  }

  finish(): Block[] {
    while (this.tables.length > 0) this.closeTable();
    this.endLine('');
    this.blocks.forEach((block, index) => {
      block.place.block = index;
      if (block.type === 'table')
        for (const row of block.rows)
          for (const cell of row.cells) cell.place.block = row.place.block = index;
    });
    return this.blocks;
  }

  private print(text: string): void {
    const run = this.cells.at(-1)?.run ?? this.run;
    run.text += text;
    const letters = text.trim().length;
    run.letters += letters;
    if (this.bold > 0) run.boldLetters += letters;
  }

  private endLine(begin: string): void {
    const cell = this.cells.at(-1);
    if (cell) {
      cell.run.text += `\n${begin}`;
      return;
    }
    const text = tidyLines(this.run.text).replace(/\n{2,}/g, '\n');
    // Between the rows of a table nothing is printed where it stands.
    if (text && text !== '-' && this.tables.length === 0) {
      const style = this.run.letters > 0 && this.run.boldLetters === this.run.letters ? { bold: true } : {};
      this.blocks.push({ type: 'paragraph', text, numbering: null, style, place: { page: null, block: 0 } });
    }
    this.run = { ...emptyRun(), text: begin };
  }

  private openTable(): void {
    this.endLine('');
    if (this.tables.length >= DEEPEST_TABLE) throw new DocumentError('TOO_DEEP');
    this.tables.push({ draft: { rows: [] }, reach: new Map(), column: 0 });
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeRow(table);
    const place = { page: null, block: 0, row: table.draft.rows.length };
    table.draft.rows.push({ cells: [], row: { cells: [], place } });
    table.column = 0;
  }

  private openCell(attributes: Record<string, string>): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.draft.rows.length === 0) this.openRow();
    this.fillFromAbove(table);
    const span = (value: string | undefined): number =>
      Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), WIDEST_SPAN);
    const cell = this.newCell(table, span(attributes['colspan']));
    const rowspan = span(attributes['rowspan']);
    if (rowspan > 1) table.reach.set(cell.column, rowspan - 1);
    table.draft.rows.at(-1)?.cells.push({ cell, merge: rowspan > 1 ? 'restart' : 'none' });
    this.cells.push({ cell, run: emptyRun() });
  }

  /** Puts in the cells that reach down from rows above. */
  private fillFromAbove(table: OpenTable): void {
    for (
      let left = table.reach.get(table.column);
      left !== undefined && left > 0;
      left = table.reach.get(table.column)
    ) {
      table.reach.set(table.column, left - 1);
      const above = table.draft.rows.at(-2)?.cells.find(({ cell }) => cell.column === table.column)?.cell;
      table.draft.rows
        .at(-1)
        ?.cells.push({ cell: this.newCell(table, above?.colspan ?? 1), merge: 'continue' });
    }
  }

  /** Cells may reach down at the right end of a row, or over a row that has none of its own. */
  private closeRow(table: OpenTable): void {
    if (table.draft.rows.length > 0) this.fillFromAbove(table);
  }

  private newCell(table: OpenTable, colspan: number): Cell {
    const row = table.draft.rows.at(-1);
    const place = { page: null, block: 0, row: row?.row.place.row ?? 0, cell: row?.cells.length ?? 0 };
    const cell = {
      column: table.column,
      colspan,
      rowspan: 1,
      continued: false,
      text: '',
      bold: false,
      tables: [],
      place,
    };
    table.column += colspan;
    return cell;
  }

  private closeCell(): void {
    const open = this.cells.pop();
    if (!open) return;
    const text = tidyLines(open.run.text).replace(/\n{2,}/g, '\n');
    // An item without words leaves its dash; a dash alone in a cell is printed.
    open.cell.text = text === '-' ? text : text.replace(/^-$/gm, '').trim();
    open.cell.bold = open.run.letters > 0 && open.run.boldLetters === open.run.letters;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    this.closeRow(table);
    const rows = table.draft.rows.filter((row) => row.cells.length > 0);
    if (rows.length === 0) return;
    const whole: Table = resolveTable({ rows });
    const outer = this.cells.at(-1);
    if (outer) outer.cell.tables.push(whole);
    else this.blocks.push(whole);
  }
}
