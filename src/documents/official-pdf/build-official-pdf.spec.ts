import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { atAnotherTime } from '../../../test/support/another-time.js';
import { EXAMPLE, exampleWith, filler, taskRow, words } from '../../../test/support/official-example.js';
import { buildOfficialDocument } from '../official/index.js';
import type { OfficialDocument } from '../official/index.js';
import { buildOfficialPdf } from './index.js';

interface Piece {
  text: string;
  /** From the left and the top edge of the sheet, in points; `y` is the line the letters stand on. */
  x: number;
  y: number;
  width: number;
  size: number;
  face: string;
}

interface Page {
  width: number;
  height: number;
  pieces: Piece[];
  text: string;
}

const MM = 72 / 25.4;

async function read(bytes: Buffer) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true });
  try {
    const file = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      await page.getOperatorList();
      const { items } = await page.getTextContent();
      const pieces = (items as TextItem[])
        .filter(({ str }) => str.trim())
        .map((item): Piece => {
          const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
          const { name } = page.commonObjs.get(item.fontName) as { name: string };
          return {
            text: item.str,
            x,
            y: height - y,
            width: item.width,
            size,
            face: name.replace(/^.*\+/, ''),
          };
        });
      pages.push({
        width,
        height,
        pieces,
        text: pieces
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' '),
      });
    }
    const { info } = (await file.getMetadata()) as unknown as { info: Record<string, string> };
    return { pages, info, outline: await file.getOutline() };
  } finally {
    await task.destroy();
  }
}

const written = async (document: OfficialDocument) => read(await buildOfficialPdf(document));
const piece = (pages: Page[], text: string): Piece => {
  const found = pages.flatMap(({ pieces }) => pieces).find((one) => one.text.includes(text));
  if (!found) throw new Error(`no “${text}”`);
  return found;
};
const pageOf = (pages: Page[], text: string): number => pages.findIndex((page) => page.text.includes(text));
const numberOf = (page: Page): Piece | undefined => page.pieces.find(({ y }) => y < 20 * MM);
/** Without the number of the page. */
const content = (page: Page) => page.pieces.filter((one) => one !== numberOf(page));

