import { defineMessages } from '../../common/index.js';

export const reportPeriodsText = defineMessages('report-periods', {
  vi: {
    NOT_FOUND: 'Không tìm thấy kỳ báo cáo này.',
    PLAN_NOT_OPEN: 'Văn bản này không còn hiệu lực thực hiện nên không đổi được kỳ báo cáo.',
    STALE:
      'Kỳ báo cáo này vừa được người khác sửa. Nội dung mới đã hiện ra bên dưới; ông/bà xem lại rồi lưu lần nữa.',
    WINDOW_INCOMPLETE: '“{{label}}”: khoảng số liệu cần có cả ngày đầu và ngày cuối.',
    WINDOW_TURNED:
      '“{{label}}”: ngày đầu của khoảng số liệu ({{from}}) sau ngày cuối ({{to}}). Sửa lại một trong hai ngày.',
    WINDOW_MISSING: '“{{label}}”: kỳ định kỳ cần có khoảng số liệu. Nhập ngày đầu và ngày cuối.',
    DUE_BEFORE_END:
      '“{{label}}”: hạn nộp {{due}} sớm hơn ngày chốt số liệu {{to}}. Chọn hạn nộp muộn hơn hoặc rút ngắn khoảng số liệu.',
    OVERLAPS:
      '“{{label}}” trùng khoảng số liệu với “{{other}}” (từ {{from}} đến {{to}}). Hai kỳ cùng loại trong một văn bản không được trùng nhau; chưa có gì thay đổi.',
    REPEATED: 'Văn bản này đã có “{{label}}” với cùng hạn nộp. Chưa có gì thay đổi.',
    ALREADY_OPEN:
      'Kỳ “{{label}}” đã mở cho các đơn vị nên không bỏ được. Có thể khóa kỳ nếu không thu báo cáo nữa.',
    CANNOT_OPEN_UNDATED: 'Kỳ “{{label}}” chưa có hạn nộp. Nhập hạn nộp rồi mở kỳ.',
    NOBODY_OWES:
      'Chưa có đơn vị nào được giao việc trong văn bản này, nên chưa có ai phải báo cáo kỳ “{{label}}”.',
    NOT_OPEN_YET: 'Kỳ “{{label}}” chưa mở.',
    ALREADY_CLOSED: 'Kỳ “{{label}}” đã khóa.',
    NOT_CLOSED: 'Kỳ “{{label}}” chưa khóa.',
    KIND_STAYS: 'Kỳ “{{label}}” đã mở cho các đơn vị nên không đổi được loại kỳ và đơn vị phải báo cáo.',
  },
  en: {
    NOT_FOUND: 'This report period was not found.',
    PLAN_NOT_OPEN: 'This plan is no longer in force, so its report periods cannot be changed.',
    STALE: 'Somebody else has just changed this report period. Look at it again below, then save once more.',
    WINDOW_INCOMPLETE: '“{{label}}”: the data window needs a first and a last day.',
    WINDOW_TURNED:
      '“{{label}}”: the first day of the data window ({{from}}) is after the last ({{to}}). Correct one of them.',
    WINDOW_MISSING: '“{{label}}”: a regular period needs a data window. Enter its first and last day.',
    DUE_BEFORE_END:
      '“{{label}}”: the due date {{due}} is before the end of the data on {{to}}. Choose a later due date or a shorter window.',
    OVERLAPS:
      '“{{label}}” overlaps “{{other}}” ({{from}} to {{to}}). Two periods of one kind in a plan may not overlap; nothing was changed.',
    REPEATED: 'This plan already has “{{label}}” with the same due date. Nothing was changed.',
    ALREADY_OPEN:
      '“{{label}}” is open to the units and cannot be removed. Close it if no report is collected any more.',
    CANNOT_OPEN_UNDATED: '“{{label}}” has no due date yet. Enter one, then open it.',
    NOBODY_OWES: 'No unit has work under this plan yet, so nobody owes “{{label}}”.',
    NOT_OPEN_YET: '“{{label}}” is not open yet.',
    ALREADY_CLOSED: '“{{label}}” is closed.',
    NOT_CLOSED: '“{{label}}” is not closed.',
    KIND_STAYS: '“{{label}}” is open to the units, so its kind and who owes it stay.',
  },
});
