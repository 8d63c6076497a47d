import { DISTRICT, COMMUNE, PROVINCE, plan } from '../support/letterhead.js';
import type { Letterhead } from '../support/letterhead.js';
import { FORMATS, WITH_MERGES, task, tasks } from '../support/model.js';
import type { CellSpec, VarietyDocument } from '../support/model.js';

const FOUR = [
  'Rà soát danh mục thủ tục hành chính thuộc thẩm quyền',
  'Tổ chức đối thoại với hộ kinh doanh',
  'Sơn sửa bảng tên đường và biển báo',
  'Mở lớp tập huấn kỹ năng số cho cán bộ',
];
const LEADS = [
  'Trung tâm Phục vụ hành chính công',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Văn hóa - Xã hội',
];
const HELP = ['Văn phòng HĐND và UBND', 'Công an phường', 'Trưởng các khu phố', 'Văn phòng HĐND và UBND'];
const WHEN = ['Quý I/2026', 'Tháng 6/2026', '30/9/2026', 'Thường xuyên'];
const DUE = ['2026-03-31', '2026-06-30', '2026-09-30', 'ongoing'];

/** What a column of the sweep prints in row `at`. */
const FILL: Record<string, (at: number) => string> = {
  no: (at) => String(at + 1),
  content: (at) => FOUR[at] ?? '',
  lead: (at) => LEADS[at] ?? '',
  help: (at) => HELP[at] ?? '',
  due: (at) => WHEN[at] ?? '',
  product: (at) =>
    ['Quyết định công bố', 'Biên bản đối thoại', 'Biển báo được sơn mới', 'Giấy chứng nhận'][at] ?? '',
  leader: (at) =>
    [
      'Chủ tịch UBND',
      'Phó Chủ tịch phụ trách kinh tế',
      'Phó Chủ tịch phụ trách kinh tế',
      'Phó Chủ tịch phụ trách văn hóa',
    ][at] ?? '',
  note: (at) => ['', 'Làm điểm ở khu phố 2', '', ''][at] ?? '',
  money: (at) => ['', '12.500.000 đồng', '85.000.000 đồng', 'Nguồn chi thường xuyên'][at] ?? '',
  basis: () => 'Chương trình công tác năm của cấp ủy',
  start: (at) => ['01/2026', '4/2026', '01/7/2026', '02/2026'][at] ?? '',
  mixed: (at) => `Chủ trì: ${LEADS[at]}\nPhối hợp: ${HELP[at]}`,
};

type Kind = keyof typeof FILL;

/** A table with the given headers over known columns; whatever they are called, the same is read. */
function sweep(name: string, headers: Array<[string, Kind]>, letter?: Letterhead): VarietyDocument {
  const kinds = headers.map(([, kind]) => kind);
  const has = (kind: Kind): boolean => kinds.includes(kind);
  const rows = FOUR.map((_, at) => kinds.map((kind) => FILL[kind]?.(at) ?? ''));
  return plan({
    name,
    covers: `headers: ${headers.map(([header]) => header.replaceAll('\n', ' ')).join(' | ')}`,
    ...(letter ? { letter } : {}),
    table: [headers.map(([header]) => header), ...rows],
    expected: {
      tasks: FOUR.map((content, at) => ({
        section: null,
        no: has('no') ? String(at + 1) : null,
        content,
        leads: has('lead') || has('mixed') ? [LEADS[at] ?? ''] : [],
        help: has('help') || has('mixed') ? [HELP[at] ?? ''] : [],
        due: has('due') ? (DUE[at] ?? '') : 'plan',
        ...(has('product') ? { product: FILL.product?.(at) ?? '' } : {}),
        ...(has('leader') ? { leader: FILL.leader?.(at) ?? '' } : {}),
      })),
    },
  });
}

const twoRows = (): CellSpec[][] => [
  [
    { text: 'STT', merge: 'restart' },
    { text: 'Nội dung', merge: 'restart' },
    { text: 'Cơ quan thực hiện', span: 2 },
    { text: 'Thời gian', span: 2 },
    { text: 'Nguồn lực', merge: 'restart' },
  ],
  [
    { text: 'STT', merge: 'continue' },
    { text: 'Nội dung', merge: 'continue' },
    'Chủ trì',
    'Phối hợp',
    'Bắt đầu',
    'Hoàn thành',
    { text: 'Nguồn lực', merge: 'continue' },
  ],
];

