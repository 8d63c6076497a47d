import { defineMessages } from './i18n.js';

export const commonText = defineMessages('common', {
  vi: {
    VALIDATION: 'Thông tin gửi lên chưa đúng. Xem các mục được đánh dấu, sửa rồi gửi lại.',
    UNKNOWN_FIELD: 'Không có mục “{{field}}” trong biểu mẫu này.',
    FIELD_REQUIRED: 'Mục này không được để trống.',
    FIELD_INVALID: 'Giá trị của mục này chưa đúng.',
    FIELD_TOO_LONG: 'Nội dung dài quá {{max}} ký tự.',
    FIELD_TOO_SHORT: 'Nội dung cần ít nhất {{min}} ký tự.',
    FIELD_RANGE: 'Cần một số từ {{min}} đến {{max}}.',
    FIELD_DATE: 'Cần một ngày có thật, dạng ngày/tháng/năm.',
    FIELD_CHOICE: 'Cần chọn một trong các giá trị cho sẵn.',
    FIELD_ID: 'Mã này không đúng dạng.',
    NOT_FOUND: 'Không tìm thấy nội dung này. Có thể nó đã bị chuyển đi hoặc ông/bà không có quyền xem.',
    ROUTE_NOT_FOUND: 'Không có địa chỉ này. Kiểm tra lại đường dẫn.',
    TOO_LARGE: 'Tệp lớn hơn {{max}} MB. Giảm dung lượng ảnh trong tệp hoặc tách tệp rồi gửi lại.',
    REQUEST_TOO_LARGE: 'Nội dung gửi lên quá lớn. Rút gọn rồi gửi lại.',
    MALFORMED: 'Nội dung gửi lên không đọc được. Tải lại trang rồi thử lại.',
    NO_FILE: 'Chưa chọn tệp. Chọn một tệp rồi gửi lại.',
    UNEXPECTED: 'Hệ thống gặp lỗi ngoài dự kiến. Thử lại sau ít phút; nếu còn lỗi, báo quản trị mã {{id}}.',
  },
  en: {
    VALIDATION: 'Some of the information is not right. Correct the marked fields and send it again.',
    UNKNOWN_FIELD: 'There is no field “{{field}}” in this form.',
    FIELD_REQUIRED: 'This field cannot be empty.',
    FIELD_INVALID: 'The value of this field is not right.',
    FIELD_TOO_LONG: 'The text is longer than {{max}} characters.',
    FIELD_TOO_SHORT: 'The text needs at least {{min}} characters.',
    FIELD_RANGE: 'A number from {{min}} to {{max}} is needed.',
    FIELD_DATE: 'A real date (day/month/year) is needed.',
    FIELD_CHOICE: 'Choose one of the given values.',
    FIELD_ID: 'This identifier is not well formed.',
    NOT_FOUND: 'This was not found. It may have been moved, or you may not be allowed to see it.',
    ROUTE_NOT_FOUND: 'There is nothing at this address. Check the link.',
    TOO_LARGE:
      'The file is larger than {{max}} MB. Make its pictures smaller or split it, then send it again.',
    REQUEST_TOO_LARGE: 'What was sent is too large. Shorten it and send it again.',
    MALFORMED: 'What was sent cannot be read. Reload the page and try again.',
    NO_FILE: 'No file was chosen. Choose one and send it again.',
    UNEXPECTED:
      'Something unexpected went wrong. Try again in a few minutes; if it persists, report code {{id}}.',
  },
});
