import { statutoryCalendar } from '../../calendar/index.js';
import { daysLeft, officialCounts, sumCounts, timelinessOf, timelinessOfTask } from './timeliness.rules.js';
import type { TimelinessFacts } from './timeliness.rules.js';

/** Due Saturday 31/12/2022; the last day on time is Tuesday 03/01/2023, after the New Year holiday. */
const YEAR_END: TimelinessFacts = {
  state: 'IN_PROGRESS',
  dueOn: '2022-12-31',
  dueExclusive: false,
  lastDayOn: '2023-01-03',
  submittedOn: null,
};
/** "trước ngày 30/11/2022" */
const BEFORE_30_11: TimelinessFacts = {
  ...YEAR_END,
  dueOn: '2022-11-30',
  dueExclusive: true,
  lastDayOn: '2022-11-29',
};
const on = (today: string) => ({ today, soonUntil: statutoryCalendar().addWorkingDays(today, 7) });

describe('timeliness', () => {
  it('is due soon from the seventh working day before the document’s date', () => {
    expect(timelinessOf(YEAR_END, on('2022-12-21'))).toBe('NOT_DUE');
    expect(timelinessOf(YEAR_END, on('2022-12-22'))).toBe('DUE_SOON');
  });

  it('is overdue only after the last day on time, which moves past days off', () => {
    expect(timelinessOf(YEAR_END, on('2023-01-03'))).toBe('DUE_SOON');
    expect(timelinessOf(YEAR_END, on('2023-01-04'))).toBe('OVERDUE');
  });

  it('of "trước ngày 30/11" is on time to the end of 29/11', () => {
    expect(timelinessOf(BEFORE_30_11, on('2022-11-29'))).toBe('DUE_SOON');
    expect(timelinessOf(BEFORE_30_11, on('2022-11-30'))).toBe('OVERDUE');
  });

  it('counts from the day the unit submitted, whenever it was confirmed', () => {
    const completed = { ...YEAR_END, state: 'COMPLETED', submittedOn: '2023-01-03' } as const;
    expect(timelinessOf(completed, on('2023-06-01'))).toBe('DONE_ON_TIME');
    expect(timelinessOf({ ...completed, submittedOn: '2023-01-04' }, on('2023-06-01'))).toBe('DONE_LATE');
  });

  it('does not let what was submitted in time become overdue while it waits', () => {
    const submitted = { ...YEAR_END, state: 'SUBMITTED', submittedOn: '2022-12-30' } as const;
    expect(timelinessOf(submitted, on('2023-02-01'))).toBe('NOT_DUE');
    expect(timelinessOf({ ...submitted, submittedOn: '2023-01-05' }, on('2023-02-01'))).toBe('OVERDUE');
  });

  it('without a deadline is none until it is done', () => {
    const undated = { ...YEAR_END, dueOn: null, lastDayOn: null };
    expect(timelinessOf(undated, on('2023-02-01'))).toBe('NO_DEADLINE');
    expect(
      timelinessOf({ ...undated, state: 'COMPLETED', submittedOn: '2023-01-05' }, on('2023-02-01')),
    ).toBe('DONE_ON_TIME');
  });

  it('stands still while suspended', () => {
    expect(timelinessOf({ ...YEAR_END, state: 'SUSPENDED' }, on('2023-02-01'))).toBe('NOT_DUE');
  });

  it('of a task is its worst lead’s', () => {
    expect(timelinessOfTask(['DONE_ON_TIME', 'OVERDUE', 'NOT_DUE'])).toBe('OVERDUE');
    expect(timelinessOfTask(['DONE_ON_TIME', 'DONE_LATE'])).toBe('DONE_LATE');
    expect(timelinessOfTask(['DONE_ON_TIME', 'NOT_DUE'])).toBe('NOT_DUE');
    expect(timelinessOfTask([])).toBe('NO_DEADLINE');
  });
});

describe('working days left', () => {
  it.each<[string, TimelinessFacts, string, number | null]>([
    ['from Thursday to Friday 30/12', { ...YEAR_END, dueOn: '2022-12-30' }, '2022-12-29', 1],
    ['on the first reminder day of a deadline that is a Saturday', YEAR_END, '2022-12-22', 7],
    ['on the day itself', { ...YEAR_END, dueOn: '2022-12-30', lastDayOn: '2022-12-30' }, '2022-12-30', 0],
    ['on the eve of a deadline that is a Saturday', YEAR_END, '2022-12-30', 1],
    ['on the days off after it', YEAR_END, '2023-01-02', 0],
    ['on the first day late', YEAR_END, '2023-01-04', -1],
    ['over a weekend late', { ...YEAR_END, dueOn: '2022-12-23', lastDayOn: '2022-12-23' }, '2022-12-24', -1],
    ['two days before an exclusive date', BEFORE_30_11, '2022-11-28', 1],
    ['without a deadline', { ...YEAR_END, dueOn: null, lastDayOn: null }, '2022-12-22', null],
  ])('%s', (_case, assignment, today, expected) => {
    expect(daysLeft(assignment, today, statutoryCalendar())).toBe(expected);
  });
});

describe('the official counts', () => {
  it('put every assignment but the cancelled into exactly one of five', () => {
    const counts = officialCounts(
      [
        { ...YEAR_END, state: 'COMPLETED', submittedOn: '2022-12-30' },
        { ...YEAR_END, state: 'COMPLETED', submittedOn: '2023-01-09' },
        { ...YEAR_END, state: 'SUBMITTED', submittedOn: '2022-12-30' },
        { ...YEAR_END, state: 'NEW' },
        { ...YEAR_END, dueOn: '2023-01-16', lastDayOn: '2023-01-16' },
        { ...YEAR_END, dueOn: '2023-06-30', lastDayOn: '2023-06-30' },
        { ...YEAR_END, dueOn: null, lastDayOn: null },
        { ...YEAR_END, state: 'CANCELLED' },
      ],
      on('2023-01-10'),
    );
    expect(counts).toEqual({
      total: 7,
      completedOnTime: 1,
      completedLate: 1,
      openInTime: 3,
      openOverdue: 1,
      noDeadline: 1,
      dueSoon: 1,
      submitted: 1,
    });
  });

  it('of parts add up', () => {
    const one = officialCounts([YEAR_END], on('2023-01-10'));
    expect(sumCounts([one, one])).toMatchObject({ total: 2, openOverdue: 2, completedLate: 0 });
    expect(sumCounts([]).total).toBe(0);
  });
});
