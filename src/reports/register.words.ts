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
} as const;

/** Titles after the deadline are ones that a reader of plans passes over: "Kết quả" alone would be a product. */
export const COLUMNS_OF_REGISTER: readonly SheetColumn[] = [
  ...Object.values(REGISTER_COLUMNS),
  { title: 'Tình trạng', width: 22 },
  { title: 'Tỷ lệ', width: 8, align: 'center' },
  { title: 'Kết quả theo dõi', width: 40 },
  NOTE_COLUMN,
];
