import { defineMessages } from '../../common/index.js';

export const unitChangesText = defineMessages('units', {
  vi: {
    UNITS_NUMBER:
      'Số đơn vị chưa đúng với loại thay đổi. Sáp nhập cần từ hai đơn vị; đổi tên, chia tách, giải thể chọn một đơn vị.',
    UNIT_UNKNOWN: 'Không tìm thấy đơn vị này trong cơ quan. Tải lại danh sách rồi chọn lại.',
    ALREADY_DISSOLVED: '{{name}} đã thôi hoạt động. Tải lại danh sách rồi chọn lại.',
    AUTHORITY_STAYS:
      '{{name}} là cơ quan ban hành kế hoạch nên chỉ đổi tên, không sáp nhập hay giải thể tại đây.',
    NAME_MISSING: 'Chưa có tên mới của đơn vị. Ghi tên đầy đủ theo quyết định.',
    NAME_SAME: 'Tên mới trùng với tên hiện nay. Ghi lại tên theo quyết định.',
    NAME_TAKEN: 'Đã có đơn vị khác tên “{{name}}”. Chọn đơn vị đó hoặc ghi tên khác.',
    SUCCESSOR_MISSING: 'Chưa đủ đơn vị tiếp nhận. Chọn một đơn vị; khi chia tách cần từ hai đơn vị.',
    SUCCESSOR_ENDS: 'Đơn vị tiếp nhận không thể là đơn vị thôi hoạt động. Chọn đơn vị khác.',
    SUCCESSOR_TWICE: 'Có đơn vị tiếp nhận được ghi hai lần. Bỏ bớt một rồi gửi lại.',
    ALLOTTED_TO_NOBODY: 'Có việc hoặc người chưa rõ chuyển về đơn vị nào. Xem lại phần phân chia.',
    CHANGE_CLOSED: 'Thay đổi này đã được thực hiện hoặc đã rút. Tải lại danh sách để xem hiện trạng.',
    STALE: 'Thay đổi này vừa được người khác sửa. Tải lại danh sách rồi làm lại.',
    DISSOLVED:
      '{{unit}} đã thôi hoạt động từ ngày {{date}} nên không nhận thêm việc. Việc của đơn vị nay thuộc {{successor}}.',
    DISSOLVED_ALONE:
      '{{unit}} đã thôi hoạt động từ ngày {{date}} nên không nhận thêm việc. Chọn đơn vị khác.',
  },
  en: {
    UNITS_NUMBER:
      'That number of units does not fit the change. A merger takes two or more; renaming, splitting and dissolving take one.',
    UNIT_UNKNOWN: 'This unit was not found in the authority. Reload the list and choose again.',
    ALREADY_DISSOLVED: '{{name}} no longer exists. Reload the list and choose again.',
    AUTHORITY_STAYS: '{{name}} issues plans, so here it can be renamed but not merged or dissolved.',
    NAME_MISSING: 'The new name is missing. Write it in full, as in the decision.',
    NAME_SAME: 'The new name is the present one. Write the name as in the decision.',
    NAME_TAKEN: 'Another unit is called “{{name}}”. Choose that unit or write another name.',
    SUCCESSOR_MISSING: 'A unit that carries on is missing. Choose one; a split needs two or more.',
    SUCCESSOR_ENDS: 'A unit that ends cannot carry on. Choose another one.',
    SUCCESSOR_TWICE: 'A unit is named twice as carrying on. Remove one and send it again.',
    ALLOTTED_TO_NOBODY: 'It is not clear where some work or some person goes. Look at the allotment again.',
    CHANGE_CLOSED: 'This change has been carried out or withdrawn. Reload the list to see how things stand.',
    STALE: 'Somebody has just changed this. Reload the list and do it again.',
    DISSOLVED:
      '{{unit}} no longer exists since {{date}} and takes no more work. Its work now belongs to {{successor}}.',
    DISSOLVED_ALONE: '{{unit}} no longer exists since {{date}} and takes no more work. Choose another unit.',
  },
});
