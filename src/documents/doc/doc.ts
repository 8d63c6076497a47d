import type { Block, Cell, NeutralDocument, Paragraph, Row, Table } from '../blocks.js';
import { cleanText, tidyLines } from '../clean-text.js';
import { DocumentError } from '../documents.errors.js';
import type { Numbering } from '../docx/numbering.js';
import { resolveTable } from '../docx/grid.js';
import type { DraftCell } from '../docx/grid.js';
import { CompoundFile } from './compound-file.js';
import type { RowShape } from './formatting-runs.js';
import { readLists } from './lists.js';
import { readWordText } from './word-text.js';
import type { RawParagraph } from './word-text.js';

/** Names of streams, as the directory of an OLE file stores them. */
const stream = (name: string): Buffer => Buffer.from(name, 'utf16le');
const WORD = stream('WordDocument');
const ENCRYPTED = stream('EncryptedPackage');
const MACROS = stream('_VBA_PROJECT');
const LARGEST = 20 * 1024 * 1024;

/**
 * Reads a Word 97–2003 .doc: paragraphs with their automatic numbers, tables with cells of several lines, merged
 * cells and tables inside them. Text boxes are read where the first of them hangs; footnotes, headers and footers
 * are left out.
 * @throws DocumentError ENCRYPTED, MACRO, UNSUPPORTED (another OLE file), TOO_LARGE, BROKEN.
 */
export function readDoc(bytes: Uint8Array): NeutralDocument {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(ENCRYPTED)) throw new DocumentError('ENCRYPTED');
  if (!buffer.includes(WORD)) throw new DocumentError('UNSUPPORTED', { type: 'OLE' });
  if (buffer.includes(MACROS)) throw new DocumentError('MACRO');
  if (bytes.length > LARGEST) throw new DocumentError('TOO_LARGE', { limit: '20 MB' });
  const text = readWordText(new CompoundFile(buffer));
  const lists = readLists(text);
  const boxes = new Story(lists);
  for (const paragraph of text.boxes) boxes.add(paragraph);
  const story = new Story(lists);
  for (const paragraph of text.paragraphs) story.add(paragraph);
  return { format: 'doc', blocks: story.finish(boxes), footnotes: [], pages: null };
}

interface OpenCell {
  lines: string[];
  bold: boolean;
  tables: Table[];
}

/** A table being read: whole rows, and the cells of the one that is open. */
interface OpenTable {
  rows: Array<{ cells: OpenCell[]; shape: RowShape | null }>;
  cells: OpenCell[];
  cell: OpenCell;
}

const emptyCell = (): OpenCell => ({ lines: [], bold: true, tables: [] });
const DEEPEST_TABLE = 32;

/** Puts paragraphs, one after the other, into blocks: a table goes on for as long as paragraphs lie in one. */
class Story {
  private readonly blocks: Block[] = [];
  /** Open tables, outermost first. */
  private readonly tables: OpenTable[] = [];

  /** After how many blocks the first drawing hangs. */
  private anchor: number | null = null;

  constructor(private readonly numbering: Numbering) {}

  add(paragraph: RawParagraph): void {
    const { shape, mark } = paragraph;
    if (paragraph.anchors) this.anchor ??= this.blocks.length;
    const depth = shape.inTable ? Math.max(shape.depth, 1) : 0;
    if (depth > DEEPEST_TABLE) throw new DocumentError('TOO_DEEP');
    while (this.tables.length > depth) this.closeTable();
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], cell: emptyCell() });
    const table = this.tables.at(-1);
    if (!table) {
      this.paragraph(paragraph);
      return;
    }
    if (shape.endsRow) {
      table.rows.push({ cells: table.cells, shape: shape.row });
      table.cells = [];
      table.cell = emptyCell();
      return;
    }
    const text = this.numbered(paragraph).text;
    if (text.trim() !== '') {
      table.cell.lines.push(text);
      table.cell.bold &&= paragraph.bold;
    }
    if (mark === '\x07' || shape.endsInnerCell) {
      table.cells.push(table.cell);
      table.cell = emptyCell();
    }
  }

  /** The blocks in reading order, those of text boxes before what follows the place they hang on. */
  finish(boxes?: Story): Block[] {
    while (this.tables.length > 0) this.closeTable();
    if (boxes) this.blocks.splice(this.anchor ?? 0, 0, ...boxes.finish());
    this.blocks.forEach((block, index) => {
      block.place.block = index;
      if (block.type !== 'table') return;
      for (const row of block.rows) {
        row.place.block = index;
        for (const cell of row.cells) cell.place.block = index;
      }
    });
    return this.blocks;
  }

  private numbered(paragraph: RawParagraph): { text: string; numbering: string | null } {
    const { list, level } = paragraph.shape;
    const text = cleanText(paragraph.text);
    // A number is printed before nothing as well: that is how the number column of a table is filled.
    const numbering = list === 0 ? null : this.numbering.next(String(list), level);
    return { text: numbering === null ? text : `${numbering} ${text}`.trimEnd(), numbering };
  }

  private paragraph(raw: RawParagraph): void {
    const { text, numbering } = this.numbered(raw);
    const printed = text.trim();
    if (printed === '') return;
    const style: Paragraph['style'] = {};
    if (raw.bold) style.bold = true;
    if (raw.shape.centred) style.align = 'center';
    this.blocks.push({ type: 'paragraph', text: printed, numbering, style, place: { page: null, block: 0 } });
  }

  private closeTable(): void {
    const open = this.tables.pop();
    if (!open) return;
    // Cells without the end of their row: nothing printed is lost.
    if (open.cells.length > 0) open.rows.push({ cells: open.cells, shape: null });
    const rows = open.rows.filter(({ cells }) => cells.length > 0);
    if (rows.length === 0) return;
    const grid = gridOf(rows.map(({ shape }) => shape));
    const table = resolveTable({
      rows: rows.map(({ cells, shape }, row) => draftRow(cells, shape, grid, row)),
    });
    const outer = this.tables.at(-1);
    if (outer) outer.cell.tables.push(table);
    else this.blocks.push(table);
  }
}

/** Edges nearer than this (a twentieth of a point each) are one. */
const NEAR = 40;

/** The edges of all rows together: the columns of the table. */
function gridOf(shapes: Array<RowShape | null>): number[] {
  const edges = [...new Set(shapes.flatMap((shape) => shape?.edges ?? []))].sort((a, b) => a - b);
  return edges.filter((edge, at) => at === 0 || edge - (edges[at - 1] as number) > NEAR);
}

function draftRow(
  open: OpenCell[],
  shape: RowShape | null,
  grid: number[],
  row: number,
): { cells: DraftCell[]; row: Row } {
  const place = { page: null, block: 0, row };
  const known = shape !== null && shape.edges.length === open.length + 1;
  const columnAt = (edge: number): number => grid.findLastIndex((one) => one <= edge + NEAR);
  const cells = open.map(({ lines, bold, tables }, at): DraftCell => {
    const column = known ? columnAt(shape.edges[at] as number) : at;
    const end = known ? columnAt(shape.edges[at + 1] as number) : at + 1;
    const text = tidyLines(lines.join('\n'));
    const cell: Cell = {
      column,
      colspan: Math.max(end - column, 1),
      rowspan: 1,
      continued: false,
      text,
      bold: bold && text !== '',
      tables,
      place: { ...place, cell: at },
    };
    return { cell, merge: known ? (shape.merges[at] ?? 'none') : 'none' };
  });
  return { cells, row: { cells: [], place } };
}
