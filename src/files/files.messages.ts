import { defineMessages } from '../common/index.js';

export const filesText = defineMessages('files', {
  vi: {
    WRONG_TYPE: 'Tệp “{{name}}” không thuộc loại được nhận. Gửi tệp Word, Excel, PDF hoặc ảnh (jpg, png).',
    EMPTY: 'Tệp “{{name}}” không có nội dung. Kiểm tra lại tệp rồi gửi lại.',
    NOT_FOUND: 'Không tìm thấy tệp này.',
    NOT_KEPT:
      'Kho tệp đang gặp sự cố nên chưa lưu được tệp. Những gì ông/bà đã nhập vẫn còn; xin gửi lại tệp sau ít phút.',
    NOT_READ: 'Kho tệp đang gặp sự cố nên chưa lấy được tệp. Xin thử lại sau ít phút.',
    LOST: 'Tệp này không còn trong kho tệp. Xin báo người quản trị, hoặc gửi lại đúng tệp ấy.',
    DAMAGED:
      'Tệp này trong kho đã bị hỏng nên không được đưa ra. Xin báo người quản trị, hoặc gửi lại đúng tệp ấy.',
  },
  en: {
    WRONG_TYPE:
      'The file “{{name}}” is of a kind that is not accepted. Send a Word, Excel, PDF or picture (jpg, png) file.',
    EMPTY: 'The file “{{name}}” is empty. Check it and send it again.',
    NOT_FOUND: 'This file was not found.',
    NOT_KEPT:
      'The file store has a fault, so the file was not kept. What you typed is still there; please send the file again in a few minutes.',
    NOT_READ: 'The file store has a fault, so the file cannot be fetched. Please try again in a few minutes.',
    LOST: 'This file is no longer in the file store. Please tell the administrator, or send the same file again.',
    DAMAGED:
      'This file is damaged in the store and is not handed out. Please tell the administrator, or send the same file again.',
  },
});
