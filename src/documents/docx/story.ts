import type { Block, Cell, Footnote, Paragraph, Table, TextStyle } from '../blocks.js';
import { tidyLines } from '../clean-text.js';
import type { Attributes, XmlHandler } from '../xml.js';
import { KNOWN, SKIPPED, symbol } from './elements.js';
import { resolveTable } from './grid.js';
import type { DraftCell, DraftTable } from './grid.js';
import type { Numbering } from './numbering.js';
import { alignmentOf, isOn } from './styles.js';
import type { ParagraphStyle } from './styles.js';

/** Where finished blocks go: the body, a cell, a text box, a footnote. */
interface Flow {
  blocks: Block[];
  /** Text of a paragraph whose mark was deleted: it runs on into the next one. */
  carried: string;
}

interface DraftParagraph {
  text: string;
  letters: number;
  boldLetters: number;
  style: ParagraphStyle;
  markDeleted: boolean;
  page: number;
  /** Text boxes anchored in the paragraph; they are read after it. */
  boxes: Block[];
}

interface DraftRow {
  cells: DraftCell[];
  column: number;
  deleted: boolean;
  page: number;
}

/**
 * Reads one story of a .docx (the body, or the footnotes) as it is printed once every tracked change is
 * accepted. Headers and footers are separate parts and are never opened.
 */
export class StoryReader implements XmlHandler {
  readonly body: Flow = { blocks: [], carried: '' };
  readonly footnotes: Footnote[] = [];
  /** Pages counted so far by the breaks Word left when it last laid the text out; 0 breaks: unknown. */
  breaks = 0;

  private readonly flows: Flow[] = [this.body];
  private readonly paragraphs: DraftParagraph[] = [];
  private readonly tables: DraftTable[] = [];
  private readonly rows: DraftRow[] = [];
  private readonly cells: DraftCell[] = [];
  private skipped = 0;
  private inText = false;
  private inMark = false;
  private properties = 0;
  private runHidden = false;
  private runBold = false;
  private note: string | null = null;

  constructor(
    private readonly numbering: Numbering,
    private readonly styleOf: (id: string) => ParagraphStyle,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    const known = KNOWN.get(name);
    if (known !== undefined) this.enter(known, attributes);
    else if (SKIPPED.has(name)) this.skipped = 1;
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const known = KNOWN.get(name);
    if (known !== undefined) this.leave(known);
  }

  text(text: string): void {
    if (this.inText && this.skipped === 0) this.print(text);
  }

  private enter(name: string, attributes: Attributes): void {
    const value = attributes['w:val'];
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.paragraphs.push({
          text: '',
          letters: 0,
          boldLetters: 0,
          style: {},
          markDeleted: false,
          page: this.breaks,
          boxes: [],
        });
        break;
      case 'w:r':
        this.runHidden = false;
        this.runBold = paragraph?.style.bold ?? false;
        break;
      case 'w:t':
      case 'm:t':
        this.inText = true;
        break;
      case 'w:tab':
      case 'w:ptab':
        // Inside properties it defines a tab stop, elsewhere it is one.
        if (this.properties === 0) this.print('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (attributes['w:type'] !== 'page') this.print('\n');
        break;
      case 'w:noBreakHyphen':
        this.print('-');
        break;
      case 'w:sym':
        this.print(symbol(attributes['w:char']));
        break;
      case 'w:lastRenderedPageBreak':
        this.breaks++;
        break;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:trPr':
      case 'w:tcPr':
      case 'w:sectPr':
      case 'w:tblPr':
        this.inMark = name === 'w:rPr' && this.properties > 0;
        this.properties++;
        break;
      case 'w:pStyle':
        if (paragraph && value) paragraph.style = { ...this.styleOf(value), ...paragraph.style };
        break;
      case 'w:jc':
        if (paragraph && this.properties > 0) paragraph.style.align = alignmentOf(value);
        break;
      case 'w:numId':
        if (paragraph) paragraph.style.listId = value;
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.style.level = Number(value) || 0;
        break;
      case 'w:b':
        if (!this.inMark) this.runBold = isOn(value);
        break;
      case 'w:vanish':
        if (!this.inMark) this.runHidden = isOn(value);
        break;
      case 'w:del':
      case 'w:moveFrom':
        // Around runs it holds deleted text; among properties it says that the thing itself is deleted.
        if (this.properties > 0) this.deletedByProperty();
        else this.skipped = 1;
        break;
      default:
        this.enterTable(name, attributes);
    }
  }

