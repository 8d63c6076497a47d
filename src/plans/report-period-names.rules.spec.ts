import { namedPeriod, periodsOfYear } from './report-period-names.rules.js';

const PLAN = { periodFrom: '2023-01-01', issuedOn: '2023-01-18' };
const QUARTERS = 'Báo cáo hàng quý, 6 tháng, 9 tháng và năm, trước ngày 01 của tháng cuối mỗi quý';
const about = (raw: string, dueOn: string | null, exclusive = true) =>
  namedPeriod({ raw, dueOn, exclusive }, PLAN);

describe('a report that a plan asks for', () => {
  it.each([
    ['2023-03-01', 'QUARTER', 'Quý I/2023', '2022-12-15', '2023-02-28'],
    ['2023-06-01', 'HALF_YEAR', '6 tháng đầu năm 2023', '2022-12-15', '2023-05-31'],
    ['2023-09-01', 'NINE_MONTHS', '9 tháng năm 2023', '2022-12-15', '2023-08-31'],
    ['2023-12-01', 'YEAR', 'Năm 2023', '2022-12-15', '2023-11-30'],
  ])(
    'on %s of the four in KH 28 is the %s, and ends with the plan’s own date',
    (due, kind, label, from, to) => {
      expect(about(QUARTERS, due)).toEqual({ kind, label, dataFrom: from, dataTo: to });
    },
  );

  it('covers the days of Nghị định 09/2019/NĐ-CP where the plan leaves time for them', () => {
    expect(about('định kỳ hằng tháng, trước ngày 25', '2023-03-25')).toEqual({
      kind: 'MONTH',
      label: 'Tháng 3/2023',
      dataFrom: '2023-02-15',
      dataTo: '2023-03-14',
    });
    expect(about('Báo cáo hằng năm', '2023-12-20')).toMatchObject({
      dataFrom: '2022-12-15',
      dataTo: '2023-12-14',
    });
  });

  it('is about the month before where it is owed before the cut-off, over the turn of the year too', () => {
    expect(about('hằng tháng, trước ngày 05', '2023-04-05').label).toBe('Tháng 3/2023');
    expect(about('hằng tháng, trước ngày 05', '2023-01-05').label).toBe('Tháng 12/2022');
  });

  it('is about the quarter that has ended where it is owed in the month that follows', () => {
    const raw = 'hằng quý, trước ngày 05 của tháng đầu quý sau';
    expect(about(raw, '2023-04-05').label).toBe('Quý I/2023');
    expect(about(raw, '2024-01-05').label).toBe('Quý IV/2023');
  });

  it('takes no date in a sentence for a yearly rhythm', () => {
    const raw = 'gửi báo cáo về Phòng Nội vụ trước ngày 30 tháng 11 năm 2022';
    expect(
      namedPeriod(
        { raw, dueOn: '2022-11-30', exclusive: true },
        { periodFrom: '2022-11-01', issuedOn: null },
      ),
    ).toEqual({
      kind: 'NAMED',
      label: 'Báo cáo kỳ 30/11/2022',
      dataFrom: '2022-11-01',
      dataTo: '2022-11-29',
    });
  });

  it('covers nothing yet where nobody has dated it', () => {
    expect(about('Báo cáo tổng kết khi kết thúc đợt thi đua', null)).toEqual({
      kind: 'NAMED',
      label: 'Báo cáo tổng kết',
      dataFrom: null,
      dataTo: null,
    });
  });

  it('covers nothing where it is owed before the plan begins', () => {
    expect(about('Báo cáo sơ kết', '2022-12-01')).toMatchObject({ dataFrom: null, dataTo: null });
  });
});

describe('the periods of a year', () => {
  it.each([
    ['MONTH', 12],
    ['QUARTER', 4],
    ['HALF_YEAR', 2],
    ['NINE_MONTHS', 1],
    ['YEAR', 1],
  ] as const)('of kind %s are %i, and follow each other without a gap', (kind, count) => {
    const periods = periodsOfYear(kind, 2024);
    expect(periods).toHaveLength(count);
    expect(periods[0]?.dataFrom).toBe('2023-12-15');
    for (const [at, { dataFrom }] of periods.slice(1).entries())
      expect(dataFrom).toBe(periods[at]?.dataTo.replace(/14$/, '15'));
  });
});
