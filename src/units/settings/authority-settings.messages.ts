import { defineMessages } from '../../common/index.js';

export const authorityText = defineMessages('authority', {
  vi: {
    NAME_MISSING: 'Chưa có tên cơ quan. Ghi tên đầy đủ như trên văn bản.',
    PLACE_WITH_DATE:
      'Địa danh chỉ ghi tên nơi, ví dụ “Thủ Đức”; phần “ngày … tháng … năm …” được tự thêm khi in văn bản.',
    SYMBOL_WRONG:
      'Chữ viết tắt trong số văn bản gồm 2 đến 20 chữ in hoa hoặc chữ số, viết liền, ví dụ “UBND”; không ghi loại văn bản và dấu gạch.',
    SUPERIOR_SAME:
      'Tên cơ quan cấp trên đang trùng với tên cơ quan. Ghi lại tên cơ quan cấp trên hoặc để trống.',
    STALE: 'Thông tin cơ quan vừa được người khác sửa. Tải lại trang để xem hiện trạng rồi làm lại.',
  },
  en: {
    NAME_MISSING: 'The authority’s name is missing. Write it in full, as on its documents.',
    PLACE_WITH_DATE:
      'Write the place alone, for example “Thủ Đức”; the date is added when a document is printed.',
    SYMBOL_WRONG:
      'The abbreviation in document numbers is 2 to 20 capitals or digits without spaces, for example “UBND”; without the kind of document and the hyphen.',
    SUPERIOR_SAME: 'The body above has the authority’s own name. Correct it or leave it empty.',
    STALE:
      'Somebody has just changed the authority’s details. Reload the page to see how things stand, then do it again.',
  },
});
