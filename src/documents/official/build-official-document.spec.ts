import {
  all,
  first,
  look,
  millimetres,
  paragraphWith,
  styleNamed,
  value,
  wordParts,
} from '../../../test/support/word-xml.js';
import type { Element } from '../../../test/support/word-xml.js';
import { buildOfficialDocument } from './build-official-document.js';
import type { OfficialDocument } from './official-document.js';
import { boldWidth } from './text-width.js';

const REPORT: OfficialDocument = {
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
    { type: 'paragraph', text: 'Ủy ban nhân dân quận báo cáo như sau:' },
    { type: 'heading', level: 1, label: 'I', text: 'Tình hình chung' },
    { type: 'heading', level: 2, label: '1', text: 'Chỉ đạo' },
    { type: 'heading', level: 3, label: 'a', text: 'Văn bản' },
    { type: 'item', text: [{ text: 'Phòng Nội vụ: ', bold: true }, { text: 'đã ban hành.' }] },
  ],
  signature: {
    lines: [
      { authority: 'TM.', text: 'Ủy ban nhân dân' },
      { authority: 'KT.', text: 'Chủ tịch' },
      { text: 'Phó Chủ tịch' },
    ],
    name: 'Đỗ Thị Thu Hằng',
  },
  recipients: ['Như trên'],
  archive: 'VT, NV',
  appendices: [
    {
      number: null,
      title: 'Kết quả từng nhiệm vụ',
      reference: '(Kèm theo Báo cáo số 05/BC-UBND)',
      orientation: 'landscape',
      notes: [],
      table: {
        columns: [
          { title: 'TT', share: 1, align: 'center' },
          { title: 'Nội dung', share: 9 },
        ],
        rows: [{ title: 'I. Công tác thi đua' }, ['1', 'Phát động phong trào']],
      },
    },
  ],
};

async function write(changes: Partial<OfficialDocument> = {}) {
  return wordParts(await buildOfficialDocument({ ...REPORT, ...changes }));
}

