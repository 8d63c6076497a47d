import { acknowledged, each, headOf, helped, helping, KHU_PHO, step, untouched } from './present-plan.stories.js';
import type { Day, Story, TaskText } from './present-plan.stories.js';
import { before, monthlyBefore, monthOf, noLaterThan, plusDays, quarterOf, STANDING, statusAfter } from './sample-plan.js';
import type { SampleProgress, SampleTask } from './sample-plan.js';

/** The tasks in the order of the plan's table, each with what has happened to it by `today`. */
export function presentTasks(today: string, period: { from: string; to: string }): SampleTask[] {
  const day = (offset: number): string => plusDays(today, offset);
  const sections: Record<string, TaskText[]> = {
    I: administrationAndDigital(day),
    II: economyAndUrban(day),
    III: cultureAndSociety(day, period),
    IV: securityAndEmulation(day),
  };
  let ordinal = 0;
  return Object.entries(sections).flatMap(([section, texts]) =>
    texts.map(({ content, product, deadline, leads, coordinating = {}, coordinatingGroup }) => {
      const told =
        (role: SampleProgress['role']) =>
        ([unitCode, story]: [string, Story]): SampleProgress => {
          const steps = story(day, headOf(unitCode));
          return { unitCode, role, status: statusAfter(steps), steps };
        };
      ordinal += 1;
      return {
        section,
        ordinal: String(ordinal),
        content,
        product: product ?? null,
        leadCodes: Object.keys(leads),
        coordinatingCodes: Object.keys(coordinating),
        coordinatingGroup: coordinatingGroup ?? null,
        deadline,
        progress: [
          ...Object.entries(leads).map(told('LEAD')),
          ...Object.entries(coordinating).map(told('COORDINATING')),
        ],
      };
    }),
  );
}

const administrationAndDigital = (day: Day): TaskText[] => [
  {
    content:
      'Tổ chức tiếp nhận và trả kết quả hồ sơ lưu động tại 06 khu phố cho người cao tuổi, người khuyết tật, mỗi khu phố ít nhất 02 buổi',
    product: 'Lịch trực và sổ theo dõi hồ sơ lưu động',
    deadline: before(day(-40)),
    leads: {
      HCC: (d, head) => [
        step.acknowledge(d(-74), head),
        step.update(d(-55), head, 50, 'Đã tổ chức 06/12 buổi tại khu phố 1, 2 và 4, tiếp nhận 87 hồ sơ.', {
          difficulty: 'Thiết bị ký số lưu động chỉ có 01 bộ nên mỗi tuần chỉ bố trí được 02 buổi.',
          by: 'abt.hcc.cv',
        }),
        step.submit(d(-26), head, 'Hoàn thành 12/12 buổi, tiếp nhận 214 hồ sơ, trả kết quả tại nhà 198 hồ sơ.'),
        step.confirm(d(-24)),
      ],
    },
    coordinating: {
      VP: helped(-28, 'Đã bố trí xe, máy in và kinh phí cho 12 buổi lưu động.'),
      CA: helped(-27, 'Đã cử 02 cán bộ trực cấp đổi thẻ căn cước tại cả 12 buổi.'),
    },
  },
  {
    content:
      'Rà soát, niêm yết lại danh mục thủ tục hành chính tại trụ sở và trên trang thông tin điện tử của phường, bãi bỏ nội dung hết hiệu lực',
    product: 'Danh mục đã niêm yết kèm biên bản rà soát',
    deadline: noLaterThan(day(-10)),
    leads: {
      VP: (d, head) => [
        step.acknowledge(d(-74), head),
        step.update(d(-30), head, 70, 'Đã rà soát 312 thủ tục, phát hiện 18 thủ tục cần cập nhật thành phần hồ sơ.'),
        step.submit(d(-14), head, 'Đã niêm yết 312 thủ tục, gỡ 05 thủ tục đã bãi bỏ, có biên bản kèm theo.'),
        step.confirm(d(-12)),
      ],
    },
    coordinating: {
      HCC: helped(-16, 'Đã đối chiếu danh mục với Cổng dịch vụ công, thống nhất 312 thủ tục.'),
    },
  },
  {
    content:
      'Nâng tỷ lệ hồ sơ nộp trực tuyến toàn trình lên ít nhất 85%, tỷ lệ trả kết quả đúng và trước hạn ít nhất 98%',
    product: 'Báo cáo số liệu hồ sơ hằng tuần',
    deadline: quarterOf(day(14)),
    leads: {
      HCC: (d, head) => [
        step.acknowledge(d(-74), head),
        step.update(d(-36), head, 40, 'Tỷ lệ nộp trực tuyến đạt 71,4% (1.126/1.577 hồ sơ).', { by: 'abt.hcc.cv' }),
        step.update(d(-6), head, 72, 'Tỷ lệ nộp trực tuyến đạt 80,2%; trả đúng và trước hạn 98,6%.', {
          difficulty: 'Hồ sơ đất đai vẫn phải đối chiếu bản giấy nên tỷ lệ trực tuyến còn thấp.',
          proposal: 'Đề nghị bố trí thêm 01 điểm hướng dẫn tại khu phố 5.',
          by: 'abt.hcc.cv',
        }),
      ],
    },
    coordinating: {
      DTN: helping(-9, 60, 'Duy trì 08 đoàn viên hướng dẫn nộp hồ sơ trực tuyến các buổi sáng trong tuần.'),
      KTHTDT: acknowledged,
    },
  },
  {
    content:
      'Duy trì tổ công nghệ số cộng đồng ở các khu phố, hướng dẫn người dân dùng VNeID và thanh toán không dùng tiền mặt',
    deadline: STANDING,
    leads: {
      VHXH: (d, head) => [
        step.acknowledge(d(-73), head),
        step.update(d(-44), head, 30, 'Đã kiện toàn 06 tổ với 54 thành viên, tập huấn 01 buổi.'),
        step.update(d(-13), head, 55, 'Đã hướng dẫn 1.840 lượt người dân, tổ chức 04 phiên chợ không tiền mặt.', {
          by: 'abt.vhxh.cv',
        }),
      ],
    },
    coordinating: {
      ...each(KHU_PHO, helping(-15, 50, 'Tổ công nghệ số của khu phố sinh hoạt mỗi tuần 01 buổi tại nhà văn hóa.')),
      KP6: untouched,
    },
    coordinatingGroup: 'Các khu phố',
  },
];

