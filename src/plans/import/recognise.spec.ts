import { FOOT, HEAD, preview, recognise } from '../../../test/corpus/plan-text.js';

const TABLE = ['TT\tNội dung\tChủ trì\tThời gian', '1\tLập danh mục dữ liệu\tPhòng Kinh tế\tQuý I/2026'];
const codes = (lines: string[]): string[] => {
  const { warnings, tasks } = preview(lines);
  return [...warnings, ...tasks.flatMap((task) => task.warnings)].map((one) => one.code);
};

describe('the head and foot of a plan', () => {
  it('reads number, kind, issuer, place, date, title, signer and titles', () => {
    expect(preview([...HEAD, ...FOOT, 'PHỤ LỤC', ...TABLE]).document).toMatchObject({
      number: '12/KH-UBND',
      kind: 'KH',
      issuer: 'ỦY BAN NHÂN DÂN XÃ AN BÌNH',
      superior: null,
      place: 'An Bình',
      issuedOn: '2026-01-05',
      title: 'Công tác chuyển đổi số năm 2026',
      signer: 'Trần Thị Minh',
      signerTitle: 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      period: { from: '2026-01-01', to: '2026-12-31' },
    });
  });

  it('reads the head typed on shared lines with the national title glued to the issuer', () => {
    const head = [
      'UBND TỈNH LONG SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ     Độc lập - Tự do - Hạnh phúc',
      'Số: 7/KH-SNV     Long Sơn, ngày 9 tháng 3 năm 2026',
      ...HEAD.slice(6),
    ];
    expect(preview([...head, ...FOOT, 'PHỤ LỤC', ...TABLE]).document).toMatchObject({
      number: '7/KH-SNV',
      superior: 'UBND TỈNH LONG SƠN',
      issuer: 'SỞ NỘI VỤ',
      place: 'Long Sơn',
      issuedOn: '2026-03-09',
    });
  });

  it('leaves out watermarks and page numbers', () => {
    const mark = 'Le Van Nam - 120';
    const lines = [
      ...HEAD.slice(0, 8),
      mark,
      mark,
      '2',
      ...HEAD.slice(8),
      mark,
      ...FOOT,
      'PHỤ LỤC',
      ...TABLE,
    ];
    expect(preview(lines).document.title).toBe('Công tác chuyển đổi số năm 2026');
  });

  it('infers a missing issuer from the text and says so', () => {
    const lines = [
      ...HEAD.slice(4, 8),
      'Nhằm nâng cao hiệu quả phục vụ người dân, Ủy ban nhân dân xã An Bình ban hành kế hoạch như sau:',
      ...FOOT,
      'PHỤ LỤC',
      ...TABLE,
    ];
    expect(preview(lines).document.issuer).toBe('Ủy ban nhân dân xã An Bình');
    expect(codes(lines)).toContain('issuer-inferred');
  });

  it('says when nobody signed and when the number is missing', () => {
    const lines = [...HEAD.filter((line) => !line.startsWith('Số')), 'PHỤ LỤC', ...TABLE];
    expect(codes(lines)).toEqual(expect.arrayContaining(['number-missing', 'signer-missing']));
  });

  it('warns where the appendix cites another number, pointing at the caption', () => {
    const lines = [
      ...HEAD,
      ...FOOT,
      'PHỤ LỤC',
      '(Kèm theo Kế hoạch số 21/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã)',
      ...TABLE,
    ];
    const found = preview(lines).warnings.find((one) => one.code === 'appendix-number-mismatch');
    expect(found).toMatchObject({
      at: expect.stringContaining('đoạn') as string,
      message: expect.stringContaining('21/KH-UBND') as string,
    });
    expect(codes(lines)).not.toContain('appendix-date-mismatch');
  });

  it('takes the part of the year a title names, and a signature printed beneath the appendix', () => {
    const head = HEAD.map((line) => line.replace('chuyển đổi số năm 2026', 'kiểm tra quý II năm 2026'));
    const { document } = preview([...head, 'PHỤ LỤC', ...TABLE, ...FOOT]);
    expect(document).toMatchObject({
      period: { from: '2026-04-01', to: '2026-06-30' },
      signer: 'Trần Thị Minh',
    });
  });

  it('takes the period a campaign states over the year in its title', () => {
    const lines = [
      ...HEAD,
      'Đợt thi đua được thực hiện từ ngày 01/3/2026 đến hết ngày 30/6/2026 tại các khu phố.',
      ...FOOT,
      'PHỤ LỤC',
      ...TABLE,
    ];
    expect(preview(lines).document.period).toEqual({ from: '2026-03-01', to: '2026-06-30' });
  });
});

