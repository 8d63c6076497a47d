import type { SheetColumn } from '../documents/spreadsheet/index.js';
import { NOTE_COLUMN, REGISTER_COLUMNS } from '../plans/template/index.js';

/** Words of the register, which is in Vietnamese like every administrative document. */
export const REGISTER_WORDS = {
  sheet: 'Sổ theo dõi',
  number: (number: string) => `Số: ${number}`,
  /** "Gò Vấp, ngày 30 tháng 9 năm 2022" */
  placeAndDate: (place: string, date: string) => (place ? `${place}, ${date}` : date),
  register: (asOf: string) => `Sổ theo dõi, số liệu đến hết ${asOf}`,
  dueBefore: (date: string) => `trước ngày ${date}`,
  supervising: (names: string) => `Cùng giám sát: ${names}`,
  difficulty: (words: string) => `Khó khăn: ${words}`,
  counts: 'Số liệu',
  /** "Phụ lục" tells whoever imports the register again that its tasks are over. */
  countsOf: (asOf: string) => `Phụ lục số liệu phân công chủ trì đến hết ${asOf}`,
  bySection: 'Theo phần',
  byUnit: 'Theo đơn vị chủ trì',
  inAll: 'Toàn kế hoạch',
  noSection: 'Nhiệm vụ khác',
  sum: 'Tổng cộng',
} as const;

/** Titles after the deadline are ones that a reader of plans passes over: "Kết quả" alone would be a product. */
export const COLUMNS_OF_REGISTER: readonly SheetColumn[] = [
  ...Object.values(REGISTER_COLUMNS),
  { title: 'Tình trạng', width: 14 },
  { title: 'Tỷ lệ', width: 7, align: 'center' },
  { title: 'Kết quả theo dõi', width: 30 },
  NOTE_COLUMN,
];

/** Each count of the sheet with the official words for it. */
export const COUNT_COLUMNS = [
  ['total', 'Tổng số'],
  ['completedOnTime', 'Hoàn thành đúng hạn'],
  ['completedLate', 'Hoàn thành quá hạn'],
  ['openInTime', 'Chưa hoàn thành, trong hạn'],
  ['openOverdue', 'Chưa hoàn thành, quá hạn'],
  ['noDeadline', 'Không thời hạn'],
] as const;

export const COLUMNS_OF_COUNTS: readonly SheetColumn[] = [
  { title: 'Tính theo', width: 22 },
  { title: 'Phần hoặc đơn vị', width: 48 },
  ...COUNT_COLUMNS.map(([, title]): SheetColumn => ({ title, width: 14, align: 'center' })),
  { title: 'Tỷ lệ hoàn thành (%)', width: 14, align: 'center' },
];
