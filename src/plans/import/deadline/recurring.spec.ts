import type { Recurrence } from './deadline.js';
import { readDeadline } from './index.js';

const plan = { issuedOn: '2025-01-06', period: { from: '2025-01-01', to: '2025-12-31' } };

const RHYTHMS: Array<[string, Recurrence]> = [
  ['hằng năm', { unit: 'year', every: 1 }],
  ['Hàng năm', { unit: 'year', every: 1 }],
  ['hàng tháng', { unit: 'month', every: 1 }],
  ['Hằng quý', { unit: 'quarter', every: 1 }],
  ['mỗi tuần', { unit: 'week', every: 1 }],
  ['Định kỳ hàng quý', { unit: 'quarter', every: 1 }],
  ['định kỳ tháng, quý, năm', { unit: 'month', every: 1 }],
  ['hàng quý, 6 tháng, 9 tháng và năm', { unit: 'quarter', every: 1 }],
  ['6 tháng, hằng năm', { unit: 'year', every: 1 }],
  ['Định kỳ 02 tuần một lần', { unit: 'week', every: 2 }],
  ['02 tháng/lần', { unit: 'month', every: 2 }],
  ['03 tháng một lần', { unit: 'month', every: 3 }],
  ['6 tháng/lần', { unit: 'half-year', every: 1 }],
  ['mỗi năm hai lần', { unit: 'half-year', every: 1 }],
  ['01 lần/quý', { unit: 'quarter', every: 1 }],
  ['02 lần/tuần', { unit: 'week', every: 1, times: 2 }],
  ['trước ngày 25 hằng tháng', { unit: 'month', every: 1, on: { day: 25 } }],
  ['trước ngày 15 của tháng', { unit: 'month', every: 1, on: { day: 15 } }],
  ['chậm nhất vào ngày 20 hàng tháng', { unit: 'month', every: 1, on: { day: 20 } }],
  ['ngày 05 hằng tháng', { unit: 'month', every: 1, on: { day: 5 } }],
  ['từ ngày 5 đến ngày 10 hằng tháng', { unit: 'month', every: 1, on: { day: 10 } }],
  ['hằng tháng, trước ngày 25', { unit: 'month', every: 1, on: { day: 25 } }],
  ['trước ngày 25/11 hàng năm', { unit: 'year', every: 1, on: { day: 25, month: 11 } }],
  ['Hằng năm, trước ngày 15/12', { unit: 'year', every: 1, on: { day: 15, month: 12 } }],
  ['trước ngày 01 của tháng cuối mỗi quý', { unit: 'quarter', every: 1, on: { day: 1, month: 3 } }],
  ['trước ngày 15 tháng cuối quý', { unit: 'quarter', every: 1, on: { day: 15, month: 3 } }],
  ['Định kỳ 02 tuần một lần (trước 16 giờ thứ Sáu)', { unit: 'week', every: 2, on: { weekday: 5 } }],
];

describe('a repeated deadline in words', () => {
  test.each(RHYTHMS)('%s', (phrase, recurrence) => {
    expect(readDeadline(phrase, plan)).toMatchObject({ kind: 'recurring', due: null, recurrence });
  });

  test('the report days of a year: before the 1st of the last month of each quarter', () => {
    const phrase = 'hàng quý, 6 tháng, 9 tháng và năm (trước ngày 01 của tháng cuối mỗi quý năm 2023)';
    expect(readDeadline(phrase, plan)).toMatchObject({
      exclusive: true,
      occurrences: ['2023-03-01', '2023-06-01', '2023-09-01', '2023-12-01'],
    });
  });

  test('without a year of its own it takes the plan’s', () => {
    expect(readDeadline('trước ngày 01 của tháng cuối mỗi quý', plan).occurrences).toEqual([
      '2025-03-01',
      '2025-06-01',
      '2025-09-01',
      '2025-12-01',
    ]);
  });

  test('only days inside the plan’s period count', () => {
    const short = { issuedOn: '2022-09-30', period: { from: '2022-11-01', to: '2022-12-31' } };
    expect(readDeadline('trước ngày 25 hằng tháng', short).occurrences).toEqual(['2022-11-25', '2022-12-25']);
  });

  test('"ngày 31 hằng tháng" is the last day of a shorter month', () => {
    const spring = { issuedOn: null, period: { from: '2025-02-01', to: '2025-04-30' } };
    expect(readDeadline('ngày 31 hằng tháng', spring).occurrences).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
  });

  test('twice a year in the quarters named', () => {
    expect(readDeadline('mỗi năm hai lần vào quý I và quý III', plan).occurrences).toEqual([
      '2025-03-31',
      '2025-09-30',
    ]);
  });

  test('"tháng 6 hằng năm" ends with the month', () => {
    expect(readDeadline('tháng 6 hằng năm', plan)).toMatchObject({
      kind: 'recurring',
      occurrences: ['2025-06-30'],
    });
  });

  test('every second Friday, on time until the hour', () => {
    const may = { issuedOn: null, period: { from: '2025-05-01', to: '2025-05-31' } };
    const read = readDeadline('Định kỳ 02 tuần một lần (trước 16 giờ thứ Sáu)', may);
    expect(read).toMatchObject({
      exclusive: false,
      time: '16:00',
      occurrences: ['2025-05-02', '2025-05-16', '2025-05-30'],
    });
  });

  test('a rhythm that names no day has no dated occurrence', () => {
    expect(readDeadline('hằng tháng', plan).occurrences).toBeUndefined();
  });
});

const STANDING: Array<[string, string | null]> = [
  ['Thường xuyên', null],
  ['thường xuyên', null],
  ['Nhiệm vụ thường xuyên', null],
  ['Thường xuyên, liên tục', null],
  ['Hằng ngày', null],
  ['Thường xuyên trong năm 2025', '2025-01-01'],
  ['2025 và những năm tiếp theo', '2025-01-01'],
  ['Năm 2025 và các năm tiếp theo', '2025-01-01'],
  ['Từ ngày ban hành Kế hoạch trở đi', '2025-01-06'],
  ['Từ tháng 6/2025 trở đi', '2025-06-01'],
  ['Bắt đầu từ ngày 01/7/2025', '2025-07-01'],
];

describe('work without an end', () => {
  test.each(STANDING)('%s', (phrase, from) => {
    expect(readDeadline(phrase, plan)).toMatchObject({ kind: 'ongoing', from, due: null });
  });

  test('a deadline stated for each part is left to the parts', () => {
    expect(readDeadline('Theo từng mốc thời hạn dưới đây', plan)).toMatchObject({ kind: 'none', due: null });
  });
});
