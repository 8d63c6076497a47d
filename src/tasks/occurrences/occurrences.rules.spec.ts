import { statutoryCalendar } from '../../calendar/index.js';
import { occurrencesIn, occurrencesToOpen } from './occurrences.rules.js';

const YEAR = { issuedOn: '2026-01-10', period: { from: '2026-01-10', to: '2026-12-31' } };
const days = (raw: string, plan = YEAR) => occurrencesIn(raw, plan).map(({ dueOn }) => dueOn);
const names = (raw: string) => occurrencesIn(raw, YEAR).map(({ period }) => period);

describe('a periodic task', () => {
  it('falls due once a quarter in the quarter that follows, the last time after the plan has ended', () => {
    const raw = 'hằng quý, trước ngày 05 của tháng đầu quý sau';
    expect(days(raw)).toEqual(['2026-04-05', '2026-07-05', '2026-10-05', '2027-01-05']);
    expect(names(raw)).toEqual(['Quý I/2026', 'Quý II/2026', 'Quý III/2026', 'Quý IV/2026']);
    expect(occurrencesIn(raw, YEAR).every(({ exclusive }) => exclusive)).toBe(true);
  });

  it('falls due on the day that the phrase names in each month of the plan', () => {
    expect(days('Trước ngày 25 hằng tháng')).toHaveLength(12);
    expect(names('Trước ngày 25 hằng tháng').slice(0, 3)).toEqual([
      'Tháng 01/2026',
      'Tháng 02/2026',
      'Tháng 3/2026',
    ]);
  });

  it.each([
    ['Hằng quý', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
    ['6 tháng một lần', ['2026-06-30', '2026-12-31']],
    ['hằng năm', ['2026-12-31']],
  ])('falls due as each period ends where “%s” names no day', (raw, expected) => {
    expect(days(raw)).toEqual(expected);
  });

  it('falls due every second week, counted from the first day of the plan', () => {
    expect(days('02 tuần một lần').slice(0, 3)).toEqual(['2026-01-23', '2026-02-06', '2026-02-20']);
  });

  it('ends with the plan, in the middle of a month', () => {
    const plan = { issuedOn: '2026-01-10', period: { from: '2026-01-10', to: '2026-03-15' } };
    expect(days('Hằng tháng', plan)).toEqual(['2026-01-31', '2026-02-28', '2026-03-15']);
  });

  it('is not understood where nothing says how often', () => {
    expect(days('Thường xuyên')).toEqual([]);
    expect(days('')).toEqual([]);
  });
});

describe('what is open', () => {
  const calendar = statutoryCalendar();
  const monthly = occurrencesIn('Trước ngày 25 hằng tháng', YEAR);
  const opened = (first: string | null, open: string[], today: string) =>
    occurrencesToOpen(monthly, { first, open, today, calendar }).map(({ dueOn }) => dueOn);

  it('is the next one to come when the plan is new, never those of months gone by', () => {
    expect(opened(null, [], '2026-04-02')).toEqual(['2026-04-25']);
  });

  it('is always one that is still to come', () => {
    expect(opened('2026-04-25', ['2026-04-25'], '2026-04-20')).toEqual([]);
    expect(opened('2026-04-25', ['2026-04-25'], '2026-04-28')).toEqual(['2026-05-25']);
  });

  it('is also what was missed while nothing ran', () => {
    expect(opened('2026-04-25', ['2026-04-25'], '2026-07-01')).toEqual([
      '2026-05-25',
      '2026-06-25',
      '2026-07-25',
    ]);
  });

  it('is nothing twice, and nothing after the last', () => {
    expect(
      opened(
        '2026-01-25',
        monthly.map(({ dueOn }) => dueOn),
        '2026-06-01',
      ),
    ).toEqual([]);
    expect(opened('2026-12-25', ['2026-12-25'], '2027-02-01')).toEqual([]);
  });

  it('is all that falls due within two weeks', () => {
    const weekly = occurrencesIn('mỗi tuần một lần', YEAR);
    const open = occurrencesToOpen(weekly, { first: null, open: [], today: '2026-03-02', calendar });
    expect(open.length).toBeGreaterThanOrEqual(2);
  });
});
