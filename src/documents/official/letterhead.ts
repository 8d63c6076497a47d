import type { OfficialDocument } from './official-document.js';
import { OFFICIAL_FORM as FORM, textPoints } from './official-form.js';
import { line, rule } from './parts.js';
import type { Part, SideBySide } from './parts.js';
import { boldWidth } from './text-width.js';
import { capitals, numberAndSymbol, placeAndDate } from './wording.js';

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** The issuer's side; the rest holds the name of the country in one line. */
const LEFT_SHARE = 0.41;

/** Issuer, number; name of the country, motto, place and date (Phụ lục I, ô số 1, 2, 3, 4). */
export function letterhead(document: OfficialDocument): SideBySide {
  const width = textPoints('portrait');
  const left = width * LEFT_SHARE;
  const right = width - left;
  const issuer = inLines(capitals(document.issuer), left);
  return {
    widths: [left, right],
    columns: [
      [
        ...(document.superior ? [line(capitals(document.superior), { size: FORM.superior.size })] : []),
        ...issuer.map((text) => line(text, { size: FORM.issuer.size, bold: true })),
        rule(issuer.at(-1) ?? '', FORM.issuer, left, 4),
        line(numberAndSymbol(document.number, document.symbol), { size: FORM.number.size }),
        ...(document.kind ? [] : [line(document.abstract, FORM.letterAbstract)]),
      ],
      [
        line(COUNTRY, { size: FORM.countryName.size, bold: true }),
        line(MOTTO, { size: FORM.motto.size, bold: true }),
        rule(MOTTO, FORM.motto, right, 4),
        line(placeAndDate(document.place, document.date), { size: FORM.placeAndDate.size, italic: true }),
      ],
    ],
  };
}

/** Type and abstract (ô số 5a). A letter has none: its abstract stands under the number (ô số 5b). */
export function titleLines({ kind, abstract }: OfficialDocument): Part[] {
  if (!kind) return [];
  return [
    line(capitals(kind), { size: FORM.kind.size, bold: true, before: 18, keepNext: true }),
    line(abstract, { size: FORM.abstract.size, bold: true, keepNext: true }),
    rule(abstract, FORM.abstract, textPoints('portrait'), 12),
  ];
}

/** "Kính gửi: …": one in the same line, several as a list whose dashes stand under the colon (ô số 9a). */
export function addresseeLines({ kind, addressees }: OfficialDocument): Part[] {
  const { size, indent, leadWidth } = FORM.addressees;
  const before = kind ? 0 : 18;
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1) return [line(`Kính gửi: ${only}`, { size, before, after: 12 })];
  const dash = { size, align: 'left', indent: indent + leadWidth * size, hanging: size / 2 } as const;
  return [
    line('Kính gửi:', { size, align: 'left', indent, before, keepNext: true }),
    ...addressees.map((name, index) =>
      index < addressees.length - 1 ? line(`- ${name};`, dash) : line(`- ${name}.`, { ...dash, after: 12 }),
    ),
  ];
}

/**
 * "ỦY BAN NHÂN DÂN QUẬN GÒ VẤP" is broken before the place it is of when it needs two lines, so that neither
 * the body's name nor the place's is torn.
 */
function inLines(issuer: string, width: number): string[] {
  if (boldWidth(issuer, FORM.issuer.size) <= width) return [issuer];
  const place = /^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) (.+)$/.exec(issuer);
  return place ? [place[1] as string, place[2] as string] : [issuer];
}
