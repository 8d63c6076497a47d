/**
 * What may happen to an assignment, as data (design §4, §11). Pure: nothing here reads a clock or a database.
 *
 * - A step may be skipped forward: a head may submit what was never acknowledged.
 * - The coordinator may act for a unit; whatever is entered so is marked (`onBehalf`).
 * - A standing task ("Thường xuyên") never completes: it is updated, and not submitted.
 * - Lateness counts from the day the unit submitted; a returned or reopened assignment has not been submitted.
 * - A task never loses its focal lead while others still lead it: that role is given to another one first.
 */

/** One unit's part in a task. */
export type AssignmentRole = 'LEAD' | 'COORDINATING';

/** mới giao, đã tiếp nhận, đang thực hiện, chờ xác nhận, hoàn thành; tạm dừng and hủy by the coordinator. */
export const ASSIGNMENT_STATES = [
  'NEW',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'SUBMITTED',
  'COMPLETED',
  'SUSPENDED',
  'CANCELLED',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** The unit still has to do something. */
export const OPEN_STATES = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'] as const satisfies AssignmentState[];

/**
 * What the actor is to one assignment; one person can be several at once. `OWN_HEAD` answers for the unit: its head,
 * or a leader of the authority where the authority itself was assigned.
 */
export type Relation = 'OWN_HEAD' | 'OWN_SPECIALIST' | 'COORDINATOR' | 'DECIDER';

export interface Transition {
  from: readonly AssignmentState[];
  to: AssignmentState;
  by: readonly Relation[];
  /** What has to be said with it. */
  needs?: 'result' | 'reason';
}

const UNIT_HEAD = ['OWN_HEAD', 'COORDINATOR'] as const;
const UNIT_STAFF = ['OWN_HEAD', 'OWN_SPECIALIST', 'COORDINATOR'] as const;
const DECIDERS = ['DECIDER'] as const;

export const TRANSITIONS = {
  acknowledge: { from: ['NEW'], to: 'ACKNOWLEDGED', by: UNIT_HEAD },
  start: { from: ['NEW', 'ACKNOWLEDGED'], to: 'IN_PROGRESS', by: UNIT_STAFF },
  update: { from: OPEN_STATES, to: 'IN_PROGRESS', by: UNIT_STAFF, needs: 'result' },
  submit: { from: OPEN_STATES, to: 'SUBMITTED', by: UNIT_HEAD, needs: 'result' },
  confirm: { from: ['SUBMITTED'], to: 'COMPLETED', by: DECIDERS },
  return: { from: ['SUBMITTED'], to: 'IN_PROGRESS', by: DECIDERS, needs: 'reason' },
  suspend: { from: OPEN_STATES, to: 'SUSPENDED', by: DECIDERS, needs: 'reason' },
  resume: { from: ['SUSPENDED'], to: 'IN_PROGRESS', by: DECIDERS },
  cancel: {
    from: [...OPEN_STATES, 'SUBMITTED', 'SUSPENDED'],
    to: 'CANCELLED',
    by: DECIDERS,
    needs: 'reason',
  },
  reopen: { from: ['COMPLETED'], to: 'IN_PROGRESS', by: DECIDERS, needs: 'reason' },
} as const satisfies Record<string, Transition>;

export type Action = keyof typeof TRANSITIONS;

/** In the order of the table. */
export const ACTIONS = Object.keys(TRANSITIONS) as Action[];

export class TransitionTableError extends Error {}

/**
 * Holds a table of transitions to its states.
 * @throws TransitionTableError naming every unknown state, and every state that no path from `initial` reaches.
 */
export function checkTransitions(
  table: Record<string, { from: readonly string[]; to: string }>,
  states: readonly string[],
  initial: string,
): void {
  const rows = Object.entries(table);
  const unknown = rows.flatMap(([action, { from, to }]) =>
    [...from, to].filter((state) => !states.includes(state)).map((state) => `${action}: ${state}`),
  );
  const reached = new Set([initial]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const [, { from, to }] of rows) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  const unreachable = states.filter((state) => !reached.has(state));
  if (unknown.length) throw new TransitionTableError(`unknown states: ${unknown.join(', ')}`);
  if (unreachable.length) throw new TransitionTableError(`unreachable states: ${unreachable.join(', ')}`);
}

checkTransitions(TRANSITIONS, ASSIGNMENT_STATES, 'NEW');

/** The part of an assignment that the rules read and change. */
export interface AssignmentFacts {
  state: AssignmentState;
  percent: number;
  acknowledgedAt: Date | null;
  /** `yyyy-MM-dd` */
  submittedOn: string | null;
  completedAt: Date | null;
  returnReason: string | null;
}

/** What the person entered with the action. */
export interface ActionInput {
  percent?: number;
  result?: string;
  reason?: string;
  /** The day the work was finished, where that is earlier than today. */
  completedOn?: string;
  /** Of the document that reports the result. */
  documentNumber?: string;
  documentOn?: string;
}

export interface DecisionContext {
  relations: readonly Relation[];
  now: Date;
  /** The business day, `yyyy-MM-dd`. */
  today: string;
  /** "Thường xuyên". */
  standing: boolean;
  /** The plan's date: nothing was finished before it. */
  assignedOn: string;
  /** What the unit last reported before it submitted; a returned assignment falls back to it. */
  reportedPercent: number;
  /** It is the focal lead, and others lead the task beside it. */
  leadsOthers: boolean;
}

export type Refusal =
  | 'NOT_YOURS'
  | 'ILLEGAL_TRANSITION'
  | 'STANDING'
  | 'FOCAL_STAYS'
  | 'RESULT_REQUIRED'
  | 'REASON_REQUIRED'
  | 'PERCENT_RANGE'
  | 'COMPLETED_IN_FUTURE'
  | 'COMPLETED_TOO_EARLY'
  | 'DOCUMENT_NUMBER_REQUIRED'
  | 'DOCUMENT_IN_FUTURE';

export type Decision =
  { ok: true; next: AssignmentFacts; onBehalf: boolean } | { ok: false; refusal: Refusal };

const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });

