import { EXAMPLE } from '../../../test/support/official-example.js';
import { all, first, millimetres, styleNamed, value, wordParts } from '../../../test/support/word-xml.js';
import type { Element } from '../../../test/support/word-xml.js';
import { atAnotherTime } from '../../../test/support/another-time.js';
import { buildOfficialDocument } from './build-official-document.js';

/** What a paragraph's letters are, after its style and its own settings. */
interface Look {
  size: number;
  bold: boolean;
  italic: boolean;
  align: string;
}

/** Sizes as the decree gives them: from, to. `bold` of several: a piece may differ. */
interface Rule {
  name: string;
  is: (text: string) => boolean;
  size: [number, number];
  bold?: boolean;
  italic?: boolean;
  align?: string;
}

const begins = (start: string) => (text: string) => text.startsWith(start);
const is = (whole: string) => (text: string) => text === whole;
const UPRIGHT = { italic: false } as const;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: each kind of line that the example has, and how it is to be set. */
const RULES: Rule[] = [
  { name: 'II.1 Quốc hiệu', is: begins('CỘNG HÒA'), size: [12, 13], bold: true, ...UPRIGHT, align: 'center' },
  { name: 'II.1 Tiêu ngữ', is: begins('Độc lập'), size: [13, 14], bold: true, ...UPRIGHT, align: 'center' },
  {
    name: 'II.2 cơ quan chủ quản',
    is: is('THÀNH PHỐ HỒ CHÍ MINH'),
    size: [12, 13],
    bold: false,
    ...UPRIGHT,
    align: 'center',
  },
  {
    name: 'II.2 cơ quan ban hành',
    is: (text) => ['ỦY BAN NHÂN DÂN', 'QUẬN GÒ VẤP'].includes(text),
    size: [12, 13],
    bold: true,
    ...UPRIGHT,
    align: 'center',
  },
  {
    name: 'II.3 số, ký hiệu',
    is: is('Số: 05/BC-UBND'),
    size: [13, 13],
    bold: false,
    ...UPRIGHT,
    align: 'center',
  },
  {
    name: 'II.4 địa danh, thời gian',
    is: is('Gò Vấp, ngày 05 tháng 02 năm 2023'),
    size: [13, 14],
    bold: false,
    italic: true,
    align: 'center',
  },
  { name: 'II.5 tên loại', is: is('BÁO CÁO'), size: [13, 14], bold: true, ...UPRIGHT, align: 'center' },
  {
    name: 'II.5 trích yếu',
    is: is(EXAMPLE.abstract),
    size: [13, 14],
    bold: true,
    ...UPRIGHT,
    align: 'center',
  },
  { name: 'II.9 Kính gửi', is: begins('Kính gửi:'), size: [13, 14], bold: false, ...UPRIGHT },
  { name: 'II.6 phần', is: is('I. TÌNH HÌNH CHUNG'), size: [13, 14], bold: true, ...UPRIGHT },
  { name: 'II.6 mục', is: is('1. Chỉ đạo'), size: [13, 14], bold: true, ...UPRIGHT },
  { name: 'II.6 điểm', is: is('a) Văn bản'), size: [13, 14], bold: false, ...UPRIGHT },
  {
    name: 'II.6 nội dung',
    is: (text) =>
      /^(Ủy ban nhân dân quận báo cáo|- Phòng Nội vụ|Kết quả của từng|Trên đây|Số liệu tính)/.test(text),
    size: [13, 14],
    align: 'both',
  },
  {
    name: 'II.7 quyền hạn, chức vụ, họ tên',
    is: (text) => /^(TM\.|KT\.|PHÓ CHỦ TỊCH$|Đỗ Thị Thu Hằng$)/.test(text),
    size: [13, 14],
    bold: true,
    ...UPRIGHT,
    align: 'center',
  },
  { name: 'II.9 Nơi nhận', is: is('Nơi nhận:'), size: [12, 12], bold: true, italic: true },
  {
    name: 'II.9 nơi nhận cụ thể',
    is: (text) => /^- (Như trên;|Hội đồng|Lưu: VT)/.test(text),
    size: [11, 11],
    bold: false,
    ...UPRIGHT,
  },
  {
    name: 'phụ lục: số thứ tự',
    is: is('Phụ lục I'),
    size: [14, 14],
    bold: true,
    ...UPRIGHT,
    align: 'center',
  },
  {
    name: 'phụ lục: tiêu đề',
    is: is('KẾT QUẢ TỪNG NHIỆM VỤ'),
    size: [13, 14],
    bold: true,
    ...UPRIGHT,
    align: 'center',
  },
  {
    name: 'phụ lục: dẫn chiếu',
    is: begins('(Kèm theo'),
    size: [13, 14],
    bold: false,
    italic: true,
    align: 'center',
  },
];
const CELL: Rule = { name: 'ô bảng', is: () => true, size: [11, 12], ...UPRIGHT };

