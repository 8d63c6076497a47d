import { strToU8 } from 'fflate';
import type { Table } from './blocks.js';
import { readDocument } from './read-document.js';

const read = (body: string): ReturnType<typeof readDocument> =>
  readDocument(
    strToU8(
      `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>${body}</body></html>`,
    ),
    'a.html',
  );

describe('reading .html', () => {
  it('reads paragraphs and what is bold, without scripts and styles', async () => {
    const { blocks, format } = await read(
      '<p><b>KẾ HOẠCH</b></p><script>alert(1)</script><p>Một&nbsp;việc<br>khác</p>',
    );
    expect(format).toBe('html');
    expect(blocks).toMatchObject([{ text: 'KẾ HOẠCH', style: { bold: true } }, { text: 'Một việc\nkhác' }]);
  });

  it('knows the real column beside cells that span rows and columns', async () => {
    const { blocks } = await read(
      '<table><tr><td rowspan="2">1</td><td colspan="2">Việc</td></tr><tr><td>a</td><td><ul><li>Phòng A</li><li>Phòng B</li></ul></td></tr></table>',
    );
    const [first, second] = (blocks[0] as Table).rows;
    expect(first?.cells).toMatchObject([
      { column: 0, rowspan: 2 },
      { column: 1, colspan: 2 },
    ]);
    expect(second?.cells).toMatchObject([
      { column: 0, text: '1', continued: true },
      { column: 1, text: 'a' },
      { column: 2, text: '- Phòng A\n- Phòng B' },
    ]);
  });

  it('reads what Word puts on the clipboard: list marks once, no notes, comments or deleted text', async () => {
    const { blocks } = await read(
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Phòng Kinh tế<o:p></o:p></p>
<p style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>§<span>&nbsp;</span></span><![endif]>Sơn lại <del>cầu</del><ins>lan can</ins><span style='mso-special-character:comment'>&nbsp;<a class=msocomanchor>[A1]</a></span><a style='mso-footnote-id:ftn1'><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<!--[if gte mso 9]><xml><w:LatentStyles/></xml><![endif]--><p><o:p>&nbsp;</o:p></p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote'><p>[1] Ghi chú.</p></div></div>
<div style='mso-element:comment-list'><p>Ý kiến</p></div><p><span style='display:none'>ẩn</span>Nơi nhận:</p>`,
    );
    expect(blocks.map((block) => (block as { text?: string }).text)).toEqual([
      '1. Phòng Kinh tế',
      '- Sơn lại lan can',
      'Nơi nhận:',
    ]);
  });

  it('forgives tags that were never closed', async () => {
    const { blocks } = await read('<table><tr><td>1<td>Một<tr><td>2<td>Hai');
    expect((blocks[0] as Table).rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['1', 'Một'],
      ['2', 'Hai'],
    ]);
  });

  it('refuses tables nested without end', async () => {
    await expect(read('<table><tr><td>'.repeat(1000))).rejects.toMatchObject({ reason: 'TOO_DEEP' });
  });
});
