/**
 * A unit asks for a later due date (design §4). Pure: the clock and the calendar come in as arguments.
 *
 * - One request at a time is open for an assignment: `ASKED` waits for the decision, `COUNTERED` for the unit's answer.
 * - Asked before the last day on time has passed; a later request is taken, and flagged.
 * - Decided by whoever may decide about the assignment, and never by the person who asked.
 * - From the third one on a request is flagged to the leaders. What the unit itself withdrew is not counted.
 * - The document's date never changes: an approval sets the date that counts now.
 * - A request lapses when the unit submits or the assignment is cancelled.
 */
import { addDays } from '../../calendar/index.js';
import { OPEN_STATES } from '../assignment.rules.js';
import type { AssignmentState, Relation } from '../assignment.rules.js';

/** chờ quyết định, chờ đơn vị trả lời, đồng ý, không đồng ý, đơn vị rút, không còn cần. */
export const EXTENSION_STATUSES = [
  'ASKED',
  'COUNTERED',
  'APPROVED',
  'REFUSED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number];

/** Somebody still has to answer. */
export const OPEN_EXTENSIONS = ['ASKED', 'COUNTERED'] as const satisfies ExtensionStatus[];

/** Who takes a step: whoever decides about the assignment, or whoever answers for the unit. */
type Side = Extract<Relation, 'DECIDER' | 'OWN_HEAD'>;

interface ExtensionStep {
  from: readonly ExtensionStatus[];
  to: ExtensionStatus;
  by: Side;
  needs?: 'reason' | 'reason and date';
}

export const EXTENSION_STEPS = {
  approve: { from: ['ASKED'], to: 'APPROVED', by: 'DECIDER' },
  refuse: { from: ['ASKED'], to: 'REFUSED', by: 'DECIDER', needs: 'reason' },
  counter: { from: ['ASKED'], to: 'COUNTERED', by: 'DECIDER', needs: 'reason and date' },
  accept: { from: ['COUNTERED'], to: 'APPROVED', by: 'OWN_HEAD' },
  withdraw: { from: ['ASKED', 'COUNTERED'], to: 'WITHDRAWN', by: 'OWN_HEAD' },
} as const satisfies Record<string, ExtensionStep>;
export type ExtensionAction = keyof typeof EXTENSION_STEPS;
export const EXTENSION_ACTIONS = Object.keys(EXTENSION_STEPS) as ExtensionAction[];

/** From this request of an assignment on the leaders are told. */
export const FLAGGED_FROM = 3;

/** Further than this a date is a slip of the pen. */
const FARTHEST_DAYS = 2 * 366;

export type AskRefusal =
  'NOT_YOURS' | 'NOT_OPEN' | 'NO_DEADLINE' | 'ALREADY_OPEN' | 'REASON_REQUIRED' | DateRefusal;
type DateRefusal = 'NOT_LATER' | 'IN_PAST' | 'TOO_FAR';

/** What the rules read of the assignment. Days are `yyyy-MM-dd`. */
export interface ExtendedAssignment {
  state: AssignmentState;
  dueOn: string | null;
  lastDayOn: string | null;
}

/** What was asked before for the same assignment. */
export interface EarlierRequest {
  status: ExtensionStatus;
}

/** Whether the unit may ask now; a date and a reason still have to be given. */
export function refusalToAsk(
  { state, dueOn, lastDayOn }: ExtendedAssignment,
  relations: readonly Relation[],
  earlier: readonly EarlierRequest[],
): AskRefusal | null {
  if (!relations.includes('OWN_HEAD')) return 'NOT_YOURS';
  if (!isOpen(state)) return 'NOT_OPEN';
  if (dueOn === null || lastDayOn === null) return 'NO_DEADLINE';
  return earlier.some(({ status }) => isWaiting(status)) ? 'ALREADY_OPEN' : null;
}

/** A new request, or why it cannot be made. */
export function ask(
  assignment: ExtendedAssignment,
  wanted: { dueOn: string; reason: string },
  given: { relations: readonly Relation[]; earlier: readonly EarlierRequest[]; today: string },
): { ok: true; ordinal: number; late: boolean } | { ok: false; refusal: AskRefusal } {
  const refusal =
    refusalToAsk(assignment, given.relations, given.earlier) ??
    (wanted.reason.trim() ? null : 'REASON_REQUIRED') ??
    refusalOfDate(wanted.dueOn, assignment.dueOn, given.today);
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    ordinal: given.earlier.filter(({ status }) => status !== 'WITHDRAWN').length + 1,
    late: assignment.lastDayOn !== null && assignment.lastDayOn < given.today,
  };
}

