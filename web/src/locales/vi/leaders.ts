export const leaders = {
  title: 'Lãnh đạo phụ trách',
  intro:
    'Việc, báo cáo quá hạn kéo dài của một đơn vị được báo cho lãnh đạo phụ trách đơn vị đó và người đang thay. Chọn theo thông báo phân công của cơ quan; mỗi đơn vị một lãnh đạo. Nhiệm vụ mà kế hoạch nêu tên lãnh đạo thì được báo cho chính lãnh đạo đó.',
  ofTask: 'Lãnh đạo phụ trách',
  printed: 'Văn bản ghi: “{{raw}}”',
  leftOffice: '{{name}} (không còn là lãnh đạo)',
  without_other:
    '{{count}} đơn vị chưa có lãnh đạo phụ trách: {{names}}. Việc quá hạn kéo dài ở đây được báo cho mọi lãnh đạo của cơ quan.',
  withoutMany:
    '{{count}} đơn vị chưa có lãnh đạo phụ trách: {{names}} và {{more}} đơn vị khác. Việc quá hạn kéo dài ở đây được báo cho mọi lãnh đạo của cơ quan.',
  complete: 'Mọi đơn vị đã có lãnh đạo phụ trách.',
  noLeaders:
    'Cơ quan chưa có ai giữ vai trò lãnh đạo. Thêm vai trò “Lãnh đạo” cho người dùng, rồi phân công ở đây.',
  noUnits: 'Cơ quan chưa có đơn vị nào. Thêm đơn vị trước, rồi phân công ở đây.',
  table: 'Phân công lãnh đạo phụ trách của {{name}}',
  unit: 'Đơn vị',
  nobody: 'Chưa phân công',
  of: 'Lãnh đạo phụ trách {{unit}}',
  choice: '{{leader}} phụ trách {{unit}}',
  none: '{{unit}} chưa phân công',
  whole: 'Cả nhóm',
  wholeOf: '{{leader}} phụ trách cả nhóm {{kind}}',
  wholeKind: 'Cả nhóm {{kind}}',
  since: 'từ ngày {{date}}, {{name}} ghi',
  left: '{{name}} không còn là lãnh đạo của cơ quan. Chọn người khác.',
  unsaved_other: '{{count}} thay đổi chưa lưu',
  undo: 'Bỏ thay đổi',
  save: 'Lưu phân công',
  saved: 'Đã lưu phân công.',
};
