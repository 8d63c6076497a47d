import { AlignmentType, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';
import { halfPoints, mm, OFFICIAL_FORM as FORM, points } from './official-form.js';

/** Named styles, so that a person can change the look of a part at one place in Word. */
export const STYLE = {
  body: 'NoiDung',
  gap: 'KhoangCach',
  cell: 'OBang',
  cellHeading: 'TieuDeBang',
  wideCell: 'OBangNgang',
  wideCellHeading: 'TieuDeBangNgang',
} as const;

const SINGLE_LINE = 240;

/** Style of cells in a table of this density, and of its heading row. */
export function cellStyles(density: 'normal' | 'wide'): { cell: string; heading: string } {
  return density === 'wide'
    ? { cell: STYLE.wideCell, heading: STYLE.wideCellHeading }
    : { cell: STYLE.cell, heading: STYLE.cellHeading };
}

const BODY_PARAGRAPH = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(FORM.body.firstLine) },
  spacing: {
    before: points(FORM.body.paragraphGap),
    after: points(FORM.body.paragraphGap),
    line: Math.round(SINGLE_LINE * FORM.body.lineSpacing),
    lineRule: LineRuleType.AUTO,
  },
} as const;

/** Real headings, so that Word's navigation shows them; only the third level is regular type. */
const heading = (bold: boolean) => ({
  run: { size: halfPoints(FORM.body.size), bold, color: FORM.colour },
  paragraph: { ...BODY_PARAGRAPH, keepNext: true },
});

export const OFFICIAL_STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FORM.font,
        size: halfPoints(FORM.body.size),
        color: FORM.colour,
        language: { value: 'vi-VN' },
      },
      paragraph: { spacing: { before: 0, after: 0, line: SINGLE_LINE, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(true),
    heading2: heading(true),
    heading3: heading(false),
  },
  paragraphStyles: [
    {
      id: STYLE.body,
      name: 'Nội dung văn bản',
      quickFormat: true,
      paragraph: BODY_PARAGRAPH,
    },
    { id: STYLE.gap, name: 'Khoảng cách', run: { size: halfPoints(4) } },
    ...(['normal', 'wide'] as const).flatMap((density) => {
      const size = halfPoints(density === 'wide' ? FORM.table.wideSize : FORM.table.size);
      const { cell, heading } = cellStyles(density);
      const name = density === 'wide' ? 'bảng ngang' : 'bảng';
      return [
        { id: cell, name: `Ô ${name}`, run: { size } },
        {
          id: heading,
          name: `Tiêu đề ${name}`,
          run: { size, bold: true },
          paragraph: { alignment: AlignmentType.CENTER },
        },
      ];
    }),
  ],
};
