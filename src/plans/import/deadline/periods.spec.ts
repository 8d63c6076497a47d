import { readDeadline } from './index.js';

const plan = { issuedOn: '2025-03-10', period: { from: '2025-03-15', to: '2025-12-31' } };

/** [phrase, first day, last day] */
const PERIODS: Array<[string, string, string]> = [
  ['Quý II/2020', '2020-04-01', '2020-06-30'],
  ['quý ii/2020', '2020-04-01', '2020-06-30'],
  ['Quí III năm 2024', '2024-07-01', '2024-09-30'],
  ['Qúy I/2026', '2026-01-01', '2026-03-31'],
  ['Quý 2/2025', '2025-04-01', '2025-06-30'],
  ['Q3/2025', '2025-07-01', '2025-09-30'],
  ['Q.II/2025', '2025-04-01', '2025-06-30'],
  ['Quý IV', '2025-10-01', '2025-12-31'],
  ['Quý II, III/2020', '2020-04-01', '2020-09-30'],
  ['Quý II và III năm 2025', '2025-04-01', '2025-09-30'],
  ['Quý II-III/2025', '2025-04-01', '2025-09-30'],
  ['Quý I, II, III, IV', '2025-01-01', '2025-12-31'],
  ['Quý IV/2025 và Quý I/2026', '2025-10-01', '2026-03-31'],
  ['Quý III - Quý IV/2025', '2025-07-01', '2025-12-31'],
  ['Tháng 6/2020', '2020-06-01', '2020-06-30'],
  ['Tháng 02/2024', '2024-02-01', '2024-02-29'],
  ['Tháng 11 năm 2023', '2023-11-01', '2023-11-30'],
  ['T6/2020', '2020-06-01', '2020-06-30'],
  ['tháng 5', '2025-05-01', '2025-05-31'],
  ['Tháng mười hai', '2025-12-01', '2025-12-31'],
  ['6/2025', '2025-06-01', '2025-06-30'],
  ['03/2025', '2025-03-01', '2025-03-31'],
  ['12 / 2025', '2025-12-01', '2025-12-31'],
  ['tháng 11/20193', '2019-11-01', '2019-11-30'],
  ['2025', '2025-01-01', '2025-12-31'],
  ['Năm 2023', '2023-01-01', '2023-12-31'],
  ['trong năm 2026', '2026-01-01', '2026-12-31'],
  ['Cả năm', '2025-01-01', '2025-12-31'],
  ['Cả năm 2020', '2020-01-01', '2020-12-31'],
  ['năm nay', '2025-01-01', '2025-12-31'],
  ['Năm sau', '2026-01-01', '2026-12-31'],
  ['trong tháng 12/2025', '2025-12-01', '2025-12-31'],
  ['trong 6 tháng đầu năm 2023', '2023-01-01', '2023-06-30'],
  ['6 tháng đầu năm', '2025-01-01', '2025-06-30'],
  ['6 tháng cuối năm', '2025-07-01', '2025-12-31'],
  ['9 tháng đầu năm 2025', '2025-01-01', '2025-09-30'],
  ['đầu tháng 08/2019', '2019-08-01', '2019-08-10'],
  ['giữa tháng 5', '2025-05-11', '2025-05-20'],
  ['cuối tháng 9/2025', '2025-09-21', '2025-09-30'],
  ['cuối năm 2025', '2025-10-01', '2025-12-31'],
  ['đầu năm 2026', '2026-01-01', '2026-03-31'],
  ['cuối quý III/2025', '2025-09-01', '2025-09-30'],
  ['Tuần 2 tháng 6/2025', '2025-06-09', '2025-06-15'],
  ['tuần cuối tháng 9/2025', '2025-09-29', '2025-10-05'],
  ['Hoàn thành trong quý II/2025', '2025-04-01', '2025-06-30'],
  ['Năm học 2025 - 2026', '2025-09-01', '2026-05-31'],
  ['từ ngày 01 tháng 11 năm 2022 đến ngày 31 tháng 12 năm 2022', '2022-11-01', '2022-12-31'],
  ['Từ ngày 01/4 đến ngày 30/6/2025', '2025-04-01', '2025-06-30'],
  ['từ 01 đến 15/6/2025', '2025-06-01', '2025-06-15'],
  ['01/6-15/6/2025', '2025-06-01', '2025-06-15'],
  ['15/12/2025 – 15/01/2026', '2025-12-15', '2026-01-15'],
  ['Từ 15/12 đến 15/01/2026', '2025-12-15', '2026-01-15'],
  ['Từ tháng 12/2025 đến quý I/2026', '2025-12-01', '2026-03-31'],
  ['Tháng 3 - tháng 6/2025', '2025-03-01', '2025-06-30'],
  ['Từ tháng 3 - 6/2025', '2025-03-01', '2025-06-30'],
  ['2025 - 2026', '2025-01-01', '2026-12-31'],
  ['giai đoạn 2021-2025', '2021-01-01', '2025-12-31'],
  ['Giai đoạn 2026 – 2030', '2026-01-01', '2030-12-31'],
  ['từ nay đến cuối năm', '2025-03-10', '2025-12-31'],
  ['Từ nay đến hết quý III/2025', '2025-03-10', '2025-09-30'],
];

describe('a period in words falls due on its last day', () => {
  test.each(PERIODS)('%s', (phrase, from, due) => {
    expect(readDeadline(phrase, plan)).toMatchObject({
      raw: phrase,
      source: 'cell',
      kind: 'period',
      from,
      due,
      exclusive: false,
    });
  });

  test('periods with gaps between them keep each of their ends', () => {
    expect(readDeadline('Tháng 3, 6, 9/2025', plan)).toMatchObject({
      from: '2025-03-01',
      due: '2025-09-30',
      occurrences: ['2025-03-31', '2025-06-30', '2025-09-30'],
    });
  });

  test('two rounds fall due with the second and keep the end of the first', () => {
    expect(readDeadline('Đợt 1: từ 01/4 đến 30/4/2025; Đợt 2: từ 01/9 đến 30/9/2025', plan)).toMatchObject({
      kind: 'period',
      from: '2025-04-01',
      due: '2025-09-30',
      occurrences: ['2025-04-30', '2025-09-30'],
    });
  });

  test('"Dự kiến" makes a period tentative', () => {
    expect(readDeadline('Dự kiến tháng 11/2025', plan)).toMatchObject({
      kind: 'period',
      due: '2025-11-30',
      tentative: true,
    });
  });

  test('a month without a year is the one inside the plan, over the turn of the year too', () => {
    const winter = { issuedOn: '2025-11-20', period: { from: '2025-12-01', to: '2026-03-31' } };
    expect(readDeadline('Tháng 02', winter).due).toBe('2026-02-28');
    expect(readDeadline('Tháng 12', winter).due).toBe('2025-12-31');
  });

  test('without a plan to take the year from, a month stays undated', () => {
    expect(readDeadline('Tháng 6', { issuedOn: null, period: null })).toMatchObject({
      kind: 'period',
      from: null,
      due: null,
    });
  });

  test.each([['Tháng 13/2025'], ['tháng 0 năm 2025']])('%s does not exist and is marked so', (phrase) => {
    expect(readDeadline(phrase, plan)).toMatchObject({ kind: 'period', due: null, impossible: true });
  });
});
