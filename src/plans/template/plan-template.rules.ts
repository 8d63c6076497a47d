import type { WorkbookSheet } from '../../documents/spreadsheet/index.js';
import { NOTE_COLUMN, REGISTER_COLUMNS } from './register-columns.js';

export const TEMPLATE_NAME = 'Mau-nhap-ke-hoach.xlsx';

/** An empty plan to be filled in: its head, one row that shows how, and a sheet that explains. */
export function planTemplate(): WorkbookSheet[] {
  const columns = [...Object.values(REGISTER_COLUMNS), NOTE_COLUMN];
  return [
    {
      name: 'Kế hoạch',
      heading: [
        'ỦY BAN NHÂN DÂN …',
        'Số: …/KH-UBND',
        '…, ngày … tháng … năm …',
        'KẾ HOẠCH',
        '(trích yếu nội dung kế hoạch)',
      ],
      columns,
      rows: [
        [
          '1',
          'I. Tên phần (ví dụ)',
          'VÍ DỤ, XÓA DÒNG NÀY: Rà soát, công khai thủ tục hành chính',
          'Quyết định công bố',
          'Phòng Nội vụ',
          'Văn phòng; Ủy ban nhân dân các phường',
          'Phó Chủ tịch',
          'Quý II/2027',
          'Dòng ví dụ',
        ],
        ...Array.from({ length: 20 }, () => []),
      ],
    },
    { name: 'Hướng dẫn', heading: GUIDE, columns: [], rows: [] },
  ];
}

const GUIDE = [
  'HƯỚNG DẪN',
  'Điền phần đầu của trang “Kế hoạch” như trên văn bản đã ký, mỗi nhiệm vụ một dòng, rồi xóa dòng ví dụ.',
  'Cột Nhóm nhiệm vụ (phần): ghi số và tên phần, lặp lại ở mỗi dòng thuộc phần đó.',
  'Cột Cơ quan chủ trì, Cơ quan phối hợp: ghi tên như trong văn bản; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy (;). Đơn vị chủ trì ghi đầu tiên là đầu mối.',
  'Cột Lãnh đạo phụ trách: ghi họ tên hoặc chức danh lãnh đạo theo dõi nhiệm vụ, nếu văn bản có nêu.',
  'Cột Thời hạn: nhập ngày, hoặc ghi nguyên văn như “Quý II/2027”, “Thường xuyên”.',
  'Không đổi tên cột. Các cột Sản phẩm, Lãnh đạo phụ trách, Ghi chú có thể để trống.',
];