function refusalOfDate(wanted: string, dueOn: string | null, today: string): DateRefusal | null {
  if (wanted < today) return 'IN_PAST';
  if (dueOn === null) return null;
  if (wanted <= dueOn) return 'NOT_LATER';
  return wanted > addDays(dueOn, FARTHEST_DAYS) ? 'TOO_FAR' : null;
}

export interface OpenRequest {
  status: ExtensionStatus;
  askedBy: string;
  wantedDueOn: string;
  offeredDueOn: string | null;
}

export type StepRefusal =
  'NOT_YOURS' | 'OWN' | 'SETTLED' | 'NOT_OPEN' | 'REASON_REQUIRED' | 'SAME_DATE' | DateRefusal;

export interface Stepping {
  relations: readonly Relation[];
  userId: string;
  /** yyyy-MM-dd */
  today: string;
  assignment: ExtendedAssignment;
}

/** The request's next status with the date it grants or offers, or why the step cannot be taken. */
export function takeStep(
  request: OpenRequest,
  action: ExtensionAction,
  input: { reason?: string; dueOn?: string },
  { relations, userId, today, assignment }: Stepping,
):
  | { ok: true; status: ExtensionStatus; grantedDueOn: string | null; offeredDueOn: string | null }
  | { ok: false; refusal: StepRefusal } {
  const step: ExtensionStep = EXTENSION_STEPS[action];
  const refuse = (refusal: StepRefusal) => ({ ok: false as const, refusal });
  if (!relations.includes(step.by)) return refuse('NOT_YOURS');
  if (step.by === 'DECIDER' && request.askedBy === userId) return refuse('OWN');
  if (!step.from.includes(request.status)) return refuse('SETTLED');
  if (action !== 'withdraw' && !isOpen(assignment.state) && assignment.state !== 'SUSPENDED')
    return refuse('NOT_OPEN');
  if (step.needs && !input.reason?.trim()) return refuse('REASON_REQUIRED');
  if (action === 'counter' && input.dueOn === request.wantedDueOn) return refuse('SAME_DATE');
  const date = dateOf(action, request, input);
  const fault = date === null ? null : refusalOfDate(date, assignment.dueOn, today);
  if (fault) return refuse(fault);
  return {
    ok: true,
    status: step.to,
    grantedDueOn: step.to === 'APPROVED' ? date : null,
    offeredDueOn: action === 'counter' ? date : request.offeredDueOn,
  };
}

/** The date that a step is about; null where it leaves the deadline alone. */
function dateOf(action: ExtensionAction, request: OpenRequest, { dueOn }: { dueOn?: string }): string | null {
  if (action === 'approve') return request.wantedDueOn;
  if (action === 'accept') return request.offeredDueOn;
  return action === 'counter' ? (dueOn ?? null) : null;
}

/** What this person may do with a request, in the order of the table. */
export function allowedSteps(
  request: OpenRequest,
  { relations, userId, assignment }: Stepping,
): ExtensionAction[] {
  return EXTENSION_ACTIONS.filter((action) => {
    const step: ExtensionStep = EXTENSION_STEPS[action];
    if (!relations.includes(step.by) || !step.from.includes(request.status)) return false;
    if (step.by === 'DECIDER' && request.askedBy === userId) return false;
    return action === 'withdraw' || isOpen(assignment.state) || assignment.state === 'SUSPENDED';
  });
}

function isOpen(state: AssignmentState): boolean {
  return (OPEN_STATES as readonly AssignmentState[]).includes(state);
}

function isWaiting(status: ExtensionStatus): boolean {
  return (OPEN_EXTENSIONS as readonly ExtensionStatus[]).includes(status);
}
