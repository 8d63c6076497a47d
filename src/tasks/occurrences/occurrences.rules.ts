/**
 * A periodic task makes one occurrence per period (design §4): "trước ngày 25 hằng tháng", "hằng quý, trước ngày 05 của
 * tháng đầu quý sau", "02 tuần một lần". Pure: the document's phrase and the plan's dates come in, days come out.
 *
 * - A phrase that names a day in each period gives those days; one that names none falls due as each period ends.
 * - "… của tháng đầu quý sau" is about the period before the day: the last one may fall due after the plan has ended.
 * - The document's own row is the first occurrence; each later one is a row of its own beside it. One that is still to
 *   come is always open, and so is everything that falls due soon; what was missed is opened late and never left out.
 */
import { addDays, addMonths, effectiveLastDay, partsOf } from '../../calendar/index.js';
import type { WorkingCalendar } from '../../calendar/index.js';
import type { DeadlineContext, Recurrence } from '../../plans/import/deadline/index.js';
import { readDeadline } from '../../plans/import/deadline/index.js';

export interface Occurrence {
  /** As the document counts it, `yyyy-MM-dd`. */
  dueOn: string;
  /** "trước ngày" */
  exclusive: boolean;
  /** The period that it is for: "Quý II/2026". */
  period: string;
}

/** What falls due within so many days is open: time for the first reminder, also over days off. */
export const OPEN_AHEAD_DAYS = 14;

/** "the month after": the day lies in the period that follows the one reported on. */
const FOLLOWING = /(?:tuần|tháng|quý|năm)\s+(?:sau|kế tiếp|liền sau)(?!\p{L})/iu;

const MONTHS_IN: Record<Exclude<Recurrence['unit'], 'week'>, number> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** Every occurrence under a plan, in order; none where the phrase or the plan's period does not say when. */
export function occurrencesIn(raw: string | null, plan: DeadlineContext): Occurrence[] {
  const period = plan.period ?? restOfYear(plan.issuedOn);
  if (!raw || !period) return [];
  const following = FOLLOWING.test(raw.normalize('NFC'));
  const recurrence = readDeadline(raw, { ...plan, period }).recurrence;
  if (!recurrence) return [];
  const ends = following ? { ...period, to: addMonths(period.to, lengthOf(recurrence)) } : period;
  const { occurrences, exclusive } = readDeadline(raw, { ...plan, period: ends });
  const days = occurrences?.length ? occurrences : periodEnds(recurrence, period);
  return days.flatMap((dueOn) => {
    const about = following ? lastDayOfPeriodBefore(dueOn, recurrence) : dueOn;
    if (about < period.from || about > addMonths(period.to, 1)) return [];
    if (following && startOf(about, recurrence) > period.to) return [];
    return [{ dueOn, exclusive: occurrences?.length ? exclusive : false, period: nameOf(about, recurrence) }];
  });
}

/**
 * Those to be opened today.
 * @param first the due date of the document's own row; null while it has none
 * @param open due dates that there are rows for, the document's own included
 */
export function occurrencesToOpen(
  all: Occurrence[],
  {
    first,
    open,
    today,
    calendar,
  }: { first: string | null; open: string[]; today: string; calendar: WorkingCalendar },
): Occurrence[] {
  const known = new Set(open);
  const coming = all.filter(({ dueOn, exclusive }) => effectiveLastDay(dueOn, exclusive, calendar) >= today);
  const next = coming.find(({ dueOn }) => first === null || dueOn > first) ?? null;
  const from = first ?? next?.dueOn;
  if (from === undefined) return [];
  const horizon = addDays(today, OPEN_AHEAD_DAYS);
  const upcoming = coming[0]?.dueOn ?? from;
  return all.filter(
    ({ dueOn }) => dueOn >= from && (dueOn <= horizon || dueOn === upcoming) && !known.has(dueOn),
  );
}

function restOfYear(issuedOn: string | null): DeadlineContext['period'] {
  return issuedOn ? { from: issuedOn, to: `${issuedOn.slice(0, 4)}-12-31` } : null;
}

function lengthOf({ unit, every }: Recurrence): number {
  return unit === 'week' ? 1 : MONTHS_IN[unit] * every;
}

/** The last day of each period, those that the plan ends in included; weeks are counted from the plan's first day. */
function periodEnds(recurrence: Recurrence, { from, to }: { from: string; to: string }): string[] {
  const days: string[] = [];
  if (recurrence.unit === 'week') {
    const step = 7 * recurrence.every;
    for (let day = addDays(from, step - 1); day <= to; day = addDays(day, step)) days.push(day);
    return days;
  }
  for (let start = startOf(from, recurrence); start <= to; start = addMonths(start, lengthOf(recurrence))) {
    const end = addDays(addMonths(start, lengthOf(recurrence)), -1);
    days.push(end < to ? end : to);
  }
  return days;
}

/** The first day of the calendar's period that a day lies in. */
function startOf(day: string, recurrence: Recurrence): string {
  if (recurrence.unit === 'week') return day;
  const { year, month } = partsOf(day);
  const length = Math.min(12, lengthOf(recurrence));
  const first = month - ((month - 1) % length);
  return `${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-01`;
}

function lastDayOfPeriodBefore(day: string, recurrence: Recurrence): string {
  return recurrence.unit === 'week'
    ? addDays(day, -7 * recurrence.every)
    : addDays(startOf(day, recurrence), -1);
}

/** As an official writes it. */
function nameOf(day: string, { unit }: Recurrence): string {
  const { year, month } = partsOf(day);
  if (unit === 'month') return `Tháng ${month > 2 ? month : `0${month}`}/${year}`;
  if (unit === 'quarter') return `Quý ${['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)] ?? ''}/${year}`;
  if (unit === 'half-year') return `6 tháng ${month <= 6 ? 'đầu' : 'cuối'} năm ${year}`;
  return unit === 'year' ? `Năm ${year}` : `Kỳ đến ${day.split('-').reverse().join('/')}`;
}
