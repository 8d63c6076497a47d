import { shortDate } from '../../documents/official/index.js';
import { DRAFT_WORDS } from './draft.words.js';

export interface PeriodName {
  /** "Quý I/2023"; null where nobody gave it a name. */
  label: string | null;
  /** The plan's own words. */
  raw: string;
  dataTo: string | null;
  dueOn: string | null;
}

/** What a period is called in running text. */
export function periodLabel({ label, raw, dataTo, dueOn }: PeriodName): string {
  if (label) return label;
  const day = dataTo ?? dueOn;
  return day ? DRAFT_WORDS.periodOf(shortDate(day)) : raw;
}
