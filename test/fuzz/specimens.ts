import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textPdf } from './pdf-file.js';
import { writeZip } from './zip-file.js';

export type SpecimenKind = 'zip' | 'pdf' | 'html' | 'text' | 'ole';

/** A sound document that mutants are made from. */
export interface Specimen {
  name: string;
  kind: SpecimenKind;
  bytes: Uint8Array;
}

const KIND_OF: Record<string, SpecimenKind> = {
  '.docx': 'zip',
  '.xlsx': 'zip',
  '.pdf': 'pdf',
  '.html': 'html',
  '.txt': 'text',
  '.doc': 'ole',
};

/** The project's own samples, a small file of every other format, and the shared corpus where it is at hand. */
export function specimens(root: string): Specimen[] {
  const found = ['samples', 'test/variety/files', '../shared/corpus']
    .map((folder) => path.resolve(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => path.join(folder, name)),
    )
    .map((file): Specimen | null => {
      const kind = KIND_OF[path.extname(file)];
      return kind ? { name: path.basename(file), kind, bytes: new Uint8Array(readFileSync(file)) } : null;
    })
    .filter((specimen) => specimen !== null);
  return [...found, ...ownSpecimens()];
}

const HEAD = [
  'ỦY BAN NHÂN DÂN QUẬN GÒ VẤP',
  'Số: 15/KH-UBND',
  'Gò Vấp, ngày 05 tháng 01 năm 2023',
  'KẾ HOẠCH',
  'Chăm lo đời sống nhân dân năm 2023',
];
const TABLE = [
  ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'],
  ['I', 'Cải cách hành chính', '', '', ''],
  ['1', 'Rà soát thủ tục hành chính', 'Phòng Nội vụ', 'P.TCKH; UBND 16 phường', 'trước ngày 30/11/2023'],
  ['2', 'Báo cáo kết quả chuyển đổi số', 'VP HĐND&UBND', 'Các đơn vị liên quan', 'Quý II/2023'],
  ['II', 'Kinh tế', '', '', ''],
  ['3', 'Thu ngân sách đạt 1.126,2 tỷ đồng', 'Chi cục Thuế', 'Công an quận, UBND P 3, 5, 13', 'Thường xuyên'],
];

function ownSpecimens(): Specimen[] {
  return [
    { name: 'own.pdf', kind: 'pdf', bytes: textPdf(HEAD, TABLE) },
    { name: 'own.html', kind: 'html', bytes: Buffer.from(page()) },
    { name: 'own.xlsx', kind: 'zip', bytes: workbook() },
    // Enough of a Word 97 file to be taken for one.
    {
      name: 'own.doc',
      kind: 'ole',
      bytes: Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(504, 0xff),
        Buffer.from('Root Entry\0WordDocument\0', 'utf16le'),
        Buffer.alloc(1024),
      ]),
    },
  ];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function page(): string {
  const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  const head = HEAD.map((line) => `<p><b>${escaped(line)}</b></p>`).join('\n');
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>${head}\n<table border="1">${TABLE.map(row).join('\n')}</table></body></html>`;
}

function workbook(): Buffer {
  const rows = [...HEAD.map((line) => [line]), [], ...TABLE];
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`,
    )
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="KH" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData><mergeCells count="1"><mergeCell ref="B8:E8"/></mergeCells></worksheet>`,
  };
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(xml) })));
}
