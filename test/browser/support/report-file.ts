import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A .docx that Word opens, of one paragraph: what a unit would attach. */
export function smallDocx(text: string): Buffer {
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<?xml version="1.0"?><Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  );
}

export interface ReportText {
  /** Everything, as one text. */
  text: string;
  /** Each table as rows of cells. */
  tables: string[][][];
}

/** What stands in a .docx, read from its XML without the product's own reader. */
export function reportText(bytes: Buffer): ReportText {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const textOf = (part: string) =>
    [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text)
      .join('')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim();
  const parts = (xmlPart: string, tag: string) =>
    xmlPart.match(new RegExp(`<w:${tag}[ >][\\s\\S]*?</w:${tag}>`, 'g')) ?? [];
  return {
    text: parts(xml, 'p').map(textOf).join('\n'),
    tables: parts(xml, 'tbl').map((table) => parts(table, 'tr').map((row) => parts(row, 'tc').map(textOf))),
  };
}

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
  existsSync,
);

/** The .docx as LibreOffice prints it to PDF; null where LibreOffice is not on this machine. */
export function printedByLibreOffice(bytes: Buffer): Buffer | null {
  if (!SOFFICE) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-print-'));
  try {
    writeFileSync(path.join(folder, 'report.docx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
    execFileSync(SOFFICE, [...args, path.join(folder, 'report.docx')], { stdio: 'ignore' });
    return readFileSync(path.join(folder, 'report.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
