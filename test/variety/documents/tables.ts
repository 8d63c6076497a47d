import { PROVINCE, plan } from '../support/letterhead.js';
import { tasks } from '../support/model.js';
import type { Format, VarietyDocument } from '../support/model.js';

const HEAD = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện'];
const TWO: Format[] = ['word', 'txt'];
const TASKS = [
  ['1', 'Mở tuyến đường hoa', 'Đoàn Thanh niên', 'Hội Phụ nữ', 'Tháng 3/2026'],
  ['2', 'Kiểm kê tài sản công', 'Văn phòng HĐND và UBND', '', '31/12/2026'],
];
const READ = tasks(
  null,
  '1 Mở tuyến đường hoa > Đoàn Thanh niên + Hội Phụ nữ @ 2026-03-31',
  '2 Kiểm kê tài sản công > Văn phòng HĐND và UBND @ 2026-12-31',
);

/** A table of tasks in the body, and below it one of the same width that assigns nothing. */
const followedBy = (
  name: string,
  covers: string,
  between: string,
  rows: string[][],
  warnings: string[] = [],
): VarietyDocument =>
  plan({
    name,
    covers,
    formats: TWO,
    body: [
      'I. NHIỆM VỤ',
      { header: 1, rows: [HEAD, ...TASKS] },
      between,
      { header: 1, rows },
      'Kinh phí do ngân sách phường bảo đảm.',
    ],
    expected: { tasks: READ, warnings },
  });

