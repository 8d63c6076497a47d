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
 */
import type { WorkingCalendar } from '../calendar/index.js';
import { addDays, addMonths } from '../calendar/index.js';

export interface ReminderPolicy {
  /** Working days before the last day, descending; 0 is the day itself. */
  before: readonly number[];
  /** Working days after the effective day: the first reminder, and how often it is said again. */
  after: { first: number; every: number };
  /** Before this time of day (`HH:mm`, Asia/Ho_Chi_Minh) nobody is written to. */
  sendFrom: string;
}

export const DEFAULT_POLICY: ReminderPolicy = {
  before: [7, 3, 1, 0],
  after: { first: 1, every: 5 },
  sendFrom: '07:30',
};

/** "D-7", "D0", "D+1": working days from the last day on time. */
export type Step = `D${string}`;

export interface DueStep {
  /** The document's date, as assignments carry it. */
  dueOn: string;
  /** "trước ngày": the day before `dueOn` is the last one. */
  exclusive: boolean;
  step: Step;
  /** Tomorrow's digest would come too late for it. */
  urgent: boolean;
}

/** Which last days are looked at. */
export interface ReminderWindow {
  /** The oldest due date that anything still open has; later ones need no look back. Null: nothing is overdue. */
  oldestDueOn: string | null;
  policy?: ReminderPolicy;
}

/** Steps that the next working day's digest would announce too late. */
export function isUrgent(step: string): boolean {
  return step === 'D0' || step === 'D-1';
}

/** Older dates are misread ones: the years before are not searched for them. */
const OLDEST_MONTHS = 10 * 12;

/** Whether the sweep may write to people: a working day, from the send hour on. */
export function isSendingTime(
  today: string,
  timeOfDay: string,
  calendar: WorkingCalendar,
  policy: ReminderPolicy = DEFAULT_POLICY,
): boolean {
  return calendar.isWorkingDay(today) && timeOfDay >= policy.sendFrom;
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
  if (!calendar.isWorkingDay(today)) return [];
  const policy = window.policy ?? DEFAULT_POLICY;
  const last = calendar.addWorkingDays(today, Math.max(...policy.before));
  const days = WorkingDayCount.over(firstDay(today, window.oldestDueOn), last, calendar);
  return days.dates.flatMap((lastDay) => {
    const step = stepReached(days.distance(today, lastDay), policy);
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
function stepReached(distance: number, policy: ReminderPolicy): Pick<DueStep, 'step' | 'urgent'> | null {
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
