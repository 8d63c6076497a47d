import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IParagraphOptions } from 'docx';
import { halfPoints, points } from './official-form.js';
import { boldWidth } from './text-width.js';
import { printable } from './wording.js';

interface LineLook {
  size: number;
  bold?: boolean;
  italic?: boolean;
  align?: IParagraphOptions['alignment'];
  before?: number;
  after?: number;
  keepNext?: boolean;
}

/** One line of a letterhead, a heading or a signature. Sizes and gaps in points. */
export function line(
  text: string,
  { size, bold, italic, align, before = 0, after = 0, keepNext }: LineLook,
): Paragraph {
  return new Paragraph({
    alignment: align ?? AlignmentType.CENTER,
    spacing: { before: points(before), after: points(after) },
    keepNext,
    children: [new TextRun({ text: printable(text), size: halfPoints(size), bold, italics: italic })],
  });
}

/**
 * The rule beneath a bold line, `share` of its length and centred under it.
 * @param width of the place it stands in, in twips.
 */
export function rule(text: string, size: number, share: number, width: number, after = 0): Paragraph {
  const length = Math.min(points(boldWidth(text, size)), width) * share;
  const side = Math.round((width - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: points(after), line: points(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Two texts beside each other without lines: letterhead, and recipients beside the signature. */
export function sideBySide(widths: [number, number], columns: [Paragraph[], Paragraph[]]): Table {
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children, index) =>
            new TableCell({ width: { size: widths[index] as number, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
}