describe('every paragraph of a .docx in official form', () => {
  const document = { ...EXAMPLE, superior: 'Thành phố Hồ Chí Minh' };
  let bytes: Buffer;
  let word: ReturnType<typeof wordParts>;

  beforeAll(async () => {
    bytes = await buildOfficialDocument(document);
    word = wordParts(bytes);
  });

  const looks = (paragraph: Element): Look[] => {
    const style = value(paragraph, 'w:pStyle');
    const own = style ? styleNamed(word.styles, style) : undefined;
    const defaults = first(word.styles, 'w:docDefaults');
    const on = (element: Element | undefined, name: string) =>
      element ? all(element, name).some(({ attributes }) => attributes['w:val'] !== 'false') : false;
    return all(paragraph, 'w:r').map((run) => ({
      size: Number(value(run, 'w:sz') ?? (own && value(own, 'w:sz')) ?? value(defaults, 'w:sz')) / 2,
      bold: on(run, 'w:b') || on(own, 'w:b'),
      italic: on(run, 'w:i') || on(own, 'w:i'),
      align: value(paragraph, 'w:jc') ?? (own && value(own, 'w:jc')) ?? 'left',
    }));
  };

  it('is a kind of line that the decree has a rule for, and is set by it', () => {
    const ruled = all(word.body, 'w:tbl').filter((table) => all(table, 'w:tblHeader').length > 0);
    const cells = new Set(ruled.flatMap((table) => all(table, 'w:p')));
    const seen = new Set<string>();
    for (const paragraph of all(word.body, 'w:p')) {
      if (!paragraph.text.trim()) continue;
      const rules = cells.has(paragraph) ? [CELL] : RULES.filter((rule) => rule.is(paragraph.text));
      expect([paragraph.text, rules.map(({ name }) => name)]).toEqual([paragraph.text, [expect.any(String)]]);
      const [rule] = rules as [Rule];
      seen.add(rule.name);
      for (const look of looks(paragraph)) {
        const wrong = [
          look.size < rule.size[0] || look.size > rule.size[1] ? `size ${look.size}` : '',
          rule.bold !== undefined && look.bold !== rule.bold ? `bold ${look.bold}` : '',
          rule.italic !== undefined && look.italic !== rule.italic ? `italic ${look.italic}` : '',
          rule.align !== undefined && look.align !== rule.align ? `align ${look.align}` : '',
        ].filter(Boolean);
        expect({ rule: rule.name, text: paragraph.text, wrong }).toEqual({
          rule: rule.name,
          text: paragraph.text,
          wrong: [],
        });
      }
    }
    expect([...seen].sort()).toEqual([...RULES, CELL].map(({ name }) => name).sort());
  });

  it('mục I.5: has no font and no colour but Times New Roman, black', () => {
    const used = new Set(all(word.body, 'w:pStyle').map(({ attributes }) => attributes['w:val'] as string));
    const styles = [...used].map((id) => styleNamed(word.styles, id));
    for (const part of [word.body, first(word.styles, 'w:docDefaults'), ...styles]) {
      const fonts = all(part, 'w:rFonts').flatMap(({ attributes }) => Object.values(attributes));
      expect(fonts.every((font) => font === 'Times New Roman')).toBe(true);
      const colours = all(part, 'w:color').map(({ attributes }) => attributes['w:val']);
      expect(colours.every((colour) => colour === '000000')).toBe(true);
    }
  });

  it.each([
    ['I.4 lề trên 20–25 mm', 'w:top', 20, 25],
    ['I.4 lề dưới 20–25 mm', 'w:bottom', 20, 25],
    ['I.4 lề trái 30–35 mm', 'w:left', 30, 35],
    ['I.4 lề phải 15–20 mm', 'w:right', 15, 20],
  ])('mục %s, in each section', (_, side, least, most) => {
    const sections = all(word.body, 'w:sectPr');
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      const margin = millimetres(first(section, 'w:pgMar').attributes[side]);
      expect(margin).toBeGreaterThanOrEqual(least);
      expect(margin).toBeLessThanOrEqual(most);
    }
  });

  it('mục I.7: refers to a header with the page’s number in each section, and to an empty one for its first page', () => {
    const related = first(word.part('word/_rels/document.xml.rels'), 'Relationships').children;
    const headerOf = (section: Element, type: string) => {
      const reference = all(section, 'w:headerReference').find(
        ({ attributes }) => attributes['w:type'] === type,
      );
      const target = related.find(({ attributes }) => attributes.Id === reference?.attributes['r:id']);
      return word.part(`word/${target?.attributes.Target}`);
    };
    for (const section of all(word.body, 'w:sectPr')) {
      expect(headerOf(section, 'default').text.trim()).toBe('PAGE');
      expect(headerOf(section, 'first').text).toBe('');
    }
  });

  it('gives the same bytes for the same document, whatever the time is', async () => {
    const later = await atAnotherTime(() => buildOfficialDocument(document));
    expect(later.equals(bytes)).toBe(true);
    expect(word.part('docProps/core.xml').text).toContain('2023-02-05T00:00:00Z');
  });
});
