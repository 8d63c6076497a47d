/** Small PDF files written by hand: what stands in them is what a test says. */

const LEFT = 40;
const TOP = 800;
const LINE = 16;
const COLUMN = 150;

/** A page of lines and one ruled table, with a text layer in any language; `copies` of it, all alike. */
export function textPdf(
  lines: readonly string[],
  table: readonly (readonly string[])[] = [],
  copies = 1,
): Buffer {
  // A font without outlines: the codes are UTF-16, which is all that reading the text needs.
  const show = (text: string, x: number, y: number) =>
    `BT /F1 7 Tf 1 0 0 1 ${x} ${y} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;
  const tableTop = TOP - lines.length * LINE;
  const width = (table[0]?.length ?? 0) * COLUMN;
  const rule = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S`;
  const content = [
    ...lines.map((line, index) => show(line, LEFT, TOP - index * LINE)),
    ...table.flatMap((row, at) =>
      row.map((cell, column) => show(cell, LEFT + column * COLUMN + 3, tableTop - at * LINE - 12)),
    ),
    ...(table.length ? [0, ...table.map((_, at) => at + 1)] : []).map((at) =>
      rule(LEFT, tableTop - at * LINE, LEFT + width, tableTop - at * LINE),
    ),
    ...(table.length ? [0, ...(table[0] ?? []).map((_, column) => column + 1)] : []).map((column) =>
      rule(LEFT + column * COLUMN, tableTop, LEFT + column * COLUMN, tableTop - table.length * LINE),
    ),
  ].join('\n');
  const hex = (code: number) => code.toString(16).padStart(4, '0');
  // A range may only count up its last byte (PDF 32000, 9.10.3), and a block holds at most 100 ranges.
  const ranges = Array.from(
    { length: 216 },
    (_, high) => `<${hex(high * 256)}> <${hex(high * 256 + 255)}> <${hex(high * 256)}>`,
  );
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)].map(
    (some) => `${some.length} beginbfrange ${some.join(' ')} endbfrange`,
  );
  const unicode =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def ' +
    `1 begincodespacerange <0000> <FFFF> endcodespacerange ${blocks.join(' ')} endcmap end end`;
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
  const more = Array<string>(copies - 1).fill(page);
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R${more.map((_, index) => ` ${9 + index} 0 R`).join('')}] /Count ${copies} >>`,
    page,
    stream('', content),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>',
    stream('', unicode),
    '<< /Type /FontDescriptor /FontName /Times /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...more,
  ]);
}

/** What a scanner makes: a page that is one picture, without a letter in it. */
export function scannedPdf(): Buffer {
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>',
    stream('', 'q 595 0 0 842 0 0 cm /Im1 Do Q'),
    stream(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '\x00\x80\x80\xff',
    ),
  ]);
}

function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function pdf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
