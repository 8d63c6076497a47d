/**
 * When somebody is reminded (design §6, §7). Pure: no clock, no database; dates are ISO `yyyy-MM-dd`.
 *
 * - The document's last day on time is its date, or the day before it where the document says "trước ngày"
 *   (exclusive). Steps before it count back from that day, even where it is a day off: 22/12/2022 is seven working
 *   days before Saturday 31/12/2022.
 * - The effective day is the next working day after a last day that is a day off (Bộ luật Dân sự 2015, Điều 148).
 *   Steps after it count from there.
 * - What falls on the last day itself is announced on it, or where it is a day off on the effective day, which is
 *   then the last one in law.
 * - Only the latest step that today has reached is owed: what was entered late, or missed while everything was
 *   down, gets one reminder and not one for each step that passed.
 * - What stays overdue is also brought before the coordinators and then the leaders, each once.
 * - What waits for somebody (a confirmation, a decision, a date) is said again by how long it has waited.
 */
import type { WorkingCalendar } from '../calendar/index.js';
import { addDays, addMonths, daysBetween, weekdayOf } from '../calendar/index.js';

/** What a plan may have of its own. */
export interface ReminderSteps {
  /** Working days before the last day, descending; 0 is the day itself. */
  before: readonly number[];
  /** Working days after the effective day: the first reminder, and how often it is said again. */
  after: Repetition;
  /** Overdue working days from which others are told, once each; null: never. */
  escalation: { coordinator: number | null; leader: number | null };
}

/** Working days until it is first said, and between two times. */
export interface Repetition {
  first: number;
  every: number;
}

/** When the people of an authority are written to, and about what. */
export interface ReminderPolicy extends ReminderSteps {
  /** Of what waits for a confirmation, a decision or a date. */
  waiting: Repetition;
  /** Working days after which who answers for the unit, then the coordinator, hears of what nobody acknowledged. */
  unacknowledged: { head: number; coordinator: number | null };
  /** Before this time of day (`HH:mm`, Asia/Ho_Chi_Minh) nobody is written to. */
  sendFrom: string;
  /** ISO weekdays and dates on which nothing leaves, beside the days off. */
  quiet: { weekdays: readonly number[]; dates: readonly string[] };
  /** Whether a person may do without e-mail; the inbox of the product stays. */
  emailOptional: boolean;
}

/** Design §7. */
export const DEFAULT_POLICY: ReminderPolicy = {
  before: [7, 3, 1, 0],
  after: { first: 1, every: 5 },
  escalation: { coordinator: 3, leader: 10 },
  waiting: { first: 2, every: 5 },
  unacknowledged: { head: 2, coordinator: 4 },
  sendFrom: '07:30',
  quiet: { weekdays: [], dates: [] },
  emailOptional: true,
};

/** "D-7", "D0", "D+1": working days from the last day on time. */
export type Step = `D${string}`;

/** "C+3", "L+10": to the coordinators and the leaders, so many working days after it. */
export type EscalationStep = `${'C' | 'L'}+${number}`;

/**
 * "W+2", "H+2", "C+4": working days since it began to wait; H for who answers, C for the coordinators. "R+1": what came
 * in is in the next digest.
 */
export type WaitingStep = `${'W' | 'H' | 'C' | 'R'}+${number}`;

export interface DueStep {
  /** The document's date, as assignments carry it. */
  dueOn: string;
  /** "trước ngày": the day before `dueOn` is the last one. */
  exclusive: boolean;
  step: Step;
  /** Tomorrow's digest would come too late for it. */
  urgent: boolean;
}

export interface EscalationDue extends Omit<DueStep, 'step' | 'urgent'> {
  step: EscalationStep;
}

/** What began to wait on a day has reached this step. */
export interface WaitingDue {
  since: string;
  step: WaitingStep;
}

/** Which last days are looked at. */
export interface ReminderWindow {
  /** The oldest due date that anything still open has; later ones need no look back. Null: nothing is overdue. */
  oldestDueOn: string | null;
  steps?: ReminderSteps;
}

