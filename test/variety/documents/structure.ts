import { COMMUNE, DISTRICT, WARD, caption, plan } from '../support/letterhead.js';
import { FORMATS, WITH_MERGES, WORD_FORMATS, task, tasks } from '../support/model.js';
import type { CellSpec, VarietyDocument } from '../support/model.js';

const HEAD = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];
const ROWS: Record<string, CellSpec[]> = {
  wall: ['1', 'Chỉnh trang mặt tiền chợ trung tâm', 'Ban Quản lý chợ', 'Phòng Kinh tế', 'Quý II/2021'],
  parking: ['2', 'Kẻ vạch bãi giữ xe hai bánh', 'Phòng Quản lý đô thị', 'Công an quận', '15/7/2021'],
  library: [
    '1',
    'Mở cửa thư viện vào buổi tối',
    'Phòng Văn hóa và Thông tin',
    'Phòng Giáo dục và Đào tạo',
    'Tháng 9/2021',
  ],
  clinic: [
    '2',
    'Khám sức khỏe học đường',
    'Trung tâm Y tế',
    'Phòng Giáo dục và Đào tạo',
    'Trước ngày 20-4-2021',
  ],
};
const { wall = [], parking = [], library = [], clinic = [] } = ROWS;
const expected = (first: string, second: string) => [
  ...tasks(
    first,
    '1 Chỉnh trang mặt tiền chợ trung tâm > Ban Quản lý chợ + Phòng Kinh tế @ 2021-06-30',
    '2 Kẻ vạch bãi giữ xe hai bánh > Phòng Quản lý đô thị + Công an quận @ 2021-07-15',
  ),
  ...tasks(
    second,
    '1 Mở cửa thư viện vào buổi tối > Phòng Văn hóa và Thông tin + Phòng Giáo dục và Đào tạo @ 2021-09-30',
    '2 Khám sức khỏe học đường > Trung tâm Y tế + Phòng Giáo dục và Đào tạo @ 2021-04-20',
  ),
];
const full = (text: string): CellSpec[] => [{ text, span: 5 }];

function sections(
  name: string,
  covers: string,
  first: CellSpec[],
  second: CellSpec[],
  formats = FORMATS,
  labels = ['I', 'II'],
): VarietyDocument {
  return plan({
    name,
    covers,
    formats,
    letter: DISTRICT,
    table: [HEAD, first, wall, parking, second, library, clinic],
    expected: {
      sections: [`${labels[0]}|Chỉnh trang đô thị`, `${labels[1]}|Văn hóa - xã hội`],
      tasks: expected(labels[0] ?? '', labels[1] ?? ''),
    },
  });
}

