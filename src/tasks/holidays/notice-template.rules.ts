import type { WorkbookSheet } from '../../documents/spreadsheet/index.js';
import { KIND_NAMES, NOTICE_COLUMNS } from './holiday-changes.rules.js';

export const NOTICE_TEMPLATE_NAME = 'Mau-lich-nghi.xlsx';

/** A year's days off to be filled in: one row that shows how, and a sheet that explains. */
export function noticeTemplate(): WorkbookSheet[] {
  return [
    {
      name: 'Lịch nghỉ',
      heading: ['LỊCH NGHỈ LỄ, TẾT VÀ HOÁN ĐỔI NGÀY LÀM VIỆC'],
      columns: NOTICE_COLUMNS.map((title, index) => ({ title, width: [14, 18, 36, 60][index] ?? 20 })),
      rows: [
        ['01/01/2028', KIND_NAMES.holiday, 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112 khoản 1'],
        ...Array.from({ length: 30 }, () => []),
      ],
    },
    {
      name: 'Hướng dẫn',
      heading: [
        'HƯỚNG DẪN',
        `Mỗi ngày một dòng. Cột Ngày ghi dd/mm/yyyy. Cột Loại ghi một trong ba: ${Object.values(KIND_NAMES).join('; ')}.`,
        'Nghỉ lễ: ngày nghỉ theo luật và ngày nghỉ bù. Nghỉ hoán đổi: ngày làm việc được nghỉ. Làm bù: thứ Bảy, Chủ nhật phải đi làm.',
        'Cột Căn cứ ghi số, ngày của thông báo hoặc điều luật.',
        'Sau khi tải lên, ông/bà được xem từng thay đổi rồi mới ghi vào lịch.',
      ],
      columns: [],
      rows: [],
    },
  ];
}
