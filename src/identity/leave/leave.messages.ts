import { defineMessages } from '../../common/index.js';

export const leaveText = defineMessages('leave', {
  vi: {
    SAME_PERSON: 'Người thay là chính người nghỉ. Chọn một đồng nghiệp khác trong đơn vị.',
    ENDS_BEFORE_START: 'Ngày cuối đứng trước ngày đầu. Chọn lại hai ngày.',
    OVER: 'Các ngày này đã qua. Chọn ngày cuối từ hôm nay trở đi.',
    TOO_LONG: 'Chỉ cử người thay tối đa một năm. Nếu lâu hơn, dùng “Bàn giao việc”.',
    TAKEN_BY_SELF:
      'Ông/bà không tự nhận thay người khác. Đề nghị thủ trưởng đơn vị hoặc chuyên viên theo dõi đăng ký.',
    OVERLAPS:
      'Người này đã có đăng ký nghỉ trùng một số ngày. Kết thúc đăng ký đó trước, hoặc chọn ngày khác.',
    SUBSTITUTE_AWAY:
      'Trong những ngày này người thay cũng nghỉ, hoặc người nghỉ đang thay người khác. Chọn người khác hoặc ngày khác.',
    NOT_COLLEAGUES: 'Hai người không cùng giữ vai trò ở đơn vị này. Tải lại danh sách rồi chọn lại.',
    NOTHING_LENT: 'Người này không giữ vai trò nào cần người thay ở đơn vị này.',
    STALE: 'Đăng ký nghỉ này vừa được thay đổi hoặc đã kết thúc. Tải lại trang để xem hiện trạng.',
  },
  en: {
    SAME_PERSON: 'The substitute is the person who is away. Choose another colleague of the unit.',
    ENDS_BEFORE_START: 'The last day is before the first. Choose the two days again.',
    OVER: 'These days are over. Choose a last day from today on.',
    TOO_LONG: 'A substitute is named for a year at most. For longer, use “Hand over work”.',
    TAKEN_BY_SELF:
      'You cannot name yourself as a substitute. Ask the head of the unit or the coordinator to do it.',
    OVERLAPS: 'This person has a leave on some of these days. End that one first, or choose other days.',
    SUBSTITUTE_AWAY:
      'On these days the substitute is away too, or this person stands in for somebody. Choose another person or other days.',
    NOT_COLLEAGUES: 'The two do not both hold a role at this unit. Reload the list and choose again.',
    NOTHING_LENT: 'This person holds no role at this unit that needs a substitute.',
    STALE: 'This leave has just been changed or has ended. Reload the page to see how things stand.',
  },
});
