import { defineMessages } from '../common/i18n.js';

/** What a person reads when a file cannot be read; keyed by the error's reason. */
export const documentsText = defineMessages('documents', {
  vi: {
    EMPTY: 'Tệp “{{file}}” trống. Kiểm tra lại tệp rồi gửi lại.',
    BROKEN: 'Tệp “{{file}}” bị hỏng hoặc tải về chưa đủ. Mở tệp trên máy, lưu lại rồi gửi bản mới.',
    WRONG_TYPE:
      'Tệp “{{file}}” không phải văn bản đọc được. Hệ thống nhận .docx, .xlsx, .pdf (có lớp chữ), .doc, .html và .txt.',
    UNSUPPORTED:
      'Chưa đọc được loại tệp của “{{file}}” ({{type}}). Mở tệp, lưu thành .docx hoặc .pdf rồi gửi lại.',
    TOO_LARGE: 'Tệp “{{file}}” quá lớn để đọc (giới hạn {{limit}}). Bỏ bớt ảnh hoặc tách tệp rồi gửi lại.',
    TOO_DEEP: 'Tệp “{{file}}” có bảng lồng nhau quá nhiều tầng. Bỏ bớt bảng lồng nhau rồi gửi lại.',
    TOO_MANY_PARTS: 'Tệp “{{file}}” chứa quá nhiều thành phần. Mở tệp, lưu lại thành .docx mới rồi gửi lại.',
    UNSAFE: 'Tệp “{{file}}” chứa khai báo không an toàn nên bị từ chối. Mở tệp, lưu lại rồi gửi bản mới.',
    MACRO: 'Tệp “{{file}}” có macro nên bị từ chối. Lưu thành .docx hoặc .xlsx (không macro) rồi gửi lại.',
    ENCRYPTED: 'Tệp “{{file}}” đặt mật khẩu. Bỏ mật khẩu rồi gửi lại.',
    SCANNED:
      'Tệp “{{file}}” là bản quét, không có lớp chữ. Gửi tệp Word gốc, hoặc chạy nhận dạng chữ (OCR) rồi lưu thành .docx và gửi lại.',
    NO_TEXT: 'Tệp “{{file}}” không có nội dung chữ. Kiểm tra lại tệp rồi gửi lại.',
  },
  en: {
    EMPTY: 'The file “{{file}}” is empty. Check it and send it again.',
    BROKEN: 'The file “{{file}}” is damaged or incomplete. Open it, save it again and send the new copy.',
    WRONG_TYPE:
      'The file “{{file}}” is not a readable document. Accepted: .docx, .xlsx, .pdf (with a text layer), .doc, .html and .txt.',
    UNSUPPORTED:
      'Files like “{{file}}” ({{type}}) cannot be read yet. Save it as .docx or .pdf and send that.',
    TOO_LARGE:
      'The file “{{file}}” is too large to read (limit {{limit}}). Remove pictures or split it, then send it again.',
    TOO_DEEP: 'The file “{{file}}” has tables nested too deeply. Flatten them and send it again.',
    TOO_MANY_PARTS: 'The file “{{file}}” contains too many parts. Save it as a new .docx and send that.',
    UNSAFE:
      'The file “{{file}}” holds an unsafe declaration and was refused. Save it again and send the new copy.',
    MACRO:
      'The file “{{file}}” holds macros and was refused. Save it as .docx or .xlsx (no macros) and send that.',
    ENCRYPTED: 'The file “{{file}}” is protected by a password. Remove it and send the file again.',
    SCANNED:
      'The file “{{file}}” is a scan without a text layer. Send the original Word file, or run text recognition (OCR), save as .docx and send that.',
    NO_TEXT: 'The file “{{file}}” holds no text. Check it and send it again.',
  },
});
