import { readDeadline } from './index.js';

const plan = { issuedOn: '2025-03-10', period: { from: '2025-03-15', to: '2025-12-31' } };

/** [phrase, date printed, whether that day is already late] */
const DATES: Array<[string, string, boolean]> = [
  ['30/7/2026', '2026-07-30', false],
  ['30-7-2026', '2026-07-30', false],
  ['30.7.2026', '2026-07-30', false],
  ['2026-07-30', '2026-07-30', false],
  ['ngày 05 tháng 9 năm 2025', '2025-09-05', false],
  ['20 tháng 12/2025', '2025-12-20', false],
  ['Ngày 20/12', '2025-12-20', false],
  ['thứ Sáu, ngày 20/6/2025', '2025-06-20', false],
  ['30/6/26', '2026-06-30', false],
  ['trước ngày 30 tháng 11 năm 2022', '2022-11-30', true],
  ['Trước ngày 30/11/2022', '2022-11-30', true],
  ['trước ngày 20-4-2021', '2021-04-20', true],
  ['trước 30/8', '2025-08-30', true],
  ['trước 30/8/2025', '2025-08-30', true],
  ['Hoàn thành trước ngày 20/12/2025', '2025-12-20', true],
  ['xong trước 15/11', '2025-11-15', true],
  ['trước tháng 31/12/2022', '2022-12-31', true],
  ['trước 2030', '2030-01-01', true],
  ['trước năm 2030', '2030-01-01', true],
  ['Trước tháng 6/2025', '2025-06-01', true],
  ['trước quý III/2025', '2025-07-01', true],
  ['trước 17 giờ 00 ngày 20/12/2025', '2025-12-20', false],
  ['chậm nhất ngày 10/12/2025', '2025-12-10', false],
  ['Chậm nhất là ngày 10 tháng 12 năm 2025', '2025-12-10', false],
  ['chậm nhất trước ngày 10/12/2025', '2025-12-10', true],
  ['Chậm nhất là 17 giờ 00 ngày 01 tháng 2 năm 2026', '2026-02-01', false],
  ['chậm nhất trong tháng 6/2025', '2025-06-30', false],
  ['muộn nhất ngày 01/10/2025', '2025-10-01', false],
  ['không quá ngày 15/8/2025', '2025-08-15', false],
  ['Hạn chót: 25/11/2025', '2025-11-25', false],
  ['Đến hết năm 2026', '2026-12-31', false],
  ['đến hết ngày 31/12/2025', '2025-12-31', false],
  ['đến ngày 30/9', '2025-09-30', false],
  ['Dịp 27/7', '2025-07-27', false],
  ['Hoàn thành trước lễ 30/4', '2025-04-30', true],
  ['Thời hạn hoàn thành: trước ngày 30/6/2025', '2025-06-30', true],
];

