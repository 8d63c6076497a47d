import type { DeadlineAnchor } from './deadline.js';
import { readDeadline } from './index.js';

const plan = { issuedOn: '2025-03-10', period: { from: '2025-03-15', to: '2025-12-31' } };

/** [phrase, anchor, due when the anchor is known] */
const EVENTS: Array<[string, DeadlineAnchor, string | null]> = [
  ['100 ngày kể từ ngày ban hành', { event: 'ngày ban hành', days: 100 }, '2025-06-18'],
  [
    '15 ngày kể từ ngày ban hành Kế hoạch này',
    { event: 'ngày ban hành Kế hoạch này', days: 15 },
    '2025-03-25',
  ],
  ['Trong vòng 10 ngày kể từ ngày ký', { event: 'ngày ký', days: 10 }, '2025-03-20'],
  ['trong 15 ngày kể từ ngày 01/6/2025', { event: 'ngày 01/6/2025', days: 15 }, '2025-06-16'],
  ['trong 15 ngày kể từ ngày được phê duyệt', { event: 'ngày được phê duyệt', days: 15 }, null],
  ['02 tuần kể từ ngày ban hành', { event: 'ngày ban hành', days: 14 }, '2025-03-24'],
  ['03 tháng kể từ ngày ban hành', { event: 'ngày ban hành', days: 90 }, '2025-06-10'],
  [
    '5 ngày làm việc kể từ ngày ban hành văn bản này',
    { event: 'ngày ban hành văn bản này', days: 5, workingDays: true },
    '2025-03-17',
  ],
  ['trong 24 giờ kể từ khi nhận tin báo', { event: 'khi nhận tin báo', days: 1 }, null],
  ['trước ngày bầu cử 40 ngày', { event: 'ngày bầu cử', days: -40 }, null],
  ['05 ngày trước ngày tổ chức hội nghị', { event: 'ngày tổ chức hội nghị', days: -5 }, null],
  ['trước ngày 30/6/2025 10 ngày', { event: 'ngày 30/6/2025', days: -10 }, '2025-06-20'],
  ['30 ngày', { event: '', days: 30 }, null],
  ['ngay sau khi Nghị quyết được thông qua', { event: 'khi Nghị quyết được thông qua' }, null],
  ['Ngay khi thành phố có yêu cầu', { event: 'khi thành phố có yêu cầu' }, null],
  ['sau khi có hướng dẫn của Sở', { event: 'khi có hướng dẫn của Sở' }, null],
  ['khi có yêu cầu', { event: 'khi có yêu cầu' }, null],
  ['Khi có văn bản chỉ đạo của cấp trên', { event: 'Khi có văn bản chỉ đạo của cấp trên' }, null],
  ['Theo kế hoạch của Thành phố', { event: 'Theo kế hoạch của Thành phố' }, null],
  ['Theo tiến độ dự án', { event: 'Theo tiến độ dự án' }, null],
  ['Kết thúc đợt thi đua', { event: 'Kết thúc đợt thi đua' }, '2025-12-31'],
  ['Sau khi kết thúc phong trào thi đua', { event: 'khi kết thúc phong trào thi đua' }, '2025-12-31'],
];

describe('a deadline counted from an event', () => {
  test.each(EVENTS)('%s', (phrase, anchor, due) => {
    const read = readDeadline(phrase, plan);
    expect(read.kind).toBe('relative');
    expect(read.anchor).toEqual(anchor);
    expect(read.due).toBe(due);
  });

  test('the day of issue unknown, the days stay uncounted', () => {
    const unknown = { issuedOn: null, period: null };
    expect(readDeadline('15 ngày kể từ ngày ban hành', unknown)).toMatchObject({
      kind: 'relative',
      due: null,
      anchor: { days: 15 },
    });
    expect(readDeadline('Kết thúc đợt thi đua', unknown)).toMatchObject({ kind: 'relative', due: null });
  });

  test('working days pass over the holidays of the year', () => {
    const april = { issuedOn: '2025-04-28', period: null };
    // 29/4, then 30/4, 01/5, 02/5 and the weekend off: the second working day is 05/5.
    expect(readDeadline('02 ngày làm việc kể từ ngày ban hành', april).due).toBe('2025-05-05');
  });

  test('a date in the same cell wins over an event', () => {
    expect(readDeadline('Ngay sau khi có hướng dẫn; chậm nhất ngày 30/6/2025', plan)).toMatchObject({
      kind: 'date',
      due: '2025-06-30',
    });
  });
});
