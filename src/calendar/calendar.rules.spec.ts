import fc from 'fast-check';
import type { Holiday } from './index.js';
import {
  addDays,
  effectiveLastDay,
  HOLIDAYS_2022_TO_2027,
  lastDayOnTime,
  reportPeriod,
  statutoryCalendar,
  todayIn,
  weekdayOf,
  WorkingCalendar,
} from './index.js';

const calendar = statutoryCalendar();
const anyDay = fc.integer({ min: 0, max: 365 * 6 - 40 }).map((days) => addDays('2022-01-15', days));

describe('working days', () => {
  test('the week runs from Monday to Friday', () => {
    expect(calendar.isWorkingDay('2022-12-30')).toBe(true);
    expect(calendar.isWorkingDay('2022-12-31')).toBe(false);
    expect(calendar.isWorkingDay('2023-01-01')).toBe(false);
  });

  test('a day worked instead is a working day, though a Saturday', () => {
    expect(weekdayOf('2024-05-04')).toBe(6);
    expect(calendar.isWorkingDay('2024-05-04')).toBe(true);
    expect(calendar.isWorkingDay('2024-04-29')).toBe(false);
  });

  test('a week of six days can be configured', () => {
    const six = new WorkingCalendar(HOLIDAYS_2022_TO_2027, [1, 2, 3, 4, 5, 6]);
    expect(six.isWorkingDay('2022-12-31')).toBe(true);
    expect(six.isWorkingDay('2025-02-01')).toBe(true);
  });

  test('seven working days before Saturday 31/12/2022 is Thursday 22/12/2022', () => {
    expect(calendar.addWorkingDays('2022-12-31', -7)).toBe('2022-12-22');
  });

  test('a working day after the last one before Tết 2025 is the sixth of the first month, 03/02', () => {
    expect(calendar.addWorkingDays('2025-01-24', 1)).toBe('2025-02-03');
    expect(calendar.nextWorkingDay('2025-01-25')).toBe('2025-02-03');
    expect(calendar.previousWorkingDay('2025-02-02')).toBe('2025-01-24');
  });

  test('no working days away is the day itself, worked or not', () => {
    expect(calendar.addWorkingDays('2022-12-31', 0)).toBe('2022-12-31');
  });

  test('between two dates the first is not counted and the last is', () => {
    expect(calendar.workingDaysBetween('2022-12-30', '2023-01-03')).toBe(1);
    expect(calendar.workingDaysBetween('2023-01-03', '2022-12-30')).toBe(-1);
    expect(calendar.workingDaysBetween('2022-12-31', '2023-01-02')).toBe(0);
  });

  test('going there and counting back agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (day, count) => {
        const there = calendar.addWorkingDays(day, count);
        expect(calendar.isWorkingDay(there)).toBe(true);
        expect(calendar.workingDaysBetween(day, there)).toBe(count);
      }),
    );
  });

  test('between any two dates as many are counted as are worked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, days) => {
        const to = addDays(from, days);
        let worked = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
          if (calendar.isWorkingDay(day)) worked++;
        expect(calendar.workingDaysBetween(from, to)).toBe(worked);
      }),
    );
  });

  test('the next working day is never before the day, and nothing between is worked', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = calendar.nextWorkingDay(day);
        expect(next >= day).toBe(true);
        for (let between = day; between < next; between = addDays(between, 1))
          expect(calendar.isWorkingDay(between)).toBe(false);
      }),
    );
  });

  test('a wrong date, a week without work and half a day are refused', () => {
    const wrong: Holiday = { date: '2025-02-30', kind: 'holiday', name: 'x', source: 'x' };
    expect(() => new WorkingCalendar([wrong])).toThrow(RangeError);
    expect(() => new WorkingCalendar([], [])).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2025-01-01', 0.5)).toThrow(RangeError);
  });
});

describe('the last day of an obligation', () => {
  test('"trước ngày 30/11/2022" is on time up to the end of 29/11', () => {
    expect(lastDayOnTime('2022-11-30', true)).toBe('2022-11-29');
    expect(lastDayOnTime('2022-11-30', false)).toBe('2022-11-30');
  });

  test('31/12/2022 is a Saturday and 02/01/2023 the holiday in lieu: it ends on 03/01/2023 (BLDS Điều 148)', () => {
    expect(effectiveLastDay('2022-12-31', false, calendar)).toBe('2023-01-03');
  });

  test('"trước ngày 31/12/2022" ends on Friday 30/12, a working day', () => {
    expect(effectiveLastDay('2022-12-31', true, calendar)).toBe('2022-12-30');
  });
});

describe('today in Việt Nam', () => {
  test('the day changes at 17:00 UTC', () => {
    expect(todayIn(new Date('2025-03-10T16:59:59Z'))).toBe('2025-03-10');
    expect(todayIn(new Date('2025-03-10T17:00:00Z'))).toBe('2025-03-11');
  });

  test('it agrees with the zone database', () => {
    const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (instant) => {
          expect(todayIn(instant)).toBe(zoned.format(instant));
        },
      ),
    );
  });
});

describe('report periods of Nghị định 09/2019/NĐ-CP', () => {
  test.each([
    ['March', 'month', 3, '2025-02-15', '2025-03-14'],
    ['January, from the year before', 'month', 1, '2024-12-15', '2025-01-14'],
    ['first quarter', 'quarter', 1, '2024-12-15', '2025-03-14'],
    ['second quarter', 'quarter', 2, '2025-03-15', '2025-06-14'],
    ['fourth quarter', 'quarter', 4, '2025-09-15', '2025-12-14'],
    ['six months', 'half-year', 1, '2024-12-15', '2025-06-14'],
    ['nine months', 'nine-months', 1, '2024-12-15', '2025-09-14'],
    ['the year', 'year', 1, '2024-12-15', '2025-12-14'],
  ] as const)('%s', (_name, kind, index, from, to) => {
    expect(reportPeriod(kind, 2025, index)).toEqual({ from, to });
  });

  test('the months of a year leave no day out and count none twice', () => {
    for (let month = 2; month <= 12; month++) {
      expect(reportPeriod('month', 2025, month).from).toBe(
        addDays(reportPeriod('month', 2025, month - 1).to, 1),
      );
    }
  });

  test('a rule of a later date changes what follows it, and nothing before', () => {
    const cutOffs = [
      { since: '2019-03-12', lastDay: 14, source: 'một' },
      { since: '2025-06-01', lastDay: 31, source: 'hai' },
    ];
    expect(reportPeriod('month', 2025, 5, cutOffs)).toEqual({ from: '2025-04-15', to: '2025-05-14' });
    expect(reportPeriod('month', 2025, 6, cutOffs)).toEqual({ from: '2025-05-15', to: '2025-06-30' });
    expect(reportPeriod('month', 2025, 7, cutOffs)).toEqual({ from: '2025-07-01', to: '2025-07-31' });
  });

  test.each([
    ['month', 13],
    ['quarter', 5],
    ['nine-months', 2],
    ['year', 0],
  ] as const)('there is no %s %i', (kind, index) => {
    expect(() => reportPeriod(kind, 2025, index)).toThrow(RangeError);
  });
});
