import { looksLikeOrdinal, looksLikeUnits } from './cell-shape.js';
import type { ColumnRole } from './column-vocabulary.js';
import type { DraftRow } from './draft-row.js';
import { readLabel } from './ordinals.js';
import type { Label } from './ordinals.js';
import type { RowCells } from './row-cells.js';
import { beginsMidSentence, BULLET, fold, isCapitals } from './text-folding.js';

/** What a row is, decided from the row itself and from whether it opens a piece of the table. */
export type RowKind =
  | { kind: 'blank' }
  /** A title over what follows. */
  | { kind: 'section'; label: string | null; title: string }
  /** A title that is also given to somebody. */
  | { kind: 'section-task'; label: string; title: string }
  /** A numbered row with nothing but its text: a title if what follows counts within it, else a task. */
  | { kind: 'title-or-task'; ordinal: Label; title: string }
  | { kind: 'task'; ordinal: string | null }
  /** More of the row above. */
  | { kind: 'continuation' };

const ASSIGNING: ColumnRole[] = ['lead', 'coordinating', 'mixed', 'deadline', 'product'];
const TOTAL = /^(?:tổng cộng|tổng số|tổng|cộng)$/;
/** A remark or a sum under the rows, alone in its row: "Ghi chú: …", "(*) …", "Tổng cộng: 25 nhiệm vụ". */
const REMARK =
  /^\s*(?:ghi chú|lưu ý|chú thích)\s*[:.]|^\s*\(?\*+\)?\s*:?\s+\p{L}|^\s*(?:tổng cộng|tổng số|cộng)\b.{0,60}\d/iu;
const LONGEST_TOTAL = 20;
const LONGEST_TITLE = 200;

export interface RowSurroundings {
  /** First row of a table or of its piece after a page break. */
  opensPiece: boolean;
  hasOrdinalColumn: boolean;
  hasPrevious: boolean;
  /** The task row above, as far as it is put together. */
  previous: DraftRow['texts'] | undefined;
}

export function kindOfRow(row: RowCells, around: RowSurroundings): RowKind {
  if (row.isBlank || isTotal(row) || isFilling(row)) return { kind: 'blank' };
  if (row.single) return kindOfSingle(row.single, around);
  const ordinalText = row.cells.get('ordinal')?.text ?? '';
  const content = row.cells.get('content')?.text ?? '';
  const label = looksLikeOrdinal(ordinalText) ? readLabel(ordinalText) : null;
  const assigned = ASSIGNING.some((role) => row.cells.has(role));
  const { ordinal, body } = { ordinal: row.cells.get('ordinal'), body: row.cells.get('content') };
  // A number of its own beside a merged text: the same work again, for somebody else or at another time.
  if (ordinal?.continued || (body?.continued && !label)) return { kind: 'continuation' };

  if (label && content) {
    const titled = label.kind === 'roman' || label.kind === 'capital';
    if (titled)
      return assigned
        ? { kind: 'section-task', label: label.label, title: content }
        : { kind: 'section', label: label.label, title: content };
    if (!assigned && label.kind !== 'letter' && label.kind !== 'bracket')
      return { kind: 'title-or-task', ordinal: label, title: content };
    return { kind: 'task', ordinal: printedOrdinal(ordinalText) };
  }
  if (label)
    return around.hasPrevious && !assigned
      ? { kind: 'continuation' }
      : { kind: 'task', ordinal: printedOrdinal(ordinalText) };
  if (ordinalText) return kindWithTextInNumberCell(ordinalText, content, assigned);
  return kindWithoutOrdinal(row, content, assigned, around);
}

/** "1." and "1" are the same number; a closing bracket is part of how it is read. */
function printedOrdinal(text: string): string {
  return text.trim().replace(/[./\s]+$/, '');
}

function isTotal(row: RowCells): boolean {
  const first = row.cells.get('ordinal')?.text ?? row.cells.get('content')?.text ?? '';
  return first.length <= LONGEST_TOTAL && TOTAL.test(fold(first));
}

