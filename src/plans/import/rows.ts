import type { Place, Row } from '../../documents/blocks.js';
import type { ColumnRole } from './column-vocabulary.js';
import type { TableColumns } from './columns.js';
import type { DraftRow, DraftSection, DraftTable, Gathered, GatheredRole } from './draft-row.js';
import { isWithin, readLabel } from './ordinals.js';
import type { Label } from './ordinals.js';
import { sortRow } from './row-cells.js';
import type { RowCells } from './row-cells.js';
import { kindOfRow } from './row-kinds.js';
import { beginsMidSentence, BULLET, oneLine } from './text-folding.js';
import { UnreadColumns } from './unread-columns.js';
import { warning } from './warnings.js';

const GATHERED: GatheredRole[] = [
  'content',
  'product',
  'lead',
  'coordinating',
  'mixed',
  'deadline',
  'start',
  'leader',
  'note',
];

/**
 * Puts the rows of a task table together, piece after piece: section titles, tasks, and rows that only go
 * on with the one above. A table goes on over pages for as long as pieces are fed to it.
 */
export class RowAssembler {
  private readonly table: DraftTable = { sections: [], rows: [], warnings: [] };
  private section: number | null = null;
  /** The row of the open section, where the section was given to somebody. */
  private sectionRow: DraftRow | null = null;
  private pending: { label: Label; row: RowCells; title: string } | null = null;
  /** Open numbered rows a sub-item may count within, outermost first. */
  private parents: Array<{ label: Label; row: DraftRow | null }> = [];
  private group = '';
  private tableNumber = 0;
  private readonly unread = new UnreadColumns();

  get result(): DraftTable {
    this.settlePending(null);
    return { ...this.table, warnings: [...this.table.warnings, ...this.unread.warnings] };
  }

  /** Another table begins: sections and numbers of the one before end with it. */
  startTable(): void {
    this.settlePending(null);
    if (this.table.rows.length > 0) this.tableNumber++;
    this.section = null;
    this.numbered = null;
    this.sectionRow = null;
    this.parents = [];
    this.group = '';
  }

  /** A heading printed between pieces of the table rather than inside it. */
  heading(label: string | null, title: string, place: Place): void {
    this.settlePending(null);
    this.openSection(label, title, place);
  }

  add(row: Row, columns: TableColumns, opensPiece: boolean): void {
    const sorted = sortRow(row, columns);
    this.unread.add(sorted);
    const hasOrdinalColumn = columns.columns.some((column) => column.role === 'ordinal');
    const hasPrevious = this.table.rows.length > 0 || this.pending !== null;
    const last = this.table.rows.at(-1);
    const kind = kindOfRow(sorted, { opensPiece, hasOrdinalColumn, hasPrevious, previous: last?.texts });
    if (kind.kind === 'blank') return;
    if (kind.kind === 'continuation') {
      this.settlePending(null);
      this.goOn(sorted, columns);
      return;
    }
    if (kind.kind === 'task' && opensPiece && last && this.numbersLast(sorted, kind.ordinal, last)) {
      last.ordinal = kind.ordinal;
      last.warnings = last.warnings.filter((one) => one.code !== 'missing-ordinal');
      this.goOn(sorted, columns);
      return;
    }
    const label = this.labelOf(kind);
    this.settlePending(label);
    this.leaveNumberedSection(label);
    this.openGroup(sorted);
    switch (kind.kind) {
      case 'section':
        this.openSection(kind.label, kind.title, sorted.place);
        break;
      case 'section-task':
        this.openSection(kind.label, kind.title, sorted.place);
        this.sectionRow = this.task(sorted, columns, kind.label, true, kind.title);
        break;
      case 'title-or-task':
        this.pending = { label: kind.ordinal, row: sorted, title: kind.title };
        this.pendingColumns = columns;
        break;
      case 'task':
        this.task(
          sorted,
          columns,
          kind.ordinal,
          false,
          this.contentOf(sorted, kind.ordinal, hasOrdinalColumn),
        );
        break;
    }
  }

  /** A number set in the middle of its cell may come out on the second of the pages a row is cut over. */
  private numbersLast(row: RowCells, ordinal: string | null, last: DraftRow): boolean {
    if (ordinal === null || last.ordinal !== null || this.pending !== null) return false;
    return beginsMidSentence(row.cells.get('content')?.text ?? '');
  }

  private pendingColumns: TableColumns | null = null;
  /** The open section with a number in figures, and the one around it. */
  private numbered: { label: Label; outer: number | null; counted: boolean } | null = null;

  private labelOf(kind: { kind: string; ordinal?: Label | string | null }): Label | null {
    if (kind.ordinal === undefined || kind.ordinal === null)
      return kind.kind === 'task' ? { label: '', kind: 'letter', title: '' } : null;
    return typeof kind.ordinal === 'string' ? readLabel(kind.ordinal) : kind.ordinal;
  }

  /** A numbered row with nothing but text was a title if what follows counts within it or starts over. */
  private settlePending(next: Label | null): void {
    const { pending, pendingColumns } = this;
    this.pending = null;
    if (!pending || !pendingColumns) return;
    const startsOver = next?.kind === 'arabic' && pending.label.kind === 'arabic' && next.label === '1';
    const numberless = next?.label === '';
    if (next && (isWithin(next, pending.label) || startsOver || numberless)) {
      const outer = this.section;
      this.openSection(pending.label.label, pending.title, pending.row.place);
      this.numbered = { label: pending.label, outer, counted: false };
    } else this.task(pending.row, pendingColumns, pending.label.label, false, pending.title);
  }

