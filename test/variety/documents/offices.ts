import { caption, foot, head, plan } from '../support/letterhead.js';
import type { Letterhead } from '../support/letterhead.js';
import { FORMATS, task, tasks } from '../support/model.js';
import type { CellSpec, VarietyDocument } from '../support/model.js';

const HUYEN: Letterhead = {
  superior: '',
  issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN CHÂU LÂM'],
  number: '96/KH-UBND',
  place: 'Châu Lâm',
  issuedOn: '2022-03-07',
  kind: ['KH', 'KẾ HOẠCH'],
  title: [
    'Triển khai Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử',
    'trên địa bàn huyện Châu Lâm năm 2022',
  ],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Hoàng Đình Trọng',
};

const PHUONG: Letterhead = {
  superior: '',
  issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN KHÊ'],
  number: '18/KH-UBND',
  place: 'An Khê',
  issuedOn: '2026-03-02',
  kind: ['KH', 'KẾ HOẠCH'],
  title: ['Tổng vệ sinh môi trường, chỉnh trang đô thị trên địa bàn phường năm 2026'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Phan Thị Mỹ Dung',
};

const SO: Letterhead = {
  superior: 'ỦY BAN NHÂN DÂN TỈNH SÔNG HẬU',
  issuer: ['SỞ NỘI VỤ'],
  number: '2145/KH-SNV',
  place: 'Sông Hậu',
  issuedOn: '2024-08-19',
  kind: ['KH', 'KẾ HOẠCH'],
  title: ['Kiểm tra công tác cải cách hành chính năm 2024'],
  signature: ['GIÁM ĐỐC'],
  signer: 'Võ Thị Ánh Tuyết',
};

const QUAN: Letterhead = {
  superior: 'THÀNH PHỐ BIỂN XANH',
  issuer: ['ỦY BAN NHÂN DÂN', 'QUẬN CẢNG ĐÔNG'],
  number: '203/KH-UBND',
  place: 'Cảng Đông',
  issuedOn: '2019-06-14',
  kind: ['KH', 'KẾ HOẠCH'],
  title: ['Lập lại trật tự lòng lề đường 6 tháng cuối năm 2019'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Lê Quang Vinh',
};

const full = (text: string, span: number): CellSpec[] => [{ text, span }];

/** Plans as an office types them, several habits in each. */
export const OFFICES: VarietyDocument[] = [
  plan({
    name: 'o01-district-with-leader',
    covers:
      'product before lead, leader in charge, numbers 1.1 beneath a title row, group of units in capitals',
    letter: HUYEN,
    table: [
      [
        'TT',
        'Nhiệm vụ',
        'Sản phẩm',
        'Đơn vị chủ trì',
        'Đơn vị phối hợp',
        'Thời gian thực hiện',
        'Lãnh đạo phụ trách',
      ],
      full('I. NHÓM TIỆN ÍCH PHỤC VỤ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH', 7),
      ['1', 'Cung cấp dịch vụ công thiết yếu', '', '', '', '', ''],
      [
        '1.1',
        'Số hóa sổ hộ tịch còn lại',
        'Dữ liệu hộ tịch đã nhập',
        'Phòng Tư pháp',
        'UBND các xã, thị trấn',
        'Trước 30/9/2022',
        'Đ/c Phó Chủ tịch Trần Hữu Lộc',
      ],
      [
        '1.2',
        'Kết nối phần mềm một cửa với cơ sở dữ liệu dân cư',
        'Phần mềm được kết nối',
        'Văn phòng HĐND - UBND',
        '- Công an huyện\n- Phòng Văn hóa và Thông tin',
        'Quý III',
        'Đ/c Phó Chủ tịch Trần Hữu Lộc',
      ],
      [
        '2',
        'Tuyên truyền lợi ích của tài khoản định danh điện tử',
        'Tin, bài; các buổi phát thanh',
        'Trung tâm VH-TT và TT',
        'Các cơ quan, đơn vị',
        'Thường xuyên',
        'Đ/c Chủ tịch UBND huyện',
      ],
      full('II. NHÓM TIỆN ÍCH PHỤC VỤ PHÁT TRIỂN KINH TẾ, XÃ HỘI', 7),
      [
        '3',
        'Chi trả an sinh xã hội qua tài khoản',
        'Danh sách người nhận',
        'Phòng LĐ-TB&XH',
        'Bưu điện huyện; UBND xã, thị trấn',
        'Tháng 10/2022',
        'Đ/c Phó Chủ tịch Ngô Thị Hạnh',
      ],
    ],
    expected: {
      sections: [
        'I|NHÓM TIỆN ÍCH PHỤC VỤ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
        '1|Cung cấp dịch vụ công thiết yếu',
        'II|NHÓM TIỆN ÍCH PHỤC VỤ PHÁT TRIỂN KINH TẾ, XÃ HỘI',
      ],
      tasks: [
        task('1', '1.1 Số hóa sổ hộ tịch còn lại > Phòng Tư pháp + UBND các xã, thị trấn @ 2022-09-30', {
          product: 'Dữ liệu hộ tịch đã nhập',
          leader: 'Đ/c Phó Chủ tịch Trần Hữu Lộc',
        }),
        task(
          '1',
          '1.2 Kết nối phần mềm một cửa với cơ sở dữ liệu dân cư > Văn phòng HĐND - UBND + Công an huyện; Phòng Văn hóa và Thông tin @ 2022-09-30',
        ),
        task(
          'I',
          '2 Tuyên truyền lợi ích của tài khoản định danh điện tử > Trung tâm VH-TT và TT + Các cơ quan, đơn vị @ ongoing',
        ),
        task(
          'II',
          '3 Chi trả an sinh xã hội qua tài khoản > Phòng LĐ-TB&XH + Bưu điện huyện; UBND xã, thị trấn @ 2022-10-31',
        ),
      ],
    },
  }),

  plan({
    name: 'o02-ward-without-table',
    covers:
      'a plan of 2026 in running text: unit headings with bullets, times inside, a report duty in the last article',
    letter: PHUONG,
    body: [
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      '- Nâng cao ý thức của người dân về giữ gìn vệ sinh môi trường.',
      '2. Yêu cầu',
      '- Các khu phố tổ chức đồng loạt, tránh hình thức.',
      'II. NỘI DUNG',
      '1. Phát quang, nạo vét mương thoát nước vào sáng thứ Bảy hằng tuần.',
      '2. Xóa quảng cáo, rao vặt trái phép.',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế, Hạ tầng và Đô thị',
      '- Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch.',
      '- Chủ trì, phối hợp với Công an phường và các khu phố tháo dỡ mái che, mái vẩy lấn chiếm; hoàn thành trước ngày 30/4/2026.',
      '- Lập danh mục tuyến hẻm cần chỉnh trang, trình Ủy ban nhân dân phường trong tháng 3/2026.',
      '2. Phòng Văn hóa - Xã hội',
      '- Biên soạn tài liệu tuyên truyền, gửi các khu phố chậm nhất ngày 15/3/2026.',
      '3. Công an phường',
      '- Đảm bảo an ninh trật tự trong các đợt ra quân.',
      '4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội',
      '- Vận động hội viên, đoàn viên tham gia ngày Chủ nhật xanh.',
      '5. Trưởng các khu phố',
      '- Thông báo lịch ra quân đến từng hộ gia đình.',
      '6. Chế độ báo cáo',
      'Các đơn vị báo cáo kết quả về Ủy ban nhân dân phường (qua Phòng Kinh tế, Hạ tầng và Đô thị) trước ngày 20/11/2026 để tổng hợp.',
    ],
    expected: {
      tasks: [],
      narrative: [
        task(
          null,
          '- Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch. > Phòng Kinh tế, Hạ tầng và Đô thị',
        ),
        task(
          null,
          '- tháo dỡ mái che, mái vẩy lấn chiếm; hoàn thành trước ngày 30/4/2026. > Phòng Kinh tế, Hạ tầng và Đô thị + Công an phường; các khu phố @ 2026-04-30',
        ),
        task(
          null,
          '- Lập danh mục tuyến hẻm cần chỉnh trang, trình Ủy ban nhân dân phường trong tháng 3/2026. > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-03-31',
        ),
        task(
          null,
          '- Biên soạn tài liệu tuyên truyền, gửi các khu phố chậm nhất ngày 15/3/2026. > Phòng Văn hóa - Xã hội @ 2026-03-15',
        ),
        task(null, '- Đảm bảo an ninh trật tự trong các đợt ra quân. > Công an phường'),
        task(
          null,
          '- Vận động hội viên, đoàn viên tham gia ngày Chủ nhật xanh. > Ủy ban Mặt trận Tổ quốc Việt Nam phường; các tổ chức chính trị - xã hội',
        ),
        task(null, '- Thông báo lịch ra quân đến từng hộ gia đình. > Trưởng các khu phố'),
      ],
      reports: ['2026-11-20'],
      warnings: ['no-task-table'],
    },
  }),

  plan({
    name: 'o03-department-labelled',
    covers: 'a sở: numbered work with labelled bullets, "Đơn vị thực hiện", sections around it',
    letter: SO,
    body: [
      'II. NỘI DUNG KIỂM TRA',
      '1. Kiểm tra việc công khai thủ tục hành chính',
      '- Đơn vị chủ trì: Phòng Cải cách hành chính',
      '- Đơn vị phối hợp: Thanh tra Sở, Văn phòng Sở',
      '- Thời gian thực hiện: từ ngày 09/9/2024 đến ngày 20/9/2024',
      '- Sản phẩm: Biên bản kiểm tra',
      '2. Kiểm tra việc tổ chức tiếp công dân',
      '- Đơn vị thực hiện: Thanh tra Sở.',
      '- Hoàn thành: trước ngày 15/10/2024.',
      'III. NỘI DUNG TỔNG HỢP',
      '1. Xây dựng báo cáo kết quả kiểm tra',
      '- Đơn vị chủ trì: Phòng Cải cách hành chính;',
      '- Thời hạn: 30/10/2024;',
      '- Kết quả: Báo cáo gửi Ủy ban nhân dân tỉnh.',
    ],
    expected: {
      tasks: [],
      narrative: [
        task(
          null,
          '- Kiểm tra việc công khai thủ tục hành chính > Phòng Cải cách hành chính + Thanh tra Sở; Văn phòng Sở @ 2024-09-09..2024-09-20',
          { product: 'Biên bản kiểm tra' },
        ),
        task(null, '- Kiểm tra việc tổ chức tiếp công dân > Thanh tra Sở @ 2024-10-15'),
        task(null, '- Xây dựng báo cáo kết quả kiểm tra > Phòng Cải cách hành chính @ 2024-10-30', {
          product: 'Báo cáo gửi Ủy ban nhân dân tỉnh',
        }),
      ],
    },
  }),

  plan({
    name: 'o04-mixed-cell',
    covers: '"Phân công nhiệm vụ" in one cell, in several ways; "Tiến độ" beside it',
    letter: QUAN,
    table: [
      ['Stt', 'Nội dung công việc', 'Phân công nhiệm vụ', 'Tiến độ thực hiện', 'Ghi chú'],
      [
        '1.',
        'Khảo sát, lập danh sách các điểm nóng về lấn chiếm vỉa hè',
        'Chủ trì: Phòng Quản lý đô thị.\nPhối hợp: Công an quận, UBND 12 phường.',
        'Hoàn thành trong tháng 7/2019',
        '',
      ],
      [
        '2.',
        'Ra quân xử lý tại các tuyến trọng điểm',
        '- Đơn vị chủ trì: Đội Quản lý trật tự đô thị\n- Đơn vị phối hợp: Công an quận; Ban CHQS quận',
        'Từ 15/7/2019 đến 30/9/2019',
        'Huy động lực lượng',
      ],
      [
        '3.',
        'Sắp xếp lại các chợ tự phát',
        'Phòng Kinh tế chủ trì, phối hợp với UBND phường 3, 7 thực hiện',
        'Quý IV/2019',
        '',
      ],
      ['4.', 'Tuyên truyền trên loa phát thanh', 'UBND 12 phường', 'Hàng tuần', ''],
    ],
    expected: {
      period: '2019-07-01..2019-12-31',
      tasks: tasks(
        null,
        '1 Khảo sát, lập danh sách các điểm nóng về lấn chiếm vỉa hè > Phòng Quản lý đô thị + Công an quận; UBND 12 phường @ 2019-07-31',
        '2 Ra quân xử lý tại các tuyến trọng điểm > Đội Quản lý trật tự đô thị + Công an quận; Ban CHQS quận @ 2019-07-15..2019-09-30',
        '3 Sắp xếp lại các chợ tự phát > Phòng Kinh tế + UBND phường 3, 7 @ 2019-12-31',
        '4 Tuyên truyền trên loa phát thanh > UBND 12 phường @ recurring',
      ),
    },
  }),

  plan({
    name: 'o05-section-with-lead',
    covers: 'sections that carry lead and time for the rows below; rows with a lead of their own',
    letter: HUYEN,
    table: [
      ['Số TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành'],
      ['I', 'Hạ tầng số', 'Phòng Văn hóa và Thông tin', 'Các doanh nghiệp viễn thông', 'Tháng 11/2022'],
      ['1', 'Phủ sóng các thôn vùng lõm', '', '', ''],
      ['2', 'Nâng cấp đường truyền số liệu chuyên dùng', '', 'VNPT huyện', 'Quý II/2022'],
      ['II', 'Nhân lực số', 'Phòng Nội vụ', '', 'Năm 2022'],
      ['1', 'Bồi dưỡng tổ công nghệ số cộng đồng', 'Phòng Giáo dục và Đào tạo', 'Huyện đoàn', ''],
      ['2', 'Bố trí cán bộ đầu mối', '', '', '15/4/2022'],
    ],
    expected: {
      sections: ['I|Hạ tầng số', 'II|Nhân lực số'],
      tasks: [
        task('I', 'I Hạ tầng số > Phòng Văn hóa và Thông tin + Các doanh nghiệp viễn thông @ 2022-11-30'),
        task('I', '1 Phủ sóng các thôn vùng lõm > Phòng Văn hóa và Thông tin @ 2022-11-30'),
        task(
          'I',
          '2 Nâng cấp đường truyền số liệu chuyên dùng > Phòng Văn hóa và Thông tin + VNPT huyện @ 2022-06-30',
        ),
        task('II', 'II Nhân lực số > Phòng Nội vụ @ 2022-12-31'),
        task(
          'II',
          '1 Bồi dưỡng tổ công nghệ số cộng đồng > Phòng Giáo dục và Đào tạo + Huyện đoàn @ 2022-12-31',
        ),
        task('II', '2 Bố trí cán bộ đầu mối > Phòng Nội vụ @ 2022-04-15'),
      ],
    },
  }),

  plan({
    name: 'o06-two-tables',
    covers: 'two tables in one appendix, "A." and "B." printed between them, other columns in the second',
    letter: QUAN,
    appendix: [
      'A. NHIỆM VỤ THƯỜNG XUYÊN',
      {
        header: 1,
        rows: [
          ['STT', 'Nội dung', 'Đơn vị thực hiện'],
          ['1', 'Tuần tra các tuyến đường cấm đậu xe', 'Công an quận'],
          ['2', 'Thu gom vật cản trên vỉa hè trong ngày', 'Công ty Dịch vụ công ích; UBND các phường'],
        ],
      },
      'B. NHIỆM VỤ CÓ THỜI HẠN',
      {
        header: 1,
        rows: [
          ['STT', 'Công việc', 'Sản phẩm đầu ra', 'Chủ trì', 'Phối hợp', 'Hạn'],
          ['1', 'Kẻ vạch phân cách vỉa hè', '18 tuyến đường', 'Phòng QLĐT', 'UBND P.1, 2, 5', '31/8'],
          [
            '2',
            'Ký cam kết với hộ kinh doanh',
            'Bản cam kết',
            'UBND các phường',
            'Phòng Kinh tế',
            'trước 15/8',
          ],
        ],
      },
    ],
    expected: {
      period: '2019-07-01..2019-12-31',
      sections: ['A|NHIỆM VỤ THƯỜNG XUYÊN', 'B|NHIỆM VỤ CÓ THỜI HẠN'],
      tasks: [
        task('A', '1 Tuần tra các tuyến đường cấm đậu xe > Công an quận'),
        task('A', '2 Thu gom vật cản trên vỉa hè trong ngày > Công ty Dịch vụ công ích; UBND các phường'),
        task('B', '1 Kẻ vạch phân cách vỉa hè > Phòng QLĐT + UBND P.1, 2, 5 @ 2019-08-31', {
          product: '18 tuyến đường',
        }),
        task('B', '2 Ký cam kết với hộ kinh doanh > UBND các phường + Phòng Kinh tế @ 2019-08-15'),
      ],
    },
  }),

  plan({
    name: 'o07-days-and-steps',
    covers: 'clearance of land step by step: leader, days planned, "Từ ngày" and "Đến ngày" under one head',
    letter: PHUONG,
    appendix: [
      { section: 'landscape' },
      {
        header: 2,
        rows: [
          [
            { text: 'TT', merge: 'restart' },
            { text: 'Các bước thực hiện', merge: 'restart' },
            { text: 'Cơ quan thực hiện', merge: 'restart' },
            { text: 'Số ngày dự kiến', merge: 'restart' },
            { text: 'Thời gian', span: 2 },
            { text: 'Lãnh đạo theo dõi', merge: 'restart' },
          ],
          [
            { text: '', merge: 'continue' },
            { text: '', merge: 'continue' },
            { text: '', merge: 'continue' },
            { text: '', merge: 'continue' },
            'Từ ngày',
            'Đến ngày',
            { text: '', merge: 'continue' },
          ],
          [
            '1',
            'Ban hành thông báo thu hồi đất',
            'Phòng KT-HT&ĐT',
            '05',
            '02/3/2026',
            '09/3/2026',
            'PCT Phan Thị Mỹ Dung',
          ],
          [
            '2',
            'Kiểm đếm đất đai, tài sản gắn liền với đất',
            'Ban Quản lý dự án',
            '20',
            '10/3/2026',
            '07/4/2026',
            'PCT Phan Thị Mỹ Dung',
          ],
          [
            '3',
            'Niêm yết công khai phương án bồi thường',
            'Ban Quản lý dự án; Khu phố 4',
            '30',
            '08/4/2026',
            '20/5/2026',
            'PCT Phan Thị Mỹ Dung',
          ],
        ],
      },
    ],
    formats: ['docx', 'word', 'libreoffice', 'google', 'html', 'xlsx'],
    expected: {
      tasks: [
        task(null, '1 Ban hành thông báo thu hồi đất > Phòng KT-HT&ĐT @ 2026-03-02..2026-03-09', {
          leader: 'PCT Phan Thị Mỹ Dung',
        }),
        task(
          null,
          '2 Kiểm đếm đất đai, tài sản gắn liền với đất > Ban Quản lý dự án @ 2026-03-10..2026-04-07',
        ),
        task(
          null,
          '3 Niêm yết công khai phương án bồi thường > Ban Quản lý dự án; Khu phố 4 @ 2026-04-08..2026-05-20',
        ),
      ],
    },
  }),

  plan({
    name: 'o08-lead-in-brackets',
    covers: 'work in running text whose lead and time stand in brackets at its end',
    letter: PHUONG,
    body: [
      'II. NHIỆM VỤ TRỌNG TÂM',
      '1. Ban hành quy chế giữ gìn vệ sinh nơi công cộng (Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, hoàn thành trong tháng 5/2026).',
      '2. Lắp đặt 30 thùng rác công cộng tại các công viên, chợ (Trung tâm Cung ứng dịch vụ công chủ trì; các khu phố phối hợp; hoàn thành trước ngày 01/9/2026).',
      '3. Tổ chức hội thi "Tuyến phố không rác". Đơn vị chủ trì: Phòng Văn hóa - Xã hội. Thời gian hoàn thành: Quý III/2026.',
    ],
    expected: {
      tasks: [],
      narrative: [
        task(
          null,
          '- Ban hành quy chế giữ gìn vệ sinh nơi công cộng > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-05-31',
        ),
        task(
          null,
          '- Lắp đặt 30 thùng rác công cộng tại các công viên, chợ > Trung tâm Cung ứng dịch vụ công + các khu phố @ 2026-09-01',
        ),
        task(null, '- Tổ chức hội thi "Tuyến phố không rác" > Phòng Văn hóa - Xã hội @ 2026-09-30'),
      ],
      warnings: ['no-task-table'],
    },
  }),

  {
    name: 'o09-conclusion-of-a-meeting',
    covers: 'a notice of conclusions: who is given what, units first, "Đồng chí …" too',
    formats: FORMATS,
    blocks: [
      ...head({
        ...HUYEN,
        number: '57/TB-UBND',
        issuedOn: '2023-04-11',
        kind: ['TB', 'THÔNG BÁO'],
        title: ['Kết luận của Chủ tịch Ủy ban nhân dân huyện tại cuộc họp giao ban tháng 4 năm 2023'],
      }),
      'Ngày 10 tháng 4 năm 2023, Chủ tịch Ủy ban nhân dân huyện chủ trì cuộc họp giao ban. Sau khi nghe các đơn vị báo cáo, Chủ tịch kết luận như sau:',
      '1. Phòng Tài nguyên và Môi trường chủ trì, phối hợp với UBND xã Phú Lâm kiểm tra bãi tập kết cát, báo cáo UBND huyện trước ngày 20/4/2023.',
      '2. Giao Ban Quản lý dự án đẩy nhanh tiến độ cầu Bến Đá, hoàn thành trong quý II/2023.',
      '3. Phòng Tài chính - Kế hoạch tham mưu phân bổ vốn sự nghiệp, trình UBND huyện chậm nhất ngày 25/4/2023.',
      '4. Các phòng, ban, ngành khẩn trương rà soát nhiệm vụ còn chậm, hoàn thành trước ngày 30/4/2023.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TL. CHỦ TỊCH',
      'CHÁNH VĂN PHÒNG',
      'Đinh Văn Sỹ',
    ],
    expected: {
      number: '57/TB-UBND',
      kind: 'TB',
      issuer: 'ỦY BAN NHÂN DÂN HUYỆN CHÂU LÂM',
      issuedOn: '2023-04-11',
      signer: 'Đinh Văn Sỹ',
      period: '2023-04-01..2023-04-30',
      sections: [],
      tasks: [],
      narrative: [
        task(
          null,
          '- kiểm tra bãi tập kết cát, báo cáo UBND huyện trước ngày 20/4/2023. > Phòng Tài nguyên và Môi trường + UBND xã Phú Lâm @ 2023-04-20',
        ),
        task(
          null,
          '- đẩy nhanh tiến độ cầu Bến Đá, hoàn thành trong quý II/2023. > Ban Quản lý dự án @ 2023-06-30',
        ),
        task(
          null,
          '- tham mưu phân bổ vốn sự nghiệp, trình UBND huyện chậm nhất ngày 25/4/2023. > Phòng Tài chính - Kế hoạch @ 2023-04-25',
        ),
        task(
          null,
          '- khẩn trương rà soát nhiệm vụ còn chậm, hoàn thành trước ngày 30/4/2023. > Các phòng, ban, ngành @ 2023-04-30',
        ),
      ],
      reports: ['2023-04-20'],
      warnings: ['no-task-table'],
    },
  },

  {
    name: 'o10-noisy-copy',
    covers: 'a copy out of a scanner: glued footnotes, a watermark, odd spaces, totals, a number cell lost',
    formats: ['docx', 'word', 'libreoffice', 'google', 'txt', 'html', 'xlsx'],
    blocks: [
      ...head(QUAN),
      'Ủy ban nhân dân quận ban hành Kế hoạch lập lại trật tự lòng lề đường như sau:',
      'Tran Van B - 1204',
      ...foot(QUAN),
      'Tran Van B - 1204',
      ...caption(QUAN),
      {
        header: 1,
        rows: [
          [
            'TT',
            'Tên nhiệm vụ',
            'Đơn vị\nchủ trì',
            'Đơn vị\nphối hợp',
            'Thời gian\nhoàn thành',
            'Kinh phí\n(triệu đồng)',
          ],
          ['1', 'Sơn kẻ  vạch  dừng đỗ1', 'P.QLĐT', 'CAQ', 'Tháng 8/2019', '120'],
          ['2', 'Lắp camera giám sát2 tại 12 giao lộ', 'CAQ', 'P.TCKH;P.QLĐT', 'Quý  IV/ 2019', '1.450'],
          ['', 'Tháo dỡ bảng hiệu sai quy cách', 'UBND 12  phường', 'Đội QLTTĐT', '30 / 9 / 2019', '35'],
          ['', 'Tổng cộng', '', '', '', '1.605'],
        ],
      },
      'Tran Van B - 1204',
    ],
    expected: {
      number: QUAN.number,
      kind: 'KH',
      issuer: 'ỦY BAN NHÂN DÂN QUẬN CẢNG ĐÔNG',
      issuedOn: QUAN.issuedOn,
      signer: QUAN.signer,
      period: '2019-07-01..2019-12-31',
      sections: [],
      tasks: tasks(
        null,
        '1 Sơn kẻ vạch dừng đỗ1 > P.QLĐT + CAQ @ 2019-08-31',
        '2 Lắp camera giám sát2 tại 12 giao lộ > CAQ + P.TCKH; P.QLĐT @ 2019-12-31',
        '- Tháo dỡ bảng hiệu sai quy cách > UBND 12 phường + Đội QLTTĐT @ 2019-09-30',
      ),
      narrative: [],
      reports: [],
      warnings: ['missing-ordinal'],
    },
  },
];
