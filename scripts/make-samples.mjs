#!/usr/bin/env node
/**
 * Writes the sample plans of samples/ from samples/source/*.json: a .docx in official form (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I) and a .txt twin with the table's cells between tabs. The same source gives the
 * same bytes. Usage: node scripts/make-samples.mjs
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const folder = join(import.meta.dirname, '..', 'samples');
const source = join(folder, 'source');

const mm = (value) => Math.round((value * 1440) / 25.4);
const pt = (value) => value * 20;
const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

const run = (text, size, style = {}) => new TextRun({ text, size: size * 2, ...style });

const paragraph = (text, { size = 14, align = AlignmentType.CENTER, style = {}, ...rest } = {}) =>
  new Paragraph({ alignment: align, children: [run(text, size, style)], ...rest });

/** A rule under the line above, `share` of the column's width, drawn as the border of an empty line. */
const rule = (columnWidth, share) => {
  const indent = Math.round((columnWidth * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { after: pt(4), line: pt(3), lineRule: LineRuleType.EXACT },
    border: { top: { ...LINE, space: 1 } },
    children: [],
  });
};

const layoutTable = (widths, cells) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        children: cells.map(
          (children, i) =>
            new TableCell({ borders: NO_BORDERS, width: { size: widths[i], type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });

const documentHead = (plan, width) => {
  const widths = [Math.round(width * 0.42), Math.round(width * 0.58)];
  const bold = { bold: true };
  const left = [
    paragraph(plan.issuer, { size: 12, style: bold }),
    rule(widths[0], 0.4),
    paragraph(`Số: ${plan.number}`, { size: 13, spacing: { before: pt(6) } }),
  ];
  const right = [
    paragraph(COUNTRY, { size: 12, style: bold }),
    paragraph(MOTTO, { size: 13, style: bold }),
    rule(widths[1], 0.58),
    paragraph(plan.placeAndDate, { size: 13, style: { italics: true } }),
  ];
  return layoutTable(widths, [left, right]);
};

const body = (plan, width) => [
  paragraph(plan.type, { style: { bold: true }, spacing: { before: pt(18) } }),
  paragraph(plan.abstract, { style: { bold: true } }),
  rule(width, 0.35),
  ...plan.body.map(({ chapter, text }) =>
    paragraph(chapter ?? text, {
      align: AlignmentType.JUSTIFIED,
      style: { bold: chapter !== undefined },
      indent: { firstLine: mm(12.7) },
      spacing: { after: pt(6), line: 276 },
      keepNext: chapter !== undefined,
    }),
  ),
];

const closing = (plan, width) => {
  const widths = [Math.round(width * 0.5), Math.round(width * 0.5)];
  const recipients = [
    paragraph('Nơi nhận:', { size: 12, align: AlignmentType.LEFT, style: { bold: true, italics: true } }),
    ...plan.recipients.map((to) => paragraph(`- ${to}`, { size: 11, align: AlignmentType.LEFT })),
  ];
  const signature = [
    ...plan.signature.map((line) => paragraph(line, { style: { bold: true } })),
    ...[1, 2, 3, 4].map(() => paragraph('')),
    paragraph(plan.signer, { style: { bold: true } }),
  ];
  return layoutTable(widths, [recipients, signature]);
};

/** A cell's text with its shorthand written out; "\n" separates its paragraphs. */
const cellText = (cell, words) => cell.replaceAll(/@[A-Z]+/g, (name) => words[name] ?? name);

const cell = (text, width, { span = 1, style = {}, align = AlignmentType.LEFT } = {}) =>
  new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: text.split('\n').map((line) => paragraph(line, { size: 12, align, style })),
  });

/** A section's title spans the row, or follows its number in a cell of its own. */
const sectionRow = (titles, widths) => {
  const rest = widths.slice(titles.length - 1).reduce((sum, one) => sum + one, 0);
  const style = { bold: true };
  return new TableRow({
    cantSplit: true,
    children: titles.map((title, i) =>
      i === titles.length - 1
        ? cell(title, rest, { span: widths.length - i, style })
        : cell(title, widths[i], { style, align: AlignmentType.CENTER }),
    ),
  });
};

