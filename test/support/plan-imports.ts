import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { DataSource } from 'typeorm';
import type { PlanImportView } from '../../src/plans/dto/plan-import.dto.js';
import { readSettings } from '../../src/config/index.js';
import { seedSamples } from '../../src/seed.js';
import type { TestApp } from './app.js';
import { startApp } from './app.js';
import { openSession } from './people.js';

export type Browser = ReturnType<TestApp['browser']>;

export const GO_VAP = 'samples/KH-3707-Go-Vap-2022.docx';
export const QUAN_1 = 'samples/KH-28-Quan-1-2023.docx';

export function sampleFile(name: string): Buffer {
  return readFileSync(path.resolve(name));
}

/** The product with the sample authorities and their people in it. */
export async function startWithSamples(url: string, now?: string): Promise<TestApp> {
  const settings = readSettings({ DATABASE_URL: url, NODE_ENV: 'test', ...(now ? { DONDOC_NOW: now } : {}) });
  await seedSamples(url, settings);
  return startApp(url, now ? { now } : {});
}

/** A browser in which a sample person has signed in. */
export async function signedIn(test: TestApp, username: string): Promise<Browser> {
  return test.browser().set('Cookie', await openSession(test.source, await userId(test.source, username)));
}

async function userId(source: DataSource, username: string): Promise<string> {
  const [row] = await source.query<Array<{ id: string }>>('SELECT id FROM user_account WHERE username = $1', [
    username,
  ]);
  if (!row) throw new Error(`no sample person is called ${username}`);
  return row.id;
}

export async function unitId(source: DataSource, authorityCode: string, code: string): Promise<string> {
  const [row] = await source.query<Array<{ id: string }>>(
    `SELECT u.id FROM unit u JOIN unit a ON a.id = u.authority_id WHERE a.code = $1 AND u.code = $2`,
    [authorityCode, code],
  );
  if (!row) throw new Error(`${authorityCode} has no unit ${code}`);
  return row.id;
}

export async function upload(browser: Browser, bytes: Buffer, name: string): Promise<PlanImportView> {
  const answer = await browser.post('/api/plan-imports').attach('file', bytes, name).expect(201);
  return answer.body as PlanImportView;
}

export async function edit(
  browser: Browser,
  view: PlanImportView,
  edits: Array<Record<string, unknown>>,
): Promise<PlanImportView> {
  const answer = await browser
    .patch(`/api/plan-imports/${view.id}`)
    .send({ version: view.version, edits })
    .expect(200);
  return answer.body as PlanImportView;
}

/** Edits that keep every doubtful name as text, and leave out what then has no unit to lead it. */
export function keepDoubtsAsText(view: PlanImportView): Array<Record<string, unknown>> {
  return view.questions.map(({ taskKey, about, referenceKey }) =>
    about === 'leader'
      ? { op: 'set-leader', taskKey, leaderIds: [], everywhere: false }
      : referenceKey === null
        ? { op: 'set-task', taskKey, field: 'included', value: false }
        : { op: 'set-reference', taskKey, referenceKey, unitIds: [], kind: 'external', learnAlias: false },
  );
}

/** A .docx of our own: paragraphs, and tables as rows of cells. */
export function docx(blocks: Array<string | string[][]>): Buffer {
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = (rows: string[][]) =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  const body = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : table(block))).join('');
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="${types}"/>`),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`,
      ),
    }),
  );
}
