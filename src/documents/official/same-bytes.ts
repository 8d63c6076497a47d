/** What keeps a .docx free of the clock: a report issued once has the same bytes whenever it is written. */
import type { OfficialDocument } from './official-document.js';
import { documentTitle, printable } from './wording.js';

/** Who made the file and when, by the document's own date; the packer would write the time of packing. */
export function coreProperties(document: OfficialDocument): { path: string; data: string } {
  const time = `${document.date}T00:00:00Z`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return {
    path: 'docProps/core.xml',
    data:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escaped(documentTitle(document))}</dc:title>` +
      `<dc:creator>${escaped(printable(document.issuer))}</dc:creator><dc:language>vi-VN</dc:language>` +
      `${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

/**
 * The zip with the document's date on every entry (PKWARE APPNOTE 4.3.7, 4.3.12 and 4.4.6) in place of the time of
 * packing. Changed where it stands: packing a second time would cost as much as the first.
 * @param date yyyy-MM-dd; before 1980 a zip knows no dates.
 */
export function withoutClock(zip: Buffer, date: string): Buffer {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const stamp = ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day;
  const end = zip.length - END_LENGTH;
  if (zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('the packer wrote a zip with a comment');
  let at = zip.readUInt32LE(end + 16);
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry--) {
    expectHeader(zip, at, CENTRAL_HEADER);
    zip.writeUInt16LE(0, at + 12);
    zip.writeUInt16LE(stamp, at + 14);
    const local = zip.readUInt32LE(at + 42);
    expectHeader(zip, local, LOCAL_HEADER);
    zip.writeUInt16LE(0, local + 10);
    zip.writeUInt16LE(stamp, local + 12);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function expectHeader(zip: Buffer, at: number, signature: number): void {
  if (zip.readUInt32LE(at) !== signature) throw new Error(`no zip entry at byte ${at}`);
}