/** Tables beside the one of tasks, and times said in unusual places. */
export const TABLES: VarietyDocument[] = [
  followedBy('l01-budget', 'a budget as wide as the table of tasks above it', 'II. KINH PHÍ THỰC HIỆN', [
    ['TT', 'Nội dung chi', 'Số lượng', 'Đơn giá', 'Thành tiền'],
    ['1', 'In tài liệu', '200', '15.000', '3.000.000'],
    ['', 'Tổng cộng', '', '', '3.000.000'],
  ]),
  followedBy(
    'l02-members',
    'a list of members that names units: left out, and told',
    'Danh sách Tổ giúp việc:',
    [
      ['STT', 'Họ và tên', 'Chức danh', 'Đơn vị công tác', 'Số điện thoại'],
      ['1', 'Nguyễn Văn An', 'Chủ tịch', 'UBND phường', '0903000111'],
      ['2', 'Lê Thị Bé', 'Phó Chủ tịch', 'UBND phường', '0903000222'],
    ],
    ['table-unread'],
  ),
  plan({
    name: 'l03-strange-header',
    covers: 'headers in no vocabulary: columns by what they hold, the header no task',
    formats: TWO,
    table: [
      ['STT', 'Phải làm gì', 'Ai làm', 'Bao giờ xong'],
      ['1', 'Rà soát danh sách hộ nghèo trên địa bàn', 'Phòng Văn hóa - Xã hội', 'Tháng 3/2026'],
      ['2', 'Sửa chữa nhà văn hóa các khu phố 2 và 5', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Quý II/2026'],
    ],
    expected: {
      warnings: ['columns-guessed'],
      tasks: tasks(
        null,
        '1 Rà soát danh sách hộ nghèo trên địa bàn > Phòng Văn hóa - Xã hội @ 2026-03-31',
        '2 Sửa chữa nhà văn hóa các khu phố 2 và 5 > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-06-30',
      ),
    },
  }),
  plan({
    name: 'l04-time-in-titles',
    covers: 'sections QUÝ I, QUÝ II as rows, no deadline column: the time is the section',
    formats: TWO,
    table: [
      ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp'],
      [{ text: 'QUÝ I/2026', span: 4 }],
      ['1', 'Giao quân', 'Ban CHQS phường', 'Công an phường'],
      [{ text: 'QUÝ II/2026', span: 4 }],
      ['2', 'Thi bơi hè', 'Phòng Văn hóa - Xã hội', 'Đoàn Thanh niên'],
    ],
    expected: {
      sections: ['|QUÝ I/2026', '|QUÝ II/2026'],
      tasks: tasks(
        null,
        '1 Giao quân > Ban CHQS phường + Công an phường @ 2026-03-31',
        '2 Thi bơi hè > Phòng Văn hóa - Xã hội + Đoàn Thanh niên @ 2026-06-30',
      ),
      warnings: ['deadline-inherited'],
    },
  }),
  plan({
    name: 'l05-lost-cell',
    covers: 'txt rows that lost an empty cell in the middle',
    formats: ['txt'],
    table: [
      HEAD,
      ['1', 'Rà soát hộ nghèo trên địa bàn phường', 'Phòng Văn hóa - Xã hội', 'Tháng 3/2026'],
      ['2', 'Tập huấn phòng cháy chữa cháy tại chỗ', 'Công an phường', 'Các khu phố', 'Tháng 4/2026'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Rà soát hộ nghèo trên địa bàn phường > Phòng Văn hóa - Xã hội @ 2026-03-31',
        '2 Tập huấn phòng cháy chữa cháy tại chỗ > Công an phường + Các khu phố @ 2026-04-30',
      ),
    },
  }),
  plan({
    name: 'l06-time-in-notes',
    covers: 'the time in the note column, the lead in "Ghi chú": must not be silent',
    formats: TWO,
    table: [
      ['STT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Ghi chú'],
      ['1', 'Nộp danh sách hộ khó khăn', 'Các khu phố', 'Hoàn thành trước ngày 20/3/2026'],
      ['2', 'Trả lời kiến nghị cử tri', 'Văn phòng HĐND và UBND', ''],
    ],
    expected: {
      warnings: ['deadline-from-note'],
      tasks: tasks(
        null,
        '1 Nộp danh sách hộ khó khăn > Các khu phố @ 2026-03-20',
        '2 Trả lời kiến nghị cử tri > Văn phòng HĐND và UBND',
      ),
    },
  }),
  plan({
    name: 'l07-other-order',
    covers: 'coordinating before lead; "Cơ quan thực hiện chính", leader first',
    formats: TWO,
    table: [
      ['STT', 'Đơn vị phối hợp', 'Đơn vị thực hiện chính', 'Nội dung thực hiện', 'Hạn HT'],
      ['1', 'Các khu phố', 'Công an phường', 'Gắn camera hẻm', '30/9'],
      ['2', 'Trạm Y tế', 'Phòng Văn hóa - Xã hội', 'Khám sức khỏe người cao tuổi', '01/10'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Gắn camera hẻm > Công an phường + Các khu phố @ 2026-09-30',
        '2 Khám sức khỏe người cao tuổi > Phòng Văn hóa - Xã hội + Trạm Y tế @ 2026-10-01',
      ),
    },
  }),
  plan({
    name: 'l08-persons',
    covers: 'persons beside units, phone numbers, "đ/c"',
    formats: TWO,
    table: [
      HEAD,
      [
        '1',
        'Trực đường dây nóng',
        'Đ/c Nguyễn Văn Hùng - Phó Chủ tịch UBND phường',
        'Văn phòng HĐND và UBND (ĐT: 0903 123 456)',
        'Hằng ngày',
      ],
      ['2', 'Quản lý nhóm Zalo khu phố', 'Trần Thị Mai (Phòng VH-XH)', 'Các khu phố', 'Thường xuyên'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Trực đường dây nóng > Đ/c Nguyễn Văn Hùng - Phó Chủ tịch UBND phường + Văn phòng HĐND và UBND (ĐT: 0903 123 456) @ ongoing',
        '2 Quản lý nhóm Zalo khu phố > Trần Thị Mai (Phòng VH-XH) + Các khu phố @ ongoing',
      ),
    },
  }),
  plan({
    name: 'l09-years',
    covers: 'plan of several years: columns per year with ticks, lead inherited by merged',
    formats: TWO,
    letter: PROVINCE,
    table: [
      ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Năm 2025', 'Năm 2026'],
      ['1', 'Xây trung tâm dữ liệu', 'Sở Khoa học và Công nghệ', 'Sở Tài chính', 'x', ''],
      ['2', 'Đào tạo chuyên gia', 'Sở Nội vụ', 'Các sở, ngành', 'x', 'x'],
    ],
    expected: {
      period: '2025-01-01..2026-12-31',
      tasks: tasks(
        null,
        '1 Xây trung tâm dữ liệu > Sở Khoa học và Công nghệ + Sở Tài chính @ 2025-12-31',
        '2 Đào tạo chuyên gia > Sở Nội vụ + Các sở, ngành @ 2026-12-31',
      ),
    },
  }),
];
