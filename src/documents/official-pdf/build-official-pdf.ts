import { appendixHeading } from '../official/appendix.js';
import { closing } from '../official/closing.js';
import { addresseeLines, letterhead, titleLines } from '../official/letterhead.js';
import type { OfficialDocument } from '../official/index.js';
import { tableDensity } from '../official/official-form.js';
import { documentTitle, printable } from '../official/wording.js';
import { setBlocks } from './block.js';
import { openPdf, Paper } from './paper.js';
import { bodyBlocks } from './paragraph.js';
import { partBlocks, sideBySideBlock } from './parts.js';
import { tableBlock } from './table.js';

/** Between the last words and the signature. */
const BEFORE_CLOSING = 12;

/**
 * Writes a document in the official form (Nghị định 30/2020/NĐ-CP, Phụ lục I) as a .pdf file with its letters in it:
 * the content of `buildOfficialDocument`. The same document gives the same bytes.
 *
 * It computes for as long as it takes (a thousand rows: some tenths of a second); a server asks `documents/pdf-out`.
 */
export function buildOfficialPdf(document: OfficialDocument): Promise<Buffer> {
  const pdf = openPdf({
    title: documentTitle(document),
    author: printable(document.issuer),
    date: document.date,
  });
  const pieces: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
  const paper = new Paper(pdf);
  paper.startSection('portrait');
  setBlocks(
    [
      sideBySideBlock(letterhead(document), paper, 0),
      ...partBlocks([...titleLines(document), ...addresseeLines(document)], paper),
      ...bodyBlocks(document.body, paper, { orientation: 'portrait', closes: true }),
      sideBySideBlock(closing(document), paper, BEFORE_CLOSING),
    ],
    paper,
  );
  for (const appendix of document.appendices) {
    const { orientation, notes, table } = appendix;
    paper.startSection(orientation);
    const heading = appendixHeading(appendix);
    paper.bookmark(
      heading
        .slice(0, 2)
        .map((part) => ('text' in part ? part.text : ''))
        .join('. '),
      0,
    );
    setBlocks(
      [
        ...partBlocks(heading, paper),
        ...bodyBlocks(notes, paper, { orientation, closes: false }),
        tableBlock(table, paper, tableDensity(orientation)),
      ],
      paper,
    );
  }
  pdf.end();
  return written;
}
