import type { Holiday } from './index.js';
import { HOLIDAYS_2022_TO_2027, isCivilDate, statutoryCalendar, weekdayOf } from './index.js';

const calendar = statutoryCalendar();
const named = (name: string, year: number): string[] =>
  HOLIDAYS_2022_TO_2027.filter((day) => day.name === name && day.date.startsWith(String(year))).map(
    ({ date }) => date,
  );

/** First working day before each run of days off, and the first one after. */
const BREAKS: Array<[name: string, before: string, after: string]> = [
  ['Tết Dương lịch 2022', '2021-12-31', '2022-01-04'],
  ['Tết Âm lịch 2022, 29/01 to 06/02', '2022-01-28', '2022-02-07'],
  ['Giỗ Tổ 2022, a Sunday', '2022-04-08', '2022-04-12'],
  ['30/4 and 01/5/2022, a Saturday and a Sunday', '2022-04-29', '2022-05-04'],
  ['Quốc khánh 2022', '2022-08-31', '2022-09-05'],
  ['Tết Dương lịch 2023, a Sunday', '2022-12-30', '2023-01-03'],
  ['Tết Âm lịch 2023, 20/01 to 26/01', '2023-01-19', '2023-01-27'],
  ['Giỗ Tổ, 30/4 and 01/5/2023 together', '2023-04-28', '2023-05-04'],
  ['Quốc khánh 2023, 01/9 to 04/9', '2023-08-31', '2023-09-05'],
  ['Tết Âm lịch 2024, 08/02 to 14/02', '2024-02-07', '2024-02-15'],
  ['Giỗ Tổ 2024', '2024-04-17', '2024-04-19'],
  ['30/4 and 01/5/2024 with the swapped Monday', '2024-04-26', '2024-05-02'],
  ['Quốc khánh 2024, 31/8 to 03/9', '2024-08-30', '2024-09-04'],
  ['Tết Âm lịch 2025, 25/01 to 02/02', '2025-01-24', '2025-02-03'],
  ['Giỗ Tổ 2025', '2025-04-04', '2025-04-08'],
  ['30/4 to 04/5/2025 with the swapped Friday', '2025-04-29', '2025-05-05'],
  ['Quốc khánh 2025, 30/8 to 02/9', '2025-08-29', '2025-09-03'],
  ['Tết Dương lịch 2026 with the swapped Friday', '2025-12-31', '2026-01-05'],
  ['Tết Âm lịch 2026, 14/02 to 22/02', '2026-02-13', '2026-02-23'],
  ['Giỗ Tổ 2026, a Sunday', '2026-04-24', '2026-04-28'],
  ['30/4 and 01/5/2026', '2026-04-29', '2026-05-04'],
  ['Quốc khánh 2026 with the swapped Monday', '2026-08-28', '2026-09-03'],
  ['Ngày Văn hóa Việt Nam 2026', '2026-11-23', '2026-11-25'],
  ['30/4 and 01/5/2027, a Friday and a Saturday', '2027-04-29', '2027-05-04'],
  ['Ngày Văn hóa Việt Nam 2027', '2027-11-23', '2027-11-25'],
];

describe('the days off shipped for 2022 to 2027', () => {
  test.each(BREAKS)('%s', (_name, before, after) => {
    expect(calendar.isWorkingDay(before)).toBe(true);
    expect(calendar.addWorkingDays(before, 1)).toBe(after);
  });

  test.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])(
    '%s is a Saturday worked instead',
    (date) => {
      expect(weekdayOf(date)).toBe(6);
      expect(calendar.isWorkingDay(date)).toBe(true);
    },
  );

  test.each([
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
  ])('the first day of the lunar year %i is a day off', (year, tet) => {
    const days = named('Tết Âm lịch', year);
    expect(days).toHaveLength(5);
    expect(days).toContain(tet);
  });

  test.each([
    [2022, '2022-04-10'],
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
  ])('the tenth of the third lunar month of %i', (year, date) => {
    expect(named('Giỗ Tổ Hùng Vương', year)).toEqual([date]);
  });

  test.each([2022, 2023, 2024, 2025, 2026, 2027])('%i has the days of Điều 112', (year) => {
    expect(named('Tết Dương lịch', year)).toEqual([`${year}-01-01`]);
    expect(named('Ngày Chiến thắng', year)).toEqual([`${year}-04-30`]);
    expect(named('Ngày Quốc tế lao động', year)).toEqual([`${year}-05-01`]);
    expect(named('Quốc khánh', year)).toHaveLength(2);
    expect(named('Quốc khánh', year)).toContain(`${year}-09-02`);
    expect(named('Ngày Văn hóa Việt Nam', year)).toEqual(year >= 2026 ? [`${year}-11-24`] : []);
  });

  test('a holiday on a weekend has its day in lieu, the day of culture excepted', () => {
    const swaps = HOLIDAYS_2022_TO_2027.filter(({ kind }) => kind === 'holiday');
    const isInLieu = ({ name }: Holiday): boolean => name.startsWith('Nghỉ bù');
    const onWeekend = swaps.filter(
      (day) => !isInLieu(day) && weekdayOf(day.date) > 5 && day.date.slice(5) !== '11-24',
    );
    expect(swaps.filter(isInLieu)).toHaveLength(onWeekend.length);
  });

  test('every day exists, stands once, in order, and names its source', () => {
    const dates = HOLIDAYS_2022_TO_2027.map(({ date }) => date);
    expect(dates.every(isCivilDate)).toBe(true);
    expect([...new Set(dates)].sort()).toEqual(dates);
    expect(HOLIDAYS_2022_TO_2027.every(({ source }) => source.length > 10)).toBe(true);
  });

  test('what is not announced yet says so', () => {
    const open = HOLIDAYS_2022_TO_2027.filter(({ source }) => source.includes('chưa có thông báo'));
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ date }) => date.startsWith('2027'))).toBe(true);
  });
});
