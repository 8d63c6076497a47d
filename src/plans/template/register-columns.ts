import type { SheetColumn } from '../../documents/spreadsheet/index.js';

/**
 * The columns that the template and the register begin with. The reader of plans knows these titles, so that what
 * the product writes it can also read. Administrative documents are in Vietnamese whatever the screen's language.
 */
export const REGISTER_COLUMNS = {
  ordinal: { title: 'TT', width: 6, align: 'center' },
  section: { title: 'Nhóm nhiệm vụ (phần)', width: 16 },
  content: { title: 'Nội dung nhiệm vụ', width: 38 },
  product: { title: 'Sản phẩm', width: 18 },
  leads: { title: 'Cơ quan chủ trì', width: 18 },
  coordinating: { title: 'Cơ quan phối hợp', width: 22 },
  leader: { title: 'Lãnh đạo phụ trách', width: 18 },
  deadline: { title: 'Thời hạn', width: 12, align: 'center' },
} as const satisfies Record<string, SheetColumn>;

export const NOTE_COLUMN = { title: 'Ghi chú', width: 16 } as const satisfies SheetColumn;
