export const signIn = {
  pageTitle: 'Đăng nhập – Đôn Đốc',
  product: 'Đôn Đốc',
  tagline: 'Theo dõi, đôn đốc nhiệm vụ được giao',
  otherLanguage: 'English',
  sessionEnded:
    'Phiên làm việc đã hết hạn. Đăng nhập lại để tiếp tục; nội dung đang nhập vẫn còn nguyên ở màn hình trước.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập…',
  samples: 'Tài khoản mẫu để dùng thử',
  samplesHint: 'Bấm vào một người để vào ngay. Mật khẩu chung:',
};