describe('reporting duties', () => {
  it('dates a quarterly duty by the day it names in each quarter', () => {
    const duty =
      '1. Các đơn vị gửi báo cáo về Phòng Văn hóa - Xã hội hàng quý, 6 tháng, 9 tháng và năm, trước ngày 01 của tháng cuối mỗi quý.';
    expect(preview([...HEAD, duty, ...FOOT, 'PHỤ LỤC', ...TABLE]).document.reportingDeadlines).toMatchObject([
      {
        due: ['2026-03-01', '2026-06-01', '2026-09-01', '2026-12-01'],
        exclusive: true,
        recipient: 'Phòng Văn hóa - Xã hội',
      },
    ]);
  });

  it('does not take the date of a cited document for a deadline', () => {
    const cited = 'Căn cứ Công văn số 15/SNV ngày 03/01/2026 về chế độ báo cáo gửi Phòng Kinh tế.';
    expect(preview([...HEAD, cited, ...FOOT, 'PHỤ LỤC', ...TABLE]).document.reportingDeadlines).toEqual([]);
  });
});

describe('documents that assign nothing', () => {
  it('draws no task from a report, even with a table that looks like one', () => {
    const lines = [
      ...HEAD.map((line) => line.replace('12/KH-UBND', '12/BC-UBND').replace('KẾ HOẠCH', 'BÁO CÁO')),
      ...FOOT,
      'PHỤ LỤC',
      ...TABLE,
    ];
    expect(preview(lines).tasks).toEqual([]);
    expect(codes(lines)).toContain('not-a-plan');
  });

  it('says so where a plan has no task table', () => {
    expect(codes([...HEAD, 'Các đơn vị nghiêm túc thực hiện.', ...FOOT])).toContain('no-task-table');
  });
});

describe('doubts about rows', () => {
  const table = (...rows: string[]): string[] => [...HEAD, ...FOOT, 'PHỤ LỤC', TABLE[0] ?? '', ...rows];

  it.each<[string, string[]]>([
    ['missing-deadline-cell', ['1\tLập danh mục dữ liệu\tPhòng Kinh tế\t']],
    [
      'missing-ordinal',
      ['1\tViệc một của xã\tCông an xã\tNăm 2026', '\tViệc hai của xã\tPhòng Kinh tế\tNăm 2026'],
    ],
    [
      'duplicate-ordinal',
      ['1\tViệc một của xã\tCông an xã\tNăm 2026', '1\tViệc hai của xã\tPhòng Kinh tế\tNăm 2026'],
    ],
    [
      'duplicate-row',
      ['1\tViệc một của xã\tCông an xã\tNăm 2026', '2\tViệc một của xã\tCông an xã\tNăm 2026'],
    ],
    [
      'section-numbering-gap',
      [
        'I\tMột\t\t',
        '1\tViệc một của xã\tCông an xã\tNăm 2026',
        'III\tBa\t\t',
        '2\tViệc hai của xã\tCông an xã\tNăm 2026',
      ],
    ],
    ['impossible-date', ['1\tViệc một của xã\tCông an xã\tTrước ngày 31/02/2026']],
    ['deadline-before-issue', ['1\tViệc một của xã\tCông an xã\tTrước ngày 30/12/2025']],
    ['content-missing', ['1\tViệc một của xã\tCông an xã\tNăm 2026', '2\t\tCông an xã\tNăm 2026']],
    ['lead-missing', ['1\tViệc một của xã\tCông an xã\tNăm 2026', '2\tViệc hai của xã\t\tNăm 2026']],
    ['possible-ocr-noise', ['1\tViệc m\ufffdt của xã\tCông an xã\tNăm 2026']],
    [
      'figures-disagree',
      [
        '1\tViệc một của xã\tUBND 10 xã\tNăm 2026',
        '2\tViệc hai của xã\tUBND 10 xã\tNăm 2026',
        '3\tViệc ba của xã\tUBND 12 xã\tNăm 2026',
      ],
    ],
  ])('%s', (code, rows) => {
    expect(codes(table(...rows))).toContain(code);
  });

  it('a clean table leaves no doubt', () => {
    const doubts = codes(
      table(
        '1\tLập danh mục dữ liệu\tPhòng Kinh tế\tQuý I/2026',
        '2\tLàm sạch dữ liệu\tCông an xã\tNăm 2026',
      ),
    );
    expect(doubts).toEqual([]);
  });

  it('keeps the raw text and the place of every resolved value', () => {
    const [task] = recognise(table('1\tLập danh mục dữ liệu\tPhòng Kinh tế\tQuý I/2026')).tasks;
    expect(task?.leads[0]).toMatchObject({ raw: 'Phòng Kinh tế', place: { row: 1, cell: 2 } });
    expect(task?.deadline).toMatchObject({ raw: 'Quý I/2026', due: '2026-03-31' });
    expect(task?.deadlinePlace).toMatchObject({ row: 1, cell: 3 });
  });
});

