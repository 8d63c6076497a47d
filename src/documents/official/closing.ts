import { AlignmentType, Table } from 'docx';
import type { OfficialDocument } from './official-document.js';
import { OFFICIAL_FORM as FORM, textWidth } from './official-form.js';
import { line, sideBySide } from './parts.js';
import { capitals } from './wording.js';

/** "Nơi nhận" on the left (ô số 9b), the signer on the right (ô số 7a, 7b). */
export function closing({ recipients, archive, signature }: OfficialDocument): Table {
  const width = textWidth('portrait');
  const left = Math.round(width / 2);
  const align = AlignmentType.LEFT;
  const { headingSize, size } = FORM.recipients;
  const signed = { size: FORM.signature.size, bold: true };
  return sideBySide(
    [left, width - left],
    [
      [
        line('Nơi nhận:', { size: headingSize, bold: true, italic: true, align }),
        ...recipients.map((name) => line(`- ${name};`, { size, align })),
        line(`- Lưu: ${archive}.`, { size, align }),
      ],
      [
        ...signature.lines.map(({ authority, text }) =>
          line([authority, capitals(text)].filter(Boolean).join(' '), signed),
        ),
        ...Array.from({ length: FORM.signature.blankLines }, () => line('', signed)),
        line(signature.name ?? '', signed),
      ],
    ],
  );
}
