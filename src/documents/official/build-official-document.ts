import {
  AlignmentType,
  Document,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { appendixHeading } from './appendix.js';
import { bodyBlocks, gap } from './body.js';
import { closing } from './closing.js';
import { paragraphsOf, sideBySideTable } from './docx-parts.js';
import { addresseeLines, letterhead, titleLines } from './letterhead.js';
import type { OfficialAppendix, OfficialDocument } from './official-document.js';
import {
  halfPoints,
  mm,
  OFFICIAL_FORM as FORM,
  tableDensity,
  textPoints,
  textWidth,
} from './official-form.js';
import type { Orientation } from './official-form.js';
import { coreProperties, zipWithoutClock } from './same-bytes.js';
import { OFFICIAL_STYLES } from './styles.js';
import { officialTable } from './table.js';
import { withFinished } from './wordml.js';

const DOCUMENT_PART = 'word/document.xml';

/**
 * Writes a document in the official form (Nghị định 30/2020/NĐ-CP, Phụ lục I) as a .docx file. The same document
 * gives the same bytes, today and next year.
 */
export async function buildOfficialDocument(document: OfficialDocument): Promise<Buffer> {
  const width = textPoints('portrait');
  const main = [
    sideBySideTable(letterhead(document)),
    ...paragraphsOf([...titleLines(document), ...addresseeLines(document)], width),
    ...bodyBlocks(document.body, { orientation: 'portrait', closes: true }),
    gap(true),
    sideBySideTable(closing(document)),
  ];
  const appendices = document.appendices.map((appendix) => ({
    page: pageOf(appendix.orientation),
    children: appendixBlocks(appendix),
  }));
  const file = new Document({
    styles: OFFICIAL_STYLES,
    sections: [
      { ...pageOf('portrait'), children: main },
      ...appendices.map(({ page, children }) => ({ ...page, children })),
    ],
  });
  const packed = unzipSync(await Packer.toBuffer(file, undefined, [coreProperties(document)]));
  const written = strFromU8(packed[DOCUMENT_PART] ?? new Uint8Array());
  const finished = withFinished(written, [...main, ...appendices.flatMap(({ children }) => children)]);
  return zipWithoutClock({ ...packed, [DOCUMENT_PART]: strToU8(finished) }, document.date);
}

function appendixBlocks(appendix: OfficialAppendix): FileChild[] {
  const { orientation, notes, table } = appendix;
  return [
    ...paragraphsOf(appendixHeading(appendix), textPoints(orientation)),
    ...bodyBlocks(notes, { orientation, closes: false }),
    officialTable(table, textWidth(orientation), tableDensity(orientation)),
  ];
}

/** Every section numbers its pages from 1 and shows the number from its second page on. */
function pageOf(orientation: Orientation): Omit<ISectionOptions, 'children'> {
  const { page, margins, pageNumber } = FORM;
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(page.width),
          height: mm(page.height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(margins.top),
          bottom: mm(margins.bottom),
          left: mm(margins.left),
          right: mm(margins.right),
          header: mm(pageNumber.fromTop),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ size: halfPoints(pageNumber.size), children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph({})] }),
    },
  };
}
