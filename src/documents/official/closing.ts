import type { OfficialDocument } from './official-document.js';
import { OFFICIAL_FORM as FORM, textPoints } from './official-form.js';
import { line } from './parts.js';
import type { SideBySide } from './parts.js';
import { capitals } from './wording.js';

/** "Nơi nhận" on the left (ô số 9b), the signer on the right (ô số 7a, 7b). */
export function closing({ recipients, archive, signature }: OfficialDocument): SideBySide {
  const width = textPoints('portrait');
  const { headingSize, size } = FORM.recipients;
  const listed = { size, align: 'left', hanging: size / 2 } as const;
  const signed = { size: FORM.signature.size, bold: true };
  return {
    widths: [width / 2, width / 2],
    columns: [
      [
        line('Nơi nhận:', { size: headingSize, bold: true, italic: true, align: 'left' }),
        ...recipients.map((name) => line(`- ${name};`, listed)),
        line(`- Lưu: ${archive}.`, listed),
      ],
      [
        ...signature.lines.map(({ authority, text }) =>
          line([authority, capitals(text)].filter(Boolean).join(' '), signed),
        ),
        ...Array.from({ length: FORM.signature.blankLines }, () => line('', signed)),
        line(signature.name ?? '', signed),
      ],
    ],
  };
}
