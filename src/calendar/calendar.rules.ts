import { addDays, daysBetween, isCivilDate, lastDayOfMonth, weekdayOf } from './civil-date.rules.js';
import { REPORT_CUT_OFFS } from './report-cut-offs.data.js';
import type { ReportCutOff } from './report-cut-offs.data.js';

/** A day that differs from the ordinary week. Announced each year, so data and never derived. */
export interface Holiday {
  /** ISO `yyyy-MM-dd`. */
  date: string;
  /** `holiday` and `swap_off` are days off; `swap_work` is a day of the weekend worked instead. */
  kind: 'holiday' | 'swap_off' | 'swap_work';
  name: string;
  /** The law, decision or notice that says so. */
  source: string;
}

/** ISO weekdays that are worked, 1 for Monday. */
export const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/** No run of days off is near this long; a calendar that never works is a mistake, not an answer. */
const LONGEST_REST_IN_DAYS = 366;

/** Which days are worked. Pure: built from holidays, asked with ISO dates, answers with ISO dates. */
export class WorkingCalendar {
  private readonly off: ReadonlySet<string>;
  private readonly worked: ReadonlySet<string>;
  private readonly week: ReadonlySet<number>;
  /** Where days differ from their week: 1 for a worked day of the weekend, -1 for a weekday off. */
  private readonly exceptions: ReadonlyArray<{ date: string; difference: number }>;

  /**
   * @param holidays every exceptional day known; a year without any counts weekends alone
   * @param workingWeek ISO weekdays that are worked (Bộ luật Lao động 2019, Điều 105 leaves them to the employer)
   * @throws RangeError when a date is no date, or no weekday is worked
   */
  constructor(holidays: readonly Holiday[], workingWeek: readonly number[] = MONDAY_TO_FRIDAY) {
    const bad = holidays.find(({ date }) => !isCivilDate(date));
    if (bad) throw new RangeError(`not a civil date: ${bad.date}`);
    if (!workingWeek.some((day) => day >= 1 && day <= 7))
      throw new RangeError('a working week needs a weekday 1 to 7');
    this.off = new Set(holidays.filter(({ kind }) => kind !== 'swap_work').map(({ date }) => date));
    this.worked = new Set(holidays.filter(({ kind }) => kind === 'swap_work').map(({ date }) => date));
    this.week = new Set(workingWeek.filter((day) => day >= 1 && day <= 7));
    this.exceptions = [...new Set(holidays.map(({ date }) => date))]
      .map((date) => ({
        date,
        difference: Number(this.isWorkingDay(date)) - Number(this.week.has(weekdayOf(date))),
      }))
      .filter(({ difference }) => difference !== 0);
  }

  /** A day named both off and worked is worked: the later announcement is the one that takes a day back. */
  isWorkingDay(date: string): boolean {
    if (this.worked.has(date)) return true;
    return this.week.has(weekdayOf(date)) && !this.off.has(date);
  }

  /** The day itself when it is worked, else the first working day after it. */
  nextWorkingDay(onOrAfter: string): string {
    return this.nearestWorkingDay(onOrAfter, 1);
  }

  /** The day itself when it is worked, else the last working day before it. */
  previousWorkingDay(onOrBefore: string): string {
    return this.nearestWorkingDay(onOrBefore, -1);
  }

  /**
   * The date `count` working days after a date (before it when negative), the date itself not counted:
   * seven working days before Saturday 31/12/2022 is 22/12/2022. Zero gives the date back, worked or not.
   */
  addWorkingDays(date: string, count: number): string {
    if (!Number.isInteger(count)) throw new RangeError(`not a whole number of days: ${count}`);
    const step = Math.sign(count);
    let day = date;
    for (let left = Math.abs(count); left > 0; left--) day = this.nearestWorkingDay(addDays(day, step), step);
    return day;
  }

  /** Working days after `from` up to and including `to`; negative, counted from the other side, when `to` is earlier. */
  workingDaysBetween(from: string, to: string): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    // Whole weeks, the days beyond them, then what differs: lists ask this for every row.
    const days = daysBetween(from, to);
    const weekday = weekdayOf(from);
    let count = Math.floor(days / 7) * this.week.size;
    for (let beyond = days % 7; beyond > 0; beyond--)
      if (this.week.has(((weekday - 1 + beyond) % 7) + 1)) count++;
    for (const { date, difference } of this.exceptions) if (date > from && date <= to) count += difference;
    return count;
  }

  private nearestWorkingDay(start: string, step: number): string {
    let day = start;
    for (let passed = 0; passed <= LONGEST_REST_IN_DAYS; passed++) {
      if (this.isWorkingDay(day)) return day;
      day = addDays(day, step);
    }
    throw new RangeError(`no working day within a year of ${start}`);
  }
}

/** The last day on time as the document prints it: "trước ngày X" is on time up to the day before X. */
export function lastDayOnTime(due: string, exclusive: boolean): string {
  return exclusive ? addDays(due, -1) : due;
}

/**
 * The day an obligation ends in law: when its last day is a day off, the next working day
 * (Bộ luật Dân sự 2015, Điều 148 khoản 5). Lateness counts from here; reminders count back from
 * `lastDayOnTime`, the earlier of the two.
 */
export function effectiveLastDay(due: string, exclusive: boolean, calendar: WorkingCalendar): string {
  return calendar.nextWorkingDay(lastDayOnTime(due, exclusive));
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The civil date in Asia/Ho_Chi_Minh (UTC+7 all year, no summer time) at an instant. */
export function todayIn(instant: Date): string {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

export type ReportPeriodKind = 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';

const MONTHS_IN: Record<ReportPeriodKind, number> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'nine-months': 9,
  year: 12,
};

/** The rule of the cut-off in force on a day; the earliest known one before it. */
export function reportCutOff(day: string, cutOffs: readonly ReportCutOff[] = REPORT_CUT_OFFS): ReportCutOff {
  const found = cutOffs.findLast(({ since }) => since <= day) ?? cutOffs[0];
  if (!found) throw new RangeError('no report cut-off is known');
  return found;
}

/**
 * The data window of a report period (Nghị định 09/2019/NĐ-CP, Điều 12): from the day after the cut-off in the month
 * before it to the cut-off in its last month, the 15th and the 14th. `index` counts inside the year from 1 (month 1–12,
 * quarter 1–4, half-year 1–2; nine months and the year have only 1). A plan's own date wins over this.
 *
 * @throws RangeError when the year has no such period
 */
export function reportPeriod(
  kind: ReportPeriodKind,
  year: number,
  index = 1,
  cutOffs: readonly ReportCutOff[] = REPORT_CUT_OFFS,
): { from: string; to: string } {
  const length = MONTHS_IN[kind];
  const last = index * length;
  if (!Number.isInteger(index) || index < 1 || last > 12)
    throw new RangeError(`no ${kind} ${index} in a year`);
  const monthBefore = last - length;
  const before = monthBefore === 0 ? { year: year - 1, month: 12 } : { year, month: monthBefore };
  return {
    from: addDays(cutOffDay(before.year, before.month, cutOffs), 1),
    to: cutOffDay(year, last, cutOffs),
  };
}

function cutOffDay(year: number, month: number, cutOffs: readonly ReportCutOff[]): string {
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const { lastDay } = reportCutOff(`${start}-01`, cutOffs);
  const day = Math.min(lastDay, lastDayOfMonth(year, month));
  return `${start}-${String(day).padStart(2, '0')}`;
}
