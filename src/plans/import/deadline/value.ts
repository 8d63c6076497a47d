import { addDays, addMonths, partsOf } from '../../../calendar/civil-date.rules.js';
import { statutoryCalendar } from '../../../calendar/index.js';
import type { Deadline, DeadlineContext, Recurrence } from './deadline.js';
import { occurrencesOf } from './occurrences.js';
import type { Recurring } from './recurring.js';
import type { Relative } from './relative.js';
import type { Resolved, Span } from './spans.js';
import { inYear, isSpan, planYear, resolvePoint } from './spans.js';
import type { Point, Statement, TimeOfDay } from './syntax.js';

/** What a statement comes to; the phrase and its source are added by the caller. */
export type Meaning = Omit<Deadline, 'raw' | 'source'>;

export const NOTHING: Meaning = { kind: 'none', from: null, due: null, exclusive: false };

/** The deadline a statement states, with years and anchors filled in from the plan. */
export function meaningOf(statement: Statement, context: DeadlineContext): Meaning {
  switch (statement.node) {
    case 'points':
      return ofPoints(statement.points, context);
    case 'bound':
      return statement.more
        ? ofBounds([statement.point, ...statement.more], statement.exclusive, context)
        : ofBound(statement.point, statement.exclusive, context);
    case 'range':
      return ofRange(statement.from, statement.to, context);
    case 'recurring':
      return ofRecurring(statement, context);
    case 'open': {
      const from = statement.from ? resolvePoint(statement.from, context) : 'undated';
      return { ...NOTHING, kind: 'ongoing', from: isSpan(from) ? from.from : null };
    }
    case 'relative':
      return ofRelative(statement, context);
    case 'children':
      return NOTHING;
  }
}

function ofPoints(points: Point[], context: DeadlineContext): Meaning {
  const dated = withSharedYears(points, context);
  const spans = dated.map((point) => resolvePoint(point, context));
  if (spans.includes('impossible'))
    return impossible(points.every(({ node }) => node === 'day') ? 'date' : 'period');
  const known = spans.filter(isSpan);
  const days = points.every(({ node }) => node === 'day');
  if (known.length < spans.length)
    return { ...NOTHING, kind: days ? 'date' : 'period', ...clockOf(points.at(-1)) };
  const first = known.reduce((a, b) => (b.from < a.from ? b : a));
  const last = known.reduce((a, b) => (b.to > a.to ? b : a));
  return {
    kind: days ? 'date' : 'period',
    from: days ? null : first.from,
    due: last.to,
    exclusive: false,
    ...clockOf(points.at(-1)),
    ...(contiguous(known) ? {} : { occurrences: known.map(({ to }) => to).sort() }),
  };
}

function contiguous(spans: Span[]): boolean {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.every((span, i) => i === 0 || span.from <= addDays(sorted[i - 1]?.to ?? span.from, 1));
}

/** "Quý II, III/2020": the year printed once, at the end, belongs to all. */
function withSharedYears(points: Point[], context: DeadlineContext): Point[] {
  let year: number | null = null;
  const shared = [...points].reverse().map((point): Point => {
    if (!('year' in point)) return point;
    year = point.year ?? year;
    return { ...point, year };
  });
  shared.reverse();
  if (year !== null || shared.length < 2) return shared;
  const own = planYear(context);
  return shared.map((point) => ('year' in point && point.year === null ? { ...point, year: own } : point));
}

/** A whole period as a limit: the day before its first ("trước quý II"), or its last ("chậm nhất quý II"). */
function ofBound(point: Point, exclusive: boolean, context: DeadlineContext): Meaning {
  const span = resolvePoint(point, context);
  if (span === 'impossible') return { ...impossible('date'), exclusive };
  if (!isSpan(span)) return { ...NOTHING, kind: 'date', exclusive, ...clockOf(point) };
  return { kind: 'date', from: null, due: exclusive ? span.from : span.to, exclusive, ...clockOf(point) };
}

/** Falls due with the last of several days; each of them is an occurrence. */
function ofBounds(points: Point[], exclusive: boolean, context: DeadlineContext): Meaning {
  const meanings = withSharedYears(points, context).map((point) => ofBound(point, exclusive, context));
  const broken = meanings.find(({ impossible: isImpossible }) => isImpossible);
  const dues = [...new Set(meanings.flatMap(({ due }) => due ?? []))].sort();
  const last = meanings.reduce((a, b) => ((b.due ?? '') > (a.due ?? '') ? b : a));
  return broken ?? (dues.length < 2 ? last : { ...last, occurrences: dues });
}

