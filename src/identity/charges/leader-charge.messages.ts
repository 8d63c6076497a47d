import { defineMessages } from '../../common/index.js';

export const leaderChargeText = defineMessages('leader-charge', {
  vi: {
    UNIT_UNKNOWN: 'Có đơn vị không còn trong danh sách của cơ quan. Tải lại trang rồi phân công lại.',
    NOT_A_LEADER: 'Có người không còn là lãnh đạo của cơ quan. Tải lại trang rồi chọn người khác.',
    UNIT_TWICE: 'Có đơn vị được phân công hai lần. Giữ lại một lần rồi lưu.',
    STALE: 'Phân công của {{units}} vừa được người khác sửa. Tải lại trang để xem hiện trạng rồi làm lại.',
  },
  en: {
    UNIT_UNKNOWN: 'A unit is no longer among those of the authority. Reload the page and assign again.',
    NOT_A_LEADER: 'Somebody no longer leads the authority. Reload the page and choose another person.',
    UNIT_TWICE: 'A unit is assigned twice. Keep one of the two and save.',
    STALE:
      'Somebody has just changed who is in charge of {{units}}. Reload the page to see how things stand, then do it again.',
  },
});
