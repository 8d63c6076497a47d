import { COMMUNE, DISTRICT, plan } from '../support/letterhead.js';
import { tasks } from '../support/model.js';
import type { Format, VarietyDocument } from '../support/model.js';

const HEAD = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện'];
const TWO: Format[] = ['word', 'txt'];
const full = (text: string) => [{ text, span: 5 }];

/** Who leads and by when, said elsewhere than in the row's own cell: taken over, and told. */
export const TAKEOVERS: VarietyDocument[] = [
  plan({
    name: 't01-dittos',
    covers: '"nt", "-nt-", "Như trên" and ditto marks stand for the row above',
    formats: TWO,
    letter: DISTRICT,
    table: [
      HEAD,
      ['1', 'Xây dựng đề án vị trí việc làm', 'Phòng Nội vụ', 'Văn phòng HĐND và UBND', 'Quý I/2021'],
      ['2', 'Đánh giá, xếp loại công chức', 'nt', '-nt-', 'Tháng 12/2021'],
      ['3', 'Tinh giản biên chế', '-nt-', 'Phòng Tài chính - Kế hoạch', 'nt'],
      ['4', 'Luân chuyển cán bộ', 'Như trên', 'Như trên', 'Như trên'],
      ['5', 'Lập hồ sơ điện tử', '〃', '"', '”'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Xây dựng đề án vị trí việc làm > Phòng Nội vụ + Văn phòng HĐND và UBND @ 2021-03-31',
        '2 Đánh giá, xếp loại công chức > Phòng Nội vụ + Văn phòng HĐND và UBND @ 2021-12-31',
        '3 Tinh giản biên chế > Phòng Nội vụ + Phòng Tài chính - Kế hoạch @ 2021-12-31',
        '4 Luân chuyển cán bộ > Phòng Nội vụ + Phòng Tài chính - Kế hoạch @ 2021-12-31',
        '5 Lập hồ sơ điện tử > Phòng Nội vụ + Phòng Tài chính - Kế hoạch @ 2021-12-31',
      ),
      warnings: ['lead-inherited', 'deadline-inherited'],
    },
  }),

  plan({
    name: 't02-titles-that-are-units',
    covers: 'no lead column: the title over the rows names the unit',
    formats: TWO,
    letter: COMMUNE,
    table: [
      ['STT', 'Nội dung công việc', 'Kết quả', 'Thời hạn'],
      ['I', 'Phòng Kinh tế', '', ''],
      ['1', 'Lập quy hoạch chi tiết khu chợ', 'Đồ án quy hoạch', '30/9/2026'],
      ['II', 'Công an xã', '', ''],
      ['1', 'Xây dựng phương án bảo vệ lễ hội', 'Phương án', 'Tháng 02/2026'],
    ],
    expected: {
      sections: ['I|Phòng Kinh tế', 'II|Công an xã'],
      tasks: [
        ...tasks('I', '1 Lập quy hoạch chi tiết khu chợ > Phòng Kinh tế @ 2026-09-30'),
        ...tasks('II', '1 Xây dựng phương án bảo vệ lễ hội > Công an xã @ 2026-02-28'),
      ],
      warnings: ['lead-inherited'],
    },
  }),

  plan({
    name: 't03-titles-that-name-the-lead',
    covers: 'the lead in brackets or after a label at the end of a title, the cells beneath it blank',
    formats: TWO,
    table: [
      HEAD,
      full('I. LĨNH VỰC KINH TẾ (Phòng Kinh tế, Hạ tầng và Đô thị chủ trì)'),
      ['1', 'Khảo sát hộ kinh doanh', '', 'Thuế cơ sở 3', 'Quý I/2026'],
      full('II. LĨNH VỰC VĂN HÓA (Đơn vị chủ trì: Phòng Văn hóa - Xã hội)'),
      ['1', 'Xét gia đình văn hóa', '', 'Các khu phố', 'Tháng 11/2026'],
      ['2', 'Tổ chức giải bóng đá', 'Trung tâm Văn hóa', '', 'Tháng 9/2026'],
    ],
    expected: {
      sections: [
        'I|LĨNH VỰC KINH TẾ (Phòng Kinh tế, Hạ tầng và Đô thị chủ trì)',
        'II|LĨNH VỰC VĂN HÓA (Đơn vị chủ trì: Phòng Văn hóa - Xã hội)',
      ],
      tasks: [
        ...tasks(
          'I',
          '1 Khảo sát hộ kinh doanh > Phòng Kinh tế, Hạ tầng và Đô thị + Thuế cơ sở 3 @ 2026-03-31',
        ),
        ...tasks(
          'II',
          '1 Xét gia đình văn hóa > Phòng Văn hóa - Xã hội + Các khu phố @ 2026-11-30',
          '2 Tổ chức giải bóng đá > Trung tâm Văn hóa @ 2026-09-30',
        ),
      ],
      warnings: ['lead-inherited'],
    },
  }),

  plan({
    name: 't04-lead-in-content',
    covers: 'no column says who leads: the work begins with it',
    formats: TWO,
    table: [
      ['STT', 'Nội dung nhiệm vụ', 'Thời gian hoàn thành', 'Ghi chú'],
      ['1', 'Giao Phòng Văn hóa - Xã hội chủ trì xây dựng kế hoạch tổ chức Hội xuân', '20/01/2026', ''],
      ['2', 'Công an phường tham mưu phương án bảo đảm trật tự', '25/01/2026', ''],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Giao Phòng Văn hóa - Xã hội chủ trì xây dựng kế hoạch tổ chức Hội xuân > Phòng Văn hóa - Xã hội @ 2026-01-20',
        '2 Công an phường tham mưu phương án bảo đảm trật tự > Công an phường @ 2026-01-25',
      ),
      warnings: ['lead-from-content'],
    },
  }),

  plan({
    name: 't05-doubts',
    covers: 'several works beside several units, a time nobody can date, a column under a strange header',
    formats: TWO,
    table: [
      [...HEAD, 'Đối tượng tham dự'],
      [
        '1',
        '- Rà soát hộ nghèo\n- Cấp thẻ bảo hiểm',
        '- Phòng Văn hóa - Xã hội\n- Bảo hiểm xã hội cơ sở',
        '',
        '- Trước 30/6/2026\n- Trước 30/9/2026',
        'Các khu phố',
      ],
      ['2', 'Kiểm tra 24/7 tuyến đê', 'Ban CHQS phường', 'Công an phường', 'Mùa mưa bão', 'Hội Nông dân'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 - Rà soát hộ nghèo\n- Cấp thẻ bảo hiểm > Phòng Văn hóa - Xã hội; Bảo hiểm xã hội cơ sở @ 2026-09-30',
        '2 Kiểm tra 24/7 tuyến đê > Ban CHQS phường + Công an phường @ none',
      ),
      warnings: ['several-in-one-row', 'deadline-unread', 'column-unread'],
    },
  }),

  plan({
    name: 't06-misspelt-headers',
    covers: 'headers with mistyped marks; "Nhiệm vụ được giao" is the work, not who does it',
    formats: TWO,
    table: [
      ['STT', 'Nhiệm vụ được giao', 'Đơn vi chũ trì', 'Đơn vị phôi hợp', 'Thời gian hòan thành'],
      ['1', 'Kiểm kê tài sản công', 'Văn phòng HĐND và UBND', 'Các đơn vị sự nghiệp', '31/01/2026'],
      ['2', 'Thanh lý bàn ghế hỏng', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Công an phường', 'Qúy I/2026'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Kiểm kê tài sản công > Văn phòng HĐND và UBND + Các đơn vị sự nghiệp @ 2026-01-31',
        '2 Thanh lý bàn ghế hỏng > Phòng Kinh tế, Hạ tầng và Đô thị + Công an phường @ 2026-03-31',
      ),
    },
  }),
];
