import type { BlockSpec, CellSpec } from './model.js';

const textOf = (cell: CellSpec): string => (typeof cell === 'string' ? cell : cell.text);

/** A cell and the empty ones its span leaves: plain text prints a merged text once. */
function spread(row: CellSpec[]): string[] {
  return row.flatMap((cell) => {
    if (typeof cell === 'string') return [cell];
    const nested = (cell.nested ?? []).map((line) => line.join(' ')).join('\n');
    const text = cell.merge === 'continue' ? '' : [cell.text, nested].filter(Boolean).join('\n');
    return [text, ...Array<string>((cell.span ?? 1) - 1).fill('')];
  });
}

/** Cells side by side as an extraction prints them: line by line, far apart. */
function layoutLines(rows: CellSpec[][]): string[] {
  return rows.flatMap((row) => {
    const columns = row.map((cell) => textOf(cell).split('\n'));
    const most = Math.max(...columns.map((lines) => lines.length));
    return Array.from({ length: most }, (_, at) =>
      columns
        .map((lines) => (lines[at] ?? '').padEnd(36))
        .join('      ')
        .trimEnd(),
    );
  });
}

function lines(
  blocks: BlockSpec[],
  row: (cells: string[]) => string,
  header: (width: number) => string[],
): string[] {
  return blocks.flatMap((block) => {
    if (typeof block === 'string') return [block];
    if ('box' in block) return block.box;
    if ('section' in block || 'xml' in block) return [];
    if ('page' in block) return [];
    if (block.layout) return layoutLines(block.rows);
    const [first = [], ...rest] = block.rows.map(spread);
    return [row(first), ...header(first.length), ...rest.map(row), ''];
  });
}

/** Cells parted by tabs; line breaks inside a cell come out as the usual extraction's <br>. */
export function renderTxt(blocks: BlockSpec[]): string {
  return lines(
    blocks,
    (cells) => cells.map((cell) => cell.replaceAll('\n', '<br>')).join('\t'),
    () => [],
  ).join('\n');
}

export function renderMarkdown(blocks: BlockSpec[]): string {
  return lines(
    blocks,
    (cells) => `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`,
    (width) => [`|${' --- |'.repeat(width)}`],
  ).join('\n');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

export function renderHtml(blocks: BlockSpec[]): string {
  const body = blocks.map((block) => {
    if (typeof block === 'string') return `<p>${escape(block)}</p>`;
    if ('box' in block) return block.box.map((line) => `<div>${escape(line)}</div>`).join('');
    if ('section' in block || 'page' in block || 'xml' in block) return '';
    return `<table border="1">${block.rows.map((row, at) => htmlRow(row, block.rows.slice(at + 1))).join('')}</table>`;
  });
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>${body.join('\n')}</body></html>`;
}

function htmlRow(row: CellSpec[], below: CellSpec[][]): string {
  let column = 0;
  const cells = row.map((cell) => {
    const at = column;
    const spec = typeof cell === 'string' ? { text: cell } : cell;
    column += spec.span ?? 1;
    if (spec.merge === 'continue') return '';
    const span = (spec.span ?? 1) > 1 ? ` colspan="${spec.span}"` : '';
    const down = spec.merge === 'restart' ? ` rowspan="${1 + continuedBelow(below, at)}"` : '';
    const nested = spec.nested
      ? `<table>${spec.nested.map((line) => `<tr>${line.map((one) => `<td>${escape(one)}</td>`).join('')}</tr>`).join('')}</table>`
      : '';
    return `<td${span}${down}><p>${escape(spec.text)}</p>${nested}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** How many rows below go on with the cell merged downwards at a column. */
export function continuedBelow(below: CellSpec[][], column: number): number {
  let rows = 0;
  for (const row of below) {
    let at = 0;
    const cell = row.find((one) => {
      const found = at === column;
      at += typeof one === 'string' ? 1 : (one.span ?? 1);
      return found;
    });
    if (typeof cell !== 'object' || cell.merge !== 'continue') break;
    rows++;
  }
  return rows;
}
