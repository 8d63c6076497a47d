/**
 * How far a target has come (design §2, chỉ tiêu). Values are decimal strings, percents have one decimal. Pure.
 *
 * AT_LEAST: the value has to reach what was planned. AT_MOST: it must not pass it. REDUCE_BY: what was planned is a
 * percentage, and the value has to lie that much below that of the same period of last year.
 */
import { compareDecimals, millionthsOf, percentOf, reductionOf, sumOf } from './decimal.rules.js';

export const DIRECTIONS = ['AT_LEAST', 'AT_MOST', 'REDUCE_BY'] as const;
export type TargetDirection = (typeof DIRECTIONS)[number];

export const ACCUMULATIONS = ['SUM', 'LAST'] as const;
/** SUM: the periods' values are added up over the year. LAST: the latest value stands for all before it. */
export type Accumulation = (typeof ACCUMULATIONS)[number];

export const VERDICTS = ['REACHED', 'NOT_REACHED', 'UNKNOWN'] as const;
export type TargetVerdict = (typeof VERDICTS)[number];

/** The days that a period's figures are of, both included, `yyyy-MM-dd`. */
export interface FigureWindow {
  from: string;
  to: string;
}

/** What is known of one period. */
export interface PeriodFigure extends FigureWindow {
  value: string | null;
  lastYear: string | null;
}

export interface TargetPlan {
  direction: TargetDirection;
  accumulation: Accumulation;
  planned: string | null;
}

export interface TargetFigures {
  planned: string | null;
  /** Of the period alone. */
  value: string | null;
  lastYearValue: string | null;
  /** Since the beginning of the year; of a target that takes the latest value, that one. */
  accumulated: string | null;
  /** Of the same months of last year, as far as it is known for all of them. */
  lastYear: string | null;
  percentOfPlan: number | null;
  percentOfLastYear: number | null;
  /** By how many percent it is less than last year; below zero: more. */
  reduction: number | null;
  verdict: TargetVerdict;
}

/**
 * @param periods of the same target, in any order
 * @param wanted the period that is looked at; it need not have a value
 */
export function targetFigures(
  plan: TargetPlan,
  periods: readonly PeriodFigure[],
  wanted: FigureWindow,
): TargetFigures {
  const own = periods.find((period) => period.from === wanted.from && period.to === wanted.to);
  const counted = countedPeriods(plan.accumulation, periods, wanted);
  const accumulated = sumOf(counted.flatMap(({ value }) => (value === null ? [] : [value])));
  const before = counted.map(({ lastYear }) => lastYear);
  const lastYear = before.includes(null) ? null : sumOf(before as string[]);
  const percentOfLastYear =
    accumulated !== null && lastYear !== null ? percentOf(accumulated, lastYear) : null;
  const reduction = accumulated !== null && lastYear !== null ? reductionOf(lastYear, accumulated) : null;
  return {
    planned: plan.planned,
    value: own?.value ?? null,
    lastYearValue: own?.lastYear ?? null,
    accumulated,
    lastYear,
    percentOfPlan: percentOfPlan(plan, accumulated),
    percentOfLastYear,
    reduction,
    verdict: verdictOf(plan, accumulated, lastYear),
  };
}

/**
 * The periods with a value whose values together are those of the year up to the end of the wanted one. A period that
 * holds others ("6 tháng" the first quarter) stands for them, so that nothing is counted twice.
 */
export function countedPeriods(
  accumulation: Accumulation,
  periods: readonly PeriodFigure[],
  wanted: FigureWindow,
): PeriodFigure[] {
  const known = periods
    .filter(({ value, to }) => value !== null && to <= wanted.to && yearOf(to) === yearOf(wanted.to))
    // Of two that end together, the one that reaches further back.
    .sort((a, b) => b.to.localeCompare(a.to) || a.from.localeCompare(b.from));
  if (accumulation === 'LAST') return known.slice(0, 1);
  const counted: PeriodFigure[] = [];
  for (const period of known) {
    const next = counted.at(-1);
    if (!next || period.to < next.from) counted.push(period);
  }
  return counted.reverse();
}

/** Report years begin in December: a period belongs to the year it ends in (Nghị định 09/2019/NĐ-CP, Điều 12). */
function yearOf(day: string): string {
  return day.slice(0, 4);
}

function percentOfPlan({ direction, planned }: TargetPlan, accumulated: string | null): number | null {
  if (direction === 'REDUCE_BY' || planned === null || accumulated === null) return null;
  return percentOf(accumulated, planned);
}

function verdictOf(
  { direction, planned }: TargetPlan,
  accumulated: string | null,
  lastYear: string | null,
): TargetVerdict {
  if (planned === null || accumulated === null) return 'UNKNOWN';
  if (direction === 'REDUCE_BY') {
    // 100 × (last year − now) ≥ planned × last year, without rounding.
    if (lastYear === null || compareDecimals(lastYear, '0') <= 0) return 'UNKNOWN';
    return fallsBy(lastYear, accumulated, planned) ? 'REACHED' : 'NOT_REACHED';
  }
  const compared = compareDecimals(accumulated, planned);
  return (direction === 'AT_LEAST' ? compared >= 0 : compared <= 0) ? 'REACHED' : 'NOT_REACHED';
}

/** Whether `after` lies at least `percent` below `before`. */
function fallsBy(before: string, after: string, percent: string): boolean {
  const [from, to, by] = [before, after, percent].map(millionthsOf) as [bigint, bigint, bigint];
  return (from - to) * 100n * 1_000_000n >= by * from;
}

/**
 * The whole authority's value where units give theirs: the one entered for the whole, else the sum; percentages are
 * not added up.
 */
export function wholeValue(
  rows: ReadonlyArray<{ unitId: string | null; value: string | null }>,
  percent: boolean,
): string | null {
  const whole = rows.find(({ unitId }) => unitId === null);
  if (whole) return whole.value;
  const given = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return percent ? null : sumOf(given);
}
