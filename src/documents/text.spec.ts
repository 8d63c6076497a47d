import type { Table } from './blocks.js';
import { readText } from './text.js';

const tables = (source: string): Table[] =>
  readText(source).blocks.filter((block): block is Table => block.type === 'table');
const cells = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));

describe('reading plain text', () => {
  it('reads neighbouring lines with tabs as one table and parts tables at a blank line', () => {
    const read = tables('TT\tViệc\tĐơn vị\n1\tMột\tPhòng A\n\n2\tHai\tPhòng B\n');
    expect(read.map(cells)).toEqual([
      [
        ['TT', 'Việc', 'Đơn vị'],
        ['1', 'Một', 'Phòng A'],
      ],
      [['2', 'Hai', 'Phòng B']],
    ]);
  });

  it('turns left-over HTML into lines and keeps what is no tag', () => {
    expect(
      cells(
        tables('1\t<p>Một</p> <p>tỷ lệ <5% và 3 < 4</p>\t<ul style="a"> - Phòng A<br/>- Phòng B </ul>')[0],
      ),
    ).toEqual([['1', 'Một\ntỷ lệ <5% và 3 < 4', '- Phòng A\n- Phòng B']]);
  });

  it('joins a cell that goes on over several lines until its paragraph closes', () => {
    expect(cells(tables('1\t<p>Xây dựng\nkế hoạch</p>\tPhòng A\n2\tHai\tPhòng B')[0])).toEqual([
      ['1', 'Xây dựng\nkế hoạch', 'Phòng A'],
      ['2', 'Hai', 'Phòng B'],
    ]);
  });

  it('does not let a cell that never closes swallow the file', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `${at}\t<p>Việc ${at}\tPhòng A`).join('\n');
    expect(tables(rows)[0]?.rows).toHaveLength(100);
  });

  it('reads a Markdown table and drops its rule', () => {
    expect(cells(tables('| TT | Việc |\n|---|:--:|\n| 1 | **Một** |')[0])).toEqual([
      ['TT', 'Việc'],
      ['1', 'Một'],
    ]);
  });

  it('drops rows of dashes and keeps empty cells in their place', () => {
    expect(cells(tables('1\tMột\t\tQuý I\n----\t--\t--\t--\n')[0])).toEqual([['1', 'Một', '', 'Quý I']]);
  });

  it('reads a lone indented line as a paragraph, and among rows as a row', () => {
    expect(readText('\tĐiều 1. Ban hành').blocks).toMatchObject([
      { type: 'paragraph', text: 'Điều 1. Ban hành' },
    ]);
    expect(cells(tables('1\tMột\tPhòng A\n\t\tPhòng B')[0])).toEqual([
      ['1', 'Một', 'Phòng A'],
      ['', '', 'Phòng B'],
    ]);
  });

  it('takes emphasis marks away, also a half whose other half is on the next line', () => {
    expect(readText('Số: **28**/KH\n**TM. ỦY BAN\nCHỦ TỊCH**').blocks).toMatchObject([
      { text: 'Số: 28/KH' },
      { text: 'TM. ỦY BAN' },
      { text: 'CHỦ TỊCH' },
    ]);
  });

  it('composes decomposed letters, so that both spellings compare equal', () => {
    expect(readText('Ủy ban'.normalize('NFD')).blocks).toMatchObject([{ text: 'Ủy ban'.normalize('NFC') }]);
  });
});