  private enterTable(name: string, attributes: Attributes): void {
    const value = attributes['w:val'];
    const row = this.rows.at(-1);
    const draft = this.cells.at(-1);
    switch (name) {
      case 'w:tbl':
        this.tables.push({ rows: [] });
        break;
      case 'w:tr':
        this.rows.push({ cells: [], column: 0, deleted: false, page: this.breaks });
        break;
      case 'w:gridBefore':
        if (row) row.column += Number(value) || 0;
        break;
      case 'w:tc':
        this.cells.push({
          cell: emptyCell(row?.column ?? 0, row?.cells.length ?? 0, this.breaks),
          merge: 'none',
        });
        this.flows.push({ blocks: [], carried: '' });
        break;
      case 'w:gridSpan':
        if (draft) draft.cell.colspan = Math.min(Math.max(Number(value) || 1, 1), 64);
        break;
      case 'w:vMerge':
        if (draft) draft.merge = value === 'restart' ? 'restart' : 'continue';
        break;
      case 'w:txbxContent':
        this.flows.push({ blocks: [], carried: '' });
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.note =
          attributes['w:type'] && attributes['w:type'] !== 'normal' ? null : (attributes['w:id'] ?? '');
        this.flows.push({ blocks: [], carried: '' });
        break;
      default:
    }
  }

  private leave(name: string): void {
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.inText = false;
        break;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:trPr':
      case 'w:tcPr':
      case 'w:sectPr':
      case 'w:tblPr':
        this.properties--;
        this.inMark = false;
        break;
      case 'w:p':
        this.finishParagraph();
        break;
      case 'w:tc':
        this.finishCell();
        break;
      case 'w:tr':
        this.finishRow();
        break;
      case 'w:tbl': {
        const table = this.tables.pop();
        if (table && table.rows.length > 0) this.flow().blocks.push(resolveTable(table));
        break;
      }
      case 'w:txbxContent':
        this.paragraphs.at(-1)?.boxes.push(...(this.flows.pop()?.blocks ?? []));
        break;
      case 'w:footnote':
      case 'w:endnote': {
        const flow = this.flows.pop();
        if (flow && this.note !== null)
          this.footnotes.push({
            mark: this.note,
            text: paragraphsOf(flow)
              .map((p) => p.text)
              .join('\n'),
          });
        break;
      }
      default:
    }
  }

  private flow(): Flow {
    return this.flows.at(-1) ?? this.body;
  }

  private print(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.runHidden) return;
    paragraph.text += text;
    paragraph.letters += text.length;
    if (this.runBold) paragraph.boldLetters += text.length;
  }

  private deletedByProperty(): void {
    const row = this.rows.at(-1);
    const paragraph = this.paragraphs.at(-1);
    // `<w:del>` among a row's properties deletes the row, among a paragraph mark's the mark.
    if (this.inMark && paragraph) paragraph.markDeleted = true;
    else if (row && !paragraph) row.deleted = true;
  }

  private finishParagraph(): void {
    const draft = this.paragraphs.pop();
    if (!draft) return;
    const flow = this.flow();
    const raw = flow.carried + draft.text;
    flow.carried = draft.markDeleted ? raw : '';
    if (draft.markDeleted) return;
    const text = tidyLines(raw);
    const { listId, level, align } = draft.style;
    const numbering = listId && listId !== '0' ? this.numbering.next(listId, level ?? 0) : null;
    const style: TextStyle = {};
    if (draft.letters > 0 && draft.boldLetters >= draft.letters * 0.9) style.bold = true;
    if (align) style.align = align;
    const whole = numbering ? `${numbering} ${text}`.trimEnd() : text;
    if (whole) {
      flow.blocks.push({
        type: 'paragraph',
        text: whole,
        numbering,
        style,
        place: { page: draft.page, block: 0 },
      });
    }
    flow.blocks.push(...draft.boxes);
  }

  private finishCell(): void {
    const draft = this.cells.pop();
    const flow = this.flows.pop();
    const row = this.rows.at(-1);
    if (!draft || !flow || !row) return;
    const [first, ...more] = flow.blocks;
    if (first?.type === 'paragraph' && more.length === 0) {
      draft.cell.text = first.text;
      draft.cell.bold = first.style.bold === true;
    } else if (first) {
      const paragraphs = paragraphsOf(flow);
      draft.cell.text = paragraphs.map((paragraph) => paragraph.text).join('\n');
      draft.cell.bold =
        paragraphs.length > 0 && paragraphs.every((paragraph) => paragraph.style.bold === true);
      draft.cell.tables = flow.blocks.filter((block): block is Table => block.type === 'table');
    }
    row.column = draft.cell.column + draft.cell.colspan;
    row.cells.push(draft);
  }

  private finishRow(): void {
    const draft = this.rows.pop();
    const table = this.tables.at(-1);
    if (!draft || !table || draft.deleted || draft.cells.length === 0) return;
    const place = { page: draft.page, block: 0, row: table.rows.length };
    for (const { cell } of draft.cells) cell.place.row = place.row;
    table.rows.push({ cells: draft.cells, row: { cells: [], place } });
  }
}

function paragraphsOf(flow: Flow): Paragraph[] {
  return flow.blocks.filter((block): block is Paragraph => block.type === 'paragraph');
}

function emptyCell(column: number, index: number, page: number): Cell {
  return {
    column,
    colspan: 1,
    rowspan: 1,
    continued: false,
    text: '',
    bold: false,
    tables: [],
    place: { page, block: 0, row: 0, cell: index },
  };
}
