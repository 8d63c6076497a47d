import type { FileChild } from 'docx';
import { bodyBlocks } from './body.js';
import type { OfficialAppendix } from './official-document.js';
import { OFFICIAL_FORM as FORM, textWidth } from './official-form.js';
import { line } from './parts.js';
import { officialTable } from './table.js';
import { capitals } from './wording.js';

/** One appendix: heading, title, reference to its document, remarks, table. */
export function appendixBlocks({
  number,
  title,
  reference,
  orientation,
  notes,
  table,
}: OfficialAppendix): FileChild[] {
  const { headingSize, titleSize, referenceSize } = FORM.appendix;
  return [
    line(number === null ? 'Phụ lục' : `Phụ lục ${number}`, {
      size: headingSize,
      bold: true,
      keepNext: true,
    }),
    line(capitals(title), { size: titleSize, bold: true, keepNext: true }),
    line(reference, { size: referenceSize, italic: true, after: 12, keepNext: true }),
    ...bodyBlocks(notes, orientation),
    officialTable(table, textWidth(orientation), orientation === 'landscape' ? 'wide' : 'normal'),
  ];
}
