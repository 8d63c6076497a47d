import { defineMessages } from '../common/index.js';

export const filesText = defineMessages('files', {
  vi: {
    WRONG_TYPE: 'Tệp “{{name}}” không thuộc loại được nhận. Gửi tệp Word, Excel, PDF hoặc ảnh (jpg, png).',
    EMPTY: 'Tệp “{{name}}” không có nội dung. Kiểm tra lại tệp rồi gửi lại.',
    NOT_FOUND: 'Không tìm thấy tệp này.',
  },
  en: {
    WRONG_TYPE:
      'The file “{{name}}” is of a kind that is not accepted. Send a Word, Excel, PDF or picture (jpg, png) file.',
    EMPTY: 'The file “{{name}}” is empty. Check it and send it again.',
    NOT_FOUND: 'This file was not found.',
  },
});
