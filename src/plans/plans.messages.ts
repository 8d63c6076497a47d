import { defineMessages } from '../common/index.js';

export const plansText = defineMessages('plans', {
  vi: {
    WRONG_TYPE:
      'Tệp “{{file}}” không thuộc loại đọc được. Gửi kế hoạch ở dạng Word (.docx, .doc), Excel (.xlsx), PDF có lớp chữ, .html hoặc .txt, không có macro; hoặc dán nội dung văn bản vào màn hình.',
    EMPTY_DOCUMENT: 'Tệp “{{file}}” không có nội dung chữ. Kiểm tra lại đã chọn đúng tệp chưa rồi gửi lại.',
    BROKEN_DOCUMENT:
      'Tệp “{{file}}” bị hỏng hoặc tải về chưa đủ. Mở tệp bằng Word, lưu lại thành .docx mới rồi gửi lại.',
    ENCRYPTED_DOCUMENT: 'Tệp “{{file}}” có đặt mật khẩu. Bỏ mật khẩu rồi gửi lại.',
    SCANNED:
      'Tệp “{{file}}” là bản quét, không có lớp chữ. Xin tệp Word gốc hoặc PDF ký số (có lớp chữ) của nơi ban hành; nếu không có, nhận dạng chữ (OCR), soát lại, lưu thành .docx rồi gửi, hoặc dán nội dung vào màn hình.',
    TOO_HARD:
      'Tệp “{{file}}” quá nặng hoặc quá phức tạp để đọc. Mở tệp bằng Word, bỏ ảnh và bảng lồng nhau, lưu thành .docx mới rồi gửi lại.',
    NO_TASK_TABLE:
      'Không tìm thấy bảng phân công nhiệm vụ trong “{{file}}”. Kiểm tra xem phụ lục có nằm trong tệp không; nếu phụ lục là tệp riêng, ghép vào một tệp rồi gửi lại.',
    NOT_A_PLAN:
      '“{{file}}” là báo cáo hoặc biên bản, không phải văn bản giao việc. Chọn tệp kế hoạch rồi gửi lại.',
    WHICH_AUTHORITY: 'Ông/bà làm việc cho nhiều cơ quan. Chọn cơ quan ban hành kế hoạch này rồi gửi lại.',
    NO_AUTHORITY:
      'Chỉ chuyên viên theo dõi của cơ quan ban hành, hoặc người đứng đầu phường, xã đối với kế hoạch của mình, được nhập kế hoạch. Đề nghị Phòng Nội vụ nhập giúp.',
    ALREADY_IMPORTED:
      'Kế hoạch số {{number}} đã được nhập và ban hành trước đó. Mở kế hoạch đã có để theo dõi; nếu đây là bản sửa đổi của nó, xem và áp dụng các thay đổi; nếu là văn bản khác, sửa lại số, ký hiệu hoặc ngày ban hành.',
    IMPORT_NOT_FOUND:
      'Không tìm thấy văn bản đang nhập này. Có thể nó đã bị bỏ; xem lại danh sách nhập văn bản.',
    IMPORT_CLOSED: 'Văn bản này đã được ban hành hoặc đã bỏ, không sửa được nữa. Mở kế hoạch để xem.',
    STALE:
      'Văn bản này vừa được người khác sửa. Nội dung mới nhất đã được tải; xem lại rồi thực hiện lại thay đổi.',
    UNRESOLVED: 'Còn {{count}} nhiệm vụ chưa rõ đơn vị. Trả lời các điểm được đánh dấu rồi ban hành.',
    NO_CONTENT:
      'Còn {{count}} nhiệm vụ chưa ghi nội dung. Nhập nội dung, hoặc bỏ chọn các dòng đó rồi ban hành.',
    LEADER_UNCLEAR:
      'Còn {{count}} nhiệm vụ chưa rõ lãnh đạo phụ trách. Chọn lãnh đạo hoặc giữ nguyên chữ rồi ban hành.',
    INCOMPLETE: 'Chưa đủ thông tin để ban hành: {{fields}}. Bổ sung ở phần đầu văn bản rồi ban hành.',
    NO_TASKS: 'Không có nhiệm vụ nào được chọn. Chọn ít nhất một nhiệm vụ rồi ban hành.',
    PLAN_NOT_FOUND: 'Không tìm thấy kế hoạch này, hoặc ông/bà không có quyền xem.',
    NO_SOURCE: 'Kế hoạch này không kèm văn bản gốc. Đề nghị chuyên viên theo dõi cung cấp.',
    NOTHING_TO_UNDO: 'Không còn thay đổi nào để hoàn tác.',
    NOTHING_TO_REDO: 'Không còn thay đổi nào để làm lại.',
    NOT_AN_AMENDMENT:
      'Chưa có kế hoạch nào cùng số, ký hiệu và năm đã được ban hành nên không có gì để sửa đổi. Ban hành văn bản này như một kế hoạch mới.',
    PLAN_NOT_OPEN:
      'Kế hoạch số {{number}} không còn đang thực hiện nên không sửa đổi được. Mở kế hoạch để xem.',
    'pasted-name': 'Văn bản dán',
    EDIT_TARGET_GONE: 'Nội dung định sửa không còn trong bản nháp. Tải lại rồi sửa lại.',
    EDIT_VALUE: 'Giá trị nhập cho “{{field}}” chưa đúng. Kiểm tra lại rồi nhập lại.',
    EDIT_UNIT: 'Đơn vị được chọn không thuộc cơ quan này. Chọn lại trong danh sách đơn vị.',
    EDIT_LEADER:
      'Người được chọn không phải lãnh đạo của cơ quan ban hành. Chọn lại trong danh sách lãnh đạo.',
    DEADLINE_NOT_UNDERSTOOD:
      'Chưa hiểu thời hạn “{{raw}}”. Ghi như “trước ngày 30/11/2022”, “Quý II/2023”, “Thường xuyên”, hoặc chọn ngày.',
    'field-number': 'số văn bản',
    'field-symbol': 'ký hiệu',
    'field-title': 'trích yếu',
    'field-issuedOn': 'ngày ban hành',
    'field-period': 'thời gian thực hiện (ngày bắt đầu phải trước ngày kết thúc)',
  },
  en: {
    WRONG_TYPE:
      'The file “{{file}}” is of a kind that cannot be read. Send the plan as Word (.docx, .doc), Excel (.xlsx), PDF with a text layer, .html or .txt, without macros; or paste its text into the screen.',
    EMPTY_DOCUMENT: 'The file “{{file}}” holds no text. Check that it is the right file and send it again.',
    BROKEN_DOCUMENT:
      'The file “{{file}}” is damaged or incomplete. Open it in Word, save it as a new .docx and send that.',
    ENCRYPTED_DOCUMENT: 'The file “{{file}}” is protected by a password. Remove it and send the file again.',
    SCANNED:
      'The file “{{file}}” is a scan without a text layer. Ask the issuer for the original Word file or the digitally signed PDF (with text); failing that, run text recognition (OCR), check it, save it as .docx and send that, or paste the text into the screen.',
    TOO_HARD:
      'The file “{{file}}” is too heavy or too complex to read. Open it in Word, remove pictures and nested tables, save it as a new .docx and send that.',
    NO_TASK_TABLE:
      'No table of assigned tasks was found in “{{file}}”. Check that the appendix is in the file; if it is a separate file, join the two and send that.',
    NOT_A_PLAN:
      '“{{file}}” is a report or minutes, not a document that assigns work. Choose the plan and send that.',
    WHICH_AUTHORITY:
      'You work for several authorities. Choose the one that issued this plan and send it again.',
    NO_AUTHORITY:
      'Only a coordinator of the issuing authority, or the head of a ward for its own plans, may import a plan. Ask the coordinating office to do it.',
    ALREADY_IMPORTED:
      'Plan {{number}} has been imported and issued before. Open that plan to follow it up; if this is an amended version of it, look at the changes and apply them; if it is another document, correct its number, symbol or date of issue.',
    IMPORT_NOT_FOUND: 'This import was not found. It may have been discarded; look at the list of imports.',
    IMPORT_CLOSED:
      'This document has been issued or discarded and can no longer be edited. Open the plan to see it.',
    STALE:
      'Somebody else has just edited this document. The newest content was loaded; look at it and make your change again.',
    UNRESOLVED: '{{count}} tasks have a unit in doubt. Answer the marked points, then issue the plan.',
    NO_CONTENT:
      '{{count}} tasks say nothing of what is to be done. Enter it, or leave those rows out, then issue the plan.',
    LEADER_UNCLEAR:
      '{{count}} tasks leave it open which leader is in charge. Choose one or keep the words, then issue the plan.',
    INCOMPLETE:
      'Not yet enough to issue: {{fields}}. Complete the head of the document, then issue the plan.',
    NO_TASKS: 'No task is selected. Select at least one task, then issue the plan.',
    PLAN_NOT_FOUND: 'This plan was not found, or you may not see it.',
    NO_SOURCE: 'This plan has no source document. Ask the coordinator for it.',
    NOTHING_TO_UNDO: 'There is no change left to undo.',
    NOTHING_TO_REDO: 'There is no change left to redo.',
    NOT_AN_AMENDMENT:
      'No plan with this number, symbol and year has been issued, so there is nothing to amend. Issue this document as a new plan.',
    PLAN_NOT_OPEN: 'Plan {{number}} is no longer being carried out and cannot be amended. Open it to see it.',
    'pasted-name': 'Pasted text',
    EDIT_TARGET_GONE: 'What was to be edited is no longer in the draft. Reload it and edit again.',
    EDIT_VALUE: 'The value for “{{field}}” is not right. Check it and enter it again.',
    EDIT_UNIT: 'The chosen unit does not belong to this authority. Choose again from the list of units.',
    EDIT_LEADER:
      'The chosen person does not lead the issuing authority. Choose again from the list of leaders.',
    DEADLINE_NOT_UNDERSTOOD:
      'The deadline “{{raw}}” was not understood. Write it like “trước ngày 30/11/2022”, “Quý II/2023”, “Thường xuyên”, or choose a date.',
    'field-number': 'number',
    'field-symbol': 'symbol',
    'field-title': 'title',
    'field-issuedOn': 'date of issue',
    'field-period': 'period (the first day must be before the last)',
  },
});
