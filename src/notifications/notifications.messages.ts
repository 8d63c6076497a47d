import { defineMessages } from '../common/index.js';

export const notificationsText = defineMessages('notifications', {
  vi: {
    NOT_FOUND: 'Không tìm thấy thông báo này trong hộp thư của ông/bà. Tải lại danh sách rồi mở lại.',
    TEST_MAILBOX_OFF:
      'Hộp thư thử không dùng khi hệ thống gửi thư qua máy chủ thư. Xem thông báo ở mục Thông báo.',
    UNAVAILABLE: 'Cơ sở dữ liệu chưa trả lời. Kiểm tra máy chủ PostgreSQL rồi thử lại.',

    POLICY_CHANGED:
      'Có người vừa thay đổi cách nhắc việc này. Xem nội dung mới, rồi lưu lại nếu ông/bà vẫn muốn thay đổi.',
    EMAIL_REQUIRED: 'Cơ quan của ông/bà quy định nhận nhắc việc qua thư điện tử, nên chưa thể tắt.',

    SUBJECT_FIRST: '{{n}} nhiệm vụ {{part}}',
    SUBJECT_NEXT: '{{n}} {{part}}',
    PART_OVERDUE: 'quá hạn',
    PART_TODAY: 'đến hạn hôm nay',
    PART_WEEK: 'đến hạn trong tuần',
    PART_SOON: 'sắp đến hạn',
    PART_ESCALATION: 'quá hạn kéo dài ở các đơn vị',
    PART_CONFIRMATION: 'chờ xác nhận',
    PART_EXTENSION: 'đề nghị gia hạn',
    PART_UNACKNOWLEDGED: 'chưa tiếp nhận',
    PART_UNDATED: 'chờ ghi thời hạn',
    SUBJECT_PLAN_ISSUED: 'Nhiệm vụ mới theo Kế hoạch số {{plan}}',
    SUBJECT_SUBMITTED: 'Chờ xác nhận: {{unit}} báo hoàn thành nhiệm vụ',
    SUBJECT_CONFIRMED: 'Đã xác nhận hoàn thành: {{content}}',
    SUBJECT_RETURNED: 'Đề nghị làm tiếp: {{content}}',

    SUBJECT_REQUESTED: 'Đề nghị phối hợp: {{content}}',

    GREETING: 'Kính gửi ông/bà {{name}},',
    INTRO_DIGEST: 'Đôn Đốc kính báo các nhiệm vụ cần ông/bà quan tâm ngày {{today}}:',
    INTRO_PLAN_ISSUED:
      '{{authority}} đã ban hành Kế hoạch số {{plan}} ngày {{issuedOn}}: {{title}}. Đơn vị ông/bà phụ trách được giao:',
    INTRO_SUBMITTED: '{{unit}} đã báo hoàn thành và chờ xác nhận:',
    INTRO_CONFIRMED: '{{actor}} đã xác nhận {{unit}} hoàn thành:',
    INTRO_RETURNED: '{{actor}} đề nghị {{unit}} làm tiếp:',
    INTRO_REQUESTED: '{{asking}} đề nghị {{unit}} phối hợp, gửi kết quả chậm nhất ngày {{wantedBy}}:',
    REASON: 'Lý do: {{reason}}',
    CLOSING:
      'Thư do phần mềm Đôn Đốc gửi tự động. Nhiệm vụ đã xong mà còn trong thư này, đề nghị ông/bà cập nhật trên phần mềm.',

    GROUP_OVERDUE: 'Quá hạn',
    GROUP_TODAY: 'Đến hạn hôm nay',
    GROUP_UPCOMING: 'Sắp đến hạn',
    GROUP_ESCALATION: 'Quá hạn kéo dài, đề nghị ông/bà đôn đốc',
    GROUP_CONFIRMATION: 'Đơn vị đã báo hoàn thành, chờ xác nhận',
    GROUP_EXTENSION: 'Đơn vị đề nghị gia hạn, chờ quyết định',
    GROUP_UNACKNOWLEDGED: 'Đã giao, chưa tiếp nhận',
    GROUP_UNDATED: 'Chờ ghi thời hạn cụ thể',
    GROUP_LEAD: 'Chủ trì',
    GROUP_COORDINATING: 'Phối hợp',
    MORE: 'và {{n}} nhiệm vụ khác',

    DUE: 'hạn {{date}}',
    DUE_EXCLUSIVE: 'trước ngày {{date}}',
    NO_DEADLINE: 'không ghi thời hạn',
    DAYS_LEFT: 'còn {{n}} ngày làm việc',
    DAYS_LATE: 'quá {{n}} ngày làm việc',
    LAST_DAY: 'hôm nay là ngày cuối',
    PLAN: 'KH số {{plan}}',
    COORDINATING: 'phối hợp',
    SINCE: 'từ ngày {{date}}',
    UNACKNOWLEDGED: '{{n}} nhiệm vụ theo Kế hoạch số {{plan}} chưa được tiếp nhận',
    NOBODY_ANSWERS: '{{unit}} chưa có người nhận nhắc việc',

    OPEN_MY_WORK: 'Mở việc của tôi',
    OPEN_PLAN: 'Mở kế hoạch',
    OPEN_TASK: 'Mở nhiệm vụ',

    SKIPPED_NOTHING_OWED: 'Không gửi: không còn nhiệm vụ nào phải nhắc.',
    SKIPPED_DONE: 'Không nhắc: nhiệm vụ đã báo hoàn thành.',
    SKIPPED_STOPPED: 'Không nhắc: nhiệm vụ đã tạm dừng hoặc hủy.',
    SKIPPED_PLAN_CLOSED: 'Không nhắc: kế hoạch không còn hiệu lực.',
    SKIPPED_MOVED: 'Không nhắc: thời hạn đã thay đổi.',
    SKIPPED_PERSON_LEFT: 'Không gửi: người nhận không còn phụ trách đơn vị.',
    SKIPPED_GONE: 'Không nhắc: nhiệm vụ không còn.',
    SKIPPED_DECIDED: 'Không gửi: tình trạng của nhiệm vụ đã thay đổi.',
    SKIPPED_DATED: 'Không nhắc: nhiệm vụ đã có thời hạn cụ thể.',
    SKIPPED_ACKNOWLEDGED: 'Không nhắc: nhiệm vụ đã được tiếp nhận.',
    BAD_ADDRESS: 'Địa chỉ thư “{{address}}” không đúng dạng. Sửa địa chỉ của người này rồi gửi lại.',
    CLAIM_RAN_OUT: 'Tiến trình gửi thư dừng giữa chừng; không rõ thư đã đi hay chưa. Không tự gửi lại.',
  },
  en: {
    NOT_FOUND: 'This message is not in your inbox. Reload the list and open it again.',
    TEST_MAILBOX_OFF:
      'There is no test mailbox while mail leaves through a mail server. See the messages in your inbox.',
    UNAVAILABLE: 'The database does not answer. Check the PostgreSQL server and try again.',

    POLICY_CHANGED:
      'Somebody has just changed these reminders. Look at them, and save again if you still want to.',
    EMAIL_REQUIRED: 'Your authority asks for reminders by e-mail, so they cannot be turned off.',

    SUBJECT_FIRST: 'Tasks: {{n}} {{part}}',
    SUBJECT_NEXT: '{{n}} {{part}}',
    PART_OVERDUE: 'overdue',
    PART_TODAY: 'due today',
    PART_WEEK: 'due this week',
    PART_SOON: 'due soon',
    PART_ESCALATION: 'long overdue in the units',
    PART_CONFIRMATION: 'to confirm',
    PART_EXTENSION: 'requests for a later date',
    PART_UNACKNOWLEDGED: 'not acknowledged',
    PART_UNDATED: 'to be given a date',
    SUBJECT_PLAN_ISSUED: 'New tasks from plan {{plan}}',
    SUBJECT_SUBMITTED: 'To confirm: {{unit}} reports a task as done',
    SUBJECT_CONFIRMED: 'Confirmed as done: {{content}}',
    SUBJECT_RETURNED: 'Returned for more work: {{content}}',

    SUBJECT_REQUESTED: 'Contribution wanted: {{content}}',

    GREETING: 'Dear {{name}},',
    INTRO_DIGEST: 'The tasks that need your attention on {{today}}:',
    INTRO_PLAN_ISSUED:
      '{{authority}} has issued plan {{plan}} of {{issuedOn}}: {{title}}. The units you answer for have:',
    INTRO_SUBMITTED: '{{unit}} reports as done and waits for confirmation:',
    INTRO_CONFIRMED: '{{actor}} has confirmed that {{unit}} is done with:',
    INTRO_RETURNED: '{{actor}} asks {{unit}} to go on with:',
    INTRO_REQUESTED: '{{asking}} asks {{unit}} for its contribution by {{wantedBy}}:',
    REASON: 'Reason: {{reason}}',
    CLOSING:
      'Sent automatically by Đôn Đốc. If a task is done and still listed here, please update it in the product.',

    GROUP_OVERDUE: 'Overdue',
    GROUP_TODAY: 'Due today',
    GROUP_UPCOMING: 'Due soon',
    GROUP_ESCALATION: 'Long overdue, please follow up',
    GROUP_CONFIRMATION: 'Reported as done, waiting for confirmation',
    GROUP_EXTENSION: 'A later date is asked for, waiting for a decision',
    GROUP_UNACKNOWLEDGED: 'Given and not acknowledged',
    GROUP_UNDATED: 'Waiting for a date',
    GROUP_LEAD: 'As lead',
    GROUP_COORDINATING: 'As coordinating unit',
    MORE: 'and {{n}} more tasks',

    DUE: 'due {{date}}',
    DUE_EXCLUSIVE: 'before {{date}}',
    NO_DEADLINE: 'no deadline named',
    DAYS_LEFT: '{{n}} working days left',
    DAYS_LATE: '{{n}} working days late',
    LAST_DAY: 'today is the last day',
    PLAN: 'plan {{plan}}',
    COORDINATING: 'coordinating',
    SINCE: 'since {{date}}',
    UNACKNOWLEDGED: '{{n}} tasks of plan {{plan}} are not acknowledged',
    NOBODY_ANSWERS: '{{unit}} has nobody who receives reminders',

    OPEN_MY_WORK: 'Open my work',
    OPEN_PLAN: 'Open the plan',
    OPEN_TASK: 'Open the task',

    SKIPPED_NOTHING_OWED: 'Not sent: nothing is left to remind of.',
    SKIPPED_DONE: 'Not reminded: reported as done.',
    SKIPPED_STOPPED: 'Not reminded: suspended or cancelled.',
    SKIPPED_PLAN_CLOSED: 'Not reminded: the plan is no longer in force.',
    SKIPPED_MOVED: 'Not reminded: the deadline has changed.',
    SKIPPED_PERSON_LEFT: 'Not sent: the recipient no longer answers for the unit.',
    SKIPPED_GONE: 'Not reminded: the task is gone.',
    SKIPPED_DECIDED: 'Not sent: the state of the task has changed.',
    SKIPPED_DATED: 'Not reminded: the task has a date now.',
    SKIPPED_ACKNOWLEDGED: 'Not reminded: the task has been acknowledged.',
    BAD_ADDRESS: 'The address “{{address}}” is not well formed. Correct it and send again.',
    CLAIM_RAN_OUT:
      'The sending process stopped half-way; whether the message left is not known. Not sent again by itself.',
  },
});

export type NotificationsKey = Parameters<typeof notificationsText>[1];