/** Steps that the next working day's digest would announce too late. */
export function isUrgent(step: string): boolean {
  return step === 'D0' || step === 'D-1';
}

/** Older dates are misread ones: the years before are not searched for them. */
const OLDEST_MONTHS = 10 * 12;

/** How long back what waits is looked for: whatever is older has been said, or nobody ran the product then. */
const LONGEST_WAIT_DAYS = 400;

/** Days after its report within which a standing task is still reminded of, where no later report has come. */
export const STANDING_DAYS = 366;

/** Working days within which a missed word about what nobody acknowledged is still made good. */
export const CATCH_UP_WORKING_DAYS = 10;

/** Whether the sweep may write to people on this day at all. */
export function isSendingDay(
  day: string,
  calendar: WorkingCalendar,
  { quiet }: Pick<ReminderPolicy, 'quiet'> = DEFAULT_POLICY,
): boolean {
  return calendar.isWorkingDay(day) && !quiet.weekdays.includes(weekdayOf(day)) && !quiet.dates.includes(day);
}

/** Whether the sweep may write to people: on a sending day, from the send hour on. */
export function isSendingTime(
  today: string,
  timeOfDay: string,
  calendar: WorkingCalendar,
  policy: Pick<ReminderPolicy, 'quiet' | 'sendFrom'> = DEFAULT_POLICY,
): boolean {
  return isSendingDay(today, calendar, policy) && timeOfDay >= policy.sendFrom;
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** `HH:mm` in Asia/Ho_Chi_Minh (UTC+7 all year) at an instant. */
export function timeOfDay(instant: Date): string {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
}

/**
 * For every due date around today, the latest step that today has reached; a date without one is absent. Nothing
 * on a day off.
 */
export function stepsDue(today: string, calendar: WorkingCalendar, window: ReminderWindow): DueStep[] {
  const steps = window.steps ?? DEFAULT_POLICY;
  return ofLastDays(today, calendar, window, (distance) => stepReached(distance, steps));
}

/** For every date overdue for long enough, that the coordinators, and that the leaders, are to hear of it. */
export function escalationsDue(
  today: string,
  calendar: WorkingCalendar,
  window: ReminderWindow,
): EscalationDue[] {
  const { coordinator, leader } = (window.steps ?? DEFAULT_POLICY).escalation;
  return (
    [
      ['C', coordinator],
      ['L', leader],
    ] as const
  ).flatMap(([whom, days]) =>
    days === null
      ? []
      : ofLastDays(today, calendar, window, (distance) =>
          -distance >= days ? { step: `${whom}+${days}` as const } : null,
        ),
  );
}

/** For every day on which something may have begun to wait, the latest step that today has reached. */
export function waitingDue(
  today: string,
  calendar: WorkingCalendar,
  { first, every }: Repetition,
): WaitingDue[] {
  return daysBack(today, calendar, LONGEST_WAIT_DAYS).flatMap(({ since, waited }) => {
    if (waited < first) return [];
    return [{ since, step: `W+${first + every * Math.floor((waited - first) / every)}` as const }];
  });
}

/** For every day on which something may have come in, that the next working day's digest says so. */
export function receivedDue(today: string, calendar: WorkingCalendar): WaitingDue[] {
  const from = calendar.addWorkingDays(today, -CATCH_UP_WORKING_DAYS);
  return daysBack(today, calendar, daysBetween(from, today)).flatMap(({ since, waited }) =>
    waited >= 1 ? [{ since, step: 'R+1' as const }] : [],
  );
}

/** For every day on which assignments may have been given, who is to hear that nobody acknowledged them. */
export function unacknowledgedDue(
  today: string,
  calendar: WorkingCalendar,
  { head, coordinator }: ReminderPolicy['unacknowledged'],
): WaitingDue[] {
  const longest = Math.max(head, coordinator ?? 0) + CATCH_UP_WORKING_DAYS;
  const from = calendar.addWorkingDays(today, -longest - 1);
  return daysBack(today, calendar, daysBetween(from, today)).flatMap(({ since, waited }): WaitingDue[] => {
    const reached = (days: number | null) =>
      days !== null && waited >= days && waited <= days + CATCH_UP_WORKING_DAYS;
    return [
      ...(reached(head) ? [{ since, step: `H+${head}` as const }] : []),
      ...(reached(coordinator) ? [{ since, step: `C+${coordinator as number}` as const }] : []),
    ];
  });
}

function daysBack(
  today: string,
  calendar: WorkingCalendar,
  days: number,
): Array<{ since: string; waited: number }> {
  if (!calendar.isWorkingDay(today)) return [];
  return Array.from({ length: days }, (_, back) => {
    const since = addDays(today, -back);
    return { since, waited: calendar.workingDaysBetween(since, today) };
  });
}

/** Every last day around today that `reached` has an answer for, inclusive and as "trước ngày". */
function ofLastDays<T extends object>(
  today: string,
  calendar: WorkingCalendar,
  { oldestDueOn, steps = DEFAULT_POLICY }: ReminderWindow,
  reached: (distance: number) => T | null,
): Array<T & Pick<DueStep, 'dueOn' | 'exclusive'>> {
  if (!calendar.isWorkingDay(today)) return [];
  const last = calendar.addWorkingDays(today, Math.max(0, ...steps.before));
  const days = WorkingDayCount.over(firstDay(today, oldestDueOn), last, calendar);
  return days.dates.flatMap((lastDay) => {
    const step = reached(days.distance(today, lastDay));
    if (!step) return [];
    return [
      { dueOn: lastDay, exclusive: false, ...step },
      { dueOn: addDays(lastDay, 1), exclusive: true, ...step },
    ];
  });
}

function firstDay(today: string, oldestDueOn: string | null): string {
  const limit = addMonths(today, -OLDEST_MONTHS);
  // One more day: an exclusive date's last day is the one before.
  const oldest = oldestDueOn === null ? today : addDays(oldestDueOn, -1);
  return [limit, oldest < today ? oldest : today].sort().at(-1) as string;
}

/** @param distance working days until the last day (positive), on it or in its grace (0), past it (negative) */
function stepReached(distance: number, policy: ReminderSteps): Pick<DueStep, 'step' | 'urgent'> | null {
  if (distance < 0) {
    const { first, every } = policy.after;
    const late = -distance;
    if (late < first) return null;
    return { step: `D+${first + every * Math.floor((late - first) / every)}`, urgent: false };
  }
  const before = [...policy.before].sort((a, b) => a - b).find((days) => distance <= days);
  if (before === undefined) return null;
  const step: Step = before === 0 ? 'D0' : `D-${before}`;
  return { step, urgent: isUrgent(step) };
}

/** Working days of a stretch of time, counted once so that any two days of it are compared at once. */
class WorkingDayCount {
  private constructor(
    readonly dates: string[],
    /** Working days of the stretch up to and including the day. */
    private readonly upTo: ReadonlyMap<string, number>,
    private readonly calendar: WorkingCalendar,
  ) {}

  static over(from: string, to: string, calendar: WorkingCalendar): WorkingDayCount {
    const dates: string[] = [];
    const upTo = new Map<string, number>();
    let count = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (calendar.isWorkingDay(day)) count += 1;
      dates.push(day);
      upTo.set(day, count);
    }
    return new WorkingDayCount(dates, upTo, calendar);
  }

  /** From `today`, a working day: `n` when `lastDay` is the n-th step day ahead, `-n` when n working days late. */
  distance(today: string, lastDay: string): number {
    if (lastDay > today) return this.count(addDays(lastDay, -1)) - this.count(today) + 1;
    const effective = this.calendar.nextWorkingDay(lastDay);
    return effective >= today ? 0 : this.count(effective) - this.count(today);
  }

  private count(day: string): number {
    return this.upTo.get(day) ?? 0;
  }
}
