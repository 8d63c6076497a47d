/**
 * Report periods by hand, and when they open. Pure: dates are ISO `yyyy-MM-dd`.
 *
 * - What units write about (the data window) and when they hand it in are two things: a report may be due days after
 *   its window has ended, never before.
 * - Two periods of one kind in one plan do not overlap: one result would be reported twice. A quarter and a half-year
 *   may, and so may occasions that the plan names.
 * - A period opens when its window has ended, or so many working days before it is due, whichever comes first.
 */
import { addDays, civilDate, lastDayOfMonth, lastDayOnTime, partsOf } from '../../calendar/index.js';
import type { WorkingCalendar } from '../../calendar/index.js';
import type { RegularKind, ReportOwedBy, ReportPeriodKindName } from '../../plans/index.js';
import { periodsOfYear } from '../../plans/report-period-names.rules.js';

export interface PeriodFields {
  kind: ReportPeriodKindName;
  label: string;
  dataFrom: string | null;
  dataTo: string | null;
  dueOn: string | null;
  exclusive: boolean;
  recipient: string | null;
  owedBy: ReportOwedBy;
  openAheadDays: number;
}

/** What is wrong with a period as entered; the key of its sentence, and what the sentence names. */
export interface PeriodFault {
  code: 'WINDOW_INCOMPLETE' | 'WINDOW_TURNED' | 'WINDOW_MISSING' | 'DUE_BEFORE_END' | 'OVERLAPS' | 'REPEATED';
  params: Record<string, string>;
}

/** @param others of the same plan */
export function periodFault(
  period: PeriodFields,
  others: ReadonlyArray<Pick<PeriodFields, 'kind' | 'label' | 'dataFrom' | 'dataTo' | 'dueOn'>>,
): PeriodFault | null {
  const { kind, label, dataFrom, dataTo, dueOn, exclusive } = period;
  if ((dataFrom === null) !== (dataTo === null)) return { code: 'WINDOW_INCOMPLETE', params: { label } };
  if (dataFrom === null || dataTo === null) {
    if (kind !== 'NAMED') return { code: 'WINDOW_MISSING', params: { label } };
  } else {
    if (dataFrom > dataTo)
      return { code: 'WINDOW_TURNED', params: { label, from: written(dataFrom), to: written(dataTo) } };
    if (dueOn && lastDayOnTime(dueOn, exclusive) < dataTo)
      return { code: 'DUE_BEFORE_END', params: { label, due: written(dueOn), to: written(dataTo) } };
  }
  const repeated = others.find((other) => other.label === label && other.dueOn === dueOn);
  if (repeated) return { code: 'REPEATED', params: { label } };
  const overlapping = others.find((other) => kind !== 'NAMED' && overlap(period, other));
  return overlapping
    ? {
        code: 'OVERLAPS',
        params: {
          label,
          other: overlapping.label,
          from: written(overlapping.dataFrom),
          to: written(overlapping.dataTo),
        },
      }
    : null;
}

type Window = Pick<PeriodFields, 'kind' | 'dataFrom' | 'dataTo'>;

function overlap(one: Window, other: Window): boolean {
  if (one.kind !== other.kind || !one.dataFrom || !one.dataTo || !other.dataFrom || !other.dataTo)
    return false;
  return one.dataFrom <= other.dataTo && other.dataFrom <= one.dataTo;
}

/** The day from which units may write; null while nothing says when. */
export function opensOn(
  {
    dataTo,
    dueOn,
    exclusive,
    openAheadDays,
  }: Omit<PeriodFields, 'kind' | 'label' | 'recipient' | 'owedBy' | 'dataFrom'>,
  calendar: WorkingCalendar,
): string | null {
  if (!dueOn) return null;
  const ahead = calendar.addWorkingDays(lastDayOnTime(dueOn, exclusive), -openAheadDays);
  const ended = dataTo && addDays(dataTo, 1);
  return ended && ended < ahead ? ended : ahead;
}

export interface ProposedPeriod {
  kind: RegularKind;
  label: string;
  dataFrom: string;
  dataTo: string;
  dueOn: string;
}

/**
 * Every period of a kind in a year, each due on this day of its last month, or of the month that follows.
 * A day that a month does not have is its last.
 */
export function proposedPeriods(
  kind: RegularKind,
  year: number,
  { day, monthAfter }: { day: number; monthAfter: boolean },
): ProposedPeriod[] {
  return periodsOfYear(kind, year).map(({ label, dataFrom, dataTo }) => {
    const end = partsOf(dataTo);
    const month = monthAfter ? (end.month % 12) + 1 : end.month;
    const dueYear = monthAfter && end.month === 12 ? end.year + 1 : end.year;
    const dueOn = civilDate(dueYear, month, Math.min(day, lastDayOfMonth(dueYear, month))) ?? dataTo;
    return { kind, label, dataFrom, dataTo, dueOn };
  });
}

/** 31/12/2022 */
function written(day: string | null): string {
  return day ? day.split('-').reverse().join('/') : '';
}

/** How a unit's report stands, as the board says it. */
export type CollectionState = 'NOT_SEEN' | 'WRITING' | 'RETURNED' | 'SUBMITTED' | 'ACCEPTED';

export function collectionState(report: {
  state: 'OPEN' | 'SUBMITTED' | 'ACCEPTED';
  returnedReason: string | null;
  firstSeenAt: Date | null;
}): CollectionState {
  if (report.state !== 'OPEN') return report.state;
  if (report.returnedReason !== null) return 'RETURNED';
  return report.firstSeenAt === null ? 'NOT_SEEN' : 'WRITING';
}

export interface CollectionCounts {
  owed: number;
  notSeen: number;
  writing: number;
  returned: number;
  submitted: number;
  accepted: number;
  /** Not handed in, and the last day on time has passed. */
  overdue: number;
  /** Handed in after it. */
  late: number;
}

const COUNTED: Record<CollectionState, keyof CollectionCounts> = {
  NOT_SEEN: 'notSeen',
  WRITING: 'writing',
  RETURNED: 'returned',
  SUBMITTED: 'submitted',
  ACCEPTED: 'accepted',
};

/** @param lastDayOn by which handing in is on time */
export function collectionCounts(
  reports: ReadonlyArray<{ state: CollectionState; submittedOn: string | null; lastDayOn: string }>,
  today: string,
): CollectionCounts {
  const counts: CollectionCounts = {
    owed: reports.length,
    notSeen: 0,
    writing: 0,
    returned: 0,
    submitted: 0,
    accepted: 0,
    overdue: 0,
    late: 0,
  };
  for (const report of reports) {
    counts[COUNTED[report.state]] += 1;
    if (isOverdue(report, today)) counts.overdue += 1;
    if (isLate(report)) counts.late += 1;
  }
  return counts;
}

export function isOverdue(report: { state: CollectionState; lastDayOn: string }, today: string): boolean {
  return report.state !== 'SUBMITTED' && report.state !== 'ACCEPTED' && report.lastDayOn < today;
}

export function isLate(report: {
  state: CollectionState;
  submittedOn: string | null;
  lastDayOn: string;
}): boolean {
  const handedIn = report.state === 'SUBMITTED' || report.state === 'ACCEPTED';
  return handedIn && report.submittedOn !== null && report.submittedOn > report.lastDayOn;
}
