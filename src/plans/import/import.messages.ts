import { defineMessages } from '../../common/i18n.js';

/** The sentence of each warning of an import; parameters are texts of the document itself. */
export const importText = defineMessages('plan-import', {
  vi: {
    'appendix-number-mismatch':
      'Phụ lục ghi kèm theo văn bản số {{cited}}, nhưng văn bản này mang số {{number}}. Kiểm tra lại số trong phụ lục.',
    'appendix-date-mismatch':
      'Phụ lục ghi ngày {{cited}}, nhưng văn bản ký ngày {{issuedOn}}. Kiểm tra lại ngày trong phụ lục.',
    'duplicate-row': 'Dòng này giống hệt dòng {{ordinal}} phía trên. Bỏ bớt nếu bị lặp.',
    'duplicate-ordinal': 'Số thứ tự {{ordinal}} bị lặp. Sửa lại số nếu cần.',
    'missing-ordinal': 'Dòng này không có số thứ tự. Xác nhận đây là một nhiệm vụ riêng.',
    'missing-deadline-cell': 'Dòng này không có thời hạn. Bổ sung hoặc để theo thời hạn của kế hoạch.',
    'unit-unresolved': 'Chưa nhận ra đơn vị “{{raw}}”. Chọn đơn vị đúng; hệ thống sẽ nhớ cách viết này.',
    'unit-ambiguous': '“{{raw}}” có thể là nhiều đơn vị ({{candidates}}). Chọn đơn vị đúng.',
    'unit-fuzzy': '“{{raw}}” được hiểu là {{taken}} (gần giống cách viết). Xác nhận hoặc chọn lại.',
    'impossible-date': 'Ngày trong “{{raw}}” không có thật. Nhập lại thời hạn đúng.',
    'section-numbering-gap': 'Số mục nhảy cách trước mục {{label}}. Kiểm tra xem có thiếu mục nào không.',
    'figures-disagree': '“{{raw}}” khác với con số {{usual}} dùng ở các dòng còn lại. Kiểm tra lại.',
    'possible-ocr-noise': 'Nội dung có ký tự lạ, có thể do nhận dạng chữ sai. Đối chiếu với bản gốc.',
    'deadline-before-issue': 'Thời hạn “{{raw}}” đến trước ngày ban hành. Xác nhận hoặc sửa lại.',
    'scanned-pages':
      'Trang {{pages}} là ảnh chụp nên chưa đọc được. Nhập thêm nội dung của trang đó, hoặc gửi tệp Word hay PDF có chữ.',
    'not-a-plan':
      'Văn bản này là báo cáo, không phải kế hoạch giao việc, nên không có nhiệm vụ nào được lấy ra. Chọn văn bản kế hoạch rồi gửi lại.',
    'no-task-table':
      'Không tìm thấy bảng phân công nhiệm vụ trong văn bản. Kiểm tra lại phụ lục, hoặc nhập nhiệm vụ từ phần lời văn bên dưới.',
    'number-missing': 'Không tìm thấy số, ký hiệu văn bản. Nhập số văn bản.',
    'number-from-appendix': 'Phần đầu văn bản không có số; số {{number}} lấy theo phụ lục. Xác nhận lại.',
    'issue-date-missing': 'Không tìm thấy ngày ban hành. Nhập ngày ký văn bản.',
    'issuer-missing': 'Không tìm thấy cơ quan ban hành. Chọn cơ quan ban hành.',
    'issuer-inferred':
      'Phần đầu văn bản không ghi cơ quan ban hành; tạm hiểu là {{issuer}} theo nội dung. Xác nhận lại.',
    'signer-missing': 'Không tìm thấy người ký. Nhập người ký văn bản.',
    'period-missing': 'Không tìm thấy thời gian thực hiện của kế hoạch. Nhập ngày bắt đầu và kết thúc.',
    'columns-guessed': 'Bảng không có dòng tiêu đề; các cột được nhận theo nội dung. Kiểm tra lại từng cột.',
    'content-missing': 'Dòng này không ghi nội dung nhiệm vụ. Nhập nội dung, hoặc bỏ dòng này.',
    'lead-missing': 'Dòng này không ghi đơn vị chủ trì. Chọn đơn vị chủ trì.',
    'lead-inherited': 'Dòng này không ghi đơn vị chủ trì; lấy theo mục trên: {{raw}}. Xác nhận lại.',
    'deadline-inherited': 'Dòng này không ghi thời hạn; lấy theo mục trên: {{raw}}. Xác nhận lại.',
    'lead-from-content':
      'Bảng không có cột đơn vị chủ trì; tạm lấy {{raw}} theo nội dung của dòng. Xác nhận lại.',
    'deadline-unread':
      'Chưa đọc được thời hạn “{{raw}}”. Nhập ngày đến hạn, hoặc để theo thời hạn của kế hoạch.',
    'deadline-from-note': 'Thời hạn “{{raw}}” lấy từ cột ghi chú. Xác nhận hoặc sửa lại.',
    'legacy-font':
      'Văn bản dùng bảng mã chữ cũ (TCVN3 hoặc VNI) nên tiếng Việt chưa đọc được. Chuyển mã sang Unicode bằng Word rồi gửi lại.',
    'column-unread': 'Chưa rõ cột “{{header}}” ghi gì nên cột này chưa được dùng. Đối chiếu với bản gốc.',
    'table-unread':
      'Bảng có tiêu đề “{{header}}” không phải bảng giao việc đã biết nên chưa được dùng. Đối chiếu với bản gốc.',
    'several-in-one-row':
      'Dòng này liệt kê {{count}} việc song song với nhiều đơn vị hoặc nhiều thời hạn. Tách dòng nếu mỗi việc giao riêng.',
    'restates-table-row': 'Nội dung này nhắc lại nhiệm vụ {{ordinal}} trong bảng. Chỉ nhận nếu là việc khác.',
    'leader-ambiguous':
      '“{{raw}}” có thể là nhiều lãnh đạo ({{candidates}}). Chọn lãnh đạo phụ trách, hoặc giữ nguyên chữ.',
    'leader-unresolved':
      'Chưa nhận ra lãnh đạo “{{raw}}” trong cơ quan. Chọn lãnh đạo phụ trách, hoặc giữ nguyên chữ.',
    'at-page': 'trang {{page}}',
    'at-table': 'bảng ở đoạn {{block}}, dòng {{row}}',
    'at-cell': 'ô {{cell}}',
    'at-paragraph': 'đoạn {{block}}',
  },
  en: {
    'appendix-number-mismatch':
      'The appendix cites document {{cited}}, but this one is number {{number}}. Check the number in the appendix.',
    'appendix-date-mismatch':
      'The appendix cites the date {{cited}}, but the document is dated {{issuedOn}}. Check the date in the appendix.',
    'duplicate-row': 'This row is the same as row {{ordinal}} above. Remove it if it is a repeat.',
    'duplicate-ordinal': 'Number {{ordinal}} is used twice. Correct it if need be.',
    'missing-ordinal': 'This row has no number. Confirm that it is a task of its own.',
    'missing-deadline-cell': 'This row has no deadline. Add one, or let it fall due with the plan.',
    'unit-unresolved':
      'The unit “{{raw}}” is not known. Choose the right one; this spelling will be remembered.',
    'unit-ambiguous': '“{{raw}}” may be several units ({{candidates}}). Choose the right one.',
    'unit-fuzzy': '“{{raw}}” was read as {{taken}} (a near spelling). Confirm it or choose again.',
    'impossible-date': 'The date in “{{raw}}” does not exist. Enter the right deadline.',
    'section-numbering-gap': 'Section numbers jump before section {{label}}. Check whether one is missing.',
    'figures-disagree': '“{{raw}}” differs from the figure {{usual}} used in the other rows. Check it.',
    'possible-ocr-noise':
      'The text has odd characters, perhaps from text recognition. Compare it with the original.',
    'deadline-before-issue': 'The deadline “{{raw}}” is before the date of issue. Confirm or correct it.',
    'scanned-pages':
      'Page {{pages}} is a picture and could not be read. Add what it says, or send a Word file or a PDF with text.',
    'not-a-plan':
      'This document is a report, not a plan that assigns work, so no task was taken from it. Choose the plan and send that.',
    'no-task-table':
      'No table of assigned tasks was found. Check the appendix, or enter tasks from the running text below.',
    'number-missing': 'The number of the document was not found. Enter it.',
    'number-from-appendix':
      'The head of the document has no number; {{number}} was taken from the appendix. Confirm it.',
    'issue-date-missing': 'The date of issue was not found. Enter it.',
    'issuer-missing': 'The issuing authority was not found. Choose it.',
    'issuer-inferred': 'The head names no issuing authority; {{issuer}} was taken from the text. Confirm it.',
    'signer-missing': 'The signer was not found. Enter who signed.',
    'period-missing': 'The period of the plan was not found. Enter its first and last day.',
    'columns-guessed':
      'The table has no header row; its columns were told by what they hold. Check each of them.',
    'content-missing': 'This row says nothing of what is to be done. Enter it, or leave the row out.',
    'lead-missing': 'This row names no lead unit. Choose one.',
    'lead-inherited': 'This row names no lead unit; taken from above: {{raw}}. Confirm it.',
    'deadline-inherited': 'This row has no deadline; taken from above: {{raw}}. Confirm it.',
    'lead-from-content':
      'The table has no column for the lead unit; {{raw}} was taken from the text of the row. Confirm it.',
    'deadline-unread':
      'The deadline “{{raw}}” could not be read. Enter a date, or let it fall due with the plan.',
    'deadline-from-note': 'The deadline “{{raw}}” was taken from the notes. Confirm or correct it.',
    'legacy-font':
      'The document is set in an old Vietnamese encoding (TCVN3 or VNI) and could not be read. Convert it to Unicode in Word and send it again.',
    'column-unread':
      'What the column “{{header}}” says is not known, so it was not used. Compare it with the original.',
    'table-unread':
      'The table headed “{{header}}” is no known table of tasks, so it was not used. Compare it with the original.',
    'several-in-one-row':
      'This row lists {{count}} pieces of work beside several units or dates. Split it if each is given apart.',
    'restates-table-row': 'This restates task {{ordinal}} of the table. Take it only if it is other work.',
    'leader-ambiguous':
      '“{{raw}}” may be several leaders ({{candidates}}). Choose who is in charge, or keep the words.',
    'leader-unresolved':
      'No leader of the authority is “{{raw}}”. Choose who is in charge, or keep the words.',
    'at-page': 'page {{page}}',
    'at-table': 'table at paragraph {{block}}, row {{row}}',
    'at-cell': 'cell {{cell}}',
    'at-paragraph': 'paragraph {{block}}',
  },
});
