import { strToU8, zipSync } from 'fflate';
import type { Table } from '../blocks.js';
import { readDocument } from '../read-document.js';
import { lookOfFormat, printNumber } from './cell-values.js';

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';
const RELS =
  '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>';

function xlsx(sheet: string, strings: string[] = [], workbook = '<sheet name="A" r:id="r1"/>'): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><sheets>${workbook}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': RELS,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><r><t>${text}</t></r><rPh><t>bỏ</t></rPh></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    'xl/worksheets/sheet2.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>ẩn</v></c></row></sheetData></worksheet>',
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;

describe('reading an .xlsx', () => {
  it('reads titles as paragraphs and the wide rows as a table, an empty column in its place', async () => {
    const sheet = `<sheetData>${row(1, text('A1', 'KẾ HOẠCH'))}${row(3, text('A3', 'TT'), text('B3', 'Việc'), text('D3', 'Hạn'))}${row(4, '<c r="A4"><v>1</v></c>', text('B4', 'Một'), '<c r="D4" s="1"><v>46112</v></c>')}</sheetData>`;
    const { blocks } = await readDocument(xlsx(sheet), 'a.xlsx');
    expect(blocks[0]).toMatchObject({ type: 'paragraph', text: 'KẾ HOẠCH' });
    expect((blocks[1] as Table).rows.map((one) => one.cells.map((cell) => cell.text))).toEqual([
      ['TT', 'Việc', '', 'Hạn'],
      ['1', 'Một', '', '31/03/2026'],
    ]);
  });

  it('reads shared texts without their phonetic guides, and leaves hidden sheets out', async () => {
    const sheet = `<sheetData>${row(1, '<c r="A1" t="s"><v>0</v></c>')}</sheetData>`;
    const { blocks } = await readDocument(
      xlsx(sheet, ['Một'], '<sheet name="A" r:id="r1"/><sheet name="B" state="hidden" r:id="r2"/>'),
      'a.xlsx',
    );
    expect(blocks).toMatchObject([{ text: 'Một' }]);
  });

  it('spreads merged cells: across for a section, downwards for a shared lead', async () => {
    const sheet =
      `<sheetData>${row(1, text('A1', 'TT'), text('B1', 'Việc'), text('C1', 'Chủ trì'))}${row(2, text('A2', 'I. Chung'))}` +
      `${row(3, text('A3', '1'), text('B3', 'Một'), text('C3', 'Phòng A'))}${row(4, text('A4', '2'), text('B4', 'Hai'))}</sheetData>` +
      '<mergeCells><mergeCell ref="A2:C2"/><mergeCell ref="C3:C4"/></mergeCells>';
    const rows = ((await readDocument(xlsx(sheet), 'a.xlsx')).blocks[0] as Table).rows;
    expect(rows[1]?.cells).toMatchObject([{ text: 'I. Chung', colspan: 3 }]);
    expect(rows[3]?.cells[2]).toMatchObject({ text: 'Phòng A', continued: true });
  });

  it('refuses merged areas that would fill the memory', async () => {
    const sheet = `<sheetData>${row(1, text('A1', 'x'))}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    await expect(readDocument(xlsx(sheet), 'a.xlsx')).rejects.toMatchObject({ reason: 'TOO_LARGE' });
  });

  it.each<[number, string | undefined, string]>([
    [14, undefined, 'date'],
    [17, undefined, 'month'],
    [164, '[$-42A]dd/mm/yyyy;@', 'date'],
    [165, 'mm/yyyy', 'month'],
    [166, '#,##0 "đồng"', 'number'],
    [9, undefined, 'percent'],
  ])('format %i %s prints a %s', (id, code, look) => {
    expect(lookOfFormat(id, code)).toBe(look);
  });

  it('prints numbers and dates the Vietnamese way', () => {
    expect([
      printNumber(0.286, 'percent', false),
      printNumber(1126.2, 'number', false),
      printNumber(46023, 'date', false),
      printNumber(44561, 'date', true),
    ]).toEqual(['28,6%', '1126,2', '01/01/2026', '01/01/2026']);
  });
});
