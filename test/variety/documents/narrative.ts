import { COMMUNE, DISTRICT, WARD, plan } from '../support/letterhead.js';
import { task } from '../support/model.js';
import type { VarietyDocument } from '../support/model.js';

export const NARRATIVE: VarietyDocument[] = [
  plan({
    name: 'n01-given-in-sentences',
    covers: '"Giao X chủ trì, phối hợp với Y … trước ngày …", no table at all',
    body: [
      'I. MỤC TIÊU',
      'Nâng cao chất lượng phục vụ người dân và doanh nghiệp.',
      'II. NHIỆM VỤ',
      '1. Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Trạm Y tế tổ chức khám sức khỏe cho người cao tuổi, hoàn thành trước ngày 30 tháng 6 năm 2026.',
      '2. Giao Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, phối hợp với Công an phường xử lý các điểm đỗ xe sai quy định trước ngày 15/5/2026.',
      '3. Yêu cầu Trung tâm Phục vụ hành chính công có trách nhiệm niêm yết công khai thủ tục hành chính trong quý I năm 2026.',
    ],
    expected: {
      tasks: [],
      narrative: [
        task(
          null,
          '- tổ chức khám sức khỏe cho người cao tuổi, hoàn thành trước ngày 30 tháng 6 năm 2026. > Phòng Văn hóa - Xã hội + Trạm Y tế @ 2026-06-30',
        ),
        task(
          null,
          '- xử lý các điểm đỗ xe sai quy định trước ngày 15/5/2026. > Phòng Kinh tế, Hạ tầng và Đô thị + Công an phường @ 2026-05-15',
        ),
        task(
          null,
          '- niêm yết công khai thủ tục hành chính trong quý I năm 2026. > Trung tâm Phục vụ hành chính công @ 2026-03-31',
        ),
      ],
      warnings: ['no-task-table'],
    },
  }),

  plan({
    name: 'n02-headings-with-bullets',
    covers: '"2.2.1. Phòng Nội vụ" with dash bullets; a heading that names three units',
    letter: DISTRICT,
    body: [
      '2. Tổ chức thực hiện',
      '2.2. Trách nhiệm cụ thể',
      '2.2.1. Phòng Nội vụ',
      '- Tham mưu Hội đồng Thi đua - Khen thưởng tổng kết đợt thi đua trong tháng 12/2021.',
      '- Theo dõi, đôn đốc các đơn vị thực hiện đúng tiến độ đã đăng ký.',
      '2.2.2. Phòng Kinh tế, Phòng Quản lý đô thị, Đội Quản lý trật tự đô thị',
      '- Lập lại trật tự lòng lề đường quanh các chợ truyền thống.',
    ],
    expected: {
      tasks: [],
      narrative: [
        task(
          null,
          '- Tham mưu Hội đồng Thi đua - Khen thưởng tổng kết đợt thi đua trong tháng 12/2021. > Phòng Nội vụ @ 2021-12-31',
        ),
        task(null, '- Theo dõi, đôn đốc các đơn vị thực hiện đúng tiến độ đã đăng ký. > Phòng Nội vụ'),
        task(
          null,
          '- Lập lại trật tự lòng lề đường quanh các chợ truyền thống. > Phòng Kinh tế; Phòng Quản lý đô thị; Đội Quản lý trật tự đô thị',
        ),
      ],
    },
  }),

  plan({
    name: 'n03-labelled-lines',
    covers: 'tasks as a title with labelled bullets beneath',
    letter: COMMUNE,
    body: [
      'II. NỘI DUNG',
      '1. Xây dựng mô hình thôn thông minh tại thôn Trung',
      '- Thời gian hoàn thành: trước ngày 30/9/2026',
      '- Đơn vị chủ trì: Phòng Văn hóa - Xã hội',
      '- Đơn vị phối hợp: Đoàn Thanh niên; Công an xã',
      '- Kết quả: 01 mô hình được công nhận',
      '2. Nâng cấp hệ thống truyền thanh không dây',
      '- Đơn vị chủ trì: Văn phòng HĐND và UBND',
      '- Thời gian hoàn thành: Quý IV/2026',
    ],
    expected: {
      tasks: [],
      narrative: [
        task(
          null,
          '- Xây dựng mô hình thôn thông minh tại thôn Trung > Phòng Văn hóa - Xã hội + Đoàn Thanh niên; Công an xã @ 2026-09-30',
          { product: '01 mô hình được công nhận' },
        ),
        task(null, '- Nâng cấp hệ thống truyền thanh không dây > Văn phòng HĐND và UBND @ 2026-12-31'),
      ],
    },
  }),

  plan({
    name: 'n04-restates-the-table',
    covers: 'running text that restates a row: offered as a duplicate',
    letter: WARD,
    body: [
      '1. Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công an phường kiểm tra các cơ sở kinh doanh dịch vụ văn hóa trên toàn địa bàn trước ngày 30/4/2026.',
    ],
    table: [
      ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'],
      [
        '1',
        'Kiểm tra các cơ sở kinh doanh dịch vụ văn hóa trên toàn địa bàn',
        'Phòng Văn hóa - Xã hội',
        'Công an phường',
        'Trước ngày 30/4/2026',
      ],
      ['2', 'Gắn biển số nhà', 'Phòng Kinh tế, Hạ tầng và Đô thị', '', 'Tháng 9/2026'],
    ],
    expected: {
      tasks: [
        task(
          null,
          '1 Kiểm tra các cơ sở kinh doanh dịch vụ văn hóa trên toàn địa bàn > Phòng Văn hóa - Xã hội + Công an phường @ 2026-04-30',
        ),
        task(null, '2 Gắn biển số nhà > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-09-30'),
      ],
      narrative: [
        task(
          null,
          '- kiểm tra các cơ sở kinh doanh dịch vụ văn hóa trên toàn địa bàn trước ngày 30/4/2026. > Phòng Văn hóa - Xã hội + Công an phường @ 2026-04-30',
        ),
      ],
      warnings: ['restates-table-row'],
    },
  }),

  plan({
    name: 'n05-units-with-capital-heads',
    covers: 'headings "Phòng …:" without numbers beyond one level, bullets with + and *',
    letter: COMMUNE,
    body: [
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Văn phòng HĐND và UBND:',
      '+ Chủ trì, phối hợp với Phòng Kinh tế xây dựng dự toán kinh phí, trình trước ngày 15/3/2026.',
      '+ Đăng tải kế hoạch trên trang thông tin điện tử của xã.',
      '2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã',
      '* Vận động nhân dân tham gia giám sát các công trình.',
    ],
    expected: {
      tasks: [],
      narrative: [
        task(
          null,
          '- xây dựng dự toán kinh phí, trình trước ngày 15/3/2026. > Văn phòng HĐND và UBND + Phòng Kinh tế @ 2026-03-15',
        ),
        task(null, '- Đăng tải kế hoạch trên trang thông tin điện tử của xã. > Văn phòng HĐND và UBND'),
        task(
          null,
          '- Vận động nhân dân tham gia giám sát các công trình. > Ủy ban Mặt trận Tổ quốc Việt Nam xã',
        ),
      ],
    },
  }),
];