describe('a document in official form (Nghị định 30/2020/NĐ-CP, Phụ lục I)', () => {
  it('stands on A4 with the margins of the decree; its appendix lies across', async () => {
    const { body } = await write();
    const [main, appendix] = all(body, 'w:sectPr') as [Element, Element];
    const margins = first(main, 'w:pgMar').attributes;
    expect(
      [margins['w:top'], margins['w:bottom'], margins['w:left'], margins['w:right']].map(millimetres),
    ).toEqual([20, 20, 30, 15]);
    const size = ({ attributes }: Element) => [attributes['w:w'], attributes['w:h']].map(millimetres);
    expect(size(first(main, 'w:pgSz'))).toEqual([210, 297]);
    expect(size(first(appendix, 'w:pgSz'))).toEqual([297, 210]);
    expect(first(appendix, 'w:pgSz').attributes['w:orient']).toBe('landscape');
  });

  it('is set in black Times New Roman, 14 points, Vietnamese', async () => {
    const { styles, body } = await write();
    const defaults = first(styles, 'w:rPrDefault');
    expect(first(defaults, 'w:rFonts').attributes['w:ascii']).toBe('Times New Roman');
    expect(value(defaults, 'w:color')).toBe('000000');
    expect(value(defaults, 'w:sz')).toBe('28');
    expect(value(defaults, 'w:lang')).toBe('vi-VN');
    expect(all(body, 'w:rFonts')).toEqual([]);
  });

  it('numbers pages in the middle of the top margin from the second one on, appendices anew', async () => {
    const { body, part, names } = await write();
    for (const section of all(body, 'w:sectPr')) {
      expect(all(section, 'w:titlePg')).toHaveLength(1);
      expect(first(section, 'w:pgNumType').attributes['w:start']).toBe('1');
      expect(millimetres(first(section, 'w:pgMar').attributes['w:header'])).toBeLessThan(20);
    }
    const numbered = names
      .filter((name) => /^word\/header\d+\.xml$/.test(name))
      .map(part)
      .filter((header) => header.text.includes('PAGE'));
    expect(numbered).toHaveLength(2);
    for (const header of numbered) expect(look(header)).toMatchObject({ size: 14, align: 'center' });
  });

  it('opens with the issuer, the country and the motto, each with its rule', async () => {
    const { body } = await write();
    expect(look(paragraphWith(body, 'ỦY BAN NHÂN DÂN'))).toMatchObject({ size: 12, bold: true });
    expect(look(paragraphWith(body, 'CỘNG HÒA XÃ HỘI'))).toMatchObject({
      size: 12,
      bold: true,
      italic: false,
    });
    expect(look(paragraphWith(body, 'Độc lập - Tự do'))).toMatchObject({ size: 13, bold: true });
    expect(look(paragraphWith(body, 'ngày 05 tháng 02 năm 2023'))).toMatchObject({ size: 13, italic: true });
    expect(paragraphWith(body, 'Số:').text).toBe('Số: 05/BC-UBND');
  });

  it('draws the rule under the motto as long as the line, those of issuer and abstract a third to a half', async () => {
    const { body } = await write();
    const rules = all(body, 'w:p').filter((paragraph) => all(paragraph, 'w:pBdr').length > 0);
    const [left, right] = all(first(body, 'w:tblGrid'), 'w:gridCol').map((column) =>
      Number(column.attributes['w:w']),
    );
    const places = [left as number, right as number, (left as number) + (right as number)];
    const lengths = rules.map((paragraph, index) => {
      const indent = first(paragraph, 'w:ind').attributes;
      return ((places[index] as number) - Number(indent['w:left']) - Number(indent['w:right'])) / 20;
    });
    expect(lengths[1]).toBeCloseTo(boldWidth('Độc lập - Tự do - Hạnh phúc', 13), 0);
    const shares = [
      (lengths[0] as number) / boldWidth('QUẬN GÒ VẤP', 12),
      (lengths[2] as number) / boldWidth(REPORT.abstract, 14),
    ];
    for (const share of shares) {
      expect(share).toBeGreaterThanOrEqual(1 / 3);
      expect(share).toBeLessThanOrEqual(1 / 2);
    }
  });

  it('leaves the number open while the document is not issued, and prints an agency above in regular type', async () => {
    const { body } = await write({ number: null, superior: 'Sở Nội vụ' });
    expect(paragraphWith(body, 'Số:').text).toMatch(/^Số: +\/BC-UBND$/);
    expect(look(paragraphWith(body, 'SỞ NỘI VỤ'))).toMatchObject({ size: 12, bold: false });
  });

  it('writes a letter’s abstract under its number, no type, and several addressees under the colon', async () => {
    const { body } = await write({
      kind: null,
      abstract: 'V/v đôn đốc thực hiện',
      addressees: ['Phòng Nội vụ', 'Phòng Tư pháp'],
    });
    expect(look(paragraphWith(body, 'V/v'))).toMatchObject({ size: 12, bold: false, italic: false });
    expect(all(body, 'w:p').filter(({ text }) => text.includes('V/v'))).toHaveLength(1);
    expect(paragraphWith(first(body, 'w:tbl'), 'V/v').text).toBe('V/v đôn đốc thực hiện');
    const start = (text: string) => {
      const { attributes } = first(paragraphWith(body, text), 'w:ind');
      return (Number(attributes['w:left']) - Number(attributes['w:hanging'] ?? 0)) / 20;
    };
    // "Kính gửi" is 3.64 times as wide as its size: there the colon stands, and the dashes under it.
    expect(start('- Phòng Nội vụ;') - start('Kính gửi:')).toBeCloseTo(3.64 * 14, 0);
    expect(start('- Phòng Tư pháp.')).toBe(start('- Phòng Nội vụ;'));
  });

  it('keeps the last words with the signature, and what introduces a table with it', async () => {
    const { body } = await write({
      body: [
        { type: 'paragraph', text: 'Như sau:' },
        { type: 'table', table: { columns: [{ title: 'TT', share: 1 }], rows: [['1']] } },
        { type: 'paragraph', text: 'Trên đây' },
      ],
    });
    for (const text of ['Như sau:', 'Trên đây'])
      expect(all(paragraphWith(body, text), 'w:keepNext')).toHaveLength(1);
  });

  it('titles the document, and addresses it', async () => {
    const { body } = await write();
    expect(look(paragraphWith(body, 'BÁO CÁO'))).toEqual({
      size: 14,
      bold: true,
      italic: false,
      align: 'center',
    });
    expect(look(paragraphWith(body, REPORT.abstract))).toMatchObject({ size: 14, bold: true });
    expect(paragraphWith(body, 'Kính gửi').text).toBe('Kính gửi: Ủy ban nhân dân Thành phố Hồ Chí Minh');
    const several = await write({ addressees: ['Hội đồng nhân dân', 'Mặt trận Tổ quốc'] });
    expect(paragraphWith(several.body, '- Mặt trận').text).toBe('- Mặt trận Tổ quốc.');
  });

  it('sets the text even on both sides, with a first line of 1.27 cm and 6 points between paragraphs', async () => {
    const { styles, body } = await write();
    const style = styleNamed(styles, value(paragraphWith(body, 'báo cáo như sau'), 'w:pStyle') as string);
    expect(value(style, 'w:jc')).toBe('both');
    expect(first(style, 'w:ind').attributes['w:firstLine']).toBe('720');
    const spacing = first(style, 'w:spacing').attributes;
    expect([spacing['w:before'], spacing['w:after'], spacing['w:lineRule']]).toEqual(['120', '120', 'auto']);
    expect(Number(spacing['w:line']) / 240).toBeGreaterThanOrEqual(1);
    expect(Number(spacing['w:line']) / 240).toBeLessThanOrEqual(1.5);
  });

  it('heads parts "I. CAPITALS" bold, "1." bold, "a)" regular, in black', async () => {
    const { styles, body } = await write();
    const weightOf = (text: string) => {
      const style = styleNamed(styles, value(paragraphWith(body, text), 'w:pStyle') as string);
      expect([value(style, 'w:sz'), value(style, 'w:color')]).toEqual(['28', '000000']);
      return (all(style, 'w:b')[0]?.attributes['w:val'] ?? 'true') === 'true';
    };
    expect(weightOf('I. TÌNH HÌNH CHUNG')).toBe(true);
    expect(weightOf('1. Chỉ đạo')).toBe(true);
    expect(weightOf('a) Văn bản')).toBe(false);
  });

  it('closes with the signer and with who receives it, the archive last', async () => {
    const { body } = await write();
    for (const text of ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Đỗ Thị Thu Hằng'])
      expect(look(paragraphWith(body, text))).toMatchObject({ size: 14, bold: true });
    expect(look(paragraphWith(body, 'Nơi nhận:'))).toMatchObject({ size: 12, bold: true, italic: true });
    expect(look(paragraphWith(body, '- Như trên;'))).toMatchObject({ size: 11, bold: false, italic: false });
    expect(paragraphWith(body, '- Lưu:').text).toBe('- Lưu: VT, NV.');
  });

  it('heads an appendix, repeats its table’s heading row on every page and tears no row', async () => {
    const { body } = await write();
    expect(look(paragraphWith(body, 'Phụ lục'))).toEqual({
      size: 14,
      bold: true,
      italic: false,
      align: 'center',
    });
    expect(look(paragraphWith(body, 'KẾT QUẢ TỪNG NHIỆM VỤ'))).toMatchObject({ size: 14, bold: true });
    expect(look(paragraphWith(body, '(Kèm theo'))).toMatchObject({ size: 14, italic: true });
    const rows = all(all(body, 'w:tbl').at(-1) as Element, 'w:tr');
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
    expect(value(rows[1] as Element, 'w:gridSpan')).toBe('2');
  });

  it('stays readable whatever was typed: control characters, lone surrogates, markup, line feeds', async () => {
    const { body } = await write({
      body: [{ type: 'paragraph', text: 'a\u0000b\u000bc\ud800d <w:p> & "e"\nf' }],
    });
    const paragraph = paragraphWith(body, 'abcd');
    expect(paragraph.text).toBe('abcd <w:p> & "e"f');
    expect(all(paragraph, 'w:br')).toHaveLength(1);
  });
});
