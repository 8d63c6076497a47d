/**
 * How an assignment stands in time, and the official counts. Computed from stored dates on every reading and
 * never stored. The same rule exists once more as SQL in `timeliness.sql.ts`; a test compares the two.
 *
 * - Late is what was submitted (or is still open) after `lastDayOn`: the last day on time, already moved past
 *   days off (Bộ luật Dân sự 2015, Điều 148). When it was confirmed plays no part.
 * - What waits for confirmation stands as it was submitted: in time, or overdue.
 * - A suspended assignment's clock stands still; a cancelled one is counted nowhere.
 */
import { addDays, lastDayOnTime } from '../../calendar/index.js';
import type { WorkingCalendar } from '../../calendar/index.js';
import type { AssignmentState } from '../assignment.rules.js';

export const TIMELINESS = [
  'NOT_DUE',
  'DUE_SOON',
  'OVERDUE',
  'DONE_ON_TIME',
  'DONE_LATE',
  'NO_DEADLINE',
] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** Sums of the official figures: all of them, what is done, still in time, and what is or was late. */
export const COUNTED = ['ALL', 'DONE', 'IN_TIME', 'LATE'] as const;
export type Counted = (typeof COUNTED)[number];

export const TIMELINESS_OF: Record<Counted, readonly Timeliness[]> = {
  ALL: TIMELINESS,
  DONE: ['DONE_ON_TIME', 'DONE_LATE'],
  IN_TIME: ['NOT_DUE', 'DUE_SOON'],
  LATE: ['OVERDUE', 'DONE_LATE'],
};

/** The first reminder step: an assignment is due soon from so many working days before its date. */
export const SOON_WORKING_DAYS = 7;

export interface TimelinessFacts {
  state: AssignmentState;
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
  submittedOn: string | null;
}

/** The day that timeliness is asked for. */
export interface Moment {
  today: string;
  /** `SOON_WORKING_DAYS` working days after today. */
  soonUntil: string;
}

export function timelinessOf(assignment: TimelinessFacts, moment: Moment): Timeliness {
  const { state, submittedOn } = assignment;
  const lastDayOn = assignment.lastDayOn ?? assignment.dueOn;
  const done = state === 'COMPLETED';
  if (lastDayOn === null) return done ? 'DONE_ON_TIME' : 'NO_DEADLINE';
  if (done) return submittedOn !== null && submittedOn > lastDayOn ? 'DONE_LATE' : 'DONE_ON_TIME';
  if (state === 'SUSPENDED' || state === 'CANCELLED') return 'NOT_DUE';
  if (state === 'SUBMITTED') return submittedOn !== null && submittedOn > lastDayOn ? 'OVERDUE' : 'NOT_DUE';
  if (lastDayOn < moment.today) return 'OVERDUE';
  const documentDay = assignment.dueOn ? lastDayOnTime(assignment.dueOn, assignment.dueExclusive) : lastDayOn;
  return documentDay <= moment.soonUntil ? 'DUE_SOON' : 'NOT_DUE';
}

/**
 * Working days left until the document's day; 0 on that day and on the days off that follow it; negative: working
 * days since the last day on time. At least 1 (or -1) on either side, also over days off. Null without a deadline.
 */
export function daysLeft(
  { dueOn, dueExclusive, lastDayOn }: Pick<TimelinessFacts, 'dueOn' | 'dueExclusive' | 'lastDayOn'>,
  today: string,
  calendar: WorkingCalendar,
): number | null {
  if (dueOn === null) return null;
  const documentDay = lastDayOnTime(dueOn, dueExclusive);
  const lastDay = lastDayOn ?? documentDay;
  // Counted back from the document's day, as the reminder's steps are: on D-7 there are seven days left.
  if (documentDay > today) {
    return Math.max(1, calendar.workingDaysBetween(addDays(today, -1), addDays(documentDay, -1)));
  }
  return lastDay < today ? -Math.max(1, calendar.workingDaysBetween(lastDay, today)) : 0;
}

/** A task stands as the worst of its leads does; it is done when all of them are. */
export function timelinessOfTask(leads: readonly Timeliness[]): Timeliness {
  return WORST_FIRST.find((timeliness) => leads.includes(timeliness)) ?? 'NO_DEADLINE';
}

const WORST_FIRST: readonly Timeliness[] = [
  'OVERDUE',
  'DUE_SOON',
  'NOT_DUE',
  'NO_DEADLINE',
  'DONE_LATE',
  'DONE_ON_TIME',
];

/** The four official counts, and what is not among them. `dueSoon` and `submitted` are subsets. */
export interface OfficialCounts {
  total: number;
  completedOnTime: number;
  completedLate: number;
  /** Due soon included. */
  openInTime: number;
  openOverdue: number;
  noDeadline: number;
  dueSoon: number;
  /** Waiting for confirmation. */
  submitted: number;
}

export const NO_COUNTS: Readonly<OfficialCounts> = {
  total: 0,
  completedOnTime: 0,
  completedLate: 0,
  openInTime: 0,
  openOverdue: 0,
  noDeadline: 0,
  dueSoon: 0,
  submitted: 0,
};

const COUNTED_AS: Record<Timeliness, keyof OfficialCounts> = {
  NOT_DUE: 'openInTime',
  DUE_SOON: 'openInTime',
  OVERDUE: 'openOverdue',
  DONE_ON_TIME: 'completedOnTime',
  DONE_LATE: 'completedLate',
  NO_DEADLINE: 'noDeadline',
};

export function officialCounts(assignments: readonly TimelinessFacts[], moment: Moment): OfficialCounts {
  const counts = { ...NO_COUNTS };
  for (const assignment of assignments) {
    if (assignment.state === 'CANCELLED') continue;
    const timeliness = timelinessOf(assignment, moment);
    counts.total += 1;
    counts[COUNTED_AS[timeliness]] += 1;
    if (timeliness === 'DUE_SOON') counts.dueSoon += 1;
    if (assignment.state === 'SUBMITTED') counts.submitted += 1;
  }
  return counts;
}

export function sumCounts(all: readonly OfficialCounts[]): OfficialCounts {
  const sum = { ...NO_COUNTS };
  for (const counts of all)
    for (const key of Object.keys(sum) as Array<keyof OfficialCounts>) sum[key] += counts[key];
  return sum;
}
