import { AN_BINH_TAY } from './phuong.js';
import { presentTasks } from './present-plan.tasks.js';
import type { SamplePlan } from './sample-plan.js';
import { monthEnd, plusDays, vnDate } from './sample-plan.js';

/**
 * A plan of phường An Bình Tây in the middle of its work, whatever day it is: issued 75 days before
 * `today` (ISO `yyyy-MM-dd`), with work overdue, due today, due soon, waiting for confirmation, returned,
 * suspended, done in time and done late. Everything late or overdue is so by more days than the longest
 * holiday has, so a Tết in between changes nothing.
 */
export function presentPlan(today: string): SamplePlan {
  const issuedOn = plusDays(today, -75);
  const period = { from: issuedOn, to: monthEnd(plusDays(today, 110)) };
  const midway = plusDays(today, 10);
  const chairman = AN_BINH_TAY.people.find(({ username }) => username === 'abt.chutich');

  return {
    authorityCode: AN_BINH_TAY.code,
    document: {
      kind: 'KH',
      number: '47',
      symbol: 'KH-UBND',
      issuedOn,
      title:
        'Phát động đợt thi đua cao điểm nâng cao chất lượng phục vụ Nhân dân trên địa bàn phường An Bình Tây',
      campaign: true,
      signer: chairman?.fullName ?? '',
      signerTitle: 'CHỦ TỊCH',
      place: AN_BINH_TAY.place,
      period,
    },
    sections: [
      { label: 'I', title: 'Phục vụ hành chính, chuyển đổi số' },
      { label: 'II', title: 'Kinh tế, hạ tầng và quản lý đô thị' },
      { label: 'III', title: 'Văn hóa - xã hội và chăm lo đời sống Nhân dân' },
      { label: 'IV', title: 'Quốc phòng, an ninh và công tác thi đua' },
    ],
    tasks: presentTasks(today, period),
    reportDuties: [
      {
        raw: `Báo cáo sơ kết gửi Văn phòng HĐND và UBND phường trước ngày ${vnDate(midway)}`,
        due: [midway],
        exclusive: true,
        from: ['Các phòng, ban, đơn vị thuộc phường', 'Các khu phố', 'CA', 'QS', 'MTTQ'],
        recipient: 'Văn phòng HĐND và UBND phường',
      },
      {
        raw: `Báo cáo tổng kết gửi Hội đồng Thi đua - Khen thưởng phường chậm nhất ngày ${vnDate(period.to)}`,
        due: [period.to],
        exclusive: false,
        from: ['Các phòng, ban, đơn vị thuộc phường', 'Các khu phố', 'CA', 'QS', 'MTTQ'],
        recipient: 'Hội đồng Thi đua - Khen thưởng phường',
      },
    ],
  };
}
