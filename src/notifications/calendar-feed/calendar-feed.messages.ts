import { defineMessages } from '../../common/index.js';

export const calendarFeedText = defineMessages('calendar-feed', {
  vi: {
    NOT_FOUND: 'Địa chỉ lịch này không còn dùng. Tạo địa chỉ mới ở trang Thông báo.',
    NAME: 'Đôn Đốc: hạn công việc',
    SUMMARY: 'Hạn: {{content}}',
    SUMMARY_DONE: 'Đã xong: {{content}}',
    SUMMARY_WAITING: 'Chờ xác nhận: {{content}}',
    REPORT: 'Hạn báo cáo: {{label}}',
    REPORT_DONE: 'Đã nộp báo cáo: {{label}}',
    PLAN: 'Kế hoạch số {{plan}}',
    ROLE_LEAD: '{{unit}} chủ trì',
    ROLE_COORDINATING: '{{unit}} phối hợp',
    DUE: 'Hạn {{date}}',
    DUE_EXCLUSIVE: 'Trước ngày {{date}}',
  },
  en: {
    NOT_FOUND: 'This calendar address is no longer in use. Make a new one on the Notifications page.',
    NAME: 'Đôn Đốc: deadlines',
    SUMMARY: 'Due: {{content}}',
    SUMMARY_DONE: 'Done: {{content}}',
    SUMMARY_WAITING: 'To be confirmed: {{content}}',
    REPORT: 'Report due: {{label}}',
    REPORT_DONE: 'Report handed in: {{label}}',
    PLAN: 'Plan {{plan}}',
    ROLE_LEAD: '{{unit}} as lead',
    ROLE_COORDINATING: '{{unit}} coordinating',
    DUE: 'Due {{date}}',
    DUE_EXCLUSIVE: 'Before {{date}}',
  },
});
