import { createRequire } from 'node:module';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PDFDocument from 'pdfkit';
import { built } from '../support/built.mjs';
import { openDatabase } from '../support/database.mjs';
import { medianTimes, ms, times } from '../support/measure.mjs';
import { addAuthority, addPlans } from '../support/organisation.mjs';
import { openProduct } from '../support/product-context.mjs';

const ROWS = 1_000;
const MOST_TIMES = 2;

/**
 * The consolidated report from database to file; beside it, the library alone writing the rows of its appendix:
 * `docx` packing them, `pdfkit` laying them out as its own table.
 */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool);
  const [planId] = await addPlans(pool, organisation, { tasks: ROWS, unitsPerTask: 4, updates: true });
  const app = await openProduct(context, url);
  const { ReportsService } = await built('reports/reports.service.js');
  const reports = app.get(ReportsService, { strict: false });
  const docx = () => reports.quickDocx(organisation.actor, planId);
  const pdf = () => reports.quickPdf(organisation.actor, planId);
  const written = { docx: await docx(), pdf: await pdf() };
  const { readDocument } = await built('documents/index.js');
  const { blocks } = await readDocument(written.docx.bytes, 'report.docx');
  const appendix = blocks.filter(({ type }) => type === 'table').at(-1);
  const rows = appendix.rows
    .map(({ cells }) => cells.map(({ text }) => text))
    .filter(({ length }) => length > 1);
  if (rows.length !== ROWS + 1) throw new Error(`the appendix has ${rows.length} rows`);
  const [tookDocx, limitDocx, tookPdf, limitPdf] = await medianTimes(
    [docx, () => pack(rows), pdf, () => layOut(rows)],
    5,
  );
  return [
    rowOf('.docx', tookDocx, limitDocx, written.docx.bytes, 'docx packing the rows'),
    rowOf('.pdf', tookPdf, limitPdf, written.pdf.bytes, 'pdfkit laying out the rows'),
  ];
}

function rowOf(format, took, limit, bytes, bare) {
  return {
    work: `consolidated report with ${ROWS.toLocaleString('en')} rows, ${format}`,
    target: `≤ ${MOST_TIMES} ×`,
    measured: `${ms(took)}, ${Math.round(bytes.length / 1024)} KB`,
    bare: `${ms(limit)} ${bare}`,
    ratio: times(took / limit),
    held: took / limit <= MOST_TIMES,
  };
}

function pack(rows) {
  const table = new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
  return Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
}

const TINOS = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);

function layOut(rows) {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({
      size: 'A4',
      layout: 'landscape',
      margins: { top: 57, bottom: 57, left: 85, right: 43 },
    });
    const pieces = [];
    pdf.on('data', (piece) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
    pdf.font(TINOS).fontSize(11).table({ data: rows });
    pdf.end();
  });
}