const economyAndUrban = (day: Day): TaskText[] => [
  {
    content:
      'Xóa 14 điểm đổ rác tự phát, lắp camera giám sát tại 05 điểm hay tái diễn và giao khu phố nhận quản lý từng điểm',
    product: 'Biên bản bàn giao từng điểm cho khu phố',
    deadline: before(day(-16)),
    leads: {
      KTHTDT: (d, head) => [
        step.acknowledge(d(-73), head),
        step.update(d(-41), head, 35, 'Đã xóa 05/14 điểm, trồng hoa thay thế 03 điểm.', { by: 'abt.kthtdt.cv' }),
        step.update(d(-18), head, 60, 'Đã xóa 09/14 điểm, lắp xong 02/05 camera.', {
          difficulty: 'Đơn vị cung cấp giao camera chậm; 03 điểm giáp ranh phường bạn chưa thống nhất phương án.',
          proposal: 'Đề nghị lãnh đạo phường làm việc với phường giáp ranh.',
        }),
      ],
    },
    coordinating: {
      ...each(KHU_PHO, helping(-20, 60, 'Đã ký cam kết với các hộ quanh điểm rác, phân công người trực buổi tối.')),
      CCB: helping(-22, 70, 'Nhận tự quản 03 điểm đã xóa.'),
    },
    coordinatingGroup: 'Các khu phố',
  },
  {
    content: 'Nâng cấp hẻm 128 và hẻm 214 theo phương châm Nhà nước và Nhân dân cùng làm, chiều dài 460 m',
    product: 'Hồ sơ nghiệm thu đưa vào sử dụng',
    deadline: before(day(40)),
    leads: {
      KTHTDT: (d, head) => [
        step.acknowledge(d(-73), head),
        step.update(d(-48), head, 20, 'Đã họp dân, 46/52 hộ đồng thuận hiến đất mở rộng hẻm.'),
        step.suspend(d(-21), 'Tạm dừng để điều chỉnh nguồn vốn, chờ Hội đồng nhân dân phường xem xét tại kỳ họp tới.'),
      ],
    },
    coordinating: {
      KP2: acknowledged,
      MTTQ: helping(-50, 30, 'Đã vận động đóng góp 186,5 triệu đồng.'),
    },
  },
  {
    content:
      'Lập lại trật tự lòng đường, vỉa hè quanh chợ An Bình và 03 cổng trường; không để tái lấn chiếm sau ra quân',
    product: 'Báo cáo kết quả ra quân kèm hình ảnh',
    deadline: noLaterThan(day(0)),
    leads: {
      KTHTDT: (d, head) => [
        step.acknowledge(d(-72), head),
        step.update(d(-24), head, 60, 'Đã ra quân 08 đợt, vận động 112 hộ tự tháo dỡ mái che, bục bệ.'),
        step.update(d(-3), head, 90, 'Đã ra quân 14 đợt; còn 06 trường hợp đang củng cố hồ sơ xử lý.', {
          by: 'abt.kthtdt.cv',
        }),
      ],
      CA: (d, head) => [
        step.acknowledge(d(-72), head),
        step.update(d(-4), head, 85, 'Đã lập biên bản 37 trường hợp, xử phạt 52,5 triệu đồng.'),
      ],
    },
    coordinating: {
      ...each(['MNHM', 'THABT', 'THCSNVB'], helping(-11, 80, 'Đã kẻ vạch, bố trí giờ đón trả học sinh lệch nhau 20 phút.')),
      KP3: helping(-8, 80, 'Đội tự quản khu phố nhắc nhở hai buổi mỗi ngày quanh chợ.'),
    },
  },
  {
    content: 'Đối thoại, hướng dẫn 120 hộ kinh doanh chuyển từ thuế khoán sang kê khai và dùng hóa đơn điện tử',
    product: 'Danh sách hộ đã chuyển đổi',
    deadline: before(day(30)),
    leads: {
      KTHTDT: (d, head) => [
        step.acknowledge(d(-71), head),
        step.update(d(-7), head, 45, 'Đã tổ chức 02 hội nghị đối thoại, 54/120 hộ chuyển đổi.', {
          difficulty: 'Nhiều hộ lớn tuổi chưa quen dùng phần mềm bán hàng.',
        }),
      ],
    },
    coordinating: { PN: helping(-10, 40, 'Đã hướng dẫn 31 hội viên tiểu thương cài đặt phần mềm.'), VP: acknowledged },
  },
];

