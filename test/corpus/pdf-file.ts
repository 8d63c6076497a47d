/** Small PDF files written by hand: plain ASCII text in Helvetica, rules, and pictures. */
export interface PdfPage {
  /** x and y from the lower left corner, in points; `turn` in degrees. */
  texts?: Array<{ x: number; y: number; text: string; size?: number; turn?: number; font?: 'F' | 'G' }>;
  /** Rules from one point to another; `filled` draws a thin box as Word does. */
  rules?: Array<{ x1: number; y1: number; x2: number; y2: number; filled?: boolean }>;
  picture?: boolean;
}

export function pdf(pages: PdfPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const second = add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>');
  const picture = add(
    stream(
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '\x7f',
    ),
  );
  const tree = objects.length + pages.length * 2 + 1;
  const kids = pages.map((page) => {
    const content = add(stream('<<', drawing(page)));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R ` +
        `/Resources << /Font << /F ${font} 0 R /G ${second} 0 R >> /XObject << /I ${picture} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

/** The rules of a table with the given borders. */
export function grid(xs: number[], ys: number[], filled = false): NonNullable<PdfPage['rules']> {
  const [left = 0, right = 0] = [Math.min(...xs), Math.max(...xs)];
  const [low = 0, high = 0] = [Math.min(...ys), Math.max(...ys)];
  return [
    ...ys.map((y) => ({ x1: left, y1: y, x2: right, y2: y, filled })),
    ...xs.map((x) => ({ x1: x, y1: low, x2: x, y2: high, filled })),
  ];
}

function stream(dictionary: string, data: string): string {
  return `${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function drawing({ texts = [], rules = [], picture }: PdfPage): string {
  const parts = rules.map(({ x1, y1, x2, y2, filled }) =>
    filled
      ? `${x1} ${y1} ${Math.max(x2 - x1, 0.5)} ${Math.max(y2 - y1, 0.5)} re f`
      : `${x1} ${y1} m ${x2} ${y2} l S`,
  );
  for (const { x, y, text, size = 12, turn = 0, font = 'F' } of texts) {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((value) =>
      value.toFixed(4),
    );
    parts.push(
      `BT /${font} ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`.replace(
        '--',
        '',
      ),
    );
  }
  if (picture) parts.push('q 595 0 0 842 0 0 cm /I Do Q');
  return parts.join('\n');
}
