import { defineMessages } from '../common/index.js';

export const identityText = defineMessages('identity', {
  vi: {
    WRONG_CREDENTIALS:
      'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi thử lại; nếu quên mật khẩu, báo quản trị của cơ quan.',
    TOO_MANY_ATTEMPTS:
      'Đã thử đăng nhập sai quá nhiều lần. Chờ {{minutes}} phút rồi thử lại; tài khoản không bị khóa.',
  },
  en: {
    WRONG_CREDENTIALS:
      'The user name or the password is not right. Check Caps Lock and the keyboard, then try again; if the password is lost, ask your administrator.',
    TOO_MANY_ATTEMPTS:
      'There were too many failed attempts to sign in. Try again in {{minutes}} minutes; the account is not locked.',
  },
});
