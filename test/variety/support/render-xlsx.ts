import writeXlsxFile from 'write-excel-file/node';
import type { CellObject, Row } from 'write-excel-file/node';
import type { BlockSpec, CellSpec } from './model.js';
import { continuedBelow } from './render-text.js';

/** One sheet: paragraphs in the first column, an empty row around each table. */
export async function renderXlsx(blocks: BlockSpec[]): Promise<Uint8Array> {
  const rows: Row[] = [];
  for (const block of blocks) {
    if (typeof block === 'string') rows.push([text(block)]);
    else if ('box' in block) rows.push(...block.box.map((line): Row => [text(line)]));
    else if ('rows' in block && block.layout) rows.push(...layout(block.rows));
    else if ('rows' in block) {
      rows.push([]);
      block.rows.forEach((row, at) => rows.push(sheetRow(row, block.rows.slice(at + 1))));
      rows.push([]);
    }
  }
  return writeXlsxFile(rows, { sheet: 'Kế hoạch' }).toBuffer();
}

function layout(rows: CellSpec[][]): Row[] {
  return rows.map((row): Row =>
    row.flatMap((cell) => [text(typeof cell === 'string' ? cell : cell.text), null, null]),
  );
}

function sheetRow(row: CellSpec[], below: CellSpec[][]): Row {
  let column = 0;
  return row.flatMap((cell): Row => {
    const spec = typeof cell === 'string' ? { text: cell } : cell;
    const at = column;
    const span = spec.span ?? 1;
    column += span;
    if (spec.merge === 'continue') return Array<null>(span).fill(null);
    const nested = (spec.nested ?? []).map((line) => line.join(' ')).join('\n');
    return [
      {
        ...text([spec.text, nested].filter(Boolean).join('\n')),
        ...(span > 1 ? { columnSpan: span } : {}),
        ...(spec.merge === 'restart' ? { rowSpan: 1 + continuedBelow(below, at) } : {}),
      },
      ...Array<null>(span - 1).fill(null),
    ];
  });
}

function text(value: string): CellObject {
  return { value, type: String };
}
