import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, NeutralDocument } from '../blocks.js';
import { DocumentError } from '../documents.errors.js';
import { blocksOfPage } from './page-blocks.js';
import { readPage } from './page-content.js';
import type { PageContent } from './page-content.js';
import { withoutMarks } from './page-marks.js';

const MOST_PAGES = 500;
/** Fewer letters than this on a page that shows a picture: the page was scanned. */
const LETTERS_OF_A_TEXT_PAGE = 30;

/**
 * Reads the text layer of a PDF: paragraphs put together again from their lines, tables from their rules.
 * @throws DocumentError SCANNED (no text layer), ENCRYPTED, TOO_LARGE, BROKEN.
 */
export async function readPdf(bytes: Uint8Array): Promise<NeutralDocument> {
  // The library takes the buffer over; the caller's bytes stay the caller's.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      throw new DocumentError('TOO_LARGE', { limit: `${MOST_PAGES} trang` });
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    const scannedPages = scansAmong(pages);
    const blocks = joinPages(withoutMarks(pages).map((page, at) => blocksOfPage(page, at + 1)));
    blocks.forEach((block, index) => numberBlock(block, index));
    return {
      format: 'pdf',
      blocks,
      footnotes: [],
      pages: pages.length,
      ...(scannedPages.length > 0 ? { scannedPages } : {}),
    };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(
      (error as { name?: string }).name === 'PasswordException' ? 'ENCRYPTED' : 'BROKEN',
    );
  } finally {
    await task.destroy();
  }
}

/** A paragraph cut by a page goes on in small letters on the next one. */
function joinPages(pages: Block[][]): Block[] {
  const blocks: Block[] = [];
  for (const [first, ...rest] of pages) {
    const last = blocks.at(-1);
    const cut = last?.type === 'paragraph' && first?.type === 'paragraph' && /^\p{Ll}/u.test(first.text);
    if (cut && !/[.;:!?]$/.test(last.text)) last.text += ` ${first.text}`;
    else if (first) blocks.push(first);
    blocks.push(...rest);
  }
  return blocks;
}

/** Numbers of the pages that were scanned; refuses a document that is mostly scans. */
function scansAmong(pages: PageContent[]): number[] {
  const letters = (page: PageContent): number =>
    page.pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0);
  const scans = pages.flatMap((page, at) =>
    letters(page) < LETTERS_OF_A_TEXT_PAGE && page.hasImages ? [at + 1] : [],
  );
  const scanned = scans.length;
  const empty = pages.every((page) => letters(page) === 0);
  if (scanned > pages.length / 2 || (empty && scanned > 0)) throw new DocumentError('SCANNED');
  if (empty) throw new DocumentError('NO_TEXT');
  return scans;
}

function numberBlock(block: Block, index: number): void {
  block.place.block = index;
  if (block.type !== 'table') return;
  for (const row of block.rows) {
    row.place.block = index;
    for (const cell of row.cells) {
      cell.place.block = index;
      for (const nested of cell.tables) numberBlock(nested, index);
    }
  }
}
