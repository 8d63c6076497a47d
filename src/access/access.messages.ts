import { defineMessages } from '../common/index.js';

export const accessText = defineMessages('access', {
  vi: {
    SIGN_IN_FIRST:
      'Phiên làm việc đã hết hoặc chưa đăng nhập. Đăng nhập rồi làm tiếp; nội dung đang gõ vẫn được giữ.',
    NOT_ALLOWED:
      'Ông/bà không có quyền làm việc này. Nếu cần, đề nghị chuyên viên theo dõi của cơ quan thực hiện.',
    FORGED: 'Yêu cầu không đến từ màn hình của Đôn Đốc nên bị từ chối. Tải lại trang rồi thử lại.',
    STANDS_IN: '{{name}} (thay {{away}})',
  },
  en: {
    SIGN_IN_FIRST:
      'You are not signed in, or your session has ended. Sign in and go on; what you typed is kept.',
    NOT_ALLOWED: 'You may not do this. If it is needed, ask the coordinator of your authority.',
    FORGED:
      'The request did not come from this product’s own screen and was refused. Reload the page and try again.',
    STANDS_IN: '{{name}} (for {{away}})',
  },
});