  /** "22.1", "22.2" beneath "22" are followed by "23": that one stands beside 22, not within it. */
  private leaveNumberedSection(next: Label | null): void {
    const { numbered } = this;
    if (!numbered || !next || next.label === '') return;
    if (isWithin(next, numbered.label)) numbered.counted = true;
    else if (numbered.counted && next.kind === numbered.label.kind) {
      this.section = numbered.outer;
      this.numbered = null;
      this.parents = [];
    }
  }

  private contentOf(row: RowCells, ordinal: string | null, hasOrdinalColumn: boolean): string {
    const content = row.cells.get('content')?.text ?? '';
    if (hasOrdinalColumn)
      return (
        content ||
        (readLabel(row.cells.get('ordinal')?.text ?? '')?.title ?? row.cells.get('ordinal')?.text ?? '')
      );
    return ordinal === null ? content : (readLabel(content)?.title ?? content);
  }

  private openGroup(row: RowCells): void {
    const group = row.cells.get('group');
    if (!group || group.continued || oneLine(group.text) === this.group || row.single) return;
    this.group = oneLine(group.text);
    const label = readLabel(this.group);
    this.openSection(label?.title ? label.label : null, label?.title ? label.title : this.group, group.place);
  }

  private openSection(label: string | null, title: string, place: Place): void {
    // An extraction may print a merged title more than once.
    const last = this.table.sections[this.section ?? -1];
    if (last && last.label === label && last.title === oneLine(title) && this.sectionIsEmpty()) return;
    const section: DraftSection = { label, title: oneLine(title), place };
    this.section = this.table.sections.push(section) - 1;
    this.numbered = null;
    // "1. …" within "I. …" is a smaller title: who answers for the larger one still does.
    if (label === null || !/^\d/.test(label)) this.sectionRow = null;
    this.parents = [];
  }

  private sectionIsEmpty(): boolean {
    return !this.table.rows.some((row) => row.section === this.section);
  }

  private task(
    row: RowCells,
    columns: TableColumns,
    ordinal: string | null,
    isSection: boolean,
    content: string,
  ): DraftRow {
    const texts: DraftRow['texts'] = {};
    for (const role of GATHERED) {
      const cell = row.cells.get(role);
      if (cell) texts[role] = { text: cell.text, place: cell.place };
    }
    texts.content = { text: content, place: row.cells.get('content')?.place ?? row.place };
    if (texts.product?.text === content) delete texts.product;
    const label = ordinal === null ? null : readLabel(ordinal);
    const draft: DraftRow = {
      table: this.tableNumber,
      section: this.section,
      ordinal,
      isSection,
      texts,
      parent: isSection ? null : (this.itemOf(row, label) ?? this.sectionRow),
      hasDeadlineColumn: columns.columns.some(
        (column) => column.role === 'deadline' || column.role === 'marked',
      ),
      hasLeadColumn: columns.columns.some(({ role }) => ['lead', 'mixed', 'party'].includes(role)),
      place: row.place,
      warnings: [],
    };
    if (ordinal === null && columns.columns.some((column) => column.role === 'ordinal')) {
      draft.warnings.push(warning('missing-ordinal', row.place));
    }
    if (label && !isSection) this.parents.push({ label, row: draft });
    this.table.rows.push(draft);
    return draft;
  }

  /** A dash or plus instead of a number: an item of the row above, else what its number says. */
  private itemOf(row: RowCells, label: Label | null): DraftRow | null {
    const mark = row.cells.get('ordinal')?.text ?? '';
    if (mark !== '' && mark.replace(BULLET, '') === '') return this.parents.at(-1)?.row ?? null;
    return this.parentOf(label);
  }

  /** The innermost open row this one counts within; rows it does not count within are closed. */
  private parentOf(label: Label | null): DraftRow | null {
    if (!label) return null;
    while (this.parents.length > 0) {
      const last = this.parents.at(-1);
      if (last && isWithin(label, last.label)) return last.row;
      this.parents.pop();
    }
    return null;
  }

  /** Adds the cells of a row that only goes on to the row above. */
  private goOn(row: RowCells, columns: TableColumns): void {
    const last = this.table.rows.at(-1);
    if (!last) return;
    if (isTaskOfItsOwn(row)) {
      this.task(
        row,
        columns,
        last.ordinal,
        false,
        row.cells.get('content')?.text ?? last.texts.content?.text ?? '',
      );
      return;
    }
    const single = row.single && !row.cells.has(row.single.role) ? null : row.single;
    for (const role of GATHERED) {
      const cell = row.cells.get(role);
      if (cell && !cell.continued)
        last.texts[role] = joined(last.texts[role], { text: cell.text, place: cell.place });
    }
    // The rest of the text stands in the number column where the cells before it were lost.
    if (single?.role === 'ordinal')
      last.texts.content = joined(last.texts.content, { text: single.text, place: single.place });
  }
}

/** Under a merged content cell, a row with its own lead and its own time is a task beside the first. */
function isTaskOfItsOwn(row: RowCells): boolean {
  const own = (role: ColumnRole): boolean => row.cells.has(role) && row.cells.get(role)?.continued === false;
  return row.cells.get('content')?.continued === true && own('product') && (own('lead') || own('deadline'));
}

/** Text cut by a page is joined by a space; a new item begins a new line. */
function joined(before: Gathered | undefined, after: Gathered): Gathered {
  if (!before || before.text === '') return after;
  const cut =
    !BULLET.test(after.text) &&
    (beginsMidSentence(after.text) ||
      /(?:[,–-]|\s(?:và|của|cho|với))$/u.test(before.text) ||
      /^\d/.test(after.text));
  return { text: `${before.text}${cut ? ' ' : '\n'}${after.text}`, place: before.place };
}