function ofRange(from: Point, to: Point, context: DeadlineContext): Meaning {
  const [start, end] = spanOfRange(from, to, context);
  if (start === 'impossible' || end === 'impossible') return impossible('period');
  return {
    kind: 'period',
    from: isSpan(start) ? start.from : null,
    due: isSpan(end) ? end.to : null,
    exclusive: false,
    ...clockOf(to),
  };
}

/** Either end lends the other its year, and a lone day its month; a range never runs backwards. */
function spanOfRange(from: Point, to: Point, context: DeadlineContext): [Resolved, Resolved] {
  if (from.node === 'day' && from.month === null && to.node === 'day') from = { ...from, month: to.month };
  if (from.node === 'now' && to.node === 'year' && to.year === null && context.issuedOn !== null) {
    to = { ...to, year: partsOf(context.issuedOn).year + (to.shift ?? 0) };
  }
  const fromYear = 'year' in from ? from.year : null;
  const toYear = 'year' in to ? to.year : null;
  if ('year' in from && fromYear === null && toYear !== null)
    return [orderedBefore(from, toYear, to), resolvePoint(to, context)];
  const start = resolvePoint(from, context);
  if (!('year' in to) || toYear !== null || !isSpan(start)) return [start, resolvePoint(to, context)];
  const base = fromYear ?? partsOf(start.from).year;
  const same = inYear(to, base);
  return [start, isSpan(same) && same.to < start.from ? inYear(to, base + 1) : same];
}

function orderedBefore(from: Point, year: number, to: Point): Resolved {
  const start = inYear(from, year);
  const end = inYear(to, year);
  return isSpan(start) && isSpan(end) && start.from > end.to ? inYear(from, year - 1) : start;
}

function ofRecurring(statement: Recurring, context: DeadlineContext): Meaning {
  const { unit, every, times, on } = statement;
  const dayOf = {
    ...(on?.day !== undefined ? { day: on.day } : {}),
    ...(on?.month !== undefined ? { month: on.month } : {}),
    ...(on?.weekday !== undefined ? { weekday: on.weekday } : {}),
  };
  const recurrence: Recurrence = {
    unit,
    every,
    ...(times ? { times } : {}),
    ...(Object.keys(dayOf).length > 0 ? { on: dayOf } : {}),
  };
  if ((on?.day ?? 1) > 31 || (on?.month ?? 1) > 12) return { ...impossible('recurring'), recurrence };
  const occurrences = occurrencesOf(statement, context);
  return {
    ...NOTHING,
    kind: 'recurring',
    exclusive: statement.exclusive,
    recurrence,
    ...(on?.time ? { time: clock(on.time) } : {}),
    ...(occurrences.length > 0 ? { occurrences } : {}),
  };
}

/** Counted from a known anchor, the day of the event left out (Bộ luật Dân sự 2015, Điều 147). */
function ofRelative(statement: Relative, context: DeadlineContext): Meaning {
  const { event, amount, unit } = statement;
  const workingDays = unit === 'working-day';
  const days = amount === undefined ? undefined : inDays(amount, unit);
  const anchor = {
    event,
    ...(days !== undefined ? { days } : {}),
    ...(workingDays ? { workingDays } : {}),
  };
  const at = statement.anchor ? resolvePoint(statement.anchor, context) : 'undated';
  if (at === 'impossible') return { ...impossible('relative'), anchor };
  const due = isSpan(at) ? shifted(at.to, amount ?? 0, unit) : null;
  return { ...NOTHING, kind: 'relative', due, exclusive: statement.exclusive, anchor };
}

function inDays(amount: number, unit: Relative['unit']): number {
  if (unit === 'week') return amount * 7;
  if (unit === 'hour') return Math.ceil(amount / 24);
  if (unit === 'month') return amount * 30;
  if (unit === 'year') return amount * 365;
  return amount;
}

function shifted(date: string, amount: number, unit: Relative['unit']): string {
  if (unit === 'working-day') return statutoryCalendar().addWorkingDays(date, amount);
  if (unit === 'month') return addMonths(date, amount);
  if (unit === 'year') return addMonths(date, amount * 12);
  return addDays(date, inDays(amount, unit));
}

function impossible(kind: Meaning['kind']): Meaning {
  return { ...NOTHING, kind, impossible: true };
}

function clockOf(point: Point | undefined): { time?: string } {
  return point?.node === 'day' && point.time ? { time: clock(point.time) } : {};
}

function clock(time: TimeOfDay): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}
