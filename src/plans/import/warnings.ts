import type { Place } from '../../documents/blocks.js';
import type { MessageParams } from '../../common/i18n.js';

/** What the review screen asks about. The first group is design §5's; each has a sentence in the catalogue. */
export type WarningCode =
  | 'appendix-number-mismatch'
  | 'duplicate-row'
  | 'duplicate-ordinal'
  | 'missing-ordinal'
  | 'missing-deadline-cell'
  | 'unit-unresolved'
  | 'unit-ambiguous'
  | 'unit-fuzzy'
  | 'impossible-date'
  | 'section-numbering-gap'
  | 'figures-disagree'
  | 'possible-ocr-noise'
  | 'deadline-before-issue'
  | 'scanned-pages'
  | 'not-a-plan'
  | 'no-task-table'
  | 'appendix-date-mismatch'
  | 'number-missing'
  | 'number-from-appendix'
  | 'issue-date-missing'
  | 'issuer-missing'
  | 'issuer-inferred'
  | 'signer-missing'
  | 'period-missing'
  | 'columns-guessed'
  | 'content-missing'
  | 'lead-missing'
  | 'lead-inherited'
  | 'deadline-inherited'
  | 'lead-from-content'
  | 'deadline-unread'
  | 'deadline-from-note'
  | 'legacy-font'
  | 'column-unread'
  | 'table-unread'
  | 'several-in-one-row'
  | 'restates-table-row'
  | 'leader-ambiguous'
  | 'leader-unresolved';

export interface ImportWarning {
  code: WarningCode;
  params: MessageParams;
  place: Place | null;
}

export function warning(code: WarningCode, place: Place | null, params: MessageParams = {}): ImportWarning {
  return { code, place, params };
}