describe('a date in words', () => {
  test.each(DATES)('%s', (phrase, due, exclusive) => {
    const read = readDeadline(phrase, plan);
    expect(read.due).toBe(due);
    expect(read.exclusive).toBe(exclusive);
    expect(['date', 'period']).toContain(read.kind);
  });

  test('an hour is kept, and its day is on time until then', () => {
    expect(readDeadline('Trước 16h30 ngày 05/12/2025', plan)).toMatchObject({
      kind: 'date',
      due: '2025-12-05',
      exclusive: false,
      time: '16:30',
    });
  });

  test('the date the issuer is sure of wins over the expected one', () => {
    expect(readDeadline('Dự kiến 05/12 (Chậm nhất 10/12)', plan)).toEqual({
      raw: 'Dự kiến 05/12 (Chậm nhất 10/12)',
      source: 'cell',
      kind: 'date',
      from: null,
      due: '2025-12-10',
      exclusive: false,
    });
  });

  test.each([
    ['Trước ngày\n30/11/2025', '2025-11-30'],
    ['Tháng 6\nnăm 2025', '2025-06-30'],
    ['Chậm nhất ngày 10\ntháng 12\nnăm 2025', '2025-12-10'],
  ])('a phrase wrapped in a narrow cell: %j', (phrase, due) =>
    expect(readDeadline(phrase, plan).due).toBe(due),
  );

  test('items on lines of their own stay apart', () => {
    expect(readDeadline('Quý I/2025\nQuý II/2025', plan)).toMatchObject({
      from: '2025-01-01',
      due: '2025-06-30',
    });
    expect(readDeadline('Khi có yêu cầu\n- Trước ngày 30/6/2025', plan)).toMatchObject({
      kind: 'date',
      due: '2025-06-30',
    });
  });

  test('an expected date alone is tentative', () => {
    expect(readDeadline('Dự kiến ngày 05/12/2025', plan)).toMatchObject({
      kind: 'date',
      due: '2025-12-05',
      tentative: true,
    });
  });

  test('a limit inside a period wins over the period', () => {
    expect(readDeadline('Quý II/2025 (trước ngày 15/6/2025)', plan)).toMatchObject({
      kind: 'date',
      due: '2025-06-15',
      exclusive: true,
    });
  });

  test('several limits fall due with the last and keep each', () => {
    expect(readDeadline('Đợt 1: trước 30/6/2025; Đợt 2: trước 30/11/2025', plan)).toMatchObject({
      due: '2025-11-30',
      exclusive: true,
      occurrences: ['2025-06-30', '2025-11-30'],
    });
  });

  test('several days behind one limit are limits each', () => {
    expect(readDeadline('Trước ngày 05/4 và 05/9/2025', plan)).toMatchObject({
      kind: 'date',
      due: '2025-09-05',
      exclusive: true,
      occurrences: ['2025-04-05', '2025-09-05'],
    });
  });

  test.each([
    ['15-20/5/2025', '2025-05-15', '2025-05-20'],
    ['19 - 20/5', '2025-05-19', '2025-05-20'],
    ['nữa đầu tháng 6/2025', '2025-06-01', '2025-06-15'],
  ])('%s runs over several days', (phrase, from, due) =>
    expect(readDeadline(phrase, plan)).toMatchObject({ kind: 'period', from, due }),
  );

  test('a missing year that the plan has passed is the next one', () => {
    const late = { issuedOn: '2025-10-01', period: null };
    expect(readDeadline('trước ngày 15/01', late).due).toBe('2026-01-15');
  });

  test.each([
    ['trước ngày 31/02/2025'],
    ['ngày 31/4/2025'],
    ['30/13/2025'],
    ['Chậm nhất ngày 32 tháng 5 năm 2025'],
    ['29/02/2025'],
  ])('%s does not exist and is marked so', (phrase) =>
    expect(readDeadline(phrase, plan)).toMatchObject({ due: null, impossible: true }),
  );

  test('29/02/2024 does exist', () => expect(readDeadline('29/02/2024', plan).due).toBe('2024-02-29'));
});

/** Numbers with slashes and dashes that are no dates. */
const NOT_DATES = [
  '1/2000',
  'Bản đồ tỷ lệ 1/2000',
  'lễ 30/4 và 1/5',
  'dịp lễ 30/4, 1/5',
  'kỷ niệm 30/4',
  '347 Lê Đức Thọ',
  'phường 8-12-13',
  '131/2020/QH14',
  'Nghị quyết số 131/2020/QH14',
  '17/18 chỉ tiêu',
  '4/10 chỉ tiêu',
  '24/7',
  '2025 hồ sơ',
  '1.126,2 tỷ đồng',
  '100% (267/267)',
  'Kế hoạch số 462/KH-UBND ngày 16/02/2022',
  'Chỉ thị 11-CT/TU ngày 10 tháng 3 năm 2017',
  'Quyết định số 15 ngày 10/3/2020',
  '-',
  'Không',
];

describe('what only looks like a date', () => {
  test.each(NOT_DATES)('%s', (phrase) => {
    expect(readDeadline(phrase, plan)).toMatchObject({
      raw: phrase,
      source: 'cell',
      kind: 'none',
      due: null,
      from: null,
    });
  });

  test('an empty cell has no deadline and no words', () => {
    expect(readDeadline('  \n', plan)).toEqual({
      raw: null,
      source: 'none',
      kind: 'none',
      from: null,
      due: null,
      exclusive: false,
    });
  });
});
