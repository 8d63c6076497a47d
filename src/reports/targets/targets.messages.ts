import { defineMessages } from '../../common/index.js';

export const targetsText = defineMessages('targets', {
  vi: {
    NOT_FOUND: 'Không tìm thấy chỉ tiêu này. Có thể chỉ tiêu đã được bỏ hoặc ông/bà không có quyền xem.',
    STALE: 'Chỉ tiêu vừa được người khác sửa. Xem nội dung mới, rồi sửa lại nếu vẫn cần.',
    VALUE_STALE: 'Số liệu của kỳ này vừa được {{name}} ghi là {{value}}. Xem lại, rồi ghi lại nếu vẫn cần.',
    PLAN_NOT_OPEN: 'Kế hoạch này không còn thực hiện nên không sửa được chỉ tiêu.',
    NOT_YOURS:
      'Ông/bà không phụ trách số liệu của chỉ tiêu này. Đề nghị đơn vị phụ trách hoặc chuyên viên theo dõi ghi.',
    NAME_TAKEN: 'Kế hoạch đã có chỉ tiêu “{{name}}”. Sửa chỉ tiêu đã có, hoặc đặt tên khác.',
    TOO_MANY: 'Một kế hoạch có nhiều nhất {{most}} chỉ tiêu. Bỏ bớt chỉ tiêu không dùng rồi thêm lại.',
    UNIT_UNKNOWN: 'Đơn vị phụ trách không thuộc cơ quan này. Chọn lại đơn vị.',
    TASK_UNKNOWN: 'Nhiệm vụ được chọn không thuộc kế hoạch này. Chọn lại nhiệm vụ.',
    PREVIOUS_UNKNOWN: 'Chỉ tiêu năm trước không thuộc kế hoạch năm trước của cơ quan. Chọn lại.',
    PERIOD_UNKNOWN: 'Kỳ số liệu không thuộc kế hoạch này hoặc chưa có ngày. Chọn lại kỳ.',
    NOT_BY_UNITS: 'Chỉ tiêu này lấy một số liệu chung, không ghi theo từng đơn vị.',
    NO_TABLE:
      'Không thấy cột “Chỉ tiêu” trong tệp “{{file}}”. Tải mẫu .xlsx, điền theo các cột của mẫu rồi gửi lại.',
    IMPORT_STALE:
      'Số liệu của “{{name}}” vừa được người khác ghi nên chưa ghi dòng nào. Tải tệp lên lại để xem số mới.',
    NAME_TWICE: 'Chỉ tiêu “{{name}}” ghi hai lần trong tệp.',
    WORD_UNKNOWN: '“{{typed}}” không có trong các cách ghi: {{words}}.',
    UNIT_NOT_FOUND: 'Chưa rõ “{{typed}}” là đơn vị nào. Ghi đúng tên đơn vị.',
    VALUE_BY_UNITS: 'Chỉ tiêu do từng đơn vị ghi nên không lấy số liệu chung ở dòng này.',
    NAME_MISSING: 'Dòng này chưa có tên chỉ tiêu.',
    MEASURE_MISSING: 'Chưa ghi đơn vị tính.',
    FIGURE_NOT_A_NUMBER: '“{{typed}}” không phải là một số. Ghi như 1.126,2.',
    FIGURE_ENGLISH_NUMBER:
      '“{{typed}}” viết theo kiểu nước ngoài. Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân: ghi {{first}}.',
    FIGURE_TWO_MEANINGS:
      '“{{typed}}” có thể hiểu hai cách. Ghi {{first}} nếu là số nguyên, ghi {{second}} nếu có phần thập phân.',
    FIGURE_TOO_PRECISE: '“{{typed}}” có quá 6 chữ số sau dấu phẩy. Làm tròn rồi ghi lại.',
    FIGURE_TOO_LARGE: '“{{typed}}” quá lớn. Kiểm tra lại, hoặc dùng đơn vị tính lớn hơn.',
    FIGURE_OTHER_MEASURE:
      'Chỉ tiêu tính bằng {{measure}}, mà số liệu ghi “{{typed}}”. Ghi lại bằng {{measure}}.',
    CONVERSION_ASKED:
      'Chỉ tiêu tính bằng {{measure}}: “{{typed}}” bằng {{converted}}. Có ghi {{converted}} không?',
  },
  en: {
    NOT_FOUND: 'This target was not found. It may have been taken out, or you may not be allowed to see it.',
    STALE: 'Somebody has just changed this target. Look at what it is now, then change it again if needed.',
    VALUE_STALE:
      '{{name}} has just given {{value}} for this period. Look at it, then give yours again if needed.',
    PLAN_NOT_OPEN: 'This plan is no longer carried out, so its targets cannot be changed.',
    NOT_YOURS: 'You do not answer for this figure. Ask the unit that does, or the coordinator.',
    NAME_TAKEN: 'The plan has a target “{{name}}” already. Change that one, or choose another name.',
    TOO_MANY: 'A plan has {{most}} targets at most. Take out what is not used, then add again.',
    UNIT_UNKNOWN: 'The unit does not belong to this authority. Choose another.',
    TASK_UNKNOWN: 'The task does not belong to this plan. Choose another.',
    PREVIOUS_UNKNOWN:
      'Last year’s target does not belong to a plan of the authority of last year. Choose another.',
    PERIOD_UNKNOWN: 'The period does not belong to this plan or has no dates yet. Choose another.',
    NOT_BY_UNITS: 'This target has one figure for all, not one for each unit.',
    NO_TABLE:
      'There is no column “Chỉ tiêu” in the file “{{file}}”. Download the template, fill it in and send it again.',
    IMPORT_STALE:
      'Somebody has just given figures of “{{name}}”, so nothing was taken. Upload the file again to see them.',
    NAME_TWICE: 'The target “{{name}}” is in the file twice.',
    WORD_UNKNOWN: '“{{typed}}” is none of: {{words}}.',
    UNIT_NOT_FOUND: 'It is not clear which unit “{{typed}}” is. Write its name in full.',
    VALUE_BY_UNITS: 'Each unit gives its own figures, so the one in this row is not taken.',
    NAME_MISSING: 'This row has no name of a target.',
    MEASURE_MISSING: 'The unit of measure is missing.',
    FIGURE_NOT_A_NUMBER: '“{{typed}}” is no number. Write it like 1.126,2.',
    FIGURE_ENGLISH_NUMBER:
      '“{{typed}}” is in foreign style. Points stand between thousands, a comma before decimals: write {{first}}.',
    FIGURE_TWO_MEANINGS:
      '“{{typed}}” can be read in two ways. Write {{first}} for a whole number, {{second}} for one with decimals.',
    FIGURE_TOO_PRECISE: '“{{typed}}” has more than 6 decimals. Round it and write it again.',
    FIGURE_TOO_LARGE: '“{{typed}}” is too large. Check it, or use a larger unit of measure.',
    FIGURE_OTHER_MEASURE:
      'The target is measured in {{measure}}, and “{{typed}}” is not. Write it in {{measure}}.',
    CONVERSION_ASKED:
      'The target is measured in {{measure}}: “{{typed}}” is {{converted}}. Shall it be {{converted}}?',
  },
});
