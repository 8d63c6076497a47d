import { defineMessages } from '../../common/index.js';

export const webhooksText = defineMessages('webhooks', {
  vi: {
    NOT_FOUND: 'Không tìm thấy cổng nhắn tin này. Tải lại danh sách rồi thử lại.',
    CHANGED: 'Có người vừa thay đổi cổng này. Xem nội dung mới rồi quyết định lại.',
    STALE: 'Tình trạng của tin vừa thay đổi. Xem tình trạng mới rồi quyết định lại.',
    NOT_NOW: 'Tin ở tình trạng này không cần gửi lại.',
    CONFIRM_FIRST:
      'Chưa rõ cổng đã nhận tin này hay chưa; gửi lại thì người nhận có thể nhận hai lần. Xác nhận rồi gửi lại.',
    NOT_CHOSEN_BY_PEOPLE: 'Cơ quan quy định mọi người nhận tin qua cổng này, nên chưa thể thay đổi.',
    URL_WRONG: 'Địa chỉ cổng chưa đúng. Nhập địa chỉ đầy đủ, ví dụ https://sms.vi-du.example/gui.',
    HOST_NOT_ALLOWED:
      'Máy chủ này chưa được phép. Đề nghị người vận hành thêm vào biến WEBHOOK_HOSTS rồi khởi động lại.',
    HTTPS_ONLY: 'Cổng trên mạng công cộng phải dùng https. Nhập lại địa chỉ bắt đầu bằng https://.',
    ADDRESS_NOT_ALLOWED:
      'Tên máy chủ trỏ tới địa chỉ không được phép (mạng nội bộ). Tin không được chuyển. Người vận hành kiểm tra WEBHOOK_HOSTS.',
    NO_ANSWER_IN_TIME: 'Cổng không trả lời trong 10 giây.',
    CLAIM_RAN_OUT: 'Tiến trình gửi dừng giữa chừng; không rõ cổng đã nhận hay chưa. Không tự gửi lại.',
    SKIPPED_GATEWAY_OFF: 'Không gửi: cổng đã tắt.',
    SKIPPED_NOT_CHOSEN: 'Không gửi: người nhận không chọn cổng này.',
    TRIAL_TEXT: 'Đôn Đốc: tin thử. Ông/bà không cần làm gì.',
  },
  en: {
    NOT_FOUND: 'This gateway was not found. Reload the list and try again.',
    CHANGED: 'Somebody has just changed this gateway. Look at it again and decide anew.',
    STALE: 'The state of this text has just changed. Look at it again and decide anew.',
    NOT_NOW: 'A text in this state need not be sent again.',
    CONFIRM_FIRST:
      'Whether the gateway took this text is not known; sent again, it may arrive twice. Confirm, then send again.',
    NOT_CHOSEN_BY_PEOPLE: 'Your authority reaches everybody by this gateway, so it cannot be turned off.',
    URL_WRONG: 'The address is not right. Enter it in full, like https://sms.example/send.',
    HOST_NOT_ALLOWED: 'This host is not allowed. Ask the operator to add it to WEBHOOK_HOSTS and to restart.',
    HTTPS_ONLY: 'A gateway on the internet has to use https. Enter an address that begins with https://.',
    ADDRESS_NOT_ALLOWED:
      'The name leads to an address that is not allowed (inside a network). Nothing was handed over; the operator should look at WEBHOOK_HOSTS.',
    NO_ANSWER_IN_TIME: 'The gateway did not answer within 10 seconds.',
    CLAIM_RAN_OUT:
      'The sending process was gone; whether the gateway took it is not known. Not sent again by itself.',
    SKIPPED_GATEWAY_OFF: 'Not sent: the gateway is turned off.',
    SKIPPED_NOT_CHOSEN: 'Not sent: the person does without this gateway.',
    TRIAL_TEXT: 'Đôn Đốc: a trial. Nothing needs to be done.',
  },
});
