import type { SheetColumn } from '../../documents/spreadsheet/index.js';
import type { Accumulation, TargetDirection, TargetVerdict } from './targets.rules.js';

/** The table of targets as a spreadsheet, which the product writes and reads. Documents are in Vietnamese. */
export const TARGET_COLUMNS = {
  ordinal: { title: 'TT', width: 6, align: 'center' },
  name: { title: 'Chỉ tiêu', width: 44 },
  unitOfMeasure: { title: 'Đơn vị tính', width: 14, align: 'center' },
  direction: { title: 'Cách đánh giá', width: 16 },
  planned: { title: 'Kế hoạch', width: 14 },
  accumulation: { title: 'Cách tính luỹ kế', width: 16 },
  unit: { title: 'Đơn vị phụ trách', width: 28 },
  value: { title: 'Số liệu kỳ này', width: 16 },
  lastYear: { title: 'Cùng kỳ năm trước', width: 18 },
} as const satisfies Record<string, SheetColumn>;

export type TargetColumn = keyof typeof TARGET_COLUMNS;

/** What only the exported table has. */
export const STANDING_COLUMNS: readonly SheetColumn[] = [
  { title: 'Luỹ kế', width: 16 },
  { title: 'Luỹ kế cùng kỳ', width: 16 },
  { title: '% kế hoạch', width: 12 },
  { title: '% cùng kỳ', width: 12 },
  { title: 'Đánh giá', width: 18 },
];

export const DIRECTION_WORDS: Record<TargetDirection, string> = {
  AT_LEAST: 'Đạt ít nhất',
  AT_MOST: 'Không quá',
  REDUCE_BY: 'Giảm so cùng kỳ (%)',
};

export const ACCUMULATION_WORDS: Record<Accumulation, string> = { SUM: 'Cộng các kỳ', LAST: 'Kỳ gần nhất' };

export const VERDICT_WORDS: Record<TargetVerdict, string> = {
  REACHED: 'Đạt',
  NOT_REACHED: 'Chưa đạt',
  UNKNOWN: 'Chưa đủ số liệu',
};

export const EACH_UNIT = 'Từng đơn vị';

export const SHEET_WORDS = {
  sheet: 'Chỉ tiêu',
  guide: 'Hướng dẫn',
  title: 'BẢNG CHỈ TIÊU',
  plan: (number: string, title: string) => `Kế hoạch số ${number}: ${title}`,
  period: (label: string) => `Kỳ số liệu: ${label}`,
  exampleMark: 'VÍ DỤ',
  example: 'VÍ DỤ, XÓA DÒNG NÀY: Thu ngân sách nhà nước trên địa bàn',
  guideLines: [
    'HƯỚNG DẪN',
    'Mỗi chỉ tiêu một dòng, rồi xóa dòng ví dụ. Không đổi tên cột. Chỉ tiêu trùng tên với chỉ tiêu đã có thì được cập nhật; ô để trống thì giữ như cũ.',
    `Cột Cách đánh giá ghi một trong ba: ${Object.values(DIRECTION_WORDS).join('; ')}.`,
    `Cột Cách tính luỹ kế ghi một trong hai: ${Object.values(ACCUMULATION_WORDS).join('; ')}.`,
    `Cột Đơn vị phụ trách ghi tên đơn vị; “${EACH_UNIT}” nếu mỗi đơn vị có số liệu riêng; để trống nếu Phòng Nội vụ ghi chung.`,
    'Số ghi theo kiểu Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân (1.126,2).',
    'Sau khi tải lên, ông/bà được xem từng dòng rồi mới ghi vào kế hoạch.',
  ],
} as const;
