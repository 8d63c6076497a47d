import { defineMessages } from '../../common/index.js';

export const arrangementText = defineMessages('arrangements', {
  vi: {
    GREETING: 'Kính gửi ông/bà {{name}},',
    CLOSING: 'Thư được gửi tự động từ hệ thống Đôn Đốc. Ông/bà không cần trả lời thư này.',
    OPEN_WORK: 'Mở việc của tôi',
    LEAVE_SUBJECT_SUBSTITUTE: 'Ông/bà thay {{away}} từ {{from}} đến {{to}}',
    LEAVE_INTRO_SUBSTITUTE:
      'Trong thời gian {{away}} nghỉ, ông/bà nhận nhắc việc và xử lý công việc thay ở {{unit}}. Mọi việc ông/bà làm thay đều được ghi rõ là làm thay.',
    LEAVE_SUBJECT_AWAY: '{{substitute}} thay ông/bà từ {{from}} đến {{to}}',
    LEAVE_INTRO_AWAY:
      'Trong thời gian ông/bà nghỉ, {{substitute}} nhận nhắc việc và xử lý công việc thay ở {{unit}}. Ông/bà vẫn nhận được thông báo như thường.',
    LEAVE_DAYS: 'Từ {{from}} đến hết {{to}}',
    LEAVE_REASON: 'Lý do: {{reason}}',
    BY: 'Người đăng ký: {{name}}',
    HANDOVER_SUBJECT_TO: 'Ông/bà nhận bàn giao việc từ {{from}}',
    HANDOVER_INTRO_TO: 'Công việc đang mở của {{from}} ở {{unit}} nay do ông/bà phụ trách.',
    HANDOVER_SUBJECT_FROM: 'Việc của ông/bà đã bàn giao cho {{to}}',
    HANDOVER_INTRO_FROM: 'Công việc đang mở của ông/bà ở {{unit}} nay do {{to}} phụ trách.',
    HANDOVER_WHAT: '{{assignments}} phần việc, {{drafts}} dự thảo báo cáo',
    HANDOVER_ROLES: 'Vai trò chuyển theo: {{roles}}',
    HANDOVER_DATE: 'Bàn giao ngày {{date}}',
    ROLE_COORDINATOR: 'chuyên viên theo dõi, tổng hợp',
    ROLE_LEADER: 'lãnh đạo',
    ROLE_HEAD: 'thủ trưởng đơn vị',
    ROLE_SPECIALIST: 'chuyên viên',
    UNIT_SUBJECT_RENAME: '{{from}} nay là {{to}}',
    UNIT_SUBJECT_OTHER: '{{from}}: việc đang làm chuyển về {{to}}',
    UNIT_INTRO_RENAME:
      'Từ ngày {{date}}, {{from}} mang tên {{to}}. Công việc và thời hạn không thay đổi; lịch sử vẫn ghi tên cũ.',
    UNIT_INTRO_OTHER:
      'Từ ngày {{date}}, {{from}} thôi hoạt động. Công việc đang làm và người phụ trách chuyển về {{to}}; thời hạn của văn bản giữ nguyên.',
    UNIT_WHAT: 'Chuyển {{moved}} phần việc; gộp {{merged}} phần việc trùng',
    UNIT_GROUND: 'Căn cứ: {{ground}}',
  },
  en: {
    GREETING: 'Dear {{name}},',
    CLOSING: 'Đôn Đốc sent this message by itself. There is no need to answer it.',
    OPEN_WORK: 'Open my work',
    LEAVE_SUBJECT_SUBSTITUTE: 'You stand in for {{away}} from {{from}} to {{to}}',
    LEAVE_INTRO_SUBSTITUTE:
      'While {{away}} is away you are reminded of the work of {{unit}} and may do it. Everything you do in that place is recorded as such.',
    LEAVE_SUBJECT_AWAY: '{{substitute}} stands in for you from {{from}} to {{to}}',
    LEAVE_INTRO_AWAY:
      'While you are away {{substitute}} is reminded of the work of {{unit}} and may do it. You go on being told as usual.',
    LEAVE_DAYS: 'From {{from}} to the end of {{to}}',
    LEAVE_REASON: 'Reason: {{reason}}',
    BY: 'Entered by {{name}}',
    HANDOVER_SUBJECT_TO: 'You take over the work of {{from}}',
    HANDOVER_INTRO_TO: 'The open work of {{from}} at {{unit}} is yours now.',
    HANDOVER_SUBJECT_FROM: 'Your work was handed over to {{to}}',
    HANDOVER_INTRO_FROM: 'Your open work at {{unit}} is now with {{to}}.',
    HANDOVER_WHAT: '{{assignments}} assignments, {{drafts}} draft reports',
    HANDOVER_ROLES: 'Roles that went along: {{roles}}',
    HANDOVER_DATE: 'Handed over on {{date}}',
    ROLE_COORDINATOR: 'coordinator',
    ROLE_LEADER: 'leader',
    ROLE_HEAD: 'head of the unit',
    ROLE_SPECIALIST: 'specialist',
    UNIT_SUBJECT_RENAME: '{{from}} is now {{to}}',
    UNIT_SUBJECT_OTHER: '{{from}}: open work goes to {{to}}',
    UNIT_INTRO_RENAME:
      'From {{date}} on {{from}} is called {{to}}. Work and deadlines stay as they are; history keeps the old name.',
    UNIT_INTRO_OTHER:
      'From {{date}} on {{from}} no longer exists. Its open work and its people go to {{to}}; the deadlines of the documents stay.',
    UNIT_WHAT: '{{moved}} assignments moved; {{merged}} joined with one that was there',
    UNIT_GROUND: 'Ground: {{ground}}',
  },
});
