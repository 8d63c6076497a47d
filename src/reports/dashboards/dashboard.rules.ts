/**
 * How an authority, a council's campaigns or a unit stand: everything is added up from one tally by unit and month,
 * so that the sums on the page always agree with each other and with the official counts.
 *
 * - On time means: of what is decided (done, or open past its last day), the share that was submitted in time.
 *   What waits for confirmation or is not due yet says nothing yet; what has no deadline never does.
 * - Three last days are measured by: the current one; the document's, as if nothing had been extended; and the
 *   one for ranking, the document's unless an extension was approved before it passed (design §4).
 */
import { sumCounts } from '../../tasks/timeliness/index.js';
import type { OfficialCounts, Timeliness } from '../../tasks/timeliness/index.js';

/** Of how many decided assignments how many were on time, against one of the last days. */
export interface Punctuality {
  decided: number;
  onTime: number;
}

export interface OnTime {
  current: Punctuality;
  original: Punctuality;
  ranking: Punctuality;
}

/** One unit's assignments that fall due in one month; null: without a date. */
export interface TalliedMonth {
  unitId: string;
  /** `yyyy-MM` */
  month: string | null;
  counts: OfficialCounts;
  onTime: OnTime;
}

export interface MonthCounts {
  month: string;
  counts: OfficialCounts;
}

/** Whether it was on time: null while that is not decided. */
export function wasOnTime(timeliness: Timeliness, dueOn: string | null): boolean | null {
  if (dueOn === null) return null;
  if (timeliness === 'DONE_ON_TIME') return true;
  return timeliness === 'DONE_LATE' || timeliness === 'OVERDUE' ? false : null;
}

/** The last day that ranking goes by. @param extended the first approved extension, days as `yyyy-MM-dd`. */
export function rankingLastDay(
  lastDayOn: string | null,
  extended: { fromLastDayOn: string; decidedOn: string } | null,
): string | null {
  if (!extended) return lastDayOn;
  return extended.decidedOn <= extended.fromLastDayOn ? lastDayOn : extended.fromLastDayOn;
}

export function sumOnTime(all: readonly OnTime[]): OnTime {
  const sum = (by: keyof OnTime): Punctuality => ({
    decided: all.reduce((total, one) => total + one[by].decided, 0),
    onTime: all.reduce((total, one) => total + one[by].onTime, 0),
  });
  return { current: sum('current'), original: sum('original'), ranking: sum('ranking') };
}

/** 0 to 1; null when nothing is decided. */
export function onTimeRate({ decided, onTime }: Punctuality): number | null {
  return decided === 0 ? null : onTime / decided;
}

const MONTHS_SHOWN = 12;
const MONTHS_AHEAD = 3;

/**
 * The months that a trend shows, without gaps: at most twelve, up to three after today's or the last one in which
 * anything falls due, whichever is earlier.
 */
export function shownMonths(tallied: readonly TalliedMonth[], today: string): string[] {
  const months = tallied.flatMap(({ month, counts }) => (month && counts.total > 0 ? [month] : [])).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const until = Math.max(Math.min(ordinal(last), ordinal(today) + MONTHS_AHEAD), ordinal(first));
  const from = Math.max(ordinal(first), until - MONTHS_SHOWN + 1);
  return Array.from({ length: until - from + 1 }, (_, index) => monthOf(from + index));
}

export function byMonth(tallied: readonly TalliedMonth[], months: readonly string[]): MonthCounts[] {
  return months.map((month) => ({
    month,
    counts: sumCounts(tallied.filter((one) => one.month === month).map(({ counts }) => counts)),
  }));
}

export interface UnitStanding {
  unitId: string;
  counts: OfficialCounts;
  onTime: OnTime;
  /** 1 is the most punctual; equal rates share a rank. Null when nothing is decided yet. */
  rank: number | null;
  /** One for each shown month. */
  months: MonthCounts[];
}

/** Units by on-time rate, the most punctual first; of equal ones the one that had more to do; undecided ones last. */
export function rankedUnits(tallied: readonly TalliedMonth[], months: readonly string[]): UnitStanding[] {
  const ofUnit = new Map<string, TalliedMonth[]>();
  for (const one of tallied) ofUnit.set(one.unitId, [...(ofUnit.get(one.unitId) ?? []), one]);
  const standings = [...ofUnit].map(([unitId, among]) => ({
    unitId,
    counts: sumCounts(among.map(({ counts }) => counts)),
    onTime: sumOnTime(among.map(({ onTime }) => onTime)),
    months: byMonth(among, months),
  }));
  const rateOf = ({ onTime }: { onTime: OnTime }) => onTimeRate(onTime.ranking) ?? -1;
  const sorted = standings
    .filter(({ counts }) => counts.total > 0)
    .sort((a, b) => rateOf(b) - rateOf(a) || b.onTime.ranking.decided - a.onTime.ranking.decided);
  return sorted.map((unit) => ({
    ...unit,
    rank: rateOf(unit) < 0 ? null : 1 + sorted.filter((other) => rateOf(other) > rateOf(unit)).length,
  }));
}

/** `yyyy-MM…` as a number of months. */
function ordinal(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

function monthOf(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
