/** What keeps a .docx free of the clock: a report issued once has the same bytes whenever it is written. */
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { OfficialDocument } from './official-document.js';
import { documentTitle, printable } from './wording.js';
import { escaped } from './wordml.js';

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

/**
 * A zip of these files with the document's date on every entry, in place of the time of packing.
 * @param date yyyy-MM-dd; before 1980 a zip knows no dates.
 */
export function zipWithoutClock(files: Zippable, date: string): Buffer {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Noon by the clock of this machine, as the zip will have it: no change to summer time falls on it.
  const mtime = new Date(Math.max(year, 1980), month - 1, day, 12);
  return Buffer.from(zipSync(files, { mtime }));
}