/** "…", "..." in every cell: room that a form leaves. */
function isFilling(row: RowCells): boolean {
  const texts = row.single ? [row.single.text] : [...row.cells.values()].map(({ text }) => text);
  return texts.every((text) => /^[\s.…_\d]*[.…_][\s.…_]*$/u.test(text));
}

function kindOfSingle(single: NonNullable<RowCells['single']>, around: RowSurroundings): RowKind {
  if (REMARK.test(single.text)) return { kind: 'blank' };
  const label = readLabel(single.text);
  const inTitle = single.role === 'ordinal' || single.role === 'content' || single.role === 'group';
  if (!inTitle && !single.merged) return around.hasPrevious ? { kind: 'continuation' } : { kind: 'blank' };
  if (label?.title) {
    const titled = label.kind === 'roman' || label.kind === 'capital';
    if (titled || single.merged || single.role === 'ordinal')
      return { kind: 'section', label: label.label, title: label.title };
    return { kind: 'title-or-task', ordinal: label, title: label.title };
  }
  if (label && single.role === 'ordinal') return { kind: 'blank' };
  const title = { kind: 'section', label: null, title: single.text } as const;
  if (single.text.length > LONGEST_TITLE || BULLET.test(single.text) || beginsMidSentence(single.text)) {
    return around.hasPrevious ? { kind: 'continuation' } : title;
  }
  if (single.merged || single.role === 'ordinal' || single.bold || isCapitals(single.text)) return title;
  if (around.opensPiece && around.hasPrevious) return { kind: 'continuation' };
  return /[.;,]$/.test(single.text) && around.hasPrevious ? { kind: 'continuation' } : title;
}

/** The number cell holds words: a title whose label and text share it, or a number glued to its text. */
function kindWithTextInNumberCell(text: string, content: string, assigned: boolean): RowKind {
  const label = readLabel(text);
  if (label?.title && !content) {
    return assigned
      ? { kind: 'section-task', label: label.label, title: label.title }
      : { kind: 'section', label: label.label, title: label.title };
  }
  return { kind: 'task', ordinal: label && !label.title ? label.label : null };
}

function kindWithoutOrdinal(
  row: RowCells,
  content: string,
  assigned: boolean,
  around: RowSurroundings,
): RowKind {
  if (!content) return around.hasPrevious ? { kind: 'continuation' } : { kind: 'blank' };
  const label = around.hasOrdinalColumn ? null : readLabel(content);
  if (label?.title) {
    const titled = label.kind === 'roman' || label.kind === 'capital';
    if (titled)
      return { kind: assigned ? 'section-task' : 'section', label: label.label, title: label.title };
    return assigned
      ? { kind: 'task', ordinal: label.label }
      : { kind: 'title-or-task', ordinal: label, title: label.title };
  }
  const continues = around.hasPrevious && around.hasOrdinalColumn && isTail(row, content, around);
  return continues ? { kind: 'continuation' } : { kind: 'task', ordinal: null };
}

/** Whether a row without a number is the rest of the one above, cut by a page or by the extraction. */
function isTail(row: RowCells, content: string, around: RowSurroundings): boolean {
  const lead = row.cells.get('lead') ?? row.cells.get('mixed');
  const timed = row.cells.has('deadline');
  if (beginsMidSentence(content)) return true;
  if (!lead && !timed && BULLET.test(content)) return true;
  if (!around.opensPiece) return false;
  // What stands in the lead column is no beginning of a unit's name.
  if (lead ? !looksLikeUnits(lead.text) : !timed) return true;
  if (
    ['lead', 'coordinating', 'product'].some((role) => isCut(row.cells.get(role as ColumnRole)?.text ?? ''))
  )
    return true;
  // The time stood beside the first part of the row, whose text is not finished.
  const { previous } = around;
  return !timed && previous?.deadline !== undefined && !/[.;:!?”")]$/.test(previous.content?.text ?? '.');
}

/** Begins in small letters, and not with a word that a list of units may well begin with. */
function isCut(text: string): boolean {
  return beginsMidSentence(text) && !/^(?:các|những|một số|đề nghị|toàn|tất cả)\s/u.test(text);
}