describe('duties in running text', () => {
  const body = [
    '1. Phòng Kinh tế',
    '- Chủ trì, phối hợp với Công an xã xây dựng quy chế quản lý dữ liệu, hoàn thành trước ngày 31/3/2026.',
    '- Lập danh mục dữ liệu của xã theo hướng dẫn.',
    '2. Giao Trạm Y tế chủ trì, phối hợp với Phòng Kinh tế tổ chức tập huấn cho nhân viên.',
  ];
  const tasks = (): ReturnType<typeof preview>['tasks'] =>
    preview([...HEAD, ...body, ...FOOT, 'PHỤ LỤC', ...TABLE]).tasks.filter(
      (task) => task.source === 'narrative',
    );

  it('belong to the unit of their heading, with helpers and dates', () => {
    expect(tasks()[0]).toMatchObject({
      leads: [{ raw: 'Phòng Kinh tế' }],
      coordinating: [{ raw: 'Công an xã' }],
      deadline: { source: 'content', due: '2026-03-31', exclusive: true },
    });
  });

  it('are flagged where they restate a row of the table', () => {
    expect(tasks()[1]?.warnings.map((one) => one.code)).toContain('restates-table-row');
  });

  it('are read from "Giao … chủ trì"', () => {
    expect(tasks()[2]).toMatchObject({
      leads: [{ raw: 'Trạm Y tế' }],
      coordinating: [{ raw: 'Phòng Kinh tế' }],
    });
  });

  it('are read from a title with labelled lines beneath it', () => {
    const labelled = [
      '1. Xây dựng quy chế quản lý dữ liệu',
      '- Đơn vị chủ trì: Phòng Kinh tế.',
      '- Đơn vị phối hợp: Công an xã; Trạm Y tế',
      '- Thời gian hoàn thành: Quý II/2026',
      '- Kết quả: Quy chế',
    ];
    const found = preview([...HEAD, ...labelled, ...FOOT]).tasks;
    expect(found).toMatchObject([
      {
        source: 'narrative',
        content: 'Xây dựng quy chế quản lý dữ liệu',
        product: 'Quy chế',
        leads: [{ raw: 'Phòng Kinh tế' }],
        coordinating: [{ raw: 'Công an xã' }, { raw: 'Trạm Y tế' }],
        deadline: { source: 'content', due: '2026-06-30' },
      },
    ]);
  });

  it('are not read from headings that only begin like a unit', () => {
    const lines = [
      'III. TỔ CHỨC THỰC HIỆN',
      'Nội dung cụ thể được phân công tại bảng kèm theo Kế hoạch này.',
    ];
    expect(preview([...HEAD, ...lines, ...FOOT]).tasks).toEqual([]);
  });
});

describe('reports owed', () => {
  it('are quoted without the number of their list', () => {
    const duty = '3. Các đơn vị gửi báo cáo kết quả về Văn phòng trước ngày 20/11/2026.';
    expect(preview([...HEAD, duty, ...FOOT]).document.reportingDeadlines).toMatchObject([
      { raw: 'Các đơn vị gửi báo cáo kết quả về Văn phòng trước ngày 20/11/2026.', due: ['2026-11-20'] },
    ]);
  });

  it('are kept without a date where the sentence gives none', () => {
    const duty = 'b) Kết thúc chiến dịch, các đơn vị báo cáo kết quả về Phòng Kinh tế.';
    expect(preview([...HEAD, duty, ...FOOT]).document.reportingDeadlines).toMatchObject([
      {
        raw: 'Kết thúc chiến dịch, các đơn vị báo cáo kết quả về Phòng Kinh tế.',
        due: [],
        recipient: 'Phòng Kinh tế',
      },
    ]);
  });
});
