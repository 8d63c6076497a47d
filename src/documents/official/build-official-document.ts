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
import type { ISectionOptions } from 'docx';
import { appendixBlocks } from './appendix.js';
import { bodyBlocks, gap } from './body.js';
import { closing } from './closing.js';
import { addresseeLines, letterhead, titleLines } from './letterhead.js';
import type { OfficialDocument } from './official-document.js';
import { halfPoints, mm, OFFICIAL_FORM as FORM } from './official-form.js';
import { OFFICIAL_STYLES } from './styles.js';
import { printable } from './wording.js';

/** Writes a document in the official form (Nghị định 30/2020/NĐ-CP, Phụ lục I) as a .docx file. */
export async function buildOfficialDocument(document: OfficialDocument): Promise<Buffer> {
  const main = [
    letterhead(document),
    ...titleLines(document),
    ...addresseeLines(document.addressees),
    ...bodyBlocks(document.body),
    gap(),
    closing(document),
  ];
  const file = new Document({
    title: printable(`${document.kind ?? ''} ${document.abstract}`)
      .replace(/\s+/g, ' ')
      .trim(),
    creator: printable(document.issuer),
    styles: OFFICIAL_STYLES,
    sections: [
      { ...pageOf('portrait'), children: main },
      ...document.appendices.map((appendix) => ({
        ...pageOf(appendix.orientation),
        children: appendixBlocks(appendix),
      })),
    ],
  });
  return Packer.toBuffer(file);
}

/** Every section numbers its pages from 1 and shows the number from its second page on. */
function pageOf(orientation: 'portrait' | 'landscape'): Omit<ISectionOptions, 'children'> {
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
