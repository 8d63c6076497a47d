import { isCivilDate } from '../calendar/index.js';
import { contextOf } from './draft-deadlines.rules.js';
import { LONGEST_TEXT } from './draft-parts.rules.js';
import { EditRefusal } from './edit-refusal.js';
import { readDeadline } from './import/deadline/index.js';
import type { DraftReportingDeadline, PlanDraft } from './plan-draft.js';

/** A reporting duty as a person enters it; without dates, the words are read. */
export interface EnteredReportDeadline {
  raw: string;
  due?: string[];
  exclusive?: boolean;
  recipient?: string | null;
}

/** Corrects, adds (`index` null) or takes away (`deadline` null) a report that the plan asks for. */
export interface ReportDeadlineEdit {
  op: 'set-report-deadline';
  index: number | null;
  deadline: EnteredReportDeadline | null;
}

export function setReportDeadline(
  draft: PlanDraft,
  { index, deadline }: Pick<ReportDeadlineEdit, 'index' | 'deadline'>,
): PlanDraft {
  const known = draft.document.reportingDeadlines;
  if (index !== null && known[index] === undefined) throw new EditRefusal('EDIT_TARGET_GONE');
  if (index === null && deadline === null) throw new EditRefusal('EDIT_VALUE', { field: 'deadline' });
  const entered = deadline === null ? [] : [enteredDuty(draft, deadline)];
  const reportingDeadlines = index === null ? [...known, ...entered] : known.toSpliced(index, 1, ...entered);
  return { ...draft, document: { ...draft.document, reportingDeadlines } };
}

function enteredDuty(
  draft: PlanDraft,
  { raw: words, due, exclusive, recipient }: EnteredReportDeadline,
): DraftReportingDeadline {
  const raw = words.trim();
  if (raw === '' || raw.length > LONGEST_TEXT) throw new EditRefusal('EDIT_VALUE', { field: 'raw' });
  const to = recipient?.trim() || null;
  if (due !== undefined) {
    if (!due.every(isCivilDate)) throw new EditRefusal('EDIT_VALUE', { field: 'due' });
    return { raw, due: [...new Set(due)].sort(), exclusive: exclusive ?? false, recipient: to };
  }
  const read = readDeadline(raw, contextOf(draft));
  if (read.due === null || read.impossible) throw new EditRefusal('DEADLINE_NOT_UNDERSTOOD', { raw });
  return { raw, due: [read.due], exclusive: exclusive ?? read.exclusive, recipient: to };
}
