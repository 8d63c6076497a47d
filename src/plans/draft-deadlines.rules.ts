import { isCivilDate } from '../calendar/index.js';
import { readDeadline } from './import/deadline/index.js';
import type { DeadlineContext, DeadlineKind } from './import/deadline/deadline.js';
import type { DraftDeadline, PlanDraft } from './plan-draft.js';
import { EditRefusal } from './edit-refusal.js';

/** The phrase to read, or what it means where a person says so. */
export interface EnteredDeadline {
  raw?: string;
  kind?: DeadlineKind;
  from?: string | null;
  due?: string | null;
  exclusive?: boolean;
}

/** A deadline leans on the plan's dates: it moves with them, except where a person has said otherwise. */
export function readAgain(
  deadline: DraftDeadline,
  before: DeadlineContext,
  after: DeadlineContext,
): DraftDeadline {
  if (deadline.source === 'plan' || deadline.source === 'none') return deadlineOfPlan(after);
  if (deadline.raw === null) return deadline;
  const reading = (context: DeadlineContext): DraftDeadline => {
    const { kind, from, due, exclusive } = readDeadline(deadline.raw ?? '', context);
    return endingWithPlan({ ...deadline, kind, from, due, exclusive }, context.period);
  };
  const read = reading(before);
  const untouched = read.kind === deadline.kind && read.from === deadline.from && read.due === deadline.due;
  return untouched ? reading(after) : deadline;
}

/**
 * A task whose own text names an event without a day ("ngay khi có yêu cầu") is still owed by the end of the plan:
 * otherwise nobody would be reminded of it. A cell of its own that says so is left to a person to date.
 */
export function endingWithPlan(deadline: DraftDeadline, period: DeadlineContext['period']): DraftDeadline {
  const undated = deadline.source === 'content' && deadline.kind === 'relative' && deadline.due === null;
  return undated && period ? { ...deadline, due: period.to } : deadline;
}

/** Where a task has no time of its own: the end of the plan's period, or none (design §5). */
export function deadlineOfPlan({ period }: DeadlineContext): DraftDeadline {
  return period
    ? { raw: null, source: 'plan', kind: 'period', from: period.from, due: period.to, exclusive: false }
    : { raw: null, source: 'none', kind: 'none', from: null, due: null, exclusive: false };
}

export function contextOf({ document }: PlanDraft): DeadlineContext {
  const { issuedOn, periodFrom, periodTo } = document;
  return { issuedOn, period: periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null };
}

export function enteredDeadline(
  draft: PlanDraft,
  known: DraftDeadline,
  entered: EnteredDeadline,
): DraftDeadline {
  if (entered.kind === undefined) {
    const raw = entered.raw?.trim() ?? '';
    if (raw === '') return deadlineOfPlan(contextOf(draft));
    const read = readDeadline(raw, contextOf(draft));
    if (read.kind === 'none' || read.impossible) throw new EditRefusal('DEADLINE_NOT_UNDERSTOOD', { raw });
    const { kind, from, due, exclusive, tentative } = read;
    return {
      raw,
      source: 'cell',
      kind,
      from,
      due,
      exclusive,
      ...(tentative ? { tentative } : {}),
      ...placeOf(known),
    };
  }
  const { kind, from = null, due = null, exclusive = false } = entered;
  const dates = [from, due].every((date) => date === null || isCivilDate(date));
  const ordered = from === null || due === null || from <= due;
  const dated = due !== null || (kind !== 'date' && kind !== 'period');
  if (!dates || !ordered || !dated) throw new EditRefusal('EDIT_VALUE', { field: 'deadline' });
  const raw = entered.raw?.trim() || known.raw;
  return {
    raw,
    source: raw !== null && known.source === 'content' ? 'content' : 'cell',
    kind,
    from,
    due,
    exclusive,
    ...placeOf(known),
  };
}

/** What a person enters stands for what is printed there. */
function placeOf({ at }: DraftDeadline): Pick<DraftDeadline, 'at'> {
  return at ? { at } : {};
}
