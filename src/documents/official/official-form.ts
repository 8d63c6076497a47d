/**
 * The form of administrative documents as data: Nghị định 30/2020/NĐ-CP, Phụ lục I (paper, margins, fonts,
 * the sizes and places of each part). Where the decree gives a range, the value in use is one inside it.
 * Lengths are millimetres (indents points), sizes are points, shares are parts of 1.
 */
export const OFFICIAL_FORM = {
  /** Mục I.1–I.3: A4; portrait, appendices with wide tables may lie across. */
  page: { width: 210, height: 297 },
  /** Mục I.4: top and bottom 20–25, left 30–35, right 15–20. */
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  /** Mục I.5: Times New Roman (Unicode, TCVN 6909:2001), black. */
  font: 'Times New Roman',
  colour: '000000',
  /** Mục I.7: Arabic, centred in the top margin, 13–14, from the second page on; each appendix counts anew. */
  pageNumber: { size: 14, fromTop: 10 },
  /** Mục II.1: capitals 12–13 upright bold. */
  countryName: { size: 12 },
  /** Mục II.1: 13–14 upright bold; the rule beneath is as long as the line. */
  motto: { size: 13, ruleShare: 1 },
  /** Mục II.2: the agency above in capitals 12–13 upright; the issuer bold, with a rule of 1/3–1/2 of its line. */
  superior: { size: 12 },
  issuer: { size: 12, ruleShare: 0.4 },
  /** Mục II.3: "Số:" 13 upright; numbers below 10 are written with a zero. */
  number: { size: 13 },
  /** Mục II.4: 13–14 italic; days below 10 and the months 1 and 2 are written with a zero. */
  placeAndDate: { size: 13 },
  /** Mục II.5: type in capitals 13–14 bold, abstract 13–14 bold, rule of 1/3–1/2 of its line. */
  kind: { size: 14 },
  abstract: { size: 14, ruleShare: 0.4 },
  /** Mục II.5: the abstract of a letter ("V/v …") 12–13 upright, 6 pt under the number. */
  letterAbstract: { size: 12, before: 6 },
  /** Mục II.9: "Kính gửi" 13–14 upright; `leadWidth` is that of its words without the colon, in parts of the size. */
  addressees: { size: 14, indent: 85, leadWidth: 3.64 },
  /** Mục II.6: 13–14, both sides even, first line 1 or 1.27 cm, at least 6 pt between paragraphs, 1 to 1.5 lines. */
  body: { size: 14, firstLine: 12.7, paragraphGap: 6, lineSpacing: 1.1 },
  /** Mục II.7: authority and title in capitals 13–14 bold, name 13–14 bold. */
  signature: { size: 14, blankLines: 4 },
  /** Mục II.9: "Nơi nhận" 12 bold italic, the list 11 upright. */
  recipients: { headingSize: 12, size: 11 },
  /** Phần phụ lục: "Phụ lục" 14 bold centred, its title in capitals 13–14 bold, the reference 13–14 italic. */
  appendix: { headingSize: 14, titleSize: 14, referenceSize: 14 },
  /** The decree leaves the text of tables free; these keep a wide one readable on paper. */
  table: { size: 12, wideSize: 11, cellMargin: 1.5 },
} as const;

const TWIPS_PER_MM = 1440 / 25.4;
const TWIPS_PER_POINT = 20;

export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);
export const points = (length: number): number => Math.round(length * TWIPS_PER_POINT);
/** Word counts type sizes in half points. */
export const halfPoints = (size: number): number => Math.round(size * 2);

export type Orientation = 'portrait' | 'landscape';

/** Width between the margins of a page that stands, or lies across, in twips. */
export function textWidth(orientation: Orientation): number {
  const { page, margins } = OFFICIAL_FORM;
  return mm((orientation === 'portrait' ? page.width : page.height) - margins.left - margins.right);
}

/** The same in points. */
export function textPoints(orientation: Orientation): number {
  return textWidth(orientation) / TWIPS_PER_POINT;
}

/** Tables that lie across are set closer than those of the body. */
export function tableDensity(orientation: Orientation): 'normal' | 'wide' {
  return orientation === 'landscape' ? 'wide' : 'normal';
}