export const HEADERS: VarietyDocument[] = [
  sweep('h01', [
    ['STT', 'no'],
    ['Nội dung', 'content'],
    ['Cơ quan chủ trì', 'lead'],
    ['Cơ quan phối hợp', 'help'],
    ['Thời gian thực hiện', 'due'],
  ]),
  sweep('h02', [
    ['TT', 'no'],
    ['Nhiệm vụ', 'content'],
    ['Sản phẩm', 'product'],
    ['Đơn vị chủ trì', 'lead'],
    ['Đơn vị phối hợp', 'help'],
    ['Thời gian hoàn thành', 'due'],
    ['Ghi chú', 'note'],
  ]),
  sweep('h03', [
    ['Số TT', 'no'],
    ['Tên nhiệm vụ', 'content'],
    ['Chủ trì', 'lead'],
    ['Phối hợp', 'help'],
    ['Thời hạn hoàn thành', 'due'],
    ['Kết quả/Sản phẩm', 'product'],
  ]),
  sweep('h04', [
    ['Stt', 'no'],
    ['Nội dung nhiệm vụ', 'content'],
    ['Sản phẩm đầu ra', 'product'],
    ['Chủ trì thực hiện', 'lead'],
    ['Cơ quan phối hợp thực hiện', 'help'],
    ['Tiến độ thực hiện', 'due'],
  ]),
  sweep('h05', [
    ['STT', 'no'],
    ['Nội dung, nhiệm vụ trọng tâm thực hiện', 'content'],
    ['Kết quả yêu cầu', 'product'],
    ['Cơ quan, đơn vị chủ trì', 'lead'],
    ['Lực lượng hỗ trợ', 'help'],
    ['Hạn', 'due'],
    ['Lãnh đạo phụ trách', 'leader'],
  ]),
  sweep('h06-without-numbers', [
    ['Công việc', 'content'],
    ['Cơ quan chủ trì, tham mưu', 'lead'],
    ['Cơ quan phối hợp, tham vấn', 'help'],
    ['Tiến độ', 'due'],
  ]),
  sweep('h07', [
    ['TT', 'no'],
    ['Nội dung công việc', 'content'],
    ['Cơ quan chủ trì', 'lead'],
    ['Cơ quan thực hiện', 'help'],
    ['Thời hạn', 'due'],
  ]),
  sweep('h08', [
    ['TT', 'no'],
    ['Nội dung', 'content'],
    ['Cơ quan/Đơn vị thực hiện', 'lead'],
    ['Thời gian', 'due'],
    ['Kinh phí', 'money'],
  ]),
  sweep('h09-mixed', [
    ['STT', 'no'],
    ['Nhiệm vụ', 'content'],
    ['Phân công nhiệm vụ', 'mixed'],
    ['Thời gian hoàn thành', 'due'],
  ]),
  sweep('h10', [
    ['STT', 'no'],
    ['Nhiệm vụ', 'content'],
    ['Giải pháp thực hiện', 'product'],
    ['Lãnh đạo chủ trì', 'leader'],
    ['Cơ quan chủ trì', 'lead'],
    ['Cơ quan phối hợp', 'help'],
    ['Thời gian thực hiện', 'due'],
  ]),
  sweep('h11', [
    ['TT', 'no'],
    ['Nội dung', 'content'],
    ['Lãnh đạo theo dõi', 'leader'],
    ['Đơn vị chủ trì', 'lead'],
    ['Phối hợp', 'help'],
    ['Thời hạn', 'due'],
    ['Căn cứ', 'basis'],
  ]),
  sweep(
    'h12',
    [
      ['TT', 'no'],
      ['Nội dung', 'content'],
      ['Cơ quan chịu trách nhiệm cao nhất', 'leader'],
      ['Cơ quan chủ trì', 'lead'],
      ['Thời gian', 'due'],
      ['Nguồn lực', 'money'],
    ],
    COMMUNE_YEAR(),
  ),
  sweep('h13-capitals', [
    ['STT', 'no'],
    ['NỘI DUNG\nCÔNG VIỆC', 'content'],
    ['SẢN PHẨM,\nKẾT QUẢ', 'product'],
    ['ĐƠN VỊ\nCHỦ TRÌ', 'lead'],
    ['ĐƠN VỊ\nPHỐI HỢP', 'help'],
    ['THỜI GIAN\nHOÀN THÀNH', 'due'],
    ['GHI CHÚ', 'note'],
  ]),
  sweep('h14-no-deadline-column', [
    ['STT', 'no'],
    ['Nội dung nhiệm vụ', 'content'],
    ['Đơn vị thực hiện', 'lead'],
    ['Đơn vị phối hợp', 'help'],
  ]),
  sweep('h15-due-before-lead', [
    ['TT', 'no'],
    ['Danh mục công việc', 'content'],
    ['Thời gian thực hiện', 'due'],
    ['Kết quả đầu ra', 'product'],
    ['Cơ quan đầu mối', 'lead'],
    ['Cơ quan tham gia', 'help'],
  ]),
  sweep('h16-start', [
    ['STT', 'no'],
    ['Nội dung', 'content'],
    ['Chủ trì', 'lead'],
    ['Phối hợp', 'help'],
    ['Thời gian bắt đầu', 'start'],
    ['Thời gian kết thúc', 'due'],
  ]),

  plan({
    name: 'h20-two-rows',
    covers: 'a header in two rows, groups over lead and coordinating and over the times',
    formats: FORMATS,
    header: 2,
    table: [
      ...twoRows(),
      ['1', 'Số hóa hồ sơ hộ tịch', 'Phòng Tư pháp', 'Công an quận', '3/2021', '30/9/2021', 'Ngân sách quận'],
      [
        '2',
        'Nâng cấp mạng nội bộ',
        'Văn phòng HĐND và UBND',
        'Phòng Tài chính - Kế hoạch',
        '4/2021',
        'Quý IV/2021',
        'Ngân sách quận',
      ],
      ['3', 'Diễn tập phòng cháy', 'Công an quận', 'Ban Chỉ huy Quân sự quận', '5/2021', '15/6/2021', ''],
    ],
    letter: DISTRICT,
    expected: {
      tasks: tasks(
        null,
        '1 Số hóa hồ sơ hộ tịch > Phòng Tư pháp + Công an quận @ 2021-09-30',
        '2 Nâng cấp mạng nội bộ > Văn phòng HĐND và UBND + Phòng Tài chính - Kế hoạch @ 2021-12-31',
        '3 Diễn tập phòng cháy > Công an quận + Ban Chỉ huy Quân sự quận @ 2021-06-15',
      ),
    },
  }),

  plan({
    name: 'h21-two-rows-assigned',
    covers: 'a header in two rows under "Phân công", numbers of the columns below it',
    header: 3,
    table: [
      [
        { text: 'TT', merge: 'restart' },
        { text: 'Nhiệm vụ', merge: 'restart' },
        { text: 'Phân công', span: 2 },
        { text: 'Thời hạn', merge: 'restart' },
        { text: 'Kết quả', merge: 'restart' },
      ],
      [
        { text: 'TT', merge: 'continue' },
        { text: 'Nhiệm vụ', merge: 'continue' },
        'Đơn vị chủ trì',
        'Đơn vị phối hợp',
        { text: 'Thời hạn', merge: 'continue' },
        { text: 'Kết quả', merge: 'continue' },
      ],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [
        '1',
        'Lắp camera an ninh tại các ngõ',
        'Công an xã',
        'Trưởng các thôn',
        'Trước ngày 20/5/2026',
        '12 cụm camera',
      ],
      [
        '2',
        'Trồng cây xanh ven đường liên thôn',
        'Phòng Kinh tế',
        'Đoàn Thanh niên; Hội Nông dân',
        'Tháng 2/2026',
        '600 cây',
      ],
    ],
    letter: COMMUNE,
    expected: {
      tasks: [
        task(null, '1 Lắp camera an ninh tại các ngõ > Công an xã + Trưởng các thôn @ 2026-05-20', {
          product: '12 cụm camera',
        }),
        task(
          null,
          '2 Trồng cây xanh ven đường liên thôn > Phòng Kinh tế + Đoàn Thanh niên; Hội Nông dân @ 2026-02-28',
          { product: '600 cây' },
        ),
      ],
    },
  }),

  plan({
    name: 'h22-group-column',
    covers: '"Nhóm nhiệm vụ" as a merged column of its own',
    formats: FORMATS,
    table: [
      ['STT', 'Nhóm nhiệm vụ', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'],
      [
        '1',
        { text: 'Hạ tầng số', merge: 'restart' },
        'Phủ sóng di động vùng lõm',
        'Sở Khoa học và Công nghệ',
        'UBND các xã, phường',
        'Quý II/2026',
      ],
      [
        '2',
        { text: 'Hạ tầng số', merge: 'continue' },
        'Nâng cấp trung tâm dữ liệu tỉnh',
        'Sở Khoa học và Công nghệ',
        'Sở Tài chính',
        'Quý III/2026',
      ],
      [
        '3',
        { text: 'Nhân lực số', merge: 'restart' },
        'Đào tạo 500 tổ công nghệ số cộng đồng',
        'Sở Nội vụ',
        'Tỉnh đoàn',
        '2025-2026',
      ],
    ],
    letter: PROVINCE,
    expected: {
      period: '2025-01-01..2026-12-31',
      sections: ['|Hạ tầng số', '|Nhân lực số'],
      tasks: tasks(
        null,
        '1 Phủ sóng di động vùng lõm > Sở Khoa học và Công nghệ + UBND các xã, phường @ 2026-06-30',
        '2 Nâng cấp trung tâm dữ liệu tỉnh > Sở Khoa học và Công nghệ + Sở Tài chính @ 2026-09-30',
        '3 Đào tạo 500 tổ công nghệ số cộng đồng > Sở Nội vụ + Tỉnh đoàn @ 2025-01-01..2026-12-31',
      ),
    },
  }),

  plan({
    name: 'h23-only-group',
    covers: '"Nhóm nhiệm vụ" is all there is for a content column',
    table: [
      ['TT', 'Nhóm nhiệm vụ', 'Đơn vị chủ trì', 'Số ngày dự kiến'],
      ['1', 'Khảo sát hiện trạng vỉa hè', 'Phòng Quản lý đô thị', '30 ngày'],
      ['2', 'Lập dự toán sửa chữa', 'Ban Quản lý dự án', '15 ngày'],
    ],
    letter: DISTRICT,
    expected: {
      tasks: tasks(
        null,
        '1 Khảo sát hiện trạng vỉa hè > Phòng Quản lý đô thị @ relative',
        '2 Lập dự toán sửa chữa > Ban Quản lý dự án @ relative',
      ),
    },
  }),

  plan({
    name: 'h24-quarters-marked',
    covers: 'columns for quarters marked with x: due with the last one, each an occurrence',
    header: 2,
    table: [
      [
        { text: 'TT', merge: 'restart' },
        { text: 'Nội dung', merge: 'restart' },
        { text: 'Đơn vị thực hiện', merge: 'restart' },
        { text: 'Thời gian thực hiện', span: 4 },
      ],
      [
        { text: 'TT', merge: 'continue' },
        { text: 'Nội dung', merge: 'continue' },
        { text: 'Đơn vị thực hiện', merge: 'continue' },
        'Quý I',
        'Quý II',
        'Quý III',
        'Quý IV',
      ],
      ['1', 'Kiểm tra vệ sinh an toàn thực phẩm', 'Trạm Y tế', 'x', '', 'x', ''],
      ['2', 'Phun hóa chất diệt muỗi', 'Trạm Y tế', '', 'X', '', ''],
      ['3', 'Tuần tra ban đêm tại khu chợ', 'Công an phường', 'x', 'x', 'x', 'x'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Kiểm tra vệ sinh an toàn thực phẩm > Trạm Y tế @ 2026-01-01..2026-09-30',
        '2 Phun hóa chất diệt muỗi > Trạm Y tế @ 2026-04-01..2026-06-30',
        '3 Tuần tra ban đêm tại khu chợ > Công an phường @ 2026-01-01..2026-12-31',
      ),
    },
  }),

  plan({
    name: 'h25-months-marked',
    covers: 'columns for quarters with the year in one header row, ticked',
    table: [
      ['STT', 'Công việc', 'Chủ trì', 'Quý I/2026', 'Quý II/2026', 'Quý III/2026', 'Quý IV/2026'],
      ['1', 'Thu gom rác thải nguy hại tại hộ dân', 'Phòng Kinh tế', '', 'x', '', 'x'],
      ['2', 'Cấp phát thuốc cho người cao tuổi', 'Trạm Y tế xã', '✓', '', '', ''],
    ],
    letter: COMMUNE,
    expected: {
      tasks: tasks(
        null,
        '1 Thu gom rác thải nguy hại tại hộ dân > Phòng Kinh tế @ 2026-04-01..2026-12-31',
        '2 Cấp phát thuốc cho người cao tuổi > Trạm Y tế xã @ 2026-01-01..2026-03-31',
      ),
    },
  }),

  plan({
    name: 'h26-no-header',
    covers: 'a table that prints no header',
    table: [
      [
        '1',
        'Tuyên truyền Luật Căn cước đến từng tổ dân phố',
        'Công an phường',
        'Phòng Văn hóa - Xã hội',
        'Quý I/2026',
      ],
      [
        '2',
        'Chi trả trợ cấp xã hội qua tài khoản ngân hàng',
        'Phòng Văn hóa - Xã hội',
        'Bưu điện phường',
        'Hằng tháng',
      ],
      [
        '3',
        'Nạo vét cống thoát nước các tuyến hẻm ngập',
        'Phòng Kinh tế, Hạ tầng và Đô thị',
        'Trưởng các khu phố',
        'Trước ngày 15/5/2026',
      ],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Tuyên truyền Luật Căn cước đến từng tổ dân phố > Công an phường + Phòng Văn hóa - Xã hội @ 2026-03-31',
        '2 Chi trả trợ cấp xã hội qua tài khoản ngân hàng > Phòng Văn hóa - Xã hội + Bưu điện phường @ recurring',
        '3 Nạo vét cống thoát nước các tuyến hẻm ngập > Phòng Kinh tế, Hạ tầng và Đô thị + Trưởng các khu phố @ 2026-05-15',
      ),
      warnings: ['columns-guessed'],
    },
  }),

  plan({
    name: 'h27-mixed-words',
    covers: 'leads and helpers told apart by words in one cell, in many ways',
    table: [
      ['TT', 'Nội dung thực hiện', 'Đơn vị thực hiện', 'Thời gian'],
      ['1', 'Cấp mã số vùng trồng', 'Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân', 'Tháng 4/2026'],
      [
        '2',
        'Sửa kênh mương nội đồng',
        '- Chủ trì: Phòng Kinh tế\n- Phối hợp: Hợp tác xã Phú Ninh; Trưởng các thôn',
        'Quý II/2026',
      ],
      ['3', 'Tiêm phòng đàn gia súc', 'Chủ trì: Trạm Y tế. Phối hợp: Hội Phụ nữ', '20/4/2026'],
      [
        '4',
        'Cứu trợ vùng ngập',
        'Ban Chỉ huy Quân sự xã (chủ trì); phối hợp với Công an xã',
        'Khi có yêu cầu',
      ],
    ],
    letter: COMMUNE,
    expected: {
      tasks: tasks(
        null,
        '1 Cấp mã số vùng trồng > Phòng Kinh tế + Hội Nông dân @ 2026-04-30',
        '2 Sửa kênh mương nội đồng > Phòng Kinh tế + Hợp tác xã Phú Ninh; Trưởng các thôn @ 2026-06-30',
        '3 Tiêm phòng đàn gia súc > Trạm Y tế + Hội Phụ nữ @ 2026-04-20',
        '4 Cứu trợ vùng ngập > Ban Chỉ huy Quân sự xã + Công an xã @ relative',
      ),
    },
  }),

  plan({
    name: 'h28-leads-merged-down',
    covers: 'lead cells merged over several rows',
    formats: WITH_MERGES,
    table: [
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'],
      [
        '1',
        'Xây tường rào trường mầm non',
        { text: 'Phòng Kinh tế', merge: 'restart' },
        'Trường Mầm non Phú Ninh',
        { text: 'Quý III/2026', merge: 'restart' },
      ],
      [
        '2',
        'Lát sân nhà văn hóa thôn',
        { text: 'Phòng Kinh tế', merge: 'continue' },
        'Trưởng các thôn',
        { text: 'Quý III/2026', merge: 'continue' },
      ],
      [
        '3',
        'Thay bóng đèn chiếu sáng',
        { text: 'Phòng Kinh tế', merge: 'continue' },
        'Điện lực Phú Ninh',
        'Quý IV/2026',
      ],
    ],
    letter: COMMUNE,
    expected: {
      tasks: tasks(
        null,
        '1 Xây tường rào trường mầm non > Phòng Kinh tế + Trường Mầm non Phú Ninh @ 2026-09-30',
        '2 Lát sân nhà văn hóa thôn > Phòng Kinh tế + Trưởng các thôn @ 2026-09-30',
        '3 Thay bóng đèn chiếu sáng > Phòng Kinh tế + Điện lực Phú Ninh @ 2026-12-31',
      ),
    },
  }),
];

function COMMUNE_YEAR(): Letterhead {
  return { ...COMMUNE, number: '09/KH-UBND' };
}