const cultureAndSociety = (day: Day, period: { from: string; to: string }): TaskText[] => [
  {
    content: 'Rà soát hộ nghèo, hộ cận nghèo và người có hoàn cảnh khó khăn, lập danh sách chăm lo đến từng hộ',
    product: 'Danh sách có xác nhận của khu phố',
    deadline: before(day(4)),
    leads: {
      VHXH: (d, head) => [
        step.acknowledge(d(-72), head),
        step.update(d(-12), head, 40, 'Đã phát phiếu đến 268 hộ, thu về 121 phiếu.', { by: 'abt.vhxh.cv' }),
        step.update(d(-2), head, 65, 'Đã thu 196/268 phiếu; khu phố 4 và khu phố 6 chưa gửi danh sách.', {
          proposal: 'Đề nghị Văn phòng đôn đốc hai khu phố còn lại.',
          by: 'abt.vhxh.cv',
        }),
      ],
    },
    coordinating: {
      ...each(KHU_PHO, helping(-5, 100, 'Đã họp xét và gửi danh sách về Phòng Văn hóa - Xã hội.')),
      KP4: acknowledged,
      KP6: untouched,
      MTTQ: helping(-6, 60, 'Đã cử thành viên dự họp xét tại 04 khu phố.'),
    },
    coordinatingGroup: 'Các khu phố',
  },
  {
    content: 'Khám sức khỏe và lập hồ sơ sức khỏe điện tử cho 100% người cao tuổi cư trú trên địa bàn',
    product: 'Số liệu hồ sơ trên nền tảng quản lý',
    deadline: noLaterThan(day(2)),
    leads: {
      TYT: (d, head) => [
        step.acknowledge(d(-74), head),
        step.update(d(-20), head, 75, 'Đã khám 1.962/2.604 người.'),
        step.submit(d(-1), head, 'Đã khám 2.604/2.604 người, 2.604 hồ sơ đã lên nền tảng, chuyển tuyến 41 trường hợp.'),
      ],
    },
    coordinating: {
      NCT: helped(-5, 'Đã mời đủ hội viên 06 chi hội, vận động 87 người đi lại khó khăn khám tại nhà.'),
      PN: helping(-18, 80, 'Đã cử 12 hội viên hỗ trợ điểm khám.'),
    },
  },
  {
    content: 'Xây dựng phương án tổ chức hội thao và hội diễn văn nghệ quần chúng phường, bảo đảm an toàn, tiết kiệm',
    product: 'Phương án trình Ủy ban nhân dân phường',
    deadline: before(day(7)),
    leads: {
      VHXH: (d, head) => [
        step.acknowledge(d(-70), head),
        step.submit(d(-5), head, 'Đã hoàn thành dự thảo phương án, kinh phí dự kiến 148 triệu đồng.'),
        step.giveBack(d(-3), 'Chưa có ý kiến của Công an phường về an toàn và chưa tách phần kinh phí vận động.'),
      ],
    },
    coordinating: {
      DVC: helping(-14, 50, 'Đã khảo sát sân bãi, âm thanh tại trung tâm.'),
      DTN: helping(-16, 50, 'Đã đăng ký 06 đội thi của các chi đoàn.'),
      CD: acknowledged,
    },
  },
  {
    content: 'Vận động Quỹ “Vì người nghèo” đạt ít nhất 800 triệu đồng, công khai thu chi từng tháng',
    product: 'Bảng công khai thu chi',
    deadline: monthlyBefore(25, period.from, period.to),
    leads: {
      MTTQ: (d, head) => [
        step.acknowledge(d(-72), head),
        step.update(d(-46), head, 25, 'Vận động được 205,3 triệu đồng, đã công khai tại 06 khu phố.'),
        step.update(d(-17), head, 58, 'Lũy kế 467,8 triệu đồng (58,5%), sửa 02 căn nhà tình thương.'),
      ],
    },
    coordinating: each(['DTN', 'PN', 'CCB', 'CD'], helping(-19, 50, 'Đã phát động trong hội viên và nộp đợt 1 về quỹ.')),
    coordinatingGroup: 'Các tổ chức chính trị - xã hội phường',
  },
];

