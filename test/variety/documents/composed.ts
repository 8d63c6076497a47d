import {
  AGENCY,
  COMMUNE,
  DISTRICT,
  WARD,
  caption,
  foot,
  head,
  OPENING,
  plan,
} from '../support/letterhead.js';
import { FORMATS, tasks } from '../support/model.js';
import type { VarietyDocument } from '../support/model.js';

const HEAD = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins w:id="2" w:author="A">${run(text)}</w:ins>`;
const cell = (...inner: string[]): string => `<w:tc><w:tcPr/><w:p>${inner.join('')}</w:p></w:tc>`;
const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';

/** Documents put together of several parts, or in ways that only word processors know. */
export const COMPOSED: VarietyDocument[] = [
  plan({
    name: 'd01-tracked-changes',
    covers: 'tracked changes taken as accepted, rows deleted, footnote references without text',
    formats: ['word', 'libreoffice', 'google'],
    letter: COMMUNE,
    appendix: [
      {
        xml:
          '<w:tbl><w:tblPr/>' +
          `<w:tr>${HEAD.map((text) => cell(run(text))).join('')}</w:tr>` +
          `<w:tr>${cell(run('1'))}${cell(run('Đo đạc '), deleted('200'), inserted('350'), run(' thửa đất'), note)}${cell(deleted('Công an xã'), inserted('Phòng Kinh tế'))}${cell(run('Trưởng các thôn'))}${cell(run('Quý '), deleted('II'), inserted('III'), run('/2026'))}</w:tr>` +
          `<w:tr><w:trPr><w:del w:id="3" w:author="A"/></w:trPr>${HEAD.map(() => cell(deleted('bỏ'))).join('')}</w:tr>` +
          `<w:tr>${cell(run('2'))}${cell(run('Cấp thẻ bảo hiểm'))}${cell(run('Phòng Văn hóa - Xã hội'))}${cell()}${cell(run('30/6/2026'))}</w:tr>` +
          '</w:tbl>',
      },
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Đo đạc 350 thửa đất > Phòng Kinh tế + Trưởng các thôn @ 2026-09-30',
        '2 Cấp thẻ bảo hiểm > Phòng Văn hóa - Xã hội @ 2026-06-30',
      ),
    },
  }),

  plan({
    name: 'd02-targets-beside-tasks',
    covers: 'a table of targets in the body, which assigns nothing, before the table of tasks',
    letter: COMMUNE,
    body: [
      'II. CHỈ TIÊU',
      {
        header: 1,
        rows: [
          ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Năm 2026'],
          ['1', 'Tỷ lệ hộ nghèo', '%', '2,4', '1,8'],
          ['2', 'Số doanh nghiệp thành lập mới', 'doanh nghiệp', '12', '20'],
          ['3', 'Thu ngân sách', 'triệu đồng', '24.750', '26.000'],
        ],
      },
      'III. TỔ CHỨC THỰC HIỆN',
      'Các đơn vị căn cứ nhiệm vụ tại Phụ lục tổ chức thực hiện.',
    ],
    table: [
      HEAD,
      ['1', 'Giải ngân vốn vay giải quyết việc làm', 'Phòng Kinh tế', 'Hội Phụ nữ', 'Quý II/2026'],
      ['2', 'Hướng dẫn hộ kinh doanh đăng ký', 'Phòng Kinh tế', '', 'Thường xuyên'],
    ],
    expected: {
      tasks: tasks(
        null,
        '1 Giải ngân vốn vay giải quyết việc làm > Phòng Kinh tế + Hội Phụ nữ @ 2026-06-30',
        '2 Hướng dẫn hộ kinh doanh đăng ký > Phòng Kinh tế @ ongoing',
      ),
    },
  }),

  {
    name: 'd03-decision-with-plan',
    covers: 'a decision that issues a plan: articles, signature, then the plan and its table',
    formats: FORMATS,
    blocks: [
      ...head({
        ...DISTRICT,
        number: '640/QĐ-UBND',
        kind: ['QĐ', 'QUYẾT ĐỊNH'],
        title: ['Ban hành Kế hoạch ứng dụng công nghệ thông tin năm 2021'],
      }),
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Theo đề nghị của Chánh Văn phòng HĐND và UBND quận,',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch ứng dụng công nghệ thông tin năm 2021.',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      'Điều 3. Chánh Văn phòng HĐND và UBND quận, Trưởng các phòng, ban chịu trách nhiệm thi hành Quyết định này.',
      ...foot(DISTRICT),
      'KẾ HOẠCH',
      'Ứng dụng công nghệ thông tin năm 2021',
      '(Ban hành kèm theo Quyết định số 640/QĐ-UBND ngày 22 tháng 02 năm 2021 của Ủy ban nhân dân quận)',
      {
        header: 1,
        rows: [
          HEAD,
          ['1', 'Triển khai phòng họp không giấy', 'Văn phòng HĐND và UBND', 'Phòng Nội vụ', 'Quý III/2021'],
          ['2', 'Mua bản quyền phần mềm diệt vi rút', 'Phòng Tài chính - Kế hoạch', '', '30/4/2021'],
        ],
      },
    ],
    expected: {
      number: '640/QĐ-UBND',
      kind: 'QĐ',
      issuer: 'ỦY BAN NHÂN DÂN QUẬN BÌNH LONG',
      issuedOn: DISTRICT.issuedOn,
      signer: DISTRICT.signer,
      period: '2021-01-01..2021-12-31',
      sections: [],
      tasks: tasks(
        null,
        '1 Triển khai phòng họp không giấy > Văn phòng HĐND và UBND + Phòng Nội vụ @ 2021-09-30',
        '2 Mua bản quyền phần mềm diệt vi rút > Phòng Tài chính - Kế hoạch @ 2021-04-30',
      ),
      narrative: [],
      reports: [],
      warnings: [],
    },
  },

  {
    name: 'd04-report',
    covers: 'a report with a table that looks like one of tasks: nothing is drawn from it',
    formats: FORMATS,
    blocks: [
      ...head({
        ...WARD,
        number: '88/BC-UBND',
        kind: ['BC', 'BÁO CÁO'],
        title: ['Kết quả thực hiện nhiệm vụ quý I năm 2026'],
      }),
      'Thực hiện Kế hoạch công tác năm, Ủy ban nhân dân phường báo cáo kết quả như sau:',
      {
        header: 1,
        rows: [
          HEAD,
          ['1', 'Đã sơn lại 14 tuyến hẻm', 'Phòng Kinh tế, Hạ tầng và Đô thị', '', 'Quý I/2026'],
          ['2', 'Đã họp dân ở 5 khu phố', 'Công an phường', '', 'Tháng 3/2026'],
        ],
      },
      ...foot(WARD),
    ],
    expected: {
      number: '88/BC-UBND',
      kind: 'BC',
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN LẬP',
      issuedOn: WARD.issuedOn,
      signer: WARD.signer,
      period: '2026-01-01..2026-03-31',
      sections: [],
      tasks: [],
      narrative: [],
      reports: [],
      warnings: ['not-a-plan'],
    },
  },

  {
    name: 'd05-programme',
    covers: 'a programme of work by month, "Tháng 01" as section rows, leads without a number column',
    formats: FORMATS,
    blocks: [
      ...head({
        ...WARD,
        number: '03/CTr-UBND',
        kind: ['CTr', 'CHƯƠNG TRÌNH'],
        title: ['Công tác trọng tâm năm 2026 của Ủy ban nhân dân phường'],
      }),
      OPENING,
      ...foot(WARD),
      ...caption({ ...WARD, number: '03/CTr-UBND' }).slice(0, 2),
      {
        header: 1,
        rows: [
          ['TT', 'Nội dung công việc', 'Đơn vị tham mưu', 'Lãnh đạo phụ trách', 'Thời hạn trình'],
          [{ text: 'THÁNG 01', span: 5 }],
          ['1', 'Kế hoạch tổ chức Tết Nguyên đán', 'Phòng Văn hóa - Xã hội', 'Chủ tịch', '15/01'],
          ['2', 'Dự toán kinh phí chỉnh trang', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Phó Chủ tịch', '20/01'],
          [{ text: 'THÁNG 02', span: 5 }],
          ['3', 'Phương án tuần tra dịp lễ', 'Công an phường', 'Chủ tịch', '10/02'],
        ],
      },
    ],
    expected: {
      number: '03/CTr-UBND',
      kind: 'CTr',
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN LẬP',
      issuedOn: WARD.issuedOn,
      signer: WARD.signer,
      period: '2026-01-01..2026-12-31',
      sections: ['|THÁNG 01', '|THÁNG 02'],
      tasks: tasks(
        null,
        '1 Kế hoạch tổ chức Tết Nguyên đán > Phòng Văn hóa - Xã hội @ 2026-01-15',
        '2 Dự toán kinh phí chỉnh trang > Phòng Kinh tế, Hạ tầng và Đô thị @ 2026-01-20',
        '3 Phương án tuần tra dịp lễ > Công an phường @ 2026-02-10',
      ),
      narrative: [],
      reports: [],
      warnings: [],
    },
  },

  {
    name: 'd06-conclusion',
    covers: 'a notice of conclusions: duties in sentences, one to a paragraph, no table',
    formats: FORMATS,
    blocks: [
      ...head({
        ...AGENCY,
        number: '215/TB-SNNMT',
        kind: ['TB', 'THÔNG BÁO'],
        title: ['Kết luận của Giám đốc Sở tại cuộc họp giao ban tháng 11'],
      }),
      'Ngày 10 tháng 11 năm 2025, Giám đốc Sở chủ trì họp giao ban; sau khi nghe các đơn vị báo cáo, Giám đốc Sở kết luận:',
      '1. Giao Chi cục Thủy lợi chủ trì, phối hợp với Văn phòng Sở rà soát các trạm bơm xuống cấp, báo cáo Giám đốc Sở trước ngày 25/11/2025.',
      '2. Giao Chi cục Kiểm lâm tham mưu phương án phòng cháy rừng mùa khô, hoàn thành trong tháng 12/2025.',
      ...foot(AGENCY),
    ],
    expected: {
      number: '215/TB-SNNMT',
      kind: 'TB',
      issuer: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
      issuedOn: AGENCY.issuedOn,
      signer: AGENCY.signer,
      period: null,
      sections: [],
      tasks: [],
      narrative: tasks(
        null,
        '- rà soát các trạm bơm xuống cấp, báo cáo Giám đốc Sở trước ngày 25/11/2025. > Chi cục Thủy lợi + Văn phòng Sở @ 2025-11-25',
        '- tham mưu phương án phòng cháy rừng mùa khô, hoàn thành trong tháng 12/2025. > Chi cục Kiểm lâm @ 2025-12-31',
      ),
      // Work given to one unit, and a report owed with it.
      reports: ['2025-11-25'],
      warnings: ['no-task-table'],
    },
  },
];
