import {
  addDays,
  civilDate,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
} from '../../../calendar/civil-date.rules.js';
import type { DeadlineContext } from './deadline.js';
import type { Part, Point } from './syntax.js';

/** First and last day of a point of time; the same day twice for a date. */
export interface Span {
  from: string;
  to: string;
}

/** `impossible`: it names a day that does not exist. `undated`: a year or an event is not known. */
export type Resolved = Span | 'impossible' | 'undated';

export function isSpan(resolved: Resolved): resolved is Span {
  return typeof resolved !== 'string';
}

/** Where a point lies. A missing year comes from the plan: the one that puts the point inside its period. */
export function resolvePoint(point: Point, context: DeadlineContext): Resolved {
  switch (point.node) {
    case 'now':
    case 'issue':
      return context.issuedOn === null ? 'undated' : { from: context.issuedOn, to: context.issuedOn };
    case 'plan-end':
      return context.period === null ? 'undated' : { from: context.period.to, to: context.period.to };
    default: {
      if (point.year !== null) return inYear(point, point.year);
      const years = candidateYears(context);
      if (years.length === 0) return inYear(point, 2024) === 'impossible' ? 'impossible' : 'undated';
      if (point.node === 'year') return yearOfPlan(point, context);
      return nearest(point, years, context);
    }
  }
}

/** The year a point takes from the plan alone; null when the plan says nothing. */
export function planYear(context: DeadlineContext): number | null {
  const known = context.period?.from ?? context.issuedOn;
  return known === null || known === undefined ? null : partsOf(known).year;
}

/** "cả năm", "cuối năm", "năm sau": counted from the day of issue, or the plan's period before it starts. */
function yearOfPlan(point: Extract<Point, { node: 'year' }>, context: DeadlineContext): Resolved {
  const year = planYear(context);
  return year === null ? 'undated' : inYear(point, year + (point.shift ?? 0));
}

function candidateYears(context: DeadlineContext): number[] {
  const known = [context.period?.from, context.period?.to, context.issuedOn].filter((date) => date != null);
  if (known.length === 0) return [];
  const years = known.map((date) => partsOf(date).year);
  const first = Math.min(...years);
  const last = Math.max(...years) + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Inside the period and not before the issue; else inside the period; else the first one after the issue. */
function nearest(point: Point, years: number[], context: DeadlineContext): Resolved {
  const spans = years.map((year) => inYear(point, year));
  const existing = spans.filter(isSpan);
  if (existing.length === 0) return spans[0] ?? 'undated';
  const { period, issuedOn } = context;
  const inside = ({ to }: Span): boolean => period !== null && to >= period.from && to <= period.to;
  const after = ({ to }: Span): boolean => issuedOn === null || to >= issuedOn;
  return (
    existing.find((span) => inside(span) && after(span)) ??
    existing.find(inside) ??
    existing.find((span) => after(span) && (period === null || span.to >= period.from)) ??
    existing.find(after) ??
    existing[0] ??
    'undated'
  );
}

/** The point in a given year. */
export function inYear(point: Point, year: number): Resolved {
  switch (point.node) {
    case 'day': {
      if (point.month === null) return point.day > 31 ? 'impossible' : 'undated';
      const date = civilDate(year, point.month, point.day);
      return date === null ? 'impossible' : { from: date, to: date };
    }
    case 'month':
      if (point.month < 1 || point.month > 12) return 'impossible';
      return partOfMonth(year, point.month, point.part);
    case 'week':
      if (point.month < 1 || point.month > 12) return 'impossible';
      return weekOfMonth(year, point.month, point.week);
    case 'quarter': {
      const first = point.quarter * 3 - 2;
      if (point.part === 'early') return months(year, first, first);
      if (point.part === 'middle') return months(year, first + 1, first + 1);
      if (point.part === 'late') return months(year, first + 2, first + 2);
      return months(year, first, first + 2);
    }
    case 'months':
      return months(year, point.first, point.last);
    case 'year':
      return partOfYear(year, point.part);
    case 'school-year':
      // Khung thời gian năm học: from early September to 31 May of the next year.
      return { from: `${year}-09-01`, to: `${year + 1}-05-31` };
    default:
      return 'undated';
  }
}

function months(year: number, first: number, last: number): Span {
  const from = civilDate(year, first, 1) as string;
  return { from, to: civilDate(year, last, lastDayOfMonth(year, last)) as string };
}

/** Early, middle and late are the thirds of a month: to the 10th, the 20th, the last day. */
function partOfMonth(year: number, month: number, part: Part | undefined): Span {
  const day = (number: number): string => civilDate(year, month, number) as string;
  const last = lastDayOfMonth(year, month);
  switch (part) {
    case 'early':
      return { from: day(1), to: day(10) };
    case 'middle':
      return { from: day(11), to: day(20) };
    case 'late':
      return { from: day(21), to: day(last) };
    case 'first-half':
      return { from: day(1), to: day(15) };
    case 'second-half':
      return { from: day(16), to: day(last) };
    default:
      return { from: day(1), to: day(last) };
  }
}

/** Early and late in a year are its first and last quarter, the middle the second. */
function partOfYear(year: number, part: Part | undefined): Span {
  switch (part) {
    case 'early':
      return months(year, 1, 3);
    case 'middle':
      return months(year, 4, 6);
    case 'late':
      return months(year, 10, 12);
    case 'first-half':
      return months(year, 1, 6);
    case 'second-half':
      return months(year, 7, 12);
    default:
      return months(year, 1, 12);
  }
}

/** Week 1 is the one with the first Monday of the month; weeks run Monday to Sunday. */
function weekOfMonth(year: number, month: number, week: number | 'last'): Resolved {
  const first = civilDate(year, month, 1) as string;
  const monday = addDays(first, (8 - weekdayOf(first)) % 7);
  const starts = [0, 7, 14, 21, 28]
    .map((days) => addDays(monday, days))
    .filter((day) => partsOf(day).month === month);
  const start = week === 'last' ? starts.at(-1) : starts[week - 1];
  return start === undefined ? 'impossible' : { from: start, to: addDays(start, 6) };
}
