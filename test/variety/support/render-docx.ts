import {
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Textbox,
  VerticalMergeType,
} from 'docx';
import type { ISectionOptions } from 'docx';
import type { BlockSpec, CellSpec } from './model.js';

type Child = Paragraph | Table | Textbox;

/** The document as the `docx` package writes it. */
export async function renderDocx(blocks: BlockSpec[]): Promise<Uint8Array> {
  const sections: Array<{ landscape: boolean; children: Child[] }> = [{ landscape: false, children: [] }];
  for (const block of blocks) {
    const children = sections.at(-1)?.children;
    if (typeof block === 'string') children?.push(paragraph(block));
    else if ('box' in block)
      children?.push(
        new Textbox({
          children: block.box.map((line) => paragraph(line)),
          style: { width: '8cm', height: '3cm' },
        }),
      );
    else if ('xml' in block) continue;
    else if ('section' in block) sections.push({ landscape: true, children: [] });
    else if ('page' in block) children?.push(new Paragraph({ pageBreakBefore: true }));
    else children?.push(table(block.rows, block.header ?? 0, block.layout !== true));
  }
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: sections.map(({ landscape, children }): ISectionOptions => ({
      properties: landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
      children,
    })),
  });
  return Packer.toBuffer(document);
}

function paragraph(text: string): Paragraph {
  const [first = '', ...more] = text.split('\n');
  return new Paragraph({
    children: [new TextRun(first), ...more.map((line) => new TextRun({ text: line, break: 1 }))],
  });
}

const UNSEEN = { style: BorderStyle.NONE, size: 0 };

/** A table that only arranges the page shows no rules. */
function table(rows: CellSpec[][], header: number, ruled: boolean): Table {
  return new Table({
    ...(ruled
      ? {}
      : {
          borders: {
            top: UNSEEN,
            bottom: UNSEEN,
            left: UNSEEN,
            right: UNSEEN,
            insideHorizontal: UNSEEN,
            insideVertical: UNSEEN,
          },
        }),
    rows: rows.map((row, at) => new TableRow({ tableHeader: at < header, children: row.map(cell) })),
  });
}

function cell(spec: CellSpec): TableCell {
  const { text, span, merge, nested } = typeof spec === 'string' ? { text: spec } : spec;
  return new TableCell({
    ...(span ? { columnSpan: span } : {}),
    ...(merge
      ? { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
      : {}),
    children: [
      ...(merge === 'continue' ? '' : text).split('\n').map(paragraph),
      ...(nested ? [table(nested, 0, true), new Paragraph('')] : []),
    ],
  });
}
