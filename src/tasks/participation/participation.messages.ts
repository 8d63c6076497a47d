import { defineMessages } from '../../common/index.js';

export const participationText = defineMessages('participation', {
  vi: {
    NOT_LEAD:
      'Chỉ thủ trưởng đơn vị chủ trì hoặc chuyên viên theo dõi gửi được đề nghị phối hợp. Ông/bà có thể xem tình hình các đơn vị.',
    NOT_IN_TASK: 'Có đơn vị không phối hợp trong nhiệm vụ này. Tải lại trang, chọn lại đơn vị rồi gửi.',
    WANTED_IN_PAST: 'Ngày cần có kết quả không được trước hôm nay ({{today}}). Chọn lại ngày rồi gửi.',
  },
  en: {
    NOT_LEAD:
      'Only the head of a leading unit or the coordinator can ask for contributions. You can see how the units stand.',
    NOT_IN_TASK: 'A unit is not coordinating in this task. Reload the page, choose the units again and send.',
    WANTED_IN_PAST: 'The date cannot be before today ({{today}}). Choose another date and send again.',
  },
});
