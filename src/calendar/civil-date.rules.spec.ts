import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  isCivilDate,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
} from './index.js';

describe('civil dates', () => {
  test.each([
    [2025, 2, 29, null],
    [2024, 2, 29, '2024-02-29'],
    [2025, 4, 31, null],
    [2025, 13, 1, null],
    [2025, 0, 1, null],
    [2025, 1, 0, null],
    [1900, 2, 29, null],
    [2000, 2, 29, '2000-02-29'],
  ])('%i-%i-%i', (year, month, day, expected) => expect(civilDate(year, month, day)).toBe(expected));

  test('the end of a month is kept inside a shorter one', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-03-15', -3)).toBe('2024-12-15');
  });

  test('31/12/2022 was a Saturday, 1/1/1970 a Thursday', () => {
    expect(weekdayOf('2022-12-31')).toBe(6);
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('1969-12-29')).toBe(1);
  });

  test('only existing days written yyyy-MM-dd are dates', () => {
    expect(isCivilDate('2025-02-30')).toBe(false);
    expect(isCivilDate('2025-2-3')).toBe(false);
    expect(() => partsOf('30/11/2022')).toThrow(RangeError);
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const date = addDays('2000-01-01', days);
        expect(daysBetween('2000-01-01', date)).toBe(days);
        const { year, month, day } = partsOf(date);
        expect(day).toBeLessThanOrEqual(lastDayOfMonth(year, month));
      }),
    );
  });
});
