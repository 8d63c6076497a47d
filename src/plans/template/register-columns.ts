import type { SheetColumn } from '../../documents/spreadsheet/index.js';

/**
 * The columns that the template and the register begin with. The reader of plans knows these titles, so that what
 * the product writes it can also read. Administrative documents are in Vietnamese whatever the screen's language.
 */
export const REGISTER_COLUMNS = {
  ordinal: { title: 'TT', width: 6, align: 'center' },
  section: { title: 'Nhóm nhiệm vụ (phần)', width: 24 },
  content: { title: 'Nội dung nhiệm vụ', width: 50 },
  product: { title: 'Sản phẩm', width: 24 },
  leads: { title: 'Cơ quan chủ trì', width: 26 },
  coordinating: { title: 'Cơ quan phối hợp', width: 28 },
  deadline: { title: 'Thời hạn', width: 16, align: 'center' },
} as const satisfies Record<string, SheetColumn>;

export const NOTE_COLUMN = { title: 'Ghi chú', width: 24 } as const satisfies SheetColumn;
