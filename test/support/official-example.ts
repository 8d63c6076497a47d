import type { OfficialBlock, OfficialDocument, OfficialRow } from '../../src/documents/official/index.js';

const SENTENCE =
  'Các đơn vị được giao nhiệm vụ đã chủ động triển khai, phân công người phụ trách và báo cáo kết quả đúng thời gian quy định. ';

export const words = (sentences: number): string => SENTENCE.repeat(sentences).trim();

export const filler = (count: number): OfficialBlock[] =>
  Array.from({ length: count }, () => ({ type: 'paragraph', text: words(1) }));

export const taskRow = (ordinal: number): string[] => [
  String(ordinal),
  'Rà soát, cập nhật hồ sơ và báo cáo kết quả thực hiện cải cách hành chính trong kỳ',
  'Phòng Nội vụ',
  'Quý I/2023',
  '28,6%',
];

/** Every part that an official document may have. */
export const EXAMPLE: OfficialDocument = {
  superior: null,
  issuer: 'Ủy ban nhân dân quận Gò Vấp',
  number: 5,
  symbol: 'BC-UBND',
  place: 'Gò Vấp',
  date: '2023-02-05',
  kind: 'Báo cáo',
  abstract: 'Kết quả thực hiện Kế hoạch số 3707/KH-UBND',
  addressees: ['Ủy ban nhân dân Thành phố Hồ Chí Minh'],
  body: [
    { type: 'paragraph', text: `Ủy ban nhân dân quận báo cáo như sau: ${words(2)}` },
    { type: 'heading', level: 1, label: 'I', text: 'Tình hình chung' },
    { type: 'heading', level: 2, label: '1', text: 'Chỉ đạo' },
    { type: 'heading', level: 3, label: 'a', text: 'Văn bản' },
    {
      type: 'item',
      text: [
        { text: 'Phòng Nội vụ: ', bold: true },
        { text: 'đã ban hành; ' },
        { text: 'còn thiếu', italic: true },
      ],
    },
    { type: 'paragraph', text: 'Kết quả của từng đơn vị chủ trì:' },
    {
      type: 'table',
      table: {
        columns: [
          { title: 'TT', share: 1, align: 'center' },
          { title: 'Đơn vị chủ trì', share: 5 },
          { title: 'Tổng số', share: 2, align: 'right' },
        ],
        rows: [
          ['1', 'Phòng Lao động - Thương binh và Xã hội', '1.126,2'],
          { sums: ['', 'Tổng cộng', '1.126,2'] },
        ],
      },
    },
    { type: 'paragraph', text: 'Trên đây là kết quả thực hiện, Ủy ban nhân dân quận báo cáo./.' },
  ],
  signature: {
    lines: [
      { authority: 'TM.', text: 'Ủy ban nhân dân' },
      { authority: 'KT.', text: 'Chủ tịch' },
      { text: 'Phó Chủ tịch' },
    ],
    name: 'Đỗ Thị Thu Hằng',
  },
  recipients: ['Như trên', 'Hội đồng Thi đua - Khen thưởng'],
  archive: 'VT, NV',
  appendices: [
    {
      number: 'I',
      title: 'Kết quả từng nhiệm vụ',
      reference: '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2023)',
      orientation: 'landscape',
      notes: [{ type: 'paragraph', text: 'Số liệu tính đến hết ngày lập báo cáo.' }],
      table: taskTable([{ title: 'I. Công tác thi đua' }, taskRow(1), taskRow(2)]),
    },
  ],
};

export function taskTable(rows: OfficialRow[]): OfficialDocument['appendices'][number]['table'] {
  return {
    columns: [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Nội dung nhiệm vụ', share: 9 },
      { title: 'Chủ trì', share: 4 },
      { title: 'Thời hạn', share: 3, align: 'center' },
      { title: 'Tỷ lệ', share: 2, align: 'right' },
    ],
    rows,
  };
}

/** The example with another body, or another appendix table. */
export function exampleWith({
  body,
  rows,
}: {
  body?: OfficialBlock[];
  rows?: OfficialRow[];
}): OfficialDocument {
  const [appendix] = EXAMPLE.appendices;
  return {
    ...EXAMPLE,
    body: body ?? EXAMPLE.body,
    appendices: rows && appendix ? [{ ...appendix, table: taskTable(rows) }] : [],
  };
}
