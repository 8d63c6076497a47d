import { Paragraph, Table } from 'docx';
import type { OfficialDocument } from './official-document.js';
import { line, rule, sideBySide } from './parts.js';
import { OFFICIAL_FORM as FORM, textWidth } from './official-form.js';
import { boldWidth } from './text-width.js';
import { capitals, numberAndSymbol, placeAndDate } from './wording.js';

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** The issuer's side; the rest holds the name of the country in one line. */
const LEFT_SHARE = 0.41;
const POINTS_TO_TWIPS = 20;

/** Issuer, number; name of the country, motto, place and date (Phụ lục I, ô số 1, 2, 3, 4). */
export function letterhead(document: OfficialDocument): Table {
  const width = textWidth('portrait');
  const left = Math.round(width * LEFT_SHARE);
  const right = width - left;
  const issuer = inLines(capitals(document.issuer), left);
  return sideBySide(
    [left, right],
    [
      [
        ...(document.superior ? [line(capitals(document.superior), { size: FORM.superior.size })] : []),
        ...issuer.map((text) => line(text, { size: FORM.issuer.size, bold: true })),
        rule(issuer.at(-1) ?? '', FORM.issuer.size, FORM.issuer.ruleShare, left, 4),
        line(numberAndSymbol(document.number, document.symbol), { size: FORM.number.size }),
      ],
      [
        line(COUNTRY, { size: FORM.countryName.size, bold: true }),
        line(MOTTO, { size: FORM.motto.size, bold: true }),
        rule(MOTTO, FORM.motto.size, FORM.motto.ruleShare, right, 4),
        line(placeAndDate(document.place, document.date), { size: FORM.placeAndDate.size, italic: true }),
      ],
    ],
  );
}

/** Type and abstract (ô số 5a), or for a letter nothing: its abstract stands under the number. */
export function titleLines(document: OfficialDocument): Paragraph[] {
  const { size, ruleShare } = FORM.abstract;
  return [
    ...(document.kind
      ? [line(capitals(document.kind), { size: FORM.kind.size, bold: true, before: 18, keepNext: true })]
      : []),
    line(document.abstract, { size, bold: true, before: document.kind ? 0 : 18, keepNext: true }),
    rule(document.abstract, size, ruleShare, textWidth('portrait'), 12),
  ];
}

/** "Kính gửi: …": one in the same line, several as a list (ô số 9a). */
export function addresseeLines(addressees: string[]): Paragraph[] {
  const { size } = FORM.addressees;
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1) return [line(`Kính gửi: ${only}`, { size, after: 12 })];
  return [
    line('Kính gửi:', { size }),
    ...addressees.map((name, index) => {
      const end = index === addressees.length - 1;
      return line(`- ${name}${end ? '.' : ';'}`, { size, after: end ? 12 : 0 });
    }),
  ];
}

/**
 * "ỦY BAN NHÂN DÂN QUẬN GÒ VẤP" is broken before the place it is of when it needs two lines, so that neither
 * the body's name nor the place's is torn.
 */
function inLines(issuer: string, width: number): string[] {
  if (boldWidth(issuer, FORM.issuer.size) * POINTS_TO_TWIPS <= width) return [issuer];
  const place = /^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) (.+)$/.exec(issuer);
  return place ? [place[1] as string, place[2] as string] : [issuer];
}
