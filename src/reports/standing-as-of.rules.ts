/**
 * How an assignment stood at the end of a past day, from how it stands now and what happened since. Pure.
 *
 * - A later date granted since did not count then: the date before the first grant did.
 * - What was cancelled, suspended, taken up again or reopened since is undone, the last first.
 * - What a unit had submitted by then counts as it was decided since (design §4); what it submitted later is told apart
 *   where it is counted (`standing-as-of.sql.ts`).
 * - An amendment is not undone: the plan itself says something else since.
 */
import type { AssignmentState } from '../tasks/index.js';

/** Days are `yyyy-MM-dd`. */
export interface Standing {
  state: AssignmentState;
  submittedOn: string | null;
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
}

export const UNDONE_EVENTS = [
  'assignment.cancelled',
  'assignment.suspended',
  'assignment.resumed',
  'assignment.reopened',
] as const;

/** What happened after the day. */
export interface LaterEvent {
  kind: (typeof UNDONE_EVENTS)[number];
  /** The state before it, where the event tells. */
  from: AssignmentState | null;
}

export interface LaterHistory {
  /** The oldest first. */
  events: readonly LaterEvent[];
  /** The day of the last submission up to the day that is asked for. */
  submittedThen: string | null;
  /** What counted before the first later date that was granted since; null: none was. */
  beforeGrant: Pick<Standing, 'dueOn' | 'dueExclusive' | 'lastDayOn'> | null;
}

export function standingThen(now: Standing, { events, submittedThen, beforeGrant }: LaterHistory): Standing {
  const then = { ...now, ...beforeGrant };
  for (const { kind, from } of [...events].reverse())
    switch (kind) {
      case 'assignment.cancelled':
      case 'assignment.suspended':
        then.state = from ?? then.state;
        break;
      case 'assignment.resumed':
        then.state = 'SUSPENDED';
        break;
      case 'assignment.reopened':
        // Completed after the day as well, where nothing had been submitted by then.
        then.state = submittedThen ? 'COMPLETED' : 'IN_PROGRESS';
        then.submittedOn = submittedThen;
        break;
    }
  return then;
}
