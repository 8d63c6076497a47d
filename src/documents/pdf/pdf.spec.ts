import { grid, pdf } from '../../../test/corpus/pdf-file.js';
import type { PdfPage } from '../../../test/corpus/pdf-file.js';
import type { Paragraph, Table } from '../blocks.js';
import { readDocument } from '../read-document.js';

const read = (...pages: PdfPage[]): ReturnType<typeof readDocument> => readDocument(pdf(pages), 'a.pdf');
const at = (
  x: number,
  y: number,
  text: string,
  size = 12,
): { x: number; y: number; text: string; size: number } => ({ x, y, text, size });
const LONG = 'The first line of a paragraph that runs nearly over the whole width of this page';

describe('reading a PDF with a text layer', () => {
  it('joins the lines of a paragraph, and parts paragraphs where the next word would have fitted', async () => {
    const { blocks, pages } = await read({
      texts: [at(70, 780, LONG), at(70, 764, 'goes on here'), at(70, 748, 'Another paragraph')],
    });
    expect(blocks.map((block) => (block as Paragraph).text)).toEqual([
      `${LONG} goes on here`,
      'Another paragraph',
    ]);
    expect(pages).toBe(1);
  });

  it.each([
    ['stroked lines', false],
    ['thin filled boxes', true],
  ])('rebuilds a table from %s', async (_, filled) => {
    const page: PdfPage = {
      rules: grid([70, 110, 300, 450], [700, 730, 760], filled),
      texts: [
        at(75, 740, 'No'),
        at(115, 740, 'Task'),
        at(305, 740, 'Unit'),
        at(75, 710, '1'),
        at(115, 710, 'Survey'),
        at(305, 716, 'Office'),
        at(305, 704, 'of culture'),
      ],
    };
    const [table] = (await read(page)).blocks as [Table];
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['No', 'Task', 'Unit'],
      ['1', 'Survey', 'Office of culture'],
    ]);
  });

  it('keeps a table inside a cell apart, though their borders touch', async () => {
    const box = grid([70, 110, 300, 450], [640, 670, 760, 790], false);
    const nested = grid([120, 200, 300], [680, 700, 720], false);
    const page: PdfPage = {
      rules: [...box, ...nested],
      texts: [
        ...[75, 115, 305].map((x, n) => at(x, 770, ['No', 'Task', 'Unit'][n] ?? '')),
        ...[75, 115, 305].map((x, n) => at(x, 740, ['1', 'Lamps in', 'Works'][n] ?? '')),
        ...[125, 205].map((x, n) => at(x, 706, ['Main Street', '12'][n] ?? '')),
        ...[125, 205].map((x, n) => at(x, 686, ['High Street', '30'][n] ?? '')),
        ...[75, 115, 305].map((x, n) => at(x, 650, ['2', 'Trees', 'Youth'][n] ?? '')),
      ],
    };
    const blocks = (await read(page)).blocks as [Table];
    expect(blocks).toHaveLength(1);
    expect(blocks[0].rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['No', 'Task', 'Unit'],
      ['1', 'Lamps in', 'Works'],
      ['2', 'Trees', 'Youth'],
    ]);
    const [inner] = blocks[0].rows[1]?.cells[1]?.tables ?? [];
    expect(inner?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['Main Street', '12'],
      ['High Street', '30'],
    ]);
  });

  it.each([
    ['a date', '15/10/202', '6', '15/10/2026', 5.6],
    ['a syllable', 'Cong an phuo', 'ng', 'Cong an phuong', 6.3],
    ['an abbreviation', 'Phong KT, HT&', 'DT', 'Phong KT, HT&DT', 6.4],
  ])('puts %s together that a narrow cell has cut', async (_, first, second, whole, letter) => {
    const right = 305 + first.length * letter + 5;
    const page: PdfPage = {
      rules: grid([70, 300, right], [700, 740], false),
      texts: [at(75, 725, 'Task'), at(305, 725, first), at(305, 711, second)],
    };
    const [table] = (await read(page)).blocks as [Table];
    expect(table.rows[0]?.cells[1]?.text).toBe(whole);
  });

  it('begins an item of its own at "a)" and "2)", whatever the line above ended with', async () => {
    const { blocks } = await read({
      texts: [
        at(70, 780, '3. The committees of the wards'),
        at(70, 764, 'a) keep watch'),
        at(70, 748, 'b) report'),
      ],
    });
    expect(blocks).toHaveLength(3);
  });

  it('sees cells merged across and downwards where a rule is missing', async () => {
    const rules = [
      ...[700, 730, 760, 790].map((y) => ({ x1: 70, y1: y, x2: 450, y2: y })).filter(({ y1 }) => y1 !== 730),
      { x1: 70, y1: 730, x2: 300, y2: 730 },
      { x1: 70, y1: 700, x2: 70, y2: 790 },
      { x1: 450, y1: 700, x2: 450, y2: 790 },
      { x1: 300, y1: 700, x2: 300, y2: 760 },
    ];
    const [table] = (
      await read({
        rules,
        texts: [at(75, 770, 'I. Title'), at(75, 740, 'a'), at(75, 710, 'b'), at(305, 730, 'shared')],
      })
    ).blocks as [Table];
    expect(table.rows[0]?.cells).toMatchObject([{ text: 'I. Title', colspan: 2 }]);
    expect(table.rows[1]?.cells[1]).toMatchObject({ text: 'shared', rowspan: 2 });
    expect(table.rows[2]?.cells[1]).toMatchObject({ text: 'shared', continued: true });
  });

  it('drops slanted watermarks, names laid over the text of every page, and page numbers', async () => {
    const page = (number: number): PdfPage => ({
      texts: [
        at(70, 780, `Page text number ${number} of the plan`),
        at(100, 781, 'Le Van Nam - 120'),
        at(297, 810, String(number)),
        { x: 200, y: 300, text: 'COPY', turn: 45 },
      ],
    });
    const { blocks } = await read(page(1), page(2), page(3));
    expect(blocks.map((block) => (block as Paragraph).text)).toEqual(
      [1, 2, 3].map((number) => `Page text number ${number} of the plan`),
    );
  });

  it('goes on with a paragraph over the page', async () => {
    const { blocks } = await read(
      { texts: [at(70, 60, LONG)] },
      { texts: [at(70, 780, 'and ends on the next.')] },
    );
    expect(blocks).toMatchObject([{ text: `${LONG} and ends on the next.`, place: { page: 1 } }]);
  });

  it('refuses a scan and says what to do', async () => {
    await expect(read({ picture: true }, { picture: true })).rejects.toMatchObject({ reason: 'SCANNED' });
  });

  it('reads on where only some pages were scanned, and says which', async () => {
    const document = await read(
      { texts: [at(70, 780, LONG)] },
      { picture: true },
      { texts: [at(70, 780, LONG)] },
    );
    expect(document.scannedPages).toEqual([2]);
    expect(document.blocks).toHaveLength(2);
  });

  it('puts letters of a second font back where they stand', async () => {
    const { blocks } = await read({
      texts: [at(70, 780, 'H'), at(85.9, 780, 'llo world'), { x: 78.7, y: 780, text: 'e', font: 'G' }],
    });
    expect(blocks).toMatchObject([{ text: 'Hello world' }]);
  });

  it('reads two columns without rules each from top to bottom', async () => {
    const { blocks } = await read({
      texts: [
        at(70, 780, 'PEOPLES COMMITTEE'),
        at(320, 780, 'REPUBLIC OF THE SOUTH'),
        at(90, 762, 'OF THE COMMUNE'),
        at(340, 762, 'Freedom and happiness'),
      ],
    });
    const [table] = blocks as [Table];
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['PEOPLES COMMITTEE\nOF THE COMMUNE', 'REPUBLIC OF THE SOUTH\nFreedom and happiness'],
    ]);
  });

  it('reads a table without rules by its gutters, rows by their numbers, titles over all columns', async () => {
    const line = (y: number, ...texts: string[]): PdfPage['texts'] =>
      texts.flatMap((text, index) => (text ? [at([70, 110, 260, 380][index] ?? 0, y, text)] : []));
    const { blocks } = await read({
      texts: [
        ...(line(780, 'No', 'Work', 'Lead', 'Due') ?? []),
        ...(line(762, 'I. A title that runs over the columns') ?? []),
        ...(line(744, '1', 'Mend the market', 'Office of', 'June') ?? []),
        ...(line(726, '', 'roof', 'works', '') ?? []),
        ...(line(708, '2', 'Plant trees', 'Youth', 'July') ?? []),
      ],
    });
    const [table] = blocks as [Table];
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text.replaceAll('\n', ' ')))).toEqual([
      ['No', 'Work', 'Lead', 'Due'],
      ['I. A title that runs over the columns', '', '', ''],
      ['1', 'Mend the market roof', 'Office of works', 'June'],
      ['2', 'Plant trees', 'Youth', 'July'],
    ]);
  });

  it('keeps text that stands side by side apart by a wide gap', async () => {
    const { blocks } = await read({ texts: [at(70, 780, 'No: 12/KH'), at(350, 780, 'An Binh, 5 January')] });
    expect(blocks).toMatchObject([{ text: 'No: 12/KH   An Binh, 5 January' }]);
  });
});