const taskRow = (cells, widths, words) => {
  const style = { bold: /^[IVX]+\.$/.test(cells[0]) };
  return new TableRow({
    cantSplit: true,
    children: widths.map((width, i) =>
      cell(cellText(cells[i] ?? '', words), width, {
        style: i < 2 ? style : {},
        align: i === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
      }),
    ),
  });
};

const appendix = ({ heading, title, reference, columns, widths, words, rows }, width) => {
  const columnWidths = widths.map((percent) => Math.round((width * percent) / 100));
  const headings = new TableRow({
    tableHeader: true,
    children: columns.map((name, i) =>
      cell(name, columnWidths[i], { style: { bold: true }, align: AlignmentType.CENTER }),
    ),
  });
  return [
    paragraph(heading, { style: { bold: true } }),
    ...title.map((line) => paragraph(line, { style: { bold: true } })),
    ...reference.map((line) => paragraph(line, { style: { italics: true } })),
    rule(width, 0.3),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths,
      rows: [
        headings,
        ...rows.map((row) =>
          Array.isArray(row) ? taskRow(row, columnWidths, words) : sectionRow(row.section, columnWidths),
        ),
      ],
    }),
    paragraph('', { size: 2 }),
  ];
};

const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) };
const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  });

const page = (landscape) => ({
  size: {
    width: mm(210),
    height: mm(297),
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: MARGIN,
});

/** The package with the date and zip times of the plan itself, so that a second run changes nothing. */
const withoutClock = (bytes, issued) => {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (name !== 'docProps/core.xml') return [name, content];
    return [name, strToU8(strFromU8(content).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${issued}T00:00:00Z`))];
  });
  return zipSync(Object.fromEntries(files), { mtime: `${issued}T12:00:00`, level: 9 });
};

const isoDate = (placeAndDate) => {
  const [day, month, year] = /ngày (\d+) tháng (\d+) năm (\d+)/.exec(placeAndDate).slice(1);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const officialDocument = (plan) => {
  const portrait = mm(210) - MARGIN.left - MARGIN.right;
  const wide = plan.appendix.landscape ? mm(297) - MARGIN.left - MARGIN.right : portrait;
  return new Document({
    creator: plan.issuer,
    lastModifiedBy: plan.issuer,
    title: `${plan.type} ${plan.number}`,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28, color: '000000' } } } },
    sections: [
      {
        properties: { titlePage: true, page: page(false) },
        headers: { default: pageNumber() },
        children: [documentHead(plan, portrait), ...body(plan, portrait), closing(plan, portrait)],
      },
      {
        properties: { page: page(plan.appendix.landscape) },
        headers: { default: pageNumber() },
        children: appendix(plan.appendix, wide),
      },
    ],
  });
};

const plainText = (plan) => {
  const { heading, title, reference, columns, words, rows } = plan.appendix;
  const line = (cells) => cells.map((one) => cellText(one, words).replaceAll('\n', ' ')).join('\t');
  const table = [columns, ...rows.map((row) => (Array.isArray(row) ? row : row.section))].map((cells) =>
    line(cells).replace(/\t+$/, ''),
  );
  const head = [
    plan.issuer,
    COUNTRY,
    MOTTO,
    `Số: ${plan.number}`,
    plan.placeAndDate,
    plan.type,
    plan.abstract,
  ];
  const foot = ['Nơi nhận:', ...plan.recipients.map((to) => `- ${to}`), ...plan.signature, plan.signer];
  const blocks = [...head, ...plan.body.map(({ chapter, text }) => chapter ?? text)].join('\n\n');
  return (
    [blocks, foot.join('\n'), [heading, ...title, ...reference].join('\n'), table.join('\n')].join('\n\n') +
    '\n'
  );
};

for (const file of readdirSync(source).filter((name) => name.endsWith('.json'))) {
  const plan = JSON.parse(readFileSync(join(source, file), 'utf8'));
  const name = basename(file, '.json');
  const packed = await Packer.toBuffer(officialDocument(plan));
  writeFileSync(join(folder, `${name}.docx`), withoutClock(packed, isoDate(plan.placeAndDate)));
  writeFileSync(join(folder, `${name}.txt`), plainText(plan));
  console.log(`${name}: ${plan.appendix.rows.length} rows`);
}
