import { docx, p, tbl, tc, tr } from '../../../test/corpus/docx-file.js';
import type { Paragraph, Table } from '../blocks.js';
import { readDocument } from '../read-document.js';

const NUMBERING = `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>`;
const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

async function texts(body: string, parts?: Record<string, string>): Promise<string[]> {
  const { blocks } = await readDocument(docx(body, parts), 'thử.docx');
  return blocks.map((block) => (block.type === 'paragraph' ? block.text : 'bảng'));
}

async function table(body: string, parts?: Record<string, string>): Promise<Table> {
  const { blocks } = await readDocument(docx(body, parts), 'thử.docx');
  return blocks.find((block): block is Table => block.type === 'table') as Table;
}

describe('reading a .docx', () => {
  it('takes tracked changes as accepted: deleted text is gone, inserted text stays', async () => {
    const body =
      '<w:p><w:r><w:t>Trước ngày </w:t></w:r><w:del><w:r><w:delText>10/3</w:delText><w:t>10/3</w:t></w:r></w:del>' +
      '<w:ins><w:r><w:t>20/3</w:t></w:r></w:ins></w:p>';
    expect(await texts(body)).toEqual(['Trước ngày 20/3']);
  });

  it('joins two paragraphs whose mark between them was deleted', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Phòng Nội </w:t></w:r></w:p>${p('vụ')}`;
    expect(await texts(body)).toEqual(['Phòng Nội vụ']);
  });

  it('leaves out a row that was deleted with tracked changes', async () => {
    const read = await table(
      tbl(tr('1', 'Giữ lại'), '<w:tr><w:trPr><w:del w:id="3"/></w:trPr>' + tc('2') + tc('Bỏ đi') + '</w:tr>'),
    );
    expect(read.rows.map((row) => row.cells[1]?.text)).toEqual(['Giữ lại']);
  });

  it('reads a text box once although Word stores it twice', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent>';
    const body =
      `<w:p><w:r><w:t>Số: 05/KH-UBND</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice>` +
      `<mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await texts(body)).toEqual(['Số: 05/KH-UBND', 'MẬT']);
  });

  it('restores automatic numbers, across levels and with a restarted list', async () => {
    const body =
      p('Mục đích', numbered(1)) +
      p('Yêu cầu', numbered(1)) +
      p('Chung', numbered(1, 1)) +
      p('Riêng', numbered(1, 1)) +
      p('Việc bảy', numbered(4)) +
      p('Việc tám', numbered(4)) +
      p('Gạch', numbered(3));
    expect(await texts(body, { 'word/numbering.xml': NUMBERING })).toEqual([
      'I. Mục đích',
      'II. Yêu cầu',
      'II.1. Chung',
      'II.2. Riêng',
      '7 Việc bảy',
      '8 Việc tám',
      '- Gạch',
    ]);
  });

  it('prints the number of a cell that holds nothing but its automatic number', async () => {
    const row = (task: string): string => tr(tc(`<w:p><w:pPr>${numbered(2)}</w:pPr></w:p>`), task);
    const read = await table(tbl(row('Việc một'), row('Việc hai')), { 'word/numbering.xml': NUMBERING });
    expect(read.rows.map((row) => row.cells[0]?.text)).toEqual(['1', '2']);
  });

  it('knows the real column of a cell to the right of merged ones', async () => {
    const read = await table(
      tbl(
        tr('TT', 'Nội dung', tc('Đơn vị', { span: 2 }), 'Hạn'),
        tr(tc('I. Việc chung', { span: 5 })),
        tr(tc('a', { span: 2 }), 'b', 'c', 'd'),
      ),
    );
    expect(read.columns).toBe(5);
    expect(read.rows[2]?.cells.map((cell) => cell.column)).toEqual([0, 2, 3, 4]);
  });

  it('repeats the text of a cell merged downwards and marks the repeats', async () => {
    const read = await table(
      tbl(tr(tc('1', { merge: 'restart' }), 'Quý I'), tr(tc('', { merge: 'continue' }), 'Quý II')),
    );
    const [first, second] = read.rows.map((row) => row.cells[0]);
    expect(first).toMatchObject({ text: '1', rowspan: 2, continued: false });
    expect(second).toMatchObject({ text: '1', continued: true });
  });

  it('keeps footnotes apart and drops headers, footers, hidden text and field codes', async () => {
    const body =
      '<w:p><w:r><w:t>Theo Đề án</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>';
    const parts = {
      'word/footnotes.xml':
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>' +
        '<w:footnote w:id="2"><w:p><w:r><w:t>Chú thích của đề án</w:t></w:r></w:p></w:footnote></w:footnotes>',
      'word/header1.xml': '<w:hdr xmlns:w="x"><w:p><w:r><w:t>Nguyen Van A - 12</w:t></w:r></w:p></w:hdr>',
    };
    const read = await readDocument(docx(body, parts), 'thử.docx');
    expect(read.blocks.map((block) => (block as Paragraph).text)).toEqual(['Theo Đề án']);
    expect(read.footnotes).toEqual([{ mark: '2', text: 'Chú thích của đề án' }]);
  });

  it('reads a file whose producer names the namespace and the main part differently', async () => {
    const read = await readDocument(
      docx('', {
        '_rels/.rels':
          '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
        'word/document2.xml':
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Kế hoạch</x:t><x:tab/><x:t>năm</x:t></x:r></x:p></x:body></x:document>',
      }),
      'thử.docx',
    );
    expect(read.blocks).toMatchObject([{ text: 'Kế hoạch\tnăm' }]);
  });

  it('counts pages by the breaks Word left, and says null where there are none', async () => {
    const paged = await readDocument(
      docx(p('một') + '<w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>' + p('ba')),
      'a.docx',
    );
    expect(paged.blocks.map((block) => block.place.page)).toEqual([1, 1, 2]);
    expect(paged.pages).toBe(2);
    const flat = await readDocument(docx(p('một')), 'a.docx');
    expect(flat.blocks[0]?.place.page).toBeNull();
  });

  it('keeps a table nested in a cell of a layout table', async () => {
    const read = await table(tbl(tr(tc(tbl(tr('1', 'Việc')) + p('')))));
    expect(read.rows[0]?.cells[0]?.tables[0]?.rows[0]?.cells.map((cell) => cell.text)).toEqual(['1', 'Việc']);
  });
});
