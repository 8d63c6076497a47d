/** What the first bytes say a file is. `known` is an office or picture format this reader does not open. */
export type Sniffed =
  | { type: 'zip' }
  | { type: 'pdf' }
  | { type: 'ole' }
  | { type: 'text'; text: string }
  | { type: 'known'; name: string }
  | { type: 'unknown' };

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = '%PDF-';
const RTF = '{\\rtf';
/** Pictures: a photograph of a plan is no document to be read. */
const PICTURES: Array<{ name: string; mark: number[] }> = [
  { name: '.png', mark: [0x89, 0x50, 0x4e, 0x47] },
  { name: '.jpg', mark: [0xff, 0xd8, 0xff] },
  { name: '.gif', mark: [0x47, 0x49, 0x46, 0x38] },
  { name: '.tif', mark: [0x49, 0x49, 0x2a, 0x00] },
  { name: '.tif', mark: [0x4d, 0x4d, 0x00, 0x2a] },
];
/** A PDF may begin with a little rubbish; readers accept the mark within the first kilobyte. */
const PDF_WINDOW = 1024;

export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, ZIP) && bytes[2] !== undefined && bytes[2] <= 0x08) return { type: 'zip' };
  if (startsWith(bytes, OLE)) return { type: 'ole' };
  const picture = PICTURES.find(({ mark }) => startsWith(bytes, mark));
  if (picture) return { type: 'known', name: picture.name };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WINDOW)).toString(
    'latin1',
  );
  if (head.includes(PDF)) return { type: 'pdf' };
  if (head.startsWith(RTF)) return { type: 'known', name: '.rtf' };
  const text = decodeText(bytes);
  return text === null ? { type: 'unknown' } : { type: 'text', text };
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Text in UTF-8 or UTF-16 (by its mark), else in the Windows code page for Vietnamese; null for binary. */
function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return looksBinary(bytes) ? null : new TextDecoder('windows-1258').decode(bytes);
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) odd++;
  }
  return odd > sample.length / 100;
}
