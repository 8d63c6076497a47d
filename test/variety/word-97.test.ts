import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Block, Table } from '../../src/documents/blocks.js';
import { readDocument } from '../../src/documents/read-document.js';

/** Saved by a word processor as Word 97–2003, from a plan written for it. */
const FILE = path.join(import.meta.dirname, 'files/office.doc');

describe('a .doc as a word processor saves it', () => {
  let blocks: Block[];
  let table: Table;
  beforeAll(async () => {
    ({ blocks } = await readDocument(readFileSync(FILE), 'office.doc'));
    table = blocks.find((block): block is Table => block.type === 'table') as Table;
  });

  it('keeps paragraphs with their automatic numbers, without the text that was deleted', () => {
    const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    expect(texts).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ PHÚ NINH',
      'Số: 07/KH-UBND',
      'Phú Ninh, ngày 03 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'Làm đường giao thông nông thôn năm 2026',
      'I. MỤC ĐÍCH',
      '1. Nâng cấp đường liên thôn',
      '2. Bảo đảm an toàn giao thông',
      'II. TỔ CHỨC THỰC HIỆN',
      'Các đơn vị thực hiện nghiêm Kế hoạch này.',
      'Nơi nhận:',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Đỗ Văn Thành',
    ]);
    expect(blocks.find((block) => block.type === 'paragraph' && block.text === 'KẾ HOẠCH')).toMatchObject({
      style: { bold: true, align: 'center' },
    });
  });

  it('keeps the lines of a cell together, and numbers cells that hold nothing but their number', () => {
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'],
      ['I', 'Đường thôn Trung'],
      [
        '1',
        'Đổ bê tông\n- Đoạn từ cầu đến chợ\n- Đoạn từ chợ đến trường',
        'Phòng Kinh tế',
        'Thôn Trung\nHội Nông dân',
        'Quý II/2026',
      ],
      ['2', 'Trồng cây hai bên', 'Phòng Kinh tế', '', ''],
    ]);
  });

  it('knows merged cells and tables inside a cell', () => {
    const [, title, first, second] = table.rows;
    expect(title?.cells[1]).toMatchObject({ column: 1, colspan: 4 });
    expect(first?.cells[2]).toMatchObject({ rowspan: 2, continued: false });
    expect(second?.cells[2]).toMatchObject({ continued: true });
    const inner = second?.cells[1]?.tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text));
    expect(inner).toEqual([['Sao đen', '40 cây']]);
  });

  it('reads text boxes where the first of them hangs', async () => {
    const name = 'boxes.doc';
    const read = await readDocument(readFileSync(path.join(import.meta.dirname, 'files', name)), name);
    expect(read.blocks.map((block) => (block.type === 'paragraph' ? block.text : ''))).toEqual([
      'KẾ HOẠCH',
      'Bảo vệ lễ hội năm 2026',
      'DỰ THẢO',
      'Lần 2',
      'Giao Công an phường giữ trật tự.',
      'Các đơn vị thực hiện nghiêm Kế hoạch này.',
      'Hết.',
    ]);
  });

  it('refuses what is cut off or broken inside, and never ends in anything else', async () => {
    const whole = readFileSync(FILE);
    for (const length of [100, 600, 3_000, 9_000, whole.length - 4_000])
      await expect(readDocument(whole.subarray(0, length), 'a.doc')).rejects.toMatchObject({
        name: 'DocumentError',
      });
    for (let at = 512; at < whole.length; at += 37) {
      const bytes = Buffer.from(whole);
      bytes.fill(0xff, at, at + 4);
      const ending = await readDocument(bytes, 'a.doc').then(
        () => 'read',
        (error: Error) => error.name,
      );
      expect(['read', 'DocumentError']).toContain(ending);
    }
  });
});