describe('a .pdf in official form (Nghị định 30/2020/NĐ-CP, Phụ lục I)', () => {
  let bytes: Buffer;
  let example: Awaited<ReturnType<typeof read>>;

  beforeAll(async () => {
    bytes = await buildOfficialPdf(EXAMPLE);
    example = await read(bytes);
  });

  it('says the words of the .docx in their order', async () => {
    const { pages } = example;
    const xml = strFromU8(unzipSync(await buildOfficialDocument(EXAMPLE))['word/document.xml'] as Uint8Array);
    const paragraphs = xml.split('</w:p>').map((part) => part.replace(/<[^>]+>/g, ''));
    const plain = (text: string) => text.replace(/&amp;/g, '&').replace(/\s+/g, '');
    expect(plain(pages.map(({ text }) => text).join(''))).toBe(plain(paragraphs.join('')));
  });

  it('mục I.1, I.3: stands on A4, an appendix with a wide table lies across', () => {
    const { pages } = example;
    const sizes = pages.map(({ width, height }) => [Math.round(width / MM), Math.round(height / MM)]);
    expect(sizes).toEqual([
      [210, 297],
      [297, 210],
    ]);
  });

  it('mục I.4: keeps every letter inside the margins, 20 20 30 15 mm', async () => {
    const { pages } = await written(
      exampleWith({ body: filler(30), rows: Array.from({ length: 40 }, (_, i) => taskRow(i)) }),
    );
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      const pieces = content(page);
      expect(Math.min(...pieces.map(({ x }) => x))).toBeGreaterThanOrEqual(30 * MM - 0.1);
      expect(Math.max(...pieces.map(({ x, width }) => x + width))).toBeLessThanOrEqual(
        page.width - 15 * MM + 3.6,
      );
      expect(Math.min(...pieces.map(({ y, size }) => y - 0.891 * size))).toBeGreaterThanOrEqual(
        20 * MM - 0.1,
      );
      expect(Math.max(...pieces.map(({ y }) => y))).toBeLessThanOrEqual(page.height - 20 * MM);
    }
  });

  it('mục I.5: carries its own letters, Tinos, as wide as Times New Roman, and no others', () => {
    const source = bytes.toString('latin1');
    const named = [...source.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
    expect(named.map((name) => name?.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    expect(source.match(/\/FontFile2 /g)).toHaveLength(named.length);
  });

  it('mục I.7: numbers pages from the second on, in the middle of the top margin, appendices anew', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => taskRow(index));
    const { pages } = await written(exampleWith({ body: filler(30), rows }));
    const first = pages.findIndex(({ width, height }) => width > height);
    expect(first).toBeGreaterThan(1);
    expect(pages.map((page) => numberOf(page)?.text)).toEqual(
      pages.map(
        (_, index) =>
          [undefined, ...Array.from({ length: 99 }, (__, n) => String(n + 2))][
            index < first ? index : index - first
          ],
      ),
    );
    for (const page of pages) {
      const number = numberOf(page);
      if (!number) continue;
      expect(number.size).toBe(14);
      const middle = (30 * MM + page.width - 15 * MM) / 2;
      expect(number.x + number.width / 2).toBeCloseTo(middle, 0);
      expect(number.y).toBeGreaterThan(10 * MM);
    }
  });

  it.each([
    ['II.1 Quốc hiệu: 12–13 đứng, đậm', 'CỘNG HÒA XÃ HỘI', 12, 'Tinos-Bold'],
    ['II.1 Tiêu ngữ: 13–14 đứng, đậm', 'Độc lập', 13, 'Tinos-Bold'],
    ['II.2 cơ quan ban hành: 12–13 đứng, đậm', 'ỦY BAN NHÂN DÂN', 12, 'Tinos-Bold'],
    ['II.3 số, ký hiệu: 13 đứng', 'Số: 05/BC-UBND', 13, 'Tinos-Regular'],
    ['II.4 địa danh, thời gian: 13–14 nghiêng', 'ngày 05 tháng 02 năm 2023', 13, 'Tinos-Italic'],
    ['II.5 tên loại: 13–14 đứng, đậm', 'BÁO CÁO', 14, 'Tinos-Bold'],
    ['II.5 trích yếu: 13–14 đứng, đậm', 'Kết quả thực hiện Kế hoạch', 14, 'Tinos-Bold'],
    ['II.6 phần: đứng, đậm', 'I. TÌNH HÌNH CHUNG', 14, 'Tinos-Bold'],
    ['II.6 mục: đứng, đậm', '1. Chỉ đạo', 14, 'Tinos-Bold'],
    ['II.6 điểm: đứng', 'a) Văn bản', 14, 'Tinos-Regular'],
    ['II.7 quyền hạn: đứng, đậm', 'KT. CHỦ TỊCH', 14, 'Tinos-Bold'],
    ['II.7 họ tên: đứng, đậm', 'Đỗ Thị Thu Hằng', 14, 'Tinos-Bold'],
    ['II.9 Kính gửi: đứng', 'Kính gửi', 14, 'Tinos-Regular'],
    ['II.9 Nơi nhận: 12 nghiêng, đậm', 'Nơi nhận:', 12, 'Tinos-BoldItalic'],
    ['II.9 danh sách: 11 đứng', '- Lưu: VT, NV.', 11, 'Tinos-Regular'],
    ['phụ lục: 14 đứng, đậm', 'Phụ lục I', 14, 'Tinos-Bold'],
    ['tên phụ lục: 13–14 đứng, đậm', 'KẾT QUẢ TỪNG NHIỆM VỤ', 14, 'Tinos-Bold'],
    ['dẫn chiếu phụ lục: nghiêng', '(Kèm theo', 14, 'Tinos-Italic'],
  ])('mục %s', (_, text, size, face) => {
    const { pages } = example;
    const found = piece(pages, text);
    expect([found.size, found.face]).toEqual([size, face]);
  });

  it('mục II.6: begins a paragraph 1.27 cm in and fills its other lines to both margins', async () => {
    const { pages } = await written(
      exampleWith({ body: [{ type: 'paragraph', text: `Mở đầu ${words(3)}` }, ...filler(1)] }),
    );
    const [page] = pages as [Page];
    const first = piece(pages, 'Mở');
    expect(first.x).toBeCloseTo((30 + 12.7) * MM, 1);
    const second = page.pieces.filter(({ y }) => y > first.y + 1 && y < first.y + 20);
    const last = second.at(-1) as Piece;
    expect(Math.min(...second.map(({ x }) => x))).toBeCloseTo(30 * MM, 1);
    expect(last.x + last.width).toBeGreaterThan(page.width - 15 * MM - 1);
  });

  it('is titled, dated by the document, Vietnamese, with its parts as bookmarks', () => {
    const { info, outline } = example;
    expect(info).toMatchObject({
      Title: 'Báo cáo Kết quả thực hiện Kế hoạch số 3707/KH-UBND',
      Language: 'vi-VN',
    });
    expect(info.CreationDate).toBe('D:20230205000000Z');
    const titles = (items: typeof outline): unknown[] =>
      items.map(({ title, items: own }) => (own.length ? [title, titles(own)] : title));
    expect(titles(outline)).toEqual([
      ['I. TÌNH HÌNH CHUNG', [['1. Chỉ đạo', ['a) Văn bản']]]],
      'Phụ lục I. KẾT QUẢ TỪNG NHIỆM VỤ',
    ]);
  });

  it('gives the same bytes for the same document, whatever the time is', async () => {
    const later = await atAnotherTime(() => buildOfficialPdf(EXAMPLE));
    expect(later.equals(bytes)).toBe(true);
  });
});

