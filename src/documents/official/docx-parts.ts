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
import { halfPoints, OFFICIAL_FORM as FORM, points } from './official-form.js';
import { RULE_GAP, RULE_HEIGHT } from './parts.js';
import type { Line, Part, Rule, SideBySide } from './parts.js';
import { printable } from './wording.js';

/** @param width of the place they stand in, in points. */
export function paragraphsOf(parts: readonly Part[], width: number): Paragraph[] {
  return parts.map((part) => (part.kind === 'line' ? lineParagraph(part) : ruleParagraph(part, width)));
}

function lineParagraph(line: Line): Paragraph {
  const { text, size, bold, italic, align, keepNext, before = 0, after = 0, indent = 0, hanging = 0 } = line;
  return new Paragraph({
    alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { before: points(before), after: points(after) },
    indent: indent || hanging ? { left: points(indent + hanging), hanging: points(hanging) } : undefined,
    keepNext,
    children: [new TextRun({ text: printable(text), size: halfPoints(size), bold, italics: italic })],
  });
}

/** Drawn as the border of an empty line, which Word, LibreOffice and every reader show alike. */
function ruleParagraph({ length, after }: Rule, width: number): Paragraph {
  const side = Math.round(points(width - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: {
      before: points(RULE_GAP),
      after: points(after),
      line: points(RULE_HEIGHT),
      lineRule: LineRuleType.EXACT,
    },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: FORM.colour } },
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

/** Letterhead, and recipients beside the signature. */
export function sideBySideTable({ widths, columns }: SideBySide): Table {
  const columnWidths = widths.map(points);
  return new Table({
    width: { size: points(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (parts, index) =>
            new TableCell({
              width: { size: columnWidths[index] as number, type: WidthType.DXA },
              children: paragraphsOf(parts, widths[index] as number),
            }),
        ),
      }),
    ],
  });
}
