/**
 * What the statement that finds due reminders is given (`owed.sql.ts`): every step that a day has reached under
 * every policy in force. Pure.
 */
import { addDays } from '../calendar/index.js';
import type { WorkingCalendar } from '../calendar/index.js';
import {
  DEFAULT_POLICY,
  escalationsDue,
  isSendingDay,
  isSendingTime,
  receivedDue,
  ReminderPolicy,
  ReminderSteps,
  stepsDue,
  unacknowledgedDue,
  waitingDue,
} from './reminder.rules.js';

/** Parameters `$1` to `$4` of the statement. */
export type OwedParams = [dueSteps: string, waitingSteps: string, authorities: string, plans: string];

interface Policies {
  byAuthority: ReadonlyMap<string, ReminderPolicy>;
  byPlan: ReadonlyMap<string, ReminderSteps>;
}

/** The policies that differ, numbered; authorities and plans point at theirs. The default is number 0. */
class Numbered<T> {
  readonly values: T[] = [];
  private readonly known = new Map<string, number>();

  constructor(first: T) {
    this.numberOf(first);
  }

  numberOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

export interface OwedQuestion {
  /** The days to answer for: today, or the days of a preview. */
  days: string[];
  calendar: WorkingCalendar;
  /** The oldest due date of anything open. */
  oldestDueOn: string | null;
  /** Only these due dates matter; absent: all. */
  dueDates?: ReadonlySet<string>;
}

export function owedParams(
  { byAuthority, byPlan }: Policies,
  { days, calendar, oldestDueOn, dueDates }: OwedQuestion,
): OwedParams {
  const stepsOf = ({ before, after, escalation }: ReminderSteps) => ({ before, after, escalation });
  const waitsOf = ({ waiting, unacknowledged }: ReminderPolicy) => ({ waiting, unacknowledged });
  const steps = new Numbered<ReminderSteps>(stepsOf(DEFAULT_POLICY));
  const waits = new Numbered(waitsOf(DEFAULT_POLICY));
  const authorities = [...byAuthority].map(([id, policy]) => ({
    id,
    steps: steps.numberOf(stepsOf(policy)),
    waits: waits.numberOf(waitsOf(policy)),
  }));
  const plans = [...byPlan].map(([id, policy]) => ({ id, steps: steps.numberOf(stepsOf(policy)) }));
  const due = days.flatMap((day) =>
    steps.values.flatMap((of, policy) => {
      const window = { oldestDueOn, steps: of };
      return [...stepsDue(day, calendar, window), ...escalationsDue(day, calendar, window)]
        .filter(({ dueOn }) => dueDates?.has(dueOn) ?? true)
        .map(({ dueOn, exclusive, step, ...rest }) => ({
          day,
          policy,
          due_on: dueOn,
          exclusive,
          step,
          urgent: 'urgent' in rest && rest.urgent,
        }));
    }),
  );
  const waiting = days.flatMap((day) =>
    waits.values.flatMap((of, policy) =>
      [
        ...waitingDue(day, calendar, of.waiting),
        ...unacknowledgedDue(day, calendar, of.unacknowledged),
        ...receivedDue(day, calendar),
      ].map(({ since, step }) => ({ day, policy, since, step })),
    ),
  );
  return [JSON.stringify(due), JSON.stringify(waiting), JSON.stringify(authorities), JSON.stringify(plans)];
}

/** Whom the sweep may write to now: the people of all authorities but these, or of these alone. */
export interface OpenAuthorities {
  /** Of authorities without a policy of their own. */
  byDefault: boolean;
  open: string[];
  closed: string[];
}

export function openAuthorities(
  { byAuthority }: Policies,
  today: string,
  timeOfDay: string,
  calendar: WorkingCalendar,
): OpenAuthorities {
  const own = [...byAuthority].map(([id, policy]) => ({
    id,
    open: isSendingTime(today, timeOfDay, calendar, policy),
  }));
  return {
    byDefault: isSendingTime(today, timeOfDay, calendar),
    open: own.filter(({ open }) => open).map(({ id }) => id),
    closed: own.filter(({ open }) => !open).map(({ id }) => id),
  };
}

/** Of so many coming days, those on which the authority's people are written to. */
export function sendingDays(
  from: string,
  count: number,
  calendar: WorkingCalendar,
  policy: ReminderPolicy,
): string[] {
  return Array.from({ length: count }, (_, ahead) => addDays(from, ahead)).filter((day) =>
    isSendingDay(day, calendar, policy),
  );
}