export const STRUCTURE: VarietyDocument[] = [
  sections(
    's01',
    'section row: "I. title" in the first cell, the rest blank',
    ['I. Chỉnh trang đô thị', '', '', '', ''],
    ['II. Văn hóa - xã hội', '', '', '', ''],
  ),
  sections(
    's02',
    'section row: "I" | title',
    ['I', 'Chỉnh trang đô thị', '', '', ''],
    ['II', 'Văn hóa - xã hội', '', '', ''],
  ),
  sections(
    's03',
    'section row: "I." | title merged over the rest',
    ['I.', { text: 'Chỉnh trang đô thị', span: 4 }],
    ['II.', { text: 'Văn hóa - xã hội', span: 4 }],
  ),
  sections(
    's04',
    'section row "I/." merged over all columns',
    full('I/. Chỉnh trang đô thị'),
    full('II/. Văn hóa - xã hội'),
  ),
  sections(
    's05',
    'section title repeated in every cell, as an extraction prints a merged one',
    Array<string>(5).fill('I. Chỉnh trang đô thị'),
    Array<string>(5).fill('II. Văn hóa - xã hội'),
    ['txt', 'markdown', 'html', 'xlsx', 'docx'],
  ),
  sections(
    's06',
    'section title repeated twice',
    ['I. Chỉnh trang đô thị', 'I. Chỉnh trang đô thị', '', '', ''],
    ['II. Văn hóa - xã hội', 'II. Văn hóa - xã hội', '', '', ''],
    ['txt', 'markdown'],
  ),
  sections(
    's07',
    'sections lettered A, B',
    ['A', 'Chỉnh trang đô thị', '', '', ''],
    ['B', 'Văn hóa - xã hội', '', '', ''],
    FORMATS,
    ['A', 'B'],
  ),
  sections(
    's08',
    'section row "Phần I. …"',
    full('Phần I. Chỉnh trang đô thị'),
    full('Phần II. Văn hóa - xã hội'),
  ),

  plan({
    name: 's09-section-lead',
    covers: 'a section given to somebody: itself a task, its lead inherited by blank rows',
    letter: DISTRICT,
    table: [
      HEAD,
      ['I', 'Xây dựng chính quyền số', 'Văn phòng HĐND&UBND', 'Các phòng, ban', 'Năm 2021'],
      ['1', 'Cài đặt chữ ký số cho cán bộ', '', '', 'Quý II/2021'],
      ['2', 'Họp không giấy ở cấp phường', '', 'UBND 12 phường', 'Quý III/2021'],
      ['II', 'Nếp sống văn minh', '', '', ''],
      ['1', 'Ra quân xóa quảng cáo dán trái phép', 'Phòng Văn hóa và Thông tin', 'Quận đoàn', 'Hằng tuần'],
    ],
    expected: {
      sections: ['I|Xây dựng chính quyền số', 'II|Nếp sống văn minh'],
      tasks: [
        ...tasks(
          'I',
          'I Xây dựng chính quyền số > Văn phòng HĐND&UBND + Các phòng, ban @ 2021-12-31',
          '1 Cài đặt chữ ký số cho cán bộ > Văn phòng HĐND&UBND @ 2021-06-30',
          '2 Họp không giấy ở cấp phường > Văn phòng HĐND&UBND + UBND 12 phường @ 2021-09-30',
        ),
        ...tasks(
          'II',
          '1 Ra quân xóa quảng cáo dán trái phép > Phòng Văn hóa và Thông tin + Quận đoàn @ recurring',
        ),
      ],
      warnings: ['lead-inherited'],
    },
  }),

  plan({
    name: 's10-lead-on-the-title',
    covers: 'the lead printed once, on the title row only',
    letter: COMMUNE,
    table: [
      ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'],
      ['I', 'Nông nghiệp', 'Phòng Kinh tế', ''],
      ['1', 'Chuyển đổi 20 ha lúa sang rau màu', '', 'Tháng 6/2026'],
      ['2', 'Cấp giấy chứng nhận VietGAP', '', 'Quý IV/2026'],
      ['II', 'Y tế', 'Trạm Y tế', ''],
      ['3', 'Lập hồ sơ sức khỏe điện tử', '', '31/10/2026'],
    ],
    expected: {
      sections: ['I|Nông nghiệp', 'II|Y tế'],
      tasks: [
        ...tasks(
          'I',
          'I Nông nghiệp > Phòng Kinh tế',
          '1 Chuyển đổi 20 ha lúa sang rau màu > Phòng Kinh tế @ 2026-06-30',
          '2 Cấp giấy chứng nhận VietGAP > Phòng Kinh tế @ 2026-12-31',
        ),
        ...tasks('II', 'II Y tế > Trạm Y tế', '3 Lập hồ sơ sức khỏe điện tử > Trạm Y tế @ 2026-10-31'),
      ],
      warnings: ['lead-inherited'],
    },
  }),

  plan({
    name: 's11-numbers-run-on',
    covers: 'numbers running on over sections, with 22.1 and 22.2 beneath 22',
    table: [
      HEAD,
      ['I', 'Tài chính', '', '', ''],
      ['20', 'Công khai dự toán ngân sách phường', 'Phòng Kinh tế, Hạ tầng và Đô thị', '', '15/01/2026'],
      ['21', 'Thu phí không dùng tiền mặt tại chợ', 'Ban Quản lý chợ', 'Ngân hàng', 'Quý II/2026'],
      ['II', 'Nội vụ', '', '', ''],
      ['22', 'Đánh giá chỉ số hài lòng của người dân', '', '', ''],
      [
        '22.1',
        'Phát phiếu khảo sát tại bộ phận một cửa',
        'Trung tâm Phục vụ hành chính công',
        '',
        'Tháng 5/2026',
      ],
      ['22.2', 'Tổng hợp, công bố kết quả khảo sát', 'Văn phòng HĐND và UBND', '', 'Tháng 7/2026'],
      ['23', 'Kiểm tra giờ giấc làm việc', 'Văn phòng HĐND và UBND', '', 'Thường xuyên'],
    ],
    expected: {
      sections: ['I|Tài chính', 'II|Nội vụ', '22|Đánh giá chỉ số hài lòng của người dân'],
      tasks: [
        ...tasks(
          'I',
          '20 Công khai dự toán ngân sách phường > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-01-15',
          '21 Thu phí không dùng tiền mặt tại chợ > Ban Quản lý chợ + Ngân hàng @ 2026-06-30',
        ),
        ...tasks(
          '22',
          '22.1 Phát phiếu khảo sát tại bộ phận một cửa > Trung tâm Phục vụ hành chính công @ 2026-05-31',
          '22.2 Tổng hợp, công bố kết quả khảo sát > Văn phòng HĐND và UBND @ 2026-07-31',
        ),
        ...tasks('II', '23 Kiểm tra giờ giấc làm việc > Văn phòng HĐND và UBND @ ongoing'),
      ],
    },
  }),

  plan({
    name: 's12-letters-and-brackets',
    covers: 'sub-items a) b) and (1) (2) with lead and time of their parent',
    letter: COMMUNE,
    table: [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      ['1', 'Chuẩn bị ngày hội đại đoàn kết', 'Ủy ban MTTQ xã', '10/11/2026'],
      ['a)', 'Trang trí nhà văn hóa', '', ''],
      ['b)', 'Mời các hộ gia đình tiêu biểu', 'Hội Phụ nữ', ''],
      ['2', 'Làm sạch nghĩa trang liệt sĩ', 'Đoàn Thanh niên', '25/7/2026'],
      ['(1)', 'Cắt tỉa cây cảnh', '', '20/7/2026'],
      ['(2)', 'Thắp nến tri ân', '', ''],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Chuẩn bị ngày hội đại đoàn kết > Ủy ban MTTQ xã @ 2026-11-10',
        'a) Trang trí nhà văn hóa > Ủy ban MTTQ xã @ 2026-11-10',
        'b) Mời các hộ gia đình tiêu biểu > Hội Phụ nữ @ 2026-11-10',
        '2 Làm sạch nghĩa trang liệt sĩ > Đoàn Thanh niên @ 2026-07-25',
        '(1) Cắt tỉa cây cảnh > Đoàn Thanh niên @ 2026-07-20',
        '(2) Thắp nến tri ân > Đoàn Thanh niên @ 2026-07-25',
      ),
      warnings: ['lead-inherited', 'deadline-inherited'],
    },
  }),

  plan({
    name: 's13-numbers-wrong',
    covers: 'numbers duplicated, skipped and absent',
    table: [
      HEAD,
      ['1.', 'Thay mới bồn hoa trước trụ sở', 'Văn phòng HĐND và UBND', '', 'Tháng 1/2026'],
      ['2.', 'Sửa nhà vệ sinh công cộng', 'Phòng Kinh tế, Hạ tầng và Đô thị', '', 'Tháng 3/2026'],
      ['2.', 'Lắp mái che khu chờ của dân', 'Trung tâm Phục vụ hành chính công', '', 'Tháng 4/2026'],
      ['5.', 'Mua máy quét tài liệu', 'Văn phòng HĐND và UBND', '', 'Tháng 5/2026'],
      ['', 'Niêm yết lịch tiếp công dân', 'Văn phòng HĐND và UBND', '', 'Tháng 1/2026'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Thay mới bồn hoa trước trụ sở > Văn phòng HĐND và UBND @ 2026-01-31',
        '2 Sửa nhà vệ sinh công cộng > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-03-31',
        '2 Lắp mái che khu chờ của dân > Trung tâm Phục vụ hành chính công @ 2026-04-30',
        '5 Mua máy quét tài liệu > Văn phòng HĐND và UBND @ 2026-05-31',
        '- Niêm yết lịch tiếp công dân > Văn phòng HĐND và UBND @ 2026-01-31',
      ),
      warnings: ['duplicate-ordinal', 'missing-ordinal'],
    },
  }),

  plan({
    name: 's14-header-on-each-page',
    covers: 'a table cut by pages, its header printed again on each',
    letter: DISTRICT,
    appendix: [
      { header: 1, rows: [HEAD, wall, parking] },
      { page: true },
      {
        header: 1,
        rows: [
          HEAD,
          ['3', 'Tháo dỡ mái che lấn chiếm', 'Đội Quản lý trật tự đô thị', 'Công an quận', 'Thường xuyên'],
        ],
      },
      { page: true },
      {
        header: 1,
        rows: [
          HEAD,
          ['4', 'Đánh số nhà còn thiếu', 'Phòng Quản lý đô thị', 'UBND các phường', 'Quý IV/2021'],
        ],
      },
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Chỉnh trang mặt tiền chợ trung tâm > Ban Quản lý chợ + Phòng Kinh tế @ 2021-06-30',
        '2 Kẻ vạch bãi giữ xe hai bánh > Phòng Quản lý đô thị + Công an quận @ 2021-07-15',
        '3 Tháo dỡ mái che lấn chiếm > Đội Quản lý trật tự đô thị + Công an quận @ ongoing',
        '4 Đánh số nhà còn thiếu > Phòng Quản lý đô thị + UBND các phường @ 2021-12-31',
      ),
    },
  }),

  plan({
    name: 's15-cells-drift',
    covers: 'a table cut by pages without a header, rows of 7, 6 and 5 cells',
    letter: DISTRICT,
    formats: ['docx', 'word', 'txt', 'markdown', 'html', 'xlsx'],
    appendix: [
      {
        header: 1,
        rows: [
          ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Ghi chú'],
          [
            '1',
            'Khảo sát các điểm ngập trên địa bàn quận',
            'Báo cáo khảo sát',
            'Phòng Quản lý đô thị',
            'UBND các phường',
            'Tháng 3/2021',
            'Làm trước',
          ],
        ],
      },
      {
        rows: [
          [
            '2',
            'Lập danh mục tuyến hẻm cần nâng cấp năm sau',
            'Danh mục',
            'Phòng Quản lý đô thị',
            'Ban Quản lý dự án',
            'Tháng 6/2021',
          ],
        ],
      },
      {
        rows: [
          [
            '3',
            'Vận động hộ dân hiến đất mở rộng hẻm nhỏ',
            'Biên bản hiến đất',
            'UBND các phường',
            'Ủy ban MTTQ quận',
          ],
        ],
      },
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Khảo sát các điểm ngập trên địa bàn quận > Phòng Quản lý đô thị + UBND các phường @ 2021-03-31',
        '2 Lập danh mục tuyến hẻm cần nâng cấp năm sau > Phòng Quản lý đô thị + Ban Quản lý dự án @ 2021-06-30',
        '3 Vận động hộ dân hiến đất mở rộng hẻm nhỏ > UBND các phường + Ủy ban MTTQ quận @ plan',
      ),
      warnings: ['missing-deadline-cell'],
    },
  }),

  plan({
    name: 's16-tail-rows',
    covers: 'rows cut by a page: a tail with the rest of one cell, a blank row with a second lead',
    formats: ['docx', 'word', 'libreoffice', 'txt', 'markdown', 'html'],
    table: [
      HEAD,
      [
        '1',
        'Phối hợp tổ chức hội chợ sản phẩm địa phương tại công viên trung tâm,',
        'Phòng Kinh tế, Hạ tầng và Đô thị',
        'Hội Phụ nữ',
        'Quý III/2026',
      ],
      ['', 'gắn với tuần lễ văn hóa ẩm thực của phường', '', '', ''],
      [
        '2',
        'Bình chọn hộ kinh doanh văn minh',
        'Phòng Kinh tế, Hạ tầng và Đô thị',
        'Ban Quản lý chợ',
        'Tháng 12/2026',
      ],
      ['', '', 'Công an phường', '', ''],
      ['3', 'Tập huấn bán hàng trực tuyến', 'Đoàn Thanh niên', '', 'Tháng 8/2026'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Phối hợp tổ chức hội chợ sản phẩm địa phương tại công viên trung tâm, gắn với tuần lễ văn hóa ẩm thực của phường > Phòng Kinh tế, Hạ tầng và Đô thị + Hội Phụ nữ @ 2026-09-30',
        '2 Bình chọn hộ kinh doanh văn minh > Phòng Kinh tế, Hạ tầng và Đô thị; Công an phường + Ban Quản lý chợ @ 2026-12-31',
        '3 Tập huấn bán hàng trực tuyến > Đoàn Thanh niên @ 2026-08-31',
      ),
    },
  }),

  plan({
    name: 's17-noise',
    covers: 'total rows, dashes, watermarks between rows, page numbers, footnote marks glued to words',
    formats: ['docx', 'word', 'txt', 'markdown', 'html'],
    letter: DISTRICT,
    appendix: [
      'Tran Van Luu - 1204',
      {
        rows: [
          HEAD,
          ['1', 'Duy tu 14 tuyến hẻm', 'Ban Quản lý dự án', 'UBND các phường', 'Quý II/20213'],
          ['----', '----', '----', '----', '----'],
        ],
      },
      'Tran Van Luu - 1204',
      '3',
      {
        rows: [
          ['2', 'Thay 320 nắp hố ga', 'Phòng Quản lý đô thị', 'UBND các phường', 'Tháng 10/2021'],
          ['', 'Tổng cộng', '', '', ''],
        ],
      },
      'Tran Van Luu - 1204',
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Duy tu 14 tuyến hẻm > Ban Quản lý dự án + UBND các phường @ 2021-06-30',
        '2 Thay 320 nắp hố ga > Phòng Quản lý đô thị + UBND các phường @ 2021-10-31',
      ),
    },
  }),

  plan({
    name: 's18-two-appendices',
    covers: 'two appendices with different columns, the second in landscape; numbers begin anew',
    appendix: [
      {
        header: 1,
        rows: [
          HEAD,
          ['1', 'Rà soát quy chế làm việc', 'Văn phòng HĐND và UBND', '', 'Tháng 2/2026'],
          ['2', 'Cập nhật trang thông tin điện tử', 'Phòng Văn hóa - Xã hội', '', 'Hằng tuần'],
        ],
      },
      { section: 'landscape' },
      ...caption(WARD, 'PHỤ LỤC II', 'Danh mục tổ chức hội nghị'),
      {
        header: 1,
        rows: [
          ['TT', 'Tên hội nghị', 'Đơn vị chủ trì', 'Thời gian', 'Ghi chú'],
          ['1', 'Hội nghị cán bộ, công chức', 'Văn phòng HĐND và UBND', 'Quý I/2026', ''],
          ['2', 'Hội nghị sơ kết 6 tháng', 'Văn phòng HĐND và UBND', 'Tháng 7/2026', ''],
        ],
      },
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Rà soát quy chế làm việc > Văn phòng HĐND và UBND @ 2026-02-28',
        '2 Cập nhật trang thông tin điện tử > Phòng Văn hóa - Xã hội @ recurring',
        '1 Hội nghị cán bộ, công chức > Văn phòng HĐND và UBND @ 2026-03-31',
        '2 Hội nghị sơ kết 6 tháng > Văn phòng HĐND và UBND @ 2026-07-31',
      ),
    },
  }),

  plan({
    name: 's19-nested-table',
    covers: 'a table inside a cell: its text stays with the cell',
    formats: WITH_MERGES,
    table: [
      HEAD,
      [
        '1',
        {
          text: 'Trao quà Tết cho các đối tượng:',
          nested: [
            ['Hộ nghèo', '45'],
            ['Người có công', '112'],
          ],
        },
        'Phòng Văn hóa - Xã hội',
        'Hội Chữ thập đỏ',
        'Trước ngày 10/02/2026',
      ],
      ['2', 'Thăm đơn vị trực Tết', 'Ban Chỉ huy Quân sự phường', '', 'Tháng 2/2026'],
    ],
    expected: {
      tasks: [
        task(
          null,
          '1 Trao quà Tết cho các đối tượng: Hộ nghèo 45 Người có công 112 > Phòng Văn hóa - Xã hội + Hội Chữ thập đỏ @ 2026-02-10',
        ),
        task(null, '2 Thăm đơn vị trực Tết > Ban Chỉ huy Quân sự phường @ 2026-02-28'),
      ],
    },
  }),

  plan({
    name: 's20-text-box',
    covers: 'a draft stamp in a text box; the table inside a table that only arranges the page',
    formats: WORD_FORMATS,
    body: [{ box: ['DỰ THẢO', 'Lần 2'] }, 'Giao các đơn vị bám sát nội dung phân công tại Phụ lục.'],
    table: [
      HEAD,
      ['1', 'Mở tuyến đường hoa', 'Đoàn Thanh niên', 'Hội Phụ nữ', 'Tháng 3/2026'],
      ['2', 'Kiểm kê tài sản công', 'Phòng Kinh tế, Hạ tầng và Đô thị', '', '31/12/2026'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Mở tuyến đường hoa > Đoàn Thanh niên + Hội Phụ nữ @ 2026-03-31',
        '2 Kiểm kê tài sản công > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-12-31',
      ),
    },
  }),

  plan({
    name: 's21-content-merged-down',
    covers: 'one content over several rows, each with product, lead and time of its own',
    formats: WITH_MERGES,
    letter: COMMUNE,
    table: [
      ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Đơn vị chủ trì', 'Thời hạn'],
      [
        { text: '1', merge: 'restart' },
        { text: 'Chuẩn bị kỳ họp HĐND giữa năm', merge: 'restart' },
        'Báo cáo kinh tế',
        'Phòng Kinh tế',
        '15/6/2026',
      ],
      [
        { text: '1', merge: 'continue' },
        { text: 'Chuẩn bị kỳ họp HĐND giữa năm', merge: 'continue' },
        'Báo cáo văn hóa',
        'Phòng Văn hóa - Xã hội',
        '20/6/2026',
      ],
      ['2', 'Tổng hợp kiến nghị cử tri', 'Bảng tổng hợp', 'Văn phòng HĐND và UBND', '25/6/2026'],
    ],
    expected: {
      tasks: [
        task(null, '1 Chuẩn bị kỳ họp HĐND giữa năm > Phòng Kinh tế @ 2026-06-15', {
          product: 'Báo cáo kinh tế',
        }),
        task(null, '1 Chuẩn bị kỳ họp HĐND giữa năm > Phòng Văn hóa - Xã hội @ 2026-06-20', {
          product: 'Báo cáo văn hóa',
        }),
        task(null, '2 Tổng hợp kiến nghị cử tri > Văn phòng HĐND và UBND @ 2026-06-25', {
          product: 'Bảng tổng hợp',
        }),
      ],
    },
  }),

  plan({
    name: 's22-without-number-column',
    covers: 'numbers typed into the content, sections too',
    letter: COMMUNE,
    table: [
      ['Nội dung', 'Đơn vị chủ trì', 'Thời gian'],
      ['I. Giao thông', '', ''],
      ['1. Cứng hóa đường trục thôn Đông', 'Phòng Kinh tế', 'Quý III/2026'],
      ['2. Cắm biển cấm tải trọng', 'Công an xã', '30/4/2026'],
      ['II. Thủy lợi', '', ''],
      ['1. Kiểm tra hồ chứa trước mùa mưa', 'Phòng Kinh tế', 'Trước ngày 30/8'],
    ],
    expected: {
      sections: ['I|Giao thông', 'II|Thủy lợi'],
      tasks: [
        ...tasks(
          'I',
          '1 Cứng hóa đường trục thôn Đông > Phòng Kinh tế @ 2026-09-30',
          '2 Cắm biển cấm tải trọng > Công an xã @ 2026-04-30',
        ),
        ...tasks('II', '1 Kiểm tra hồ chứa trước mùa mưa > Phòng Kinh tế @ 2026-08-30'),
      ],
    },
  }),
];
