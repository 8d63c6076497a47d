import { rowsOf } from '../../../test/corpus/plan-text.js';

const HEADER = 'TT\tNội dung\tChủ trì\tPhối hợp\tThời gian';

describe('the rows of a task table', () => {
  it('reads plain numbered rows', () => {
    expect(
      rowsOf([
        HEADER,
        '1\tLập danh mục dữ liệu\tPhòng Kinh tế\tCông an xã\tQuý I/2026',
        '2.\tTập huấn cán bộ\tPhòng Văn hóa - Xã hội\t\tNăm 2026',
      ]),
    ).toEqual([
      '-/1 Lập danh mục dữ liệu > Phòng Kinh tế + Công an xã @ Quý I/2026',
      '-/2 Tập huấn cán bộ > Phòng Văn hóa - Xã hội @ Năm 2026',
    ]);
  });

  it.each([
    ['in the first cell', 'I. Hạ tầng số\t\t\t\t'],
    ['beside its number', 'I.\tHạ tầng số\t\t\t'],
    ['with a stroke after the number', 'I/.\tHạ tầng số\t\t\t'],
    [
      'merged over all columns and repeated by the extraction',
      'I. Hạ tầng số\tI. Hạ tầng số\tI. Hạ tầng số\tI. Hạ tầng số\tI. Hạ tầng số',
    ],
    ['as a line between two pieces of the table', 'I. Hạ tầng số'],
  ])('finds a section title %s', (_, title) => {
    expect(rowsOf([HEADER, title, '1\tLập danh mục dữ liệu\tPhòng Kinh tế\t\tNăm 2026'])).toEqual([
      'I/1 Lập danh mục dữ liệu > Phòng Kinh tế @ Năm 2026',
    ]);
  });

  it('takes a section that names a lead as work too, and lets blank rows beneath inherit its lead', () => {
    expect(
      rowsOf([HEADER, 'II\tHạ tầng số\tPhòng Kinh tế\t\t', '1\tLập danh mục dữ liệu\t\t\tNăm 2026']),
    ).toEqual(['II/II Hạ tầng số > Phòng Kinh tế', 'II/1 Lập danh mục dữ liệu > Phòng Kinh tế @ Năm 2026']);
  });

  it('goes on over a page, with the header repeated or without, and with fewer cells', () => {
    expect(
      rowsOf([
        HEADER,
        '1\tViệc thứ nhất của xã\tPhòng Kinh tế\tCông an xã\tNăm 2026',
        '',
        HEADER,
        '2\tViệc thứ hai của xã\tPhòng Kinh tế\tCông an xã\tNăm 2026',
        '',
        '3\tViệc thứ ba của xã\tPhòng Kinh tế\tCông an xã',
        '',
        '4\tViệc thứ tư của xã\tPhòng Kinh tế\tCông an xã\tQuý II/2026',
      ]).map((row) => row.slice(0, 30)),
    ).toEqual([
      '-/1 Việc thứ nhất của xã > Phò',
      '-/2 Việc thứ hai của xã > Phòn',
      '-/3 Việc thứ ba của xã > Phòng',
      '-/4 Việc thứ tư của xã > Phòng',
    ]);
  });

  it('puts the tail of a row cut by the page back where it belongs', () => {
    expect(
      rowsOf([
        HEADER,
        '1\tKiểm tra việc vận hành\tPhòng Văn hóa -\tCác đơn vị và UBND\tNăm 2026',
        '',
        '\tcủa hệ thống\tXã hội\t10 xã\t',
      ]),
    ).toEqual([
      '-/1 Kiểm tra việc vận hành của hệ thống > Phòng Văn hóa - Xã hội + Các đơn vị, UBND 10 xã @ Năm 2026',
    ]);
  });

  it('adds a second lead printed alone on the next line', () => {
    expect(
      rowsOf([HEADER, '1\tDiễn tập an toàn thông tin\tCông an xã\t\tNăm 2026', '\t\tPhòng Kinh tế\t\t']),
    ).toEqual(['-/1 Diễn tập an toàn thông tin > Công an xã, Phòng Kinh tế @ Năm 2026']);
  });

  it('keeps a row without a number as a task of its own when it names its lead', () => {
    expect(
      rowsOf([
        HEADER,
        '1\tViệc một của xã\tCông an xã\t\tNăm 2026',
        '\t- Việc hai của xã\tPhòng Kinh tế\t\tNăm 2026',
      ]),
    ).toEqual([
      '-/1 Việc một của xã > Công an xã @ Năm 2026',
      '-/- Việc hai của xã > Phòng Kinh tế @ Năm 2026',
    ]);
  });

  it('reads sub-items a), (1) and 2.1 as tasks that inherit from the row they count within', () => {
    expect(
      rowsOf([
        HEADER,
        '1\tTriển khai cổng dữ liệu\tPhòng Kinh tế\t\tNăm 2026',
        'a)\tKhảo sát nhu cầu\t\t\tQuý I/2026',
        '(2)\tLập dự toán\tCông an xã\t\t',
      ]),
    ).toEqual([
      '-/1 Triển khai cổng dữ liệu > Phòng Kinh tế @ Năm 2026',
      '-/a) Khảo sát nhu cầu > Phòng Kinh tế @ Quý I/2026',
      '-/(2) Lập dự toán > Công an xã @ Năm 2026',
    ]);
  });

  it('sees a title in a numbered row without anything else when what follows counts within it', () => {
    expect(
      rowsOf([
        HEADER,
        '1\tHạ tầng số\t\t\t',
        '1.1\tKéo cáp quang\tPhòng Kinh tế\t\tNăm 2026',
        '2\tDữ liệu số\t\t\t',
        '2.1\tLàm sạch dữ liệu\tCông an xã\t\tNăm 2026',
      ]),
    ).toEqual([
      '1/1.1 Kéo cáp quang > Phòng Kinh tế @ Năm 2026',
      '2/2.1 Làm sạch dữ liệu > Công an xã @ Năm 2026',
    ]);
  });

  it('passes over rows that number the columns, rows of totals and blank rows', () => {
    expect(
      rowsOf([
        HEADER,
        '(1)\t(2)\t(3)\t(4)\t(5)',
        '1\tViệc một của xã\tCông an xã\t\tNăm 2026',
        '\t\t\t\t',
        'Tổng cộng\t12\t\t\t',
      ]),
    ).toHaveLength(1);
  });

  it('moves the cells of a row that lost its number back under their columns', () => {
    expect(
      rowsOf([
        HEADER,
        '1\tViệc một của xã\tCông an xã\tPhòng Kinh tế\tNăm 2026',
        'Vận hành tổ công nghệ số cộng đồng\tPhòng Văn hóa - Xã hội\tCông an xã\tQuý II/2026',
      ])[1],
    ).toBe('-/- Vận hành tổ công nghệ số cộng đồng > Phòng Văn hóa - Xã hội + Công an xã @ Quý II/2026');
  });

  it('parts one cell that names lead and helpers by words', () => {
    expect(
      rowsOf([
        'TT\tNhiệm vụ\tPhân công nhiệm vụ\tHạn',
        '1\tTổ chức hội nghị\tChủ trì: Phòng Kinh tế. Phối hợp: Công an xã; Trạm Y tế\tNăm 2026',
      ]),
    ).toEqual(['-/1 Tổ chức hội nghị > Phòng Kinh tế + Công an xã, Trạm Y tế @ Năm 2026']);
  });

  it.each([
    ['Phòng Kinh tế chủ trì, phối hợp với Công an xã', 'Phòng Kinh tế + Công an xã'],
    ['Phòng Kinh tế (chủ trì), phối hợp với Công an xã', 'Phòng Kinh tế + Công an xã'],
    ['Chủ trì: Phòng Kinh tế\\nPhối hợp: Công an xã', 'Phòng Kinh tế + Công an xã'],
  ])('parts "%s"', (cell, units) => {
    const text = cell.replace('\\n', '<br>');
    expect(rowsOf(['TT\tNhiệm vụ\tĐơn vị thực hiện\tHạn', `1\tTổ chức hội nghị\t${text}\tNăm 2026`])).toEqual(
      [`-/1 Tổ chức hội nghị > ${units} @ Năm 2026`],
    );
  });

  it('reads the number out of the text where the table has no number column', () => {
    expect(rowsOf(['Nội dung\tChủ trì\tThời gian', '1. Tổ chức hội nghị\tPhòng Kinh tế\tNăm 2026'])).toEqual([
      '-/1 Tổ chức hội nghị > Phòng Kinh tế @ Năm 2026',
    ]);
  });

  it('does not take the signature block for rows', () => {
    expect(
      rowsOf([
        HEADER,
        '1\tViệc một của xã\tCông an xã\t\tNăm 2026',
        '',
        'Nơi nhận:\tCHỦ TỊCH\t',
        '- Như trên\tTrần Thị Minh\t',
      ]),
    ).toHaveLength(1);
  });

  it('starts sections and numbers anew in another appendix', () => {
    const rows = [
      HEADER,
      'I\tMột\t\t\t',
      '1\tViệc một của xã\tCông an xã\t\tNăm 2026',
      'PHỤ LỤC II',
      'TT\tNhiệm vụ\tĐơn vị thực hiện\tTiến độ',
      '1\tViệc hai của xã\tCông an xã\tNăm 2026',
    ];
    expect(rowsOf(rows)).toEqual([
      'I/1 Việc một của xã > Công an xã @ Năm 2026',
      '-/1 Việc hai của xã > Công an xã @ Năm 2026',
    ]);
  });
});
