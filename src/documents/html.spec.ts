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
