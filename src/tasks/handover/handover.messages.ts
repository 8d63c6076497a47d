import { defineMessages } from '../../common/index.js';

export const handoverText = defineMessages('handover', {
  vi: {
    SAME_PERSON: 'Người nhận là chính người bàn giao. Chọn một đồng nghiệp khác trong đơn vị.',
    IN_PAST: 'Ngày bàn giao đã qua. Chọn từ hôm nay trở đi.',
    NOT_COLLEAGUE: 'Người nhận không làm việc ở đơn vị này. Tải lại danh sách rồi chọn lại.',
    NOT_SPECIALIST:
      '{{name}} chưa có vai trò chuyên viên ở đơn vị nên không nhận phần việc được. Chọn người khác, hoặc đề nghị quản trị thêm vai trò.',
    ROLES_BY_ADMIN: 'Chỉ quản trị chuyển vai trò của người này sang người khác. Bỏ chọn “Chuyển cả vai trò”.',
    NOTHING_OPEN: '{{name}} không có việc đang mở nào ở đơn vị này để bàn giao.',
    CLOSED: 'Lần bàn giao này đã thực hiện hoặc đã rút. Tải lại trang để xem hiện trạng.',
    STALE: 'Lần bàn giao này vừa được người khác sửa. Tải lại trang rồi làm lại.',
  },
  en: {
    SAME_PERSON: 'Both are the same person. Choose another colleague of the unit.',
    IN_PAST: 'That day is over. Choose one from today on.',
    NOT_COLLEAGUE: 'The person who takes over does not work at this unit. Reload the list and choose again.',
    NOT_SPECIALIST:
      '{{name}} is no specialist of the unit and cannot take the work. Choose somebody else, or ask an administrator for the role.',
    ROLES_BY_ADMIN: 'Only an administrator moves somebody’s roles. Leave “Move the roles too” out.',
    NOTHING_OPEN: '{{name}} has no open work at this unit to hand over.',
    CLOSED: 'This hand-over was done or withdrawn. Reload the page to see how things stand.',
    STALE: 'Somebody has just changed this hand-over. Reload the page and do it again.',
  },
});