/** The assignment after an action, or why it cannot be taken. First who, then when, then what was entered. */
export function decide(
  assignment: AssignmentFacts,
  action: Action,
  input: ActionInput,
  context: DecisionContext,
): Decision {
  const transition: Transition = TRANSITIONS[action];
  const taken = transition.by.filter((relation) => context.relations.includes(relation));
  if (!taken.length) return refuse('NOT_YOURS');
  if (!transition.from.includes(assignment.state)) return refuse('ILLEGAL_TRANSITION');
  if (action === 'submit' && context.standing) return refuse('STANDING');
  if (action === 'cancel' && context.leadsOthers) return refuse('FOCAL_STAYS');
  const fault = faultOf(transition, input, context);
  if (fault) return refuse(fault);
  const next = { ...assignment, ...changeBy(action, assignment, input, context), state: transition.to };
  return { ok: true, next, onBehalf: taken.every((relation) => relation === 'COORDINATOR') };
}

function faultOf({ needs }: Transition, input: ActionInput, context: DecisionContext): Refusal | null {
  if (needs === 'result' && !input.result?.trim()) return 'RESULT_REQUIRED';
  if (needs === 'reason' && !input.reason?.trim()) return 'REASON_REQUIRED';
  const { percent, completedOn } = input;
  if (percent !== undefined && !(Number.isInteger(percent) && percent >= 0 && percent <= 100))
    return 'PERCENT_RANGE';
  if (completedOn !== undefined && completedOn > context.today) return 'COMPLETED_IN_FUTURE';
  if (completedOn !== undefined && completedOn < context.assignedOn) return 'COMPLETED_TOO_EARLY';
  if (input.documentOn && !input.documentNumber?.trim()) return 'DOCUMENT_NUMBER_REQUIRED';
  if (input.documentOn && input.documentOn > context.today) return 'DOCUMENT_IN_FUTURE';
  return null;
}

function changeBy(
  action: Action,
  assignment: AssignmentFacts,
  input: ActionInput,
  { now, today, reportedPercent }: DecisionContext,
): Partial<AssignmentFacts> {
  const acknowledgedAt = assignment.acknowledgedAt ?? now;
  switch (action) {
    case 'acknowledge':
    case 'start':
      return { acknowledgedAt };
    case 'update':
      return { acknowledgedAt, percent: input.percent ?? assignment.percent };
    case 'submit':
      return {
        acknowledgedAt,
        percent: 100,
        submittedOn: input.completedOn ?? today,
        returnReason: null,
      };
    case 'confirm':
      return { completedAt: now };
    case 'return':
    case 'reopen':
      return {
        percent: reportedPercent,
        submittedOn: null,
        completedAt: null,
        returnReason: input.reason?.trim() ?? null,
      };
    case 'suspend':
    case 'resume':
    case 'cancel':
      return {};
  }
}

/** What these relations may do next, in the order of the table. */
export function allowedActions(
  assignment: { state: AssignmentState; standing: boolean },
  relations: readonly Relation[],
): Action[] {
  return ACTIONS.filter((action) => {
    const { from, by }: Transition = TRANSITIONS[action];
    if (action === 'submit' && assignment.standing) return false;
    return from.includes(assignment.state) && by.some((relation) => relations.includes(relation));
  });
}
