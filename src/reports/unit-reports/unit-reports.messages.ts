import { defineMessages } from '../../common/index.js';

export const unitReportsText = defineMessages('unitReports', {
  vi: {
    NOT_FOUND: 'Không tìm thấy báo cáo này, hoặc ông/bà không được xem. Kiểm tra lại đường dẫn.',
    STALE:
      'Báo cáo vừa được người khác sửa. Xem phần mới thay đổi rồi lưu lại; nội dung ông/bà đang gõ vẫn được giữ.',
    NOT_YOURS: 'Việc này do người khác thực hiện: đơn vị viết, thủ trưởng đơn vị nộp, Phòng Nội vụ nhận.',
    NOT_RUNNING: 'Kế hoạch đã kết thúc hoặc đã hủy nên báo cáo chỉ còn để xem.',
    PERIOD_CLOSED: 'Kỳ báo cáo đã đóng. Nếu còn phải sửa, đề nghị Phòng Nội vụ mở lại kỳ.',
    ALREADY_SUBMITTED:
      'Báo cáo đã nộp và đang chờ Phòng Nội vụ xem. Muốn sửa, đề nghị Phòng Nội vụ trả lại báo cáo.',
    ALREADY_ACCEPTED: 'Báo cáo đã được nhận. Muốn sửa, đề nghị Phòng Nội vụ trả lại báo cáo.',
    NOT_SUBMITTED: 'Đơn vị chưa nộp báo cáo nên chưa nhận hoặc trả lại được.',
    EMPTY:
      'Báo cáo chưa có nội dung. Ghi kết quả của ít nhất một nhiệm vụ, hoặc chọn “Không có nội dung phát sinh” và nêu lý do, rồi nộp.',
    REASON_REQUIRED: 'Cần ghi lý do trả lại để đơn vị biết phải sửa gì.',
    PLACE_UNKNOWN:
      'Có mục không còn trong báo cáo này (kế hoạch vừa được điều chỉnh). Tải lại trang rồi lưu; nội dung đang gõ vẫn được giữ.',
    REMARK_NOT_FOUND: 'Không tìm thấy góp ý này. Tải lại trang để xem báo cáo mới nhất.',
    DOCUMENT_NUMBER_REQUIRED: 'Đã có ngày văn bản nhưng thiếu số, ký hiệu. Ghi số văn bản rồi lưu.',
    DOCUMENT_IN_FUTURE: 'Ngày văn bản ở sau ngày hôm nay. Kiểm tra lại ngày.',
    FIGURE_UNREADABLE: 'Có số liệu chỉ tiêu không phải là số. Ghi dạng 1126,2 rồi lưu.',
  },
  en: {
    NOT_FOUND: 'This report was not found, or you may not see it. Check the address.',
    STALE:
      'Somebody else has just changed the report. Look at what is new and save again; what you typed is kept.',
    NOT_YOURS: 'This is for somebody else to do: the unit writes, its head submits, the coordinator accepts.',
    NOT_RUNNING: 'The plan is over or cancelled; the report can only be read.',
    PERIOD_CLOSED:
      'The report period is closed. If something has to be put right, ask the coordinator to open it.',
    ALREADY_SUBMITTED:
      'The report was submitted and waits for the coordinator. To change it, ask the coordinator to return it.',
    ALREADY_ACCEPTED: 'The report was accepted. To change it, ask the coordinator to return it.',
    NOT_SUBMITTED: 'The unit has not submitted its report yet, so it cannot be accepted or returned.',
    EMPTY:
      'The report says nothing yet. Give the result of at least one task, or choose “Nothing to report” with a reason, and submit.',
    REASON_REQUIRED: 'Say why it is returned, so that the unit knows what to put right.',
    PLACE_UNKNOWN:
      'A part is no longer in this report (the plan was just amended). Reload the page and save; what you typed is kept.',
    REMARK_NOT_FOUND: 'This remark was not found. Reload the page to see the latest report.',
    DOCUMENT_NUMBER_REQUIRED: 'There is a date of the document but no number. Give its number and save.',
    DOCUMENT_IN_FUTURE: 'The date of the document is after today. Check the date.',
    FIGURE_UNREADABLE: 'A figure is not a number. Write it like 1126.2 and save.',
  },
});
