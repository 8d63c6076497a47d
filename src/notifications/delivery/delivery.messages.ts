import { defineMessages } from '../../common/index.js';

export const deliveryText = defineMessages('delivery', {
  vi: {
    NOT_FOUND: 'Không tìm thấy thư này. Tải lại danh sách rồi thử lại.',
    STALE: 'Tình trạng của thư vừa thay đổi. Xem tình trạng mới rồi quyết định lại.',
    NOT_NOW: 'Thư ở tình trạng này không cần xử lý bằng tay.',
    CONFIRM_FIRST:
      'Chưa rõ thư này đã tới người nhận hay chưa; gửi lại thì người nhận có thể nhận hai lần. Xác nhận rồi gửi lại.',

    ANSWER_LATE: 'Máy chủ thư không trả lời trong thời gian chờ ({{words}}).',
    ANSWER_CUT: 'Máy chủ thư ngắt kết nối giữa chừng ({{words}}).',
    ANSWER_UNREACHED:
      'Chưa kết nối được máy chủ thư ({{words}}). Đề nghị người vận hành kiểm tra máy chủ thư và biến SMTP_URL.',

    ALARM_SUBJECT: 'Thư nhắc việc đang gửi chậm {{minutes}} phút',
    ALARM_SUBJECT_SWEEP: 'Việc rà soát nhắc việc không chạy',
    ALARM_GREETING: 'Kính gửi ông/bà {{name}},',
    ALARM_INTRO:
      'Có thư hoặc việc đến giờ gửi mà chưa gửi được. Người nhận chưa được báo; đề nghị ông/bà kiểm tra:',
    ALARM_WAITING: 'Thư đang chờ gửi: {{count}}',
    ALARM_OLDEST: 'chờ lâu nhất {{minutes}} phút',
    ALARM_NOTHING_WAITS: 'không có thư nào chờ',
    ALARM_SWEEP: 'Lần rà soát gần nhất: {{minutes}} phút trước',
    ALARM_SWEEP_NEVER: 'Chưa có lần rà soát nào',
    ALARM_SWEEP_HINT: 'bình thường cách nhau 2 phút',
    ALARM_BUTTON: 'Mở trang theo dõi gửi thư',
    ALARM_CLOSING:
      'Thường do tiến trình xử lý (worker), Redis hoặc máy chủ thư dừng. Chạy “dondoc doctor” để biết thứ nào hỏng. Mỗi sự cố chỉ báo một lần.',
  },
  en: {
    NOT_FOUND: 'This message was not found. Reload the list and try again.',
    STALE: 'The state of this message has just changed. Look at it again and decide anew.',
    NOT_NOW: 'A message in this state needs nothing done by hand.',
    CONFIRM_FIRST:
      'Whether this message has arrived is not known; sent again, it may arrive twice. Confirm, then send again.',

    ANSWER_LATE: 'The mail server did not answer in time ({{words}}).',
    ANSWER_CUT: 'The mail server broke the connection ({{words}}).',
    ANSWER_UNREACHED:
      'The mail server was not reached ({{words}}). Ask the operator to check it and SMTP_URL.',

    ALARM_SUBJECT: 'Messages leave {{minutes}} minutes late',
    ALARM_SUBJECT_SWEEP: 'The reminder sweep does not run',
    ALARM_GREETING: 'Dear {{name}},',
    ALARM_INTRO: 'Something is due and has not left. Its recipients do not know yet; please look at:',
    ALARM_WAITING: 'Messages waiting: {{count}}',
    ALARM_OLDEST: 'the oldest for {{minutes}} minutes',
    ALARM_NOTHING_WAITS: 'no message waits',
    ALARM_SWEEP: 'Last sweep: {{minutes}} minutes ago',
    ALARM_SWEEP_NEVER: 'There has been no sweep yet',
    ALARM_SWEEP_HINT: 'normally every 2 minutes',
    ALARM_BUTTON: 'Open the delivery page',
    ALARM_CLOSING:
      'Usually a worker, Redis or the mail server has stopped. “dondoc doctor” says which. Said once for each incident.',
  },
});
