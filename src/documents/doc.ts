import WordExtractor from 'word-extractor';
import type { NeutralDocument } from './blocks.js';
import { DocumentError } from './documents.errors.js';
import { readText } from './text.js';

/** Names of streams, as the directory of an OLE file stores them. */
const stream = (name: string): Buffer => Buffer.from(name, 'utf16le');
const WORD = stream('WordDocument');
const ENCRYPTED = stream('EncryptedPackage');
const MACROS = stream('_VBA_PROJECT');
const LARGEST = 20 * 1024 * 1024;

/**
 * Reads a Word 97–2003 .doc. The format gives the text only: table rows come as lines with tabs, merged
 * cells and numbering are lost.
 * @throws DocumentError ENCRYPTED, MACRO, UNSUPPORTED (another OLE file), TOO_LARGE, BROKEN.
 */
export async function readDoc(bytes: Uint8Array): Promise<NeutralDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(ENCRYPTED)) throw new DocumentError('ENCRYPTED');
  if (!buffer.includes(WORD)) throw new DocumentError('UNSUPPORTED', { type: 'OLE' });
  if (buffer.includes(MACROS)) throw new DocumentError('MACRO');
  if (bytes.length > LARGEST) throw new DocumentError('TOO_LARGE', { limit: '20 MB' });
  const document = await new WordExtractor().extract(buffer);
  return { ...readText(document.getBody()), format: 'doc' };
}
