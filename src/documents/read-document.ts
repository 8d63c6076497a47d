import type { NeutralDocument } from './blocks.js';
import { readDocx } from './docx/docx.js';
import { DocumentError } from './documents.errors.js';
import { looksLikeHtml, readHtml } from './html.js';
import { setFootnotesApart } from './printed-footnotes.js';
import { sniff } from './sniff.js';
import { readText } from './text.js';
import { readXlsx } from './xlsx/xlsx.js';
import { ZipArchive } from './zip.js';

/** Uploads above this are refused before anything is read. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/**
 * Reads an office file into neutral blocks. The type is recognised by the bytes, never by the name.
 * @param fileName only used in the sentence of an error.
 * @throws DocumentError with the reason; nothing else, whatever the bytes are.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<NeutralDocument> {
  try {
    if (bytes.length === 0) throw new DocumentError('EMPTY');
    if (bytes.length > LARGEST_FILE) throw new DocumentError('TOO_LARGE', { limit: '50 MB' });
    const document = await read(bytes);
    const { blocks, footnotes } = setFootnotesApart(document.blocks);
    if (blocks.length === 0) throw new DocumentError('NO_TEXT');
    return { ...document, blocks, footnotes: [...document.footnotes, ...footnotes] };
  } catch (error) {
    throw failure(error, fileName);
  }
}

async function read(bytes: Uint8Array): Promise<NeutralDocument> {
  const kind = sniff(bytes);
  switch (kind.type) {
    case 'zip': {
      const archive = new ZipArchive(bytes);
      return readArchive(archive);
    }
    case 'pdf': {
      // Loaded when needed: it is the largest of the readers and most files are not PDF.
      const { readPdf } = await import('./pdf/pdf.js');
      return readPdf(bytes);
    }
    case 'text':
      if (kind.text.trim() === '') throw new DocumentError('EMPTY');
      return looksLikeHtml(kind.text) ? readHtml(kind.text) : readText(kind.text);
    case 'ole': {
      const { readDoc } = await import('./doc/doc.js');
      return readDoc(bytes);
    }
    case 'known':
      throw new DocumentError('UNSUPPORTED', { type: kind.name });
    default:
      throw new DocumentError('WRONG_TYPE');
  }
}

function readArchive(archive: ZipArchive): NeutralDocument {
  const names = archive.names;
  if (names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) throw new DocumentError('MACRO');
  const types = archive.read('[Content_Types].xml');
  if (types && Buffer.from(types).includes('macroEnabled')) throw new DocumentError('MACRO');
  if (names.some((name) => name.startsWith('word/'))) return readDocx(archive);
  if (archive.has('xl/workbook.xml')) return readXlsx(archive);
  throw new DocumentError('WRONG_TYPE');
}

/** Whatever a hostile file provokes inside a reader is, to the caller, a damaged file. */
function failure(error: unknown, fileName: string): DocumentError {
  return (error instanceof DocumentError ? error : new DocumentError('BROKEN', {}, error)).about(fileName);
}
