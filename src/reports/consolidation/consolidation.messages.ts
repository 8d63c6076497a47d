import { defineMessages } from '../../common/index.js';

export const consolidationText = defineMessages('consolidation', {
  vi: {
    PERIOD_NOT_OPENED: 'Kỳ báo cáo này chưa mở nên chưa tổng hợp được. Mở kỳ báo cáo trước, rồi lập báo cáo.',
    UNKNOWN_CONTENT:
      'Nội dung gửi lên có thành phần mà báo cáo không dùng (bảng, ảnh, định dạng lạ). Chỉ giữ đề mục, đoạn văn, gạch đầu dòng, chữ đậm, chữ nghiêng rồi lưu lại.',
    TOO_LONG:
      'Báo cáo dài quá mức lưu được. Rút gọn nội dung hoặc chuyển phần chi tiết sang phụ lục rồi lưu lại.',
    STALE:
      '{{name}} vừa lưu báo cáo này lúc {{time}}. Nội dung ông/bà đang soạn vẫn được giữ; xem phần đã thay đổi rồi lưu lại.',
    NOT_DRAFT: 'Báo cáo đã ban hành nên không sửa trực tiếp. Lập bản đính chính nếu cần thay đổi.',
    NOT_ISSUED: 'Báo cáo chưa ban hành nên chưa cần bản đính chính. Sửa trực tiếp trên dự thảo.',
    PART_UNKNOWN: 'Không có nguồn để viết lại phần này. Tải lại trang rồi chọn phần khác.',
    PART_EDITED: 'Phần này đã được sửa tay. Xác nhận thay bằng nội dung mới từ nguồn, hoặc giữ nguyên.',
    FIGURES_DISAGREE:
      'Có {{count}} số liệu trong báo cáo không còn khớp với nguồn. Cập nhật các số đó, hoặc nêu lý do giữ khác rồi ban hành.',
    NUMBER_TAKEN:
      'Số {{number}}/{{symbol}} năm {{year}} đã dùng cho một báo cáo khác. Kiểm tra sổ văn bản và nhập số khác.',
    DATE_IN_FUTURE: 'Ngày ban hành không được sau hôm nay ({{today}}). Chọn lại ngày rồi ban hành.',
    DATE_BEFORE_DATA:
      'Ngày ban hành không được trước ngày chốt số liệu ({{asOf}}). Chọn lại ngày rồi ban hành.',

    SCOPE_LEAD: 'phân công chủ trì',
    SCOPE_COORDINATING: 'phân công phối hợp',
    SCOPE_SECTION: 'phân công chủ trì của phần “{{title}}”',
    FIGURE_AS_OF: 'Ngày chốt số liệu của {{label}}',
    FIGURE_TASKS: 'Số nhiệm vụ của kế hoạch: {{count}}',
    FIGURE_SECTIONS: 'Số phần của kế hoạch: {{count}}',
    FIGURE_UNITS: 'Số đơn vị được giao: {{count}}',
    FIGURE_TOTAL: 'Tổng số {{scope}}, tính đến {{asOf}}: {{count}}',
    FIGURE_COMPLETED: 'Số {{scope}} đã hoàn thành, tính đến {{asOf}}: {{count}}',
    FIGURE_ON_TIME: 'Số {{scope}} hoàn thành đúng hạn, tính đến {{asOf}}: {{count}}',
    FIGURE_LATE: 'Số {{scope}} hoàn thành quá hạn, tính đến {{asOf}}: {{count}}',
    FIGURE_OPEN: 'Số {{scope}} chưa hoàn thành, trong hạn và quá hạn, tính đến {{asOf}}: {{count}}',
    FIGURE_IN_TIME: 'Số {{scope}} chưa hoàn thành, còn trong hạn, tính đến {{asOf}}: {{count}}',
    FIGURE_OVERDUE: 'Số {{scope}} chưa hoàn thành, đã quá hạn, tính đến {{asOf}}: {{count}}',
    FIGURE_NO_DEADLINE: 'Số {{scope}} không thời hạn, tính đến {{asOf}}: {{count}}',
    FIGURE_SOON: 'Số {{scope}} sắp đến hạn, tính đến {{asOf}}: {{count}}',
    FIGURE_WAITING: 'Số {{scope}} đã báo cáo hoàn thành, chờ xác nhận, tính đến {{asOf}}: {{count}}',
    FIGURE_COMPLETED_RATE: 'Tỷ lệ hoàn thành: {{count}} trên {{total}} {{scope}}, tính đến {{asOf}}',
    FIGURE_ON_TIME_RATE: 'Tỷ lệ hoàn thành đúng hạn: {{count}} trên {{total}} {{scope}}, tính đến {{asOf}}',
    FIGURE_IN_TIME_RATE: 'Tỷ lệ còn trong hạn: {{count}} trên {{total}} {{scope}}, tính đến {{asOf}}',
    FIGURE_OVERDUE_RATE: 'Tỷ lệ đã quá hạn: {{count}} trên {{total}} {{scope}}, tính đến {{asOf}}',
    FIGURE_NO_DEADLINE_RATE: 'Tỷ lệ không thời hạn: {{count}} trên {{total}} {{scope}}, tính đến {{asOf}}',
    FIGURE_EARLIER_ISSUED: 'So với {{label}}: theo báo cáo đã ban hành, số liệu đến {{day}}',
    FIGURE_EARLIER_COUNTED: 'So với {{label}}: tính lại từ nhật ký đến {{day}} (kỳ đó chưa ban hành báo cáo)',
    FIGURE_EXPECTED: 'Số đơn vị phải báo cáo {{label}}: {{count}}',
    FIGURE_SENT: 'Số đơn vị đã gửi báo cáo {{label}}: {{count}}',
    FIGURE_ACCEPTED: 'Số báo cáo {{label}} đã được tiếp nhận: {{count}}',
    FIGURE_SENT_LATE: 'Số đơn vị gửi báo cáo {{label}} chậm: {{count}}',
    FIGURE_MISSING: 'Số đơn vị chưa gửi báo cáo {{label}}: {{count}}',
    FIGURE_TARGET: 'Chỉ tiêu “{{name}}” ({{unit}}), tính đến {{asOf}}',
  },
  en: {
    PERIOD_NOT_OPENED:
      'This period has not been opened, so there is nothing to consolidate. Open the period first.',
    UNKNOWN_CONTENT:
      'The text holds something a report has no use for (a table, a picture, another style). Keep headings, paragraphs, dash lists, bold and italic, and save again.',
    TOO_LONG:
      'The report is longer than can be kept. Shorten it, or move details into an appendix, and save again.',
    STALE:
      '{{name}} saved this report at {{time}}. What you typed is kept; look at what changed and save again.',
    NOT_DRAFT:
      'The report has been issued and cannot be changed. Make a correction if something has to change.',
    NOT_ISSUED: 'The report has not been issued, so it needs no correction. Change the draft itself.',
    PART_UNKNOWN: 'There is no source to write this part from. Reload the page and choose another.',
    PART_EDITED: 'Somebody has edited this part. Confirm that it may be replaced, or leave it.',
    FIGURES_DISAGREE:
      '{{count}} figures of the report no longer agree with their source. Update them, or say why they differ, and issue.',
    NUMBER_TAKEN: 'Number {{number}}/{{symbol}} of {{year}} belongs to another report. Enter another number.',
    DATE_IN_FUTURE: 'The date of issue cannot be after today ({{today}}). Choose another date.',
    DATE_BEFORE_DATA:
      'The date of issue cannot be before the day of the data ({{asOf}}). Choose another date.',

    SCOPE_LEAD: 'lead assignments',
    SCOPE_COORDINATING: 'coordinating assignments',
    SCOPE_SECTION: 'lead assignments of the part “{{title}}”',
    FIGURE_AS_OF: 'The day of the data of {{label}}',
    FIGURE_TASKS: 'Tasks of the plan: {{count}}',
    FIGURE_SECTIONS: 'Parts of the plan: {{count}}',
    FIGURE_UNITS: 'Units with an assignment: {{count}}',
    FIGURE_TOTAL: 'All {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_COMPLETED: 'Completed {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_ON_TIME: 'Completed on time, {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_LATE: 'Completed late, {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_OPEN: 'Open, in time and overdue, {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_IN_TIME: 'Open and in time, {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_OVERDUE: 'Open and overdue, {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_NO_DEADLINE: 'Without a deadline, {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_SOON: 'Due soon, {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_WAITING: 'Reported as done, waiting for confirmation, {{scope}}, as of {{asOf}}: {{count}}',
    FIGURE_COMPLETED_RATE: 'Completed: {{count}} of {{total}} {{scope}}, as of {{asOf}}',
    FIGURE_ON_TIME_RATE: 'Completed on time: {{count}} of {{total}} {{scope}}, as of {{asOf}}',
    FIGURE_IN_TIME_RATE: 'In time: {{count}} of {{total}} {{scope}}, as of {{asOf}}',
    FIGURE_OVERDUE_RATE: 'Overdue: {{count}} of {{total}} {{scope}}, as of {{asOf}}',
    FIGURE_NO_DEADLINE_RATE: 'Without a deadline: {{count}} of {{total}} {{scope}}, as of {{asOf}}',
    FIGURE_EARLIER_ISSUED: 'Compared with {{label}}: as its issued report says, data until {{day}}',
    FIGURE_EARLIER_COUNTED:
      'Compared with {{label}}: counted again until {{day}} (no report of it was issued)',
    FIGURE_EXPECTED: 'Units that owe a report for {{label}}: {{count}}',
    FIGURE_SENT: 'Units that sent their report for {{label}}: {{count}}',
    FIGURE_ACCEPTED: 'Accepted reports for {{label}}: {{count}}',
    FIGURE_SENT_LATE: 'Units that sent their report for {{label}} late: {{count}}',
    FIGURE_MISSING: 'Units that have not sent their report for {{label}}: {{count}}',
    FIGURE_TARGET: 'Target “{{name}}” ({{unit}}), as of {{asOf}}',
  },
});

/** The name of one of these sentences. */
export type ConsolidationText = Parameters<typeof consolidationText>[1];