describe('where pages end', () => {
  it('never leaves the signature alone, nor a heading without what it heads', async () => {
    for (let paragraphs = 4; paragraphs <= 10; paragraphs += 2) {
      const body = [
        ...filler(paragraphs),
        { type: 'heading', level: 2, label: '9', text: 'Kiến nghị' } as const,
        { type: 'paragraph', text: `Một là ${words(4)}` } as const,
        { type: 'paragraph', text: 'Trên đây là báo cáo./.' } as const,
      ];
      const { pages } = await written(exampleWith({ body }));
      expect(pageOf(pages, 'Trên đây là báo cáo./.')).toBe(pageOf(pages, 'Đỗ Thị Thu Hằng'));
      expect(pageOf(pages, '9. Kiến nghị')).toBe(pageOf(pages, 'Một là'));
    }
  });

  it('repeats a table’s heading on each page, tears no row, and leaves no title at the bottom', async () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      index % 3 === 0 ? [{ title: `Phần ${index + 1}:` }, taskRow(index + 1)] : [taskRow(index + 1)],
    ).flat();
    const { pages } = await written(exampleWith({ rows }));
    const appendix = pages.filter(({ width, height }) => width > height);
    expect(appendix.length).toBeGreaterThan(10);
    for (const page of appendix) {
      expect(page.text.match(/Nội dung nhiệm vụ/g)).toHaveLength(1);
      expect(content(page).at(-1)?.text).toBe('28,6%');
      expect(page.text.match(/trong kỳ/g)?.length).toBe(page.text.match(/28,6%/g)?.length);
    }
    expect(appendix.flatMap(({ text }) => text.match(/28,6%/g) ?? [])).toHaveLength(200);
  });

  it('lets a row that no page holds go on over several, without losing a word', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `từ${index}`).join(' ');
    const { pages } = await written(exampleWith({ rows: [taskRow(1), ['2', long, '', '', ''], taskRow(3)] }));
    const text = pages.map((page) => page.text).join(' ');
    expect(text.match(/từ\d+/g)).toHaveLength(900);
    expect(text.indexOf('từ899')).toBeGreaterThan(text.indexOf('từ0 '));
  });

  it('breaks a word that is wider than its cell, and lists more recipients than a page holds', async () => {
    const recipients = Array.from({ length: 90 }, (_, index) => `Đơn vị số ${index}`);
    const rows = [['1', 'x'.repeat(300), '', '', '']];
    const { pages } = await written({ ...exampleWith({ rows }), recipients });
    const text = pages.map((page) => page.text).join(' ');
    expect(text.match(/Đơn vị số \d+;/g)).toHaveLength(90);
    expect(text.match(/x/g)).toHaveLength(300);
    for (const page of pages)
      for (const one of page.pieces)
        expect(one.x + one.width).toBeLessThanOrEqual(page.width - 15 * MM + 3.6);
  });
});
