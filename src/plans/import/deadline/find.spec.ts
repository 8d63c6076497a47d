import { findDeadlines } from './index.js';

const plan = { issuedOn: '2022-09-30', period: { from: '2022-11-01', to: '2022-12-31' } };
const found = (text: string) => findDeadlines(text, plan);

const STATED: Array<[sentence: string, raw: string, kind: string, due: string | null]> = [
  [
    'In lịch tết và hoàn thành việc phát trước tháng 31/12/2022',
    'trước tháng 31/12/2022',
    'date',
    '2022-12-31',
  ],
  ['Giao mặt bằng ngay khi thành phố có yêu cầu.', 'ngay khi thành phố có yêu cầu', 'relative', null],
  [
    'Thu học phí mức mới ngay sau khi được Hội đồng thông qua, không thu thêm',
    'ngay sau khi được Hội đồng thông qua',
    'relative',
    null,
  ],
  ['Giữ giá hàng tết, nhất là từ nay đến cuối năm.', 'từ nay đến cuối năm', 'period', '2022-12-31'],
  [
    'Các đơn vị gửi báo cáo trước ngày 30 tháng 11 năm 2022 để tổng hợp',
    'trước ngày 30 tháng 11 năm 2022',
    'date',
    '2022-11-30',
  ],
  ['Kết thúc đợt thi đua, các đơn vị gửi kết quả', 'Kết thúc đợt thi đua', 'relative', '2022-12-31'],
  [
    'Đợt này diễn ra từ ngày 01 tháng 11 năm 2022 đến ngày 31 tháng 12 năm 2022.',
    'từ ngày 01 tháng 11 năm 2022 đến ngày 31 tháng 12 năm 2022',
    'period',
    '2022-12-31',
  ],
  ['Cải tạo vỉa hè, hoàn thành trong quý IV/2022', 'hoàn thành trong quý IV/2022', 'period', '2022-12-31'],
  ['Trình phương án chậm nhất ngày 10/12/2022 cho quận', 'chậm nhất ngày 10/12/2022', 'date', '2022-12-10'],
  [
    'Trả kết quả trong vòng 15 ngày kể từ ngày nhận hồ sơ',
    'trong vòng 15 ngày kể từ ngày nhận hồ sơ',
    'relative',
    null,
  ],
  ['Cung cấp số liệu khi có yêu cầu của cấp trên', 'khi có yêu cầu của cấp trên', 'relative', null],
  ['Trực chốt đến hết ngày 31/12/2022', 'đến hết ngày 31/12/2022', 'date', '2022-12-31'],
  ['Báo cáo kết quả trước ngày 25 hằng tháng về quận', 'trước ngày 25 hằng tháng', 'recurring', null],
];

describe('a sentence that says when its work is due', () => {
  test.each(STATED)('%s', (sentence, raw, kind, due) => {
    const [only, ...more] = found(sentence);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ raw, source: 'content', kind, due });
    expect(sentence.slice(only?.start, only?.end)).toBe(raw);
  });

  test('a rhythm and the day in brackets after it are one deadline', () => {
    const [only, ...more] = found(
      'báo cáo hằng quý, 6 tháng và năm (trước ngày 01 của tháng cuối mỗi quý năm 2023) về Phòng Nội vụ',
    );
    expect(more).toEqual([]);
    expect(only?.occurrences).toEqual(['2023-03-01', '2023-06-01', '2023-09-01', '2023-12-01']);
    expect(only?.raw).toMatch(/\)$/);
  });

  test('two limits in one sentence are two deadlines', () => {
    expect(found('Báo cáo trước ngày 20/11 và trước ngày 20/12').map(({ due }) => due)).toEqual([
      '2022-11-20',
      '2022-12-20',
    ]);
  });

  test('offsets are those of the text as given, in decomposed Unicode too', () => {
    const text = 'Gửi báo cáo trước ngày 30/11/2022 về quận'.normalize('NFD');
    const [only] = found(text);
    expect(text.slice(only?.start, only?.end).normalize('NFC')).toBe('trước ngày 30/11/2022');
  });

  test('a date before the plan counts when a verb of work leads to it', () => {
    expect(found('Các đơn vị hoàn thành trước ngày 15/9/2022')).toMatchObject([{ due: '2022-09-15' }]);
  });
});

describe('a sentence that only mentions time', () => {
  test.each([
    'Thực hiện Kế hoạch số 462/KH-UBND ngày 16/02/2022 của quận',
    'Trực lễ 30/4 và 1/5, đường dây nóng 24/7',
    'Đạt 17/18 chỉ tiêu năm 2022',
    'Rà soát nhà xây trước ngày 01/7/2004',
    'Giảm một phần năm so với năm trước',
    'Giảm 8 ca so với tháng trước (19/27 ca)',
    'Tính đến ngày 15/9/2022 đã giải ngân phần lớn',
    'Chiến lược đến năm 2030, tầm nhìn đến năm 2045',
    'Giao đủ quân số hàng năm 2023',
    'Lo đời sống hàng ngày của người dân',
    'Trung tâm giáo dục thường xuyên mở thêm lớp',
    'Học phí từ năm học 2022 - 2023 và các năm học tiếp theo',
    'Hoàn thành chương trình năm 2022',
    'Nghị quyết 131/2020/QH14 về chính quyền đô thị',
    'Địa chỉ 347 Lê Đức Thọ, phường 17; 59/9 Phạm Văn Chiêu',
    'Thanh tra đột xuất khi có dấu hiệu vi phạm',
    'Lập bản đồ tỷ lệ 1/2000',
    'Xử lý phản ánh ngay trong ngày',
    'Hòa giải ngay tại phường, ngay từ cơ sở',
    'Số vụ việc phát sinh trong tháng 6/2022 tăng so với cùng kỳ',
  ])('%s', (sentence) => expect(found(sentence)).toEqual([]));
});
