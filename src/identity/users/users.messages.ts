import { defineMessages } from '../../common/index.js';

export const usersText = defineMessages('users', {
  vi: {
    USERNAME_TAKEN: 'Tên đăng nhập “{{username}}” đã có người dùng. Chọn tên khác.',
    SELF: 'Ông/bà không tự sửa vai trò hay ngừng tài khoản của mình. Đề nghị người quản trị khác thực hiện.',
    ROLE_HELD: 'Người này đã giữ vai trò đó ở đơn vị.',
    ROLE_ELSEWHERE:
      'Vai trò này chỉ giữ ở cơ quan (ủy ban nhân dân) hoặc ở phường, xã; {{unit}} là đơn vị bên trong. Chọn đơn vị khác hoặc vai trò khác.',
    LAST_ROLE: 'Đây là vai trò cuối cùng của người này. Nếu người này thôi việc, chọn “Ngừng sử dụng”.',
    STALE: 'Tài khoản này vừa được người khác sửa. Tải lại trang rồi làm lại.',
    UNIT_ENDED: 'Đơn vị này đã thôi hoạt động. Chọn đơn vị khác.',
    LINK_OVER: 'Đường dẫn đặt mật khẩu đã dùng hoặc quá 30 phút. Đề nghị quản trị gửi đường dẫn mới.',
    WRONG_PASSWORD: 'Mật khẩu hiện nay chưa đúng. Kiểm tra phím Caps Lock, bộ gõ rồi thử lại.',
    TOO_SHORT: 'Mật khẩu ngắn hơn 15 ký tự. Nên dùng một câu dễ nhớ gồm vài từ.',
    TOO_LONG: 'Mật khẩu dài quá 128 ký tự.',
    TOO_COMMON: 'Mật khẩu này quá dễ đoán. Chọn một câu khác mà chỉ ông/bà nhớ.',
    ADMIN_NEEDS: 'Cần đủ --username, --name và mật khẩu (dòng đầu của đầu vào chuẩn).',
    AUTHORITY_NEEDED:
      'Chưa có cơ quan nào trong hệ thống. Thêm --authority "Ủy ban nhân dân …" để lập cơ quan đầu tiên.',
    AUTHORITY_WHICH: 'Có nhiều cơ quan: {{names}}. Thêm --authority với tên một cơ quan trong số này.',
    AUTHORITY_KNOWN:
      'Cơ quan này đã có. Tên viết tắt, địa danh, cơ quan cấp trên và chữ viết tắt được sửa ở trang “Cơ quan”.',
    ADMIN_MADE: 'Đã lập tài khoản quản trị {{username}} của {{authority}}.',
  },
  en: {
    USERNAME_TAKEN: 'The user name “{{username}}” is taken. Choose another one.',
    SELF: 'You do not change your own roles or end your own account. Ask another administrator.',
    ROLE_HELD: 'This person holds that role at the unit already.',
    ROLE_ELSEWHERE:
      'This role is held at an authority or a ward only; {{unit}} is a unit inside one. Choose another unit or another role.',
    LAST_ROLE: 'This is the person’s last role. If the person has left, choose “Deactivate”.',
    STALE: 'Somebody has just changed this account. Reload the page and do it again.',
    UNIT_ENDED: 'This unit no longer exists. Choose another one.',
    LINK_OVER: 'This link was used or is older than 30 minutes. Ask your administrator for a new one.',
    WRONG_PASSWORD: 'The present password is not right. Check Caps Lock and the keyboard, then try again.',
    TOO_SHORT: 'The password is shorter than 15 characters. A sentence of a few words is easy to remember.',
    TOO_LONG: 'The password is longer than 128 characters.',
    TOO_COMMON: 'This password is too easy to guess. Choose another sentence that only you remember.',
    ADMIN_NEEDS: '--username, --name and a password (first line of standard input) are needed.',
    AUTHORITY_NEEDED: 'There is no authority yet. Add --authority "…" to set up the first one.',
    AUTHORITY_WHICH: 'There are several authorities: {{names}}. Add --authority with the name of one.',
    AUTHORITY_KNOWN:
      'This authority exists already. Its short name, place, superior body and abbreviation are changed on the page “Authority”.',
    ADMIN_MADE: 'The administrator {{username}} of {{authority}} was set up.',
  },
});
