import fc from 'fast-check';
import { suggestTargets } from './suggestions.rules.js';

const found = (text: string) =>
  suggestTargets(text).map(({ name, direction, planned, unitOfMeasure }) =>
    [direction, planned, unitOfMeasure, name].join(' | '),
  );

describe('numbers to reach in the words of a task', () => {
  it.each([
    [
      'Thu ngân sách trên địa bàn đạt 1.126,2 tỷ đồng',
      'AT_LEAST | 1126.2 | tỷ đồng | Thu ngân sách trên địa bàn',
    ],
    ['Phấn đấu tỷ lệ giải ngân đầu tư công đạt trên 95 %', 'AT_LEAST | 95 | % | Tỷ lệ giải ngân đầu tư công'],
    ['Thu phí vỉa hè vượt 130% dự toán', 'AT_LEAST | 130 | % | Thu phí vỉa hè'],
    ['Thu ngân sách vượt 130% mức Thành phố giao', 'AT_LEAST | 130 | % | Thu ngân sách'],
    ['100% hồ sơ được giải quyết đúng hạn', 'AT_LEAST | 100 | % | Tỷ lệ hồ sơ được giải quyết đúng hạn'],
    ['Bảo đảm 98,5% trẻ em được tiêm chủng', 'AT_LEAST | 98.5 | % | Tỷ lệ trẻ em được tiêm chủng'],
    [
      'Kéo giảm ít nhất 5% số vụ phạm pháp hình sự so với cùng kỳ',
      'REDUCE_BY | 5 | vụ | Số vụ phạm pháp hình sự',
    ],
    ['Tai nạn giao thông giảm từ 10%', 'REDUCE_BY | 10 |  | Tai nạn giao thông'],
    ['Tỷ lệ hộ nghèo còn dưới 0,5%', 'AT_MOST | 0.5 | % | Tỷ lệ hộ nghèo'],
    ['Giảm tỷ lệ hồ sơ trễ hạn xuống 2%', 'AT_MOST | 2 | % | Tỷ lệ hồ sơ trễ hạn'],
    [
      'Tổ chức ít nhất 12 cuộc đối thoại với thanh niên',
      'AT_LEAST | 12 | cuộc | Số cuộc đối thoại với thanh niên',
    ],
    [
      'Vận động quỹ vì người nghèo đạt 500 triệu',
      'AT_LEAST | 500 | triệu đồng | Vận động quỹ vì người nghèo',
    ],
    ['Tỷ lệ cấp nước sạch đạt 4.72%', 'AT_LEAST | 4.72 | % | Tỷ lệ cấp nước sạch'],
  ])('“%s”', (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });

  it('several in one sentence, each with its own words', () => {
    const text = 'Thu thuế đạt 900 tỷ đồng, giải ngân vốn đầu tư đạt trên 95%; cải tạo 20 ha cây xanh.';
    expect(found(text)).toEqual([
      'AT_LEAST | 900 | tỷ đồng | Thu thuế',
      'AT_LEAST | 95 | % | Giải ngân vốn đầu tư',
      'AT_LEAST | 20 | ha | Số ha cải tạo cây xanh',
    ]);
    for (const { start, end, quote } of suggestTargets(text)) expect(text.slice(start, end)).toBe(quote);
  });

  it.each([
    'Tỷ lệ giải ngân năm trước mới đạt 45%',
    'Bố trí kinh phí 200 triệu đồng',
    'Nghị quyết số 131/2020/QH14 ngày 16/11/2020',
    'Lập bản đồ tỷ lệ 1/2000 trước ngày 30/11/2022',
    'Giảm 05 vụ so với cùng kỳ',
    'Phường 8, 12, 13 phối hợp Công an quận',
    'Trực 24/7, gồm 02 tổ',
  ])('nothing to reach: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('a range is one target', () => {
    expect(found('Tỷ lệ hài lòng từ 90% đến 95%')).toEqual(['AT_LEAST | 90 | % | Tỷ lệ hài lòng']);
  });

  it('whatever stands there, the place is that of the words', () => {
    const pieces = fc.constantFrom(
      'đạt ',
      '95%',
      '1.126,2 tỷ đồng',
      ', ',
      '; ',
      'giảm ',
      'số vụ ',
      '\n- ',
      'từ ',
      '12 hộ',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const { start, end, quote } of suggestTargets(text)) expect(text.slice(start, end)).toBe(quote);
      }),
    );
  });
});