const securityAndEmulation = (day: Day): TaskText[] => [
  {
    content: 'Sơ tuyển, xét duyệt chính trị công dân nhập ngũ, bảo đảm đủ chỉ tiêu 24 thanh niên và 08 dự phòng',
    product: 'Danh sách đủ điều kiện khám tuyển',
    deadline: monthOf(day(25)),
    leads: { QS: (d, head) => [step.acknowledge(d(-70), head)] },
    coordinating: { CA: acknowledged, TYT: acknowledged, DTN: acknowledged },
  },
  {
    content: 'Kiểm tra an toàn phòng cháy, chữa cháy 100% nhà trọ, nhà ở kết hợp kinh doanh; mở lối thoát nạn thứ hai',
    product: 'Biên bản kiểm tra từng cơ sở',
    deadline: noLaterThan(day(-12)),
    leads: {
      CA: (d, head) => [
        step.acknowledge(d(-73), head),
        step.update(d(-15), head, 80, 'Đã kiểm tra 341/426 cơ sở, yêu cầu khắc phục 96 cơ sở.', {
          difficulty: 'Chủ của 38 nhà trọ không cư trú tại phường, nhiều lần mời chưa đến.',
        }),
      ],
    },
    coordinating: { KTHTDT: helping(-25, 70, 'Đã rà soát giấy phép xây dựng của 212 cơ sở.'), KP1: acknowledged, KP5: acknowledged },
  },
  {
    content: 'Phát hiện, thẩm định và đề nghị khen thưởng gương điển hình, ưu tiên người trực tiếp phục vụ Nhân dân',
    product: 'Hồ sơ trình Hội đồng Thi đua - Khen thưởng phường',
    deadline: {
      raw: 'Ngay sau khi kết thúc đợt thi đua',
      source: 'cell',
      kind: 'relative',
      from: null,
      due: null,
      exclusive: false,
      anchor: { event: 'khi kết thúc đợt thi đua' },
    },
    leads: { VP: untouched },
    coordinating: { VHXH: untouched, MTTQ: acknowledged },
  },
];
