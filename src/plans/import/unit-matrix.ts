import type { Place } from '../../documents/blocks.js';
import { looksLikeUnits } from './cell-shape.js';
import type { Column } from './columns.js';
import { fold, oneLine } from './text-folding.js';

/** Fewer columns named after units are no matrix of them. */
const FEWEST_UNITS = 2;
const LONGEST_UNIT_HEADER = 60;
const LEADS = /^(?:ct|c|chủ trì|chính)$/;
const HELPS = /^(?:ph|p|phối hợp|tham gia)$/;
const TICK = /^[\sx×✓✔☑☒v*+•●■√]+$/iu;

/** "Phòng Nội vụ" as the header of a column that only says whether the unit leads or helps. */
export function namesUnit(header: string): boolean {
  return header.length <= LONGEST_UNIT_HEADER && looksLikeUnits(header);
}

/** Where no column says who leads, columns of strange names that are units say who takes part. */
export function settleUnitMatrix(columns: Column[]): void {
  if (columns.some(({ role }) => ['lead', 'mixed', 'performer', 'coordinating'].includes(role))) return;
  const named = columns.filter(({ unknown, header }) => unknown && namesUnit(header));
  if (named.length < FEWEST_UNITS) return;
  for (const column of named) {
    column.role = 'party';
    delete column.unknown;
  }
}

export interface Part {
  unit: string;
  mark: string;
  place: Place;
}

/** Who leads and who helps by the marks of a row. A tick leads where nobody else in the row does. */
export function partsOfMatrix(parts: Part[]): { leads: Part[]; helps: Part[] } {
  const marked = (words: RegExp): Part[] => parts.filter(({ mark }) => words.test(fold(mark)));
  const ticked = parts.filter(({ mark }) => TICK.test(mark));
  const leads = marked(LEADS);
  const helps = marked(HELPS);
  return leads.length > 0 ? { leads, helps: [...helps, ...ticked] } : { leads: ticked, helps };
}

export function unitOf(column: Column): string {
  return oneLine(column.header.split('\n').at(-1) ?? '');
}
