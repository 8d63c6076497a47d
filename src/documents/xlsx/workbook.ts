import { DocumentError } from '../documents.errors.js';
import { readXmlPart } from '../xml.js';
import type { ZipArchive } from '../zip.js';
import { lookOfFormat } from './cell-values.js';
import type { NumberLook } from './cell-values.js';

export interface Workbook {
  sheets: Array<{ name: string; part: string }>;
  strings: string[];
  looks: NumberLook[];
  since1904: boolean;
}

/** What the sheets of an .xlsx refer to: their parts, the shared texts, the number formats. */
export function readWorkbook(archive: ZipArchive): Workbook {
  const targets = readTargets(archive);
  const sheets: Workbook['sheets'] = [];
  let since1904 = false;
  readXmlPart(archive, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (local(name) === 'workbookPr')
        since1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (local(name) !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const target = targets.get(attributes['r:id'] ?? '');
      if (target && archive.has(target)) sheets.push({ name: attributes['name'] ?? '', part: target });
    },
  });
  if (sheets.length === 0) throw new DocumentError('BROKEN');
  return { sheets, strings: readStrings(archive), looks: readLooks(archive), since1904 };
}

/** The name without its namespace prefix; workbooks are written with and without one. */
export function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function readTargets(archive: ZipArchive): Map<string, string> {
  const targets = new Map<string, string>();
  if (!archive.has('xl/_rels/workbook.xml.rels')) return targets;
  readXmlPart(archive, 'xl/_rels/workbook.xml.rels', {
    open: (_, attributes) => {
      const { Id: id, Target: target } = attributes;
      if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

function readStrings(archive: ZipArchive): string[] {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let inText = false;
  let phonetic = 0;
  readXmlPart(archive, 'xl/sharedStrings.xml', {
    open: (name) => {
      const element = local(name);
      if (element === 'si') text = '';
      else if (element === 'rPh') phonetic++;
      else if (element === 't') inText = phonetic === 0;
    },
    close: (name) => {
      const element = local(name);
      if (element === 'si') strings.push(text);
      else if (element === 'rPh') phonetic--;
      else if (element === 't') inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return strings;
}

function readLooks(archive: ZipArchive): NumberLook[] {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  if (!archive.has('xl/styles.xml')) return looks;
  let inCellFormats = false;
  readXmlPart(archive, 'xl/styles.xml', {
    open: (name, attributes) => {
      const element = local(name);
      if (element === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        looks.push(lookOfFormat(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (local(name) === 'cellXfs') inCellFormats = false;
    },
  });
  return looks;
}
