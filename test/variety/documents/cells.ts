import { AGENCY, COMMUNE, DISTRICT, PROVINCE, WARD, foot, head, plan } from '../support/letterhead.js';
import { FORMATS, task, tasks } from '../support/model.js';
import type { VarietyDocument } from '../support/model.js';

const WARD_UNITS = {
  authority: { name: 'UBND phường Tân Lập' },
  units: [
    { name: 'Văn phòng HĐND và UBND phường' },
    { name: 'Phòng Kinh tế, Hạ tầng và Đô thị', aliases: ['KT-HT&ĐT'] },
    { name: 'Phòng Văn hóa - Xã hội' },
    { name: 'Trung tâm Phục vụ hành chính công' },
    { name: 'Công an phường', kind: 'VERTICAL' },
    { name: 'Ban Chỉ huy Quân sự phường', kind: 'VERTICAL' },
    { name: 'Trạm Y tế phường', kind: 'AGENCY' },
    { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', kind: 'MASS_ORG' },
  ],
  groups: [],
};

export const CELLS: VarietyDocument[] = [
  plan({
    name: 'c01-separators',
    covers: 'separators between units: ; , "; -" dash lists, line breaks, và, nothing at all',
    letter: DISTRICT,
    table: [
      ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp'],
      [
        '1',
        'Giải tỏa điểm bán hàng rong',
        'Đội Quản lý trật tự đô thị',
        'Công an quận; UBND các phường; Phòng Kinh tế',
      ],
      ['2', 'Bàn giao mặt bằng trường học', 'Ban Bồi thường GPMB', 'Phòng TNMT, Phòng QLĐT, Thanh tra quận'],
      ['3', 'Tuyển quân', 'Ban Chỉ huy Quân sự quận', '- Công an quận\n- Phòng Nội vụ\n- Quận đoàn'],
      ['4', 'Chăm lo ngày 27/7', 'Phòng LĐ-TB&XH', 'Phòng Y tế\nHội Cựu chiến binh\nUBND các phường'],
      ['5', 'Quyết toán dự án hoàn thành', 'P.TCKH Ban QLDA', 'Kho bạc Nhà nước và Chi cục Thuế'],
      ['6', 'Hội thao công chức', 'LĐLĐ quận; - Phòng Văn hóa và Thông tin', 'Các phòng, ban, đơn vị'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Giải tỏa điểm bán hàng rong > Đội Quản lý trật tự đô thị + Công an quận; UBND các phường; Phòng Kinh tế',
        '2 Bàn giao mặt bằng trường học > Ban Bồi thường GPMB + Phòng TNMT; Phòng QLĐT; Thanh tra quận',
        '3 Tuyển quân > Ban Chỉ huy Quân sự quận + Công an quận; Phòng Nội vụ; Quận đoàn',
        '4 Chăm lo ngày 27/7 > Phòng LĐ-TB&XH + Phòng Y tế; Hội Cựu chiến binh; UBND các phường',
        '5 Quyết toán dự án hoàn thành > P.TCKH; Ban QLDA + Kho bạc Nhà nước; Chi cục Thuế',
        '6 Hội thao công chức > LĐLĐ quận; Phòng Văn hóa và Thông tin + Các phòng, ban, đơn vị',
      ),
    },
  }),

  plan({
    name: 'c02-role-words',
    covers: 'role words inside a cell: in brackets, "cùng giám sát", "Đề nghị phối hợp với …", on the spot',
    letter: DISTRICT,
    table: [
      ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp'],
      ['1', 'Di dời chợ tạm', 'Phòng Kinh tế', 'Đề nghị Ủy ban MTTQ quận cùng giám sát'],
      ['2', 'Kiểm đếm tài sản trên đất', 'Ban Bồi thường (GPMB)', 'Công an quận; Thanh tra quận'],
      [
        '3',
        'Thu hồi nhà xuống cấp',
        'Phòng Quản lý đô thị',
        'UBND phường 3 trực tiếp triển khai tại địa bàn',
      ],
      ['4', 'Phòng chống dịch', 'Trung tâm Y tế', 'Đề nghị phối hợp với Bệnh viện quận'],
    ],
    expected: {
      tasks: [
        task(null, '1 Di dời chợ tạm > Phòng Kinh tế + Ủy ban MTTQ quận', {
          supervising: ['Ủy ban MTTQ quận'],
        }),
        task(null, '2 Kiểm đếm tài sản trên đất > Ban Bồi thường (GPMB) + Công an quận; Thanh tra quận'),
        task(null, '3 Thu hồi nhà xuống cấp > Phòng Quản lý đô thị + UBND phường 3'),
        task(null, '4 Phòng chống dịch > Trung tâm Y tế + Bệnh viện quận'),
      ],
    },
  }),

  plan({
    name: 'c03-units-of-2026',
    covers: 'the two-tier units of a phường since 01/7/2025, against its directory',
    units: WARD_UNITS,
    table: [
      ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Hạn'],
      ['1', 'Tiếp nhận hồ sơ phi địa giới', 'TT PVHCC', 'VP HĐND-UBND', '01/3/2026'],
      ['2', 'Cập nhật dữ liệu đất đai', 'Phòng KT-HT&ĐT', 'Trưởng các khu phố', 'Quý II/2026'],
      ['3', 'Phổ cập bơi cho học sinh', 'Phòng VH-XH', 'Trạm Y tế; CA phường', 'Tháng 6/2026'],
      ['4', 'Rà soát hộ khó khăn', 'Phòng Văn hoá và Xã hội', 'UBMTTQ phường', 'Trước 30/8'],
    ],
    expected: {
      tasks: [
        task(null, '1 Tiếp nhận hồ sơ phi địa giới > TT PVHCC + VP HĐND-UBND @ 2026-03-01', {
          units: ['Trung tâm Phục vụ hành chính công'],
        }),
        task(null, '2 Cập nhật dữ liệu đất đai > Phòng KT-HT&ĐT + Trưởng các khu phố @ 2026-06-30', {
          units: ['Phòng Kinh tế, Hạ tầng và Đô thị'],
        }),
        task(null, '3 Phổ cập bơi cho học sinh > Phòng VH-XH + Trạm Y tế; CA phường @ 2026-06-30', {
          units: ['Phòng Văn hóa - Xã hội'],
        }),
        task(null, '4 Rà soát hộ khó khăn > Phòng Văn hoá và Xã hội + UBMTTQ phường @ 2026-08-30', {
          units: ['Phòng Văn hóa - Xã hội'],
        }),
      ],
    },
  }),

  plan({
    name: 'c04-groups',
    covers: 'groups and lists of wards; persons and bodies; never inside a name',
    letter: DISTRICT,
    table: [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp'],
      ['1', 'Tổng vệ sinh cuối tuần', 'UBND P 3, 5, 13', 'Các đơn vị liên quan'],
      [
        '2',
        'Tiếp công dân định kỳ',
        'Chủ tịch và các Phó Chủ tịch UBND quận',
        'Thủ trưởng các cơ quan, đơn vị',
      ],
      ['3', 'Sửa chữa chợ', 'BQL chợ Thiếc, chợ Phú Thọ', 'Phòng Lao động, Thương binh và Xã hội'],
      ['4', 'Bầu cử tại khu phố', 'UBND phường 8, 15', 'Thành viên Ban Chỉ đạo 197'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Tổng vệ sinh cuối tuần > UBND P 3, 5, 13 + Các đơn vị liên quan',
        '2 Tiếp công dân định kỳ > Chủ tịch và các Phó Chủ tịch UBND quận + Thủ trưởng các cơ quan, đơn vị',
        '3 Sửa chữa chợ > BQL chợ Thiếc, chợ Phú Thọ + Phòng Lao động, Thương binh và Xã hội',
        '4 Bầu cử tại khu phố > UBND phường 8, 15 + Thành viên Ban Chỉ đạo 197',
      ),
    },
  }),

  plan({
    name: 'c05-deadlines',
    covers: 'deadline cells: periods, dates, ranges',
    table: [
      ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian thực hiện'],
      ['1', 'Lập kế hoạch đào tạo', 'Văn phòng HĐND và UBND', 'Quý II, III/2026'],
      ['2', 'Kiểm tra công vụ', 'Văn phòng HĐND và UBND', 'trong 6 tháng đầu năm 2026'],
      ['3', 'Cấp sổ hộ nghèo', 'Phòng Văn hóa - Xã hội', '6 tháng cuối năm'],
      [
        '4',
        'Khai giảng lớp xóa mù số',
        'Phòng Văn hóa - Xã hội',
        'Từ ngày 01 tháng 3 năm 2026 đến ngày 15 tháng 4 năm 2026',
      ],
      [
        '5',
        'Lấy ý kiến quy hoạch 1/2000',
        'Phòng Kinh tế, Hạ tầng và Đô thị',
        'Chậm nhất là 17 giờ 00 ngày 01 tháng 2 năm 2026',
      ],
      ['6', 'Trình danh sách khen thưởng', 'Văn phòng HĐND và UBND', 'Dự kiến 05/12 (Chậm nhất 10/12)'],
      ['7', 'Vá ổ gà', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Từ tháng 12/2026 đến quý I/2027'],
      ['8', 'Phục dựng lễ hội', 'Phòng Văn hóa - Xã hội', 'Dự kiến tháng 11/2026'],
      ['9', 'Thay công tơ điện', 'Điện lực Tân Lập', 'Đến hết năm 2026'],
      ['10', 'Cải tạo công viên', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Cả năm'],
      ['11', 'Kiểm định thang máy', 'Phòng Kinh tế, Hạ tầng và Đô thị', '03/2026'],
      ['12', 'Số hóa 40.000 trang hồ sơ', 'Trung tâm Phục vụ hành chính công', 'Quý IV/2026 và Quý I/2027'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Lập kế hoạch đào tạo > Văn phòng HĐND và UBND @ 2026-04-01..2026-09-30',
        '2 Kiểm tra công vụ > Văn phòng HĐND và UBND @ 2026-01-01..2026-06-30',
        '3 Cấp sổ hộ nghèo > Phòng Văn hóa - Xã hội @ 2026-07-01..2026-12-31',
        '4 Khai giảng lớp xóa mù số > Phòng Văn hóa - Xã hội @ 2026-03-01..2026-04-15',
        '5 Lấy ý kiến quy hoạch 1/2000 > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-02-01',
        '6 Trình danh sách khen thưởng > Văn phòng HĐND và UBND @ 2026-12-10',
        '7 Vá ổ gà > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-12-01..2027-03-31',
        '8 Phục dựng lễ hội > Phòng Văn hóa - Xã hội @ 2026-11-30',
        '9 Thay công tơ điện > Điện lực Tân Lập @ 2026-12-31',
        '10 Cải tạo công viên > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-01-01..2026-12-31',
        '11 Kiểm định thang máy > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-03-31',
        '12 Số hóa 40.000 trang hồ sơ > Trung tâm Phục vụ hành chính công @ 2026-10-01..2027-03-31',
      ),
    },
  }),

  plan({
    name: 'c06-deadlines-open',
    covers: 'deadline cells: recurring, open, relative; "as stated below" for the children',
    letter: COMMUNE,
    table: [
      ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
      ['1', 'Giao ban khối nội chính', 'Công an xã', 'Định kỳ 02 tuần một lần (trước 16 giờ thứ Sáu)'],
      ['2', 'Báo cáo giải ngân', 'Phòng Kinh tế', 'hàng quý, 6 tháng, 9 tháng và năm'],
      ['3', 'Thu hồi nợ thuế', 'Thuế cơ sở', '02 tháng/lần'],
      ['4', 'Trực ban phòng chống thiên tai', 'Ban Chỉ huy Quân sự xã', 'Nhiệm vụ thường xuyên'],
      ['5', 'Phát triển du lịch cộng đồng', 'Phòng Văn hóa - Xã hội', '2026 và những năm tiếp theo'],
      ['6', 'Bàn giao mốc giới', 'Phòng Kinh tế', 'Trong 15 ngày kể từ ngày ban hành'],
      ['7', 'Công bố quy hoạch chung', 'Phòng Kinh tế', 'Ngay sau khi được cấp trên thông qua'],
      ['8', 'Chuẩn bị đại hội thể dục thể thao', 'Phòng Văn hóa - Xã hội', 'Theo từng mốc thời hạn dưới đây'],
      ['a)', 'Chọn vận động viên', '', '30/4/2026'],
      ['b)', 'Tổ chức thi đấu', '', 'Tháng 8/2026'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Giao ban khối nội chính > Công an xã @ recurring',
        '2 Báo cáo giải ngân > Phòng Kinh tế @ recurring',
        '3 Thu hồi nợ thuế > Thuế cơ sở @ recurring',
        '4 Trực ban phòng chống thiên tai > Ban Chỉ huy Quân sự xã @ ongoing',
        '5 Phát triển du lịch cộng đồng > Phòng Văn hóa - Xã hội @ ongoing',
        '6 Bàn giao mốc giới > Phòng Kinh tế @ relative 2026-02-18',
        '7 Công bố quy hoạch chung > Phòng Kinh tế @ relative',
        '8 Chuẩn bị đại hội thể dục thể thao > Phòng Văn hóa - Xã hội @ none',
        'a) Chọn vận động viên > Phòng Văn hóa - Xã hội @ 2026-04-30',
        'b) Tổ chức thi đấu > Phòng Văn hóa - Xã hội @ 2026-08-31',
      ),
    },
  }),

  plan({
    name: 'c07-no-dates',
    covers: 'figures in the text that are no deadlines',
    letter: DISTRICT,
    table: [
      ['STT', 'Nội dung', 'Đơn vị thực hiện'],
      [
        '1',
        'Hoàn thiện đồ án quy hoạch phân khu tỷ lệ 1/2000 và tuyến đường 347 Lê Đức Thọ',
        'Phòng Quản lý đô thị',
      ],
      ['2', 'Tổ chức văn nghệ chào mừng lễ 30/4 và 1/5 tại phường 8-12-13', 'Phòng Văn hóa và Thông tin'],
      ['3', 'Quán triệt Nghị quyết 131/2020/QH14, phấn đấu đạt 17/18 chỉ tiêu', 'Văn phòng HĐND và UBND'],
      ['4', 'Vận hành tổng đài 24/7, xử lý ngay trong ngày phản ánh của người dân', 'Phòng Nội vụ'],
      ['5', 'Giải quyết vướng mắc ngay tại phường, ngay từ cơ sở', 'Thanh tra quận'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Hoàn thiện đồ án quy hoạch phân khu tỷ lệ 1/2000 và tuyến đường 347 Lê Đức Thọ > Phòng Quản lý đô thị',
        '2 Tổ chức văn nghệ chào mừng lễ 30/4 và 1/5 tại phường 8-12-13 > Phòng Văn hóa và Thông tin',
        '3 Quán triệt Nghị quyết 131/2020/QH14, phấn đấu đạt 17/18 chỉ tiêu > Văn phòng HĐND và UBND',
        '4 Vận hành tổng đài 24/7, xử lý ngay trong ngày phản ánh của người dân > Phòng Nội vụ',
        '5 Giải quyết vướng mắc ngay tại phường, ngay từ cơ sở > Thanh tra quận',
      ),
    },
  }),

  plan({
    name: 'c08-deadline-in-text',
    covers: 'no deadline column: the time stands in the content or the product',
    table: [
      ['STT', 'Nội dung công việc', 'Kết quả', 'Đơn vị thực hiện'],
      [
        '1',
        'Rà soát biển hiệu sai quy định, hoàn thành trước ngày 31 tháng 5 năm 2026',
        'Danh sách vi phạm',
        'Phòng Văn hóa - Xã hội',
      ],
      [
        '2',
        'Lắp đặt kiosk tra cứu',
        'Có 03 kiosk hoạt động, chậm nhất ngày 15/8/2026',
        'Trung tâm Phục vụ hành chính công',
      ],
      ['3', 'Duy trì nhóm Zalo của khu phố', '', 'Trưởng các khu phố'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Rà soát biển hiệu sai quy định, hoàn thành trước ngày 31 tháng 5 năm 2026 > Phòng Văn hóa - Xã hội @ 2026-05-31',
        '2 Lắp đặt kiosk tra cứu > Trung tâm Phục vụ hành chính công @ 2026-08-15',
        '3 Duy trì nhóm Zalo của khu phố > Trưởng các khu phố @ plan',
      ),
    },
  }),

  plan({
    name: 'c09-agency',
    covers: 'a plan of a sở: departments inside, UBND cấp xã, "Chi cục"',
    letter: AGENCY,
    table: [
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
      ['I', 'Phòng ngừa', '', '', '', ''],
      [
        '1',
        'Rà soát phương án bảo vệ đê trọng điểm',
        'Chi cục Thủy lợi',
        'UBND các xã, phường',
        '30/4/2026',
        'Phương án được duyệt',
      ],
      [
        '2',
        'Diễn tập ứng phó bão mạnh',
        'Văn phòng Sở',
        'Bộ Chỉ huy Quân sự tỉnh; Công an tỉnh',
        'Quý II năm 2026',
        'Cuộc diễn tập',
      ],
      ['II', 'Ứng phó', '', '', '', ''],
      ['3', 'Trực ban 24/24 giờ', 'Chi cục Thủy lợi', '', 'Từ ngày 15/5 đến ngày 30/11/2026', ''],
    ],
    expected: {
      sections: ['I|Phòng ngừa', 'II|Ứng phó'],
      tasks: [
        ...tasks(
          'I',
          '1 Rà soát phương án bảo vệ đê trọng điểm > Chi cục Thủy lợi + UBND các xã, phường @ 2026-04-30',
          '2 Diễn tập ứng phó bão mạnh > Văn phòng Sở + Bộ Chỉ huy Quân sự tỉnh; Công an tỉnh @ 2026-06-30',
        ),
        ...tasks('II', '3 Trực ban 24/24 giờ > Chi cục Thủy lợi @ 2026-05-15..2026-11-30'),
      ],
    },
  }),

  plan({
    name: 'c10-province',
    covers: 'a plan of a tỉnh: departments and communes as leads',
    letter: PROVINCE,
    table: [
      [
        'STT',
        'Nội dung',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Thời gian thực hiện',
        'Nguồn lực',
        'Ghi chú',
      ],
      ['A', 'NHIỆM VỤ CHUNG', '', '', '', '', ''],
      [
        '1',
        'Ban hành bộ chỉ số chuyển đổi số',
        'Sở Khoa học và Công nghệ',
        'Các sở, ban, ngành',
        'Tháng 11/2025',
        '',
        '',
      ],
      [
        '2',
        'Đào tạo kỹ năng số cho cán bộ cấp xã',
        'Sở Nội vụ',
        'UBND các xã, phường',
        '2025 - 2026',
        'Ngân sách tỉnh',
        '',
      ],
      ['B', 'NHIỆM VỤ CỦA TỪNG NGÀNH', '', '', '', '', ''],
      ['3', 'Học bạ số', 'Sở Giáo dục và Đào tạo', 'VNPT An Hòa', 'giai đoạn 2025-2026', '', 'Thí điểm'],
    ],
    expected: {
      period: '2025-01-01..2026-12-31',
      sections: ['A|NHIỆM VỤ CHUNG', 'B|NHIỆM VỤ CỦA TỪNG NGÀNH'],
      tasks: [
        ...tasks(
          'A',
          '1 Ban hành bộ chỉ số chuyển đổi số > Sở Khoa học và Công nghệ + Các sở, ban, ngành @ 2025-11-30',
          '2 Đào tạo kỹ năng số cho cán bộ cấp xã > Sở Nội vụ + UBND các xã, phường @ 2025-01-01..2026-12-31',
        ),
        ...tasks('B', '3 Học bạ số > Sở Giáo dục và Đào tạo + VNPT An Hòa @ 2025-01-01..2026-12-31'),
      ],
    },
  }),

  plan({
    name: 'c11-reporting',
    covers: 'reporting duties: by date, each quarter, undated at the end of a campaign',
    letter: {
      ...DISTRICT,
      number: '201/KH-UBND',
      issuedOn: '2021-08-02',
      title: ['Phát động đợt thi đua cao điểm chào mừng ngày Quốc khánh'],
    },
    body: [
      'I. Thời gian thi đua',
      'Đợt thi đua được phát động từ ngày 05 tháng 8 năm 2021 đến ngày 30 tháng 10 năm 2021.',
      'II. Tổ chức thực hiện',
      '1. Các cơ quan, đơn vị gửi kế hoạch hưởng ứng và báo cáo kết quả đăng ký về Phòng Nội vụ trước ngày 15 tháng 8 năm 2021.',
      '2. Kết thúc đợt thi đua, các cơ quan, đơn vị báo cáo kết quả thực hiện về Phòng Nội vụ để tổng hợp.',
    ],
    table: [
      ['STT', 'Nội dung', 'Đơn vị chủ trì'],
      ['1', 'Treo cờ Tổ quốc trên các tuyến đường chính', 'UBND các phường'],
      ['2', 'Tổ chức hội thi nấu ăn cho đoàn viên', 'LĐLĐ quận'],
    ],
    expected: {
      period: '2021-08-05..2021-10-30',
      reports: ['2021-08-15', '2021-10-30'],
      tasks: tasks(
        null,
        '1 Treo cờ Tổ quốc trên các tuyến đường chính > UBND các phường',
        '2 Tổ chức hội thi nấu ăn cho đoàn viên > LĐLĐ quận',
      ),
    },
  }),

  plan({
    name: 'c12-period-said',
    covers: 'the period said beneath a heading of the body, the title without a year',
    letter: {
      ...DISTRICT,
      number: '77/KH-UBND',
      issuedOn: '2023-01-17',
      title: ['Triển khai các giải pháp cải thiện môi trường đầu tư kinh doanh'],
    },
    body: [
      'I. MỤC ĐÍCH',
      'Tạo thuận lợi cho doanh nghiệp trên địa bàn quận.',
      'II. THỜI GIAN',
      '- Thời gian thực hiện: năm 2023.',
    ],
    table: [
      ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
      ['1', 'Rút ngắn thời gian cấp phép xây dựng', 'Phòng Quản lý đô thị', 'Quý I'],
      ['2', 'Gặp gỡ doanh nghiệp', 'Phòng Kinh tế', ''],
    ],
    expected: {
      period: '2023-01-01..2023-12-31',
      tasks: tasks(
        null,
        '1 Rút ngắn thời gian cấp phép xây dựng > Phòng Quản lý đô thị @ 2023-03-31',
        '2 Gặp gỡ doanh nghiệp > Phòng Kinh tế',
      ),
      warnings: ['missing-deadline-cell'],
    },
  }),

  {
    name: 'c13-no-signature',
    covers: 'a plan without "Nơi nhận" and signature, its number not filled in',
    formats: FORMATS,
    blocks: [
      ...head({ ...WARD, number: '     /KH-UBND' }),
      'Thực hiện chương trình công tác, Ủy ban nhân dân phường xây dựng kế hoạch với các nội dung dưới đây:',
      {
        header: 1,
        rows: [
          ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'],
          ['1', 'Tổng kiểm kê cây xanh', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Quý I/2026'],
          ['2', 'Tập huấn sơ cấp cứu', 'Trạm Y tế', 'Tháng 4/2026'],
        ],
      },
    ],
    expected: {
      number: null,
      kind: 'KH',
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN LẬP',
      issuedOn: '2026-01-12',
      signer: null,
      period: '2026-01-01..2026-12-31',
      sections: [],
      tasks: tasks(
        null,
        '1 Tổng kiểm kê cây xanh > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-03-31',
        '2 Tập huấn sơ cấp cứu > Trạm Y tế @ 2026-04-30',
      ),
      narrative: [],
      reports: [],
      warnings: ['signer-missing', 'number-missing'],
    },
  },

  {
    name: 'c14-table-in-the-body',
    covers: 'the task table in the body, articles and the signature after it',
    formats: FORMATS,
    blocks: [
      ...head(COMMUNE),
      'I. NỘI DUNG PHÂN CÔNG',
      {
        header: 1,
        rows: [
          ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'],
          ['1', 'Trồng 2.000 cây phân tán', 'Phòng Kinh tế', 'Hội Nông dân', 'Tháng 2/2026'],
          ['2', 'Xây 03 tuyến đường hoa', 'Hội Phụ nữ', 'Đoàn Thanh niên', 'Quý III/2026'],
        ],
      },
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Các đơn vị gửi báo cáo kết quả về Văn phòng HĐND và UBND trước ngày 20/11/2026.',
      '2. Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh kịp thời.',
      ...foot(COMMUNE),
    ],
    expected: {
      number: COMMUNE.number,
      kind: 'KH',
      issuer: 'ỦY BAN NHÂN DÂN XÃ PHÚ NINH',
      issuedOn: COMMUNE.issuedOn,
      signer: COMMUNE.signer,
      period: '2026-01-01..2026-12-31',
      sections: [],
      tasks: tasks(
        null,
        '1 Trồng 2.000 cây phân tán > Phòng Kinh tế + Hội Nông dân @ 2026-02-28',
        '2 Xây 03 tuyến đường hoa > Hội Phụ nữ + Đoàn Thanh niên @ 2026-09-30',
      ),
      narrative: [],
      reports: ['2026-11-20'],
      warnings: [],
    },
  },
];
