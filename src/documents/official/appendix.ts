import type { OfficialAppendix } from './official-document.js';
import { OFFICIAL_FORM as FORM } from './official-form.js';
import { line } from './parts.js';
import type { Part } from './parts.js';
import { capitals } from './wording.js';

/** "Phụ lục II", its title and the reference to its document. */
export function appendixHeading({ number, title, reference }: OfficialAppendix): Part[] {
  const { headingSize, titleSize, referenceSize } = FORM.appendix;
  return [
    line(number === null ? 'Phụ lục' : `Phụ lục ${number}`, {
      size: headingSize,
      bold: true,
      keepNext: true,
    }),
    line(capitals(title), { size: titleSize, bold: true, keepNext: true }),
    line(reference, { size: referenceSize, italic: true, after: 12, keepNext: true }),
  ];
}
