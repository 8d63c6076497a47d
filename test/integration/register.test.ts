import { unzipSync } from 'fflate';
import type { Response } from 'supertest';
import type { Role } from '../../src/access/index.js';
import { readDocument } from '../../src/documents/index.js';
import type { Table } from '../../src/documents/index.js';
import type { PlanImportView } from '../../src/plans/dto/plan-import.dto.js';
import type { Plan } from '../../src/plans/index.js';
import { previewDocument } from '../../src/plans/import/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';
import type { Browser } from '../support/plan-imports.js';
import {
  edit,
  keepDoubtsAsText,
  QUAN_1,
  sampleFile,
  signedIn,
  startWithSamples,
  upload,
} from '../support/plan-imports.js';
import { addPlan, addSection, addTask, addUpdate } from '../support/plan-rows.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function bytesOf(response: Response, done: (error: Error | null, bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream)
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => done(null, Buffer.concat(chunks)));
}

async function download(browser: Browser, url: string) {
  const answer = await browser
    .get(url)
    .buffer()
    .parse(bytesOf as never)
    .expect(200);
  return { bytes: answer.body as Buffer, headers: answer.headers as Record<string, string> };
}

/** The lines above the table, and the table as texts. */
async function sheetOf(bytes: Buffer) {
  const { blocks } = await readDocument(bytes, 'so.xlsx');
  const table = blocks.find((block): block is Table => block.type === 'table');
  return {
    lines: blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
    rows: (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text)),
  };
}

const xmlOf = (bytes: Buffer, part: string) => Buffer.from(unzipSync(bytes)[part] ?? []).toString();

describe('the register of a plan', () => {
  let database: TestDatabase;
  let app: TestApp;
  let plan: Plan;
  let authority: UnitRow;
  const browsers = new Map<string, Browser>();
  const as = (person: string) => browsers.get(person) as Browser;
  const url = () => `/api/plans/${plan.id}/register.xlsx`;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
    authority = await addUnit(app.source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
    const elsewhere = await addUnit(app.source, { code: 'Q1', name: 'Ủy ban nhân dân Quận 1' });
    const finance = await addUnit(app.source, {
      code: 'TCKH',
      name: 'Phòng Tài chính - Kế hoạch',
      parent: authority,
    });
    const interior = await addUnit(app.source, { code: 'NV', name: 'Phòng Nội vụ', parent: authority });
    const idle = await addUnit(app.source, { code: 'YT', name: 'Phòng Y tế', parent: authority });
    plan = await addPlan(app.source, authority, { place: 'Gò Vấp' });
    const section = await addSection(app.source, plan, 'I', 'Hoàn thành các chỉ tiêu kinh tế - xã hội');
    const first = await addTask(app.source, plan, {
      sectionId: section,
      content: 'Thu ngân sách đạt dự toán',
      product: 'Báo cáo',
      leaderRaw: 'Đ/c Đinh Chí Cường - PCT\nChủ tịch',
      dueOn: '2022-11-30',
      assignments: [
        { unit: finance, state: 'COMPLETED', percent: 100, submittedOn: '2022-11-30' },
        { unit: interior, role: 'COORDINATING' },
      ],
      named: [
        { role: 'LEAD', raw: 'P.TCKH', kind: 'unit', unitIds: [finance.id] },
        { role: 'COORDINATING', raw: 'P.NV', kind: 'unit', unitIds: [interior.id] },
        { role: 'COORDINATING', raw: 'các đơn vị liên quan', kind: 'generic', unitIds: [] },
        { role: 'SUPERVISING', raw: 'Ủy ban Mặt trận', kind: 'external', unitIds: [] },
      ],
    });
    await addUpdate(app.source, first.assignmentIds[0] as string, {
      result: '=HYPERLINK("http://x";"102,5%")',
    });
    const dangerous = { sectionId: section, assignments: [{ unit: interior }] };
    await addTask(app.source, plan, {
      ...dangerous,
      content: '=1+1',
      deadlineRaw: 'Quý IV/2022',
      deadlineKind: 'period',
      dueOn: '2022-12-31',
    });
    await addTask(app.source, plan, {
      ...dangerous,
      content: '+84 28',
      product: '-2',
      deadlineRaw: 'Thường xuyên',
      deadlineKind: 'ongoing',
    });
    await addTask(app.source, plan, { ...dangerous, content: '@SUM(A1)', product: 'một\u0001 hai' });
    const people: Array<[string, Role, UnitRow]> = [
      ['clerk', 'COORDINATOR', authority],
      ['head', 'HEAD', finance],
      ['idle head', 'HEAD', idle],
      ['foreign clerk', 'COORDINATOR', elsewhere],
      ['admin', 'ADMIN', authority],
    ];
    for (const [username, role, unit] of people) {
      const id = await addPerson(app.source, { username, roles: [{ role, unitId: unit.id }] });
      browsers.set(username, app.browser().set('Cookie', await openSession(app.source, id)));
    }
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('has the head of the document and one row for each task, with its standing and latest result', async () => {
    const { bytes, headers } = await download(as('clerk'), url());
    expect(headers['content-type']).toBe(XLSX);
    expect(headers['content-disposition']).toContain('filename="So-theo-doi-3707-KH-UBND.xlsx"');
    const { lines, rows } = await sheetOf(bytes);
    expect(lines.slice(0, 6)).toEqual([
      'ỦY BAN NHÂN DÂN QUẬN GÒ VẤP',
      'Số: 3707/KH-UBND',
      'Gò Vấp, ngày 30 tháng 9 năm 2022',
      'KẾ HOẠCH',
      'Phát động phong trào thi đua nước rút hoàn thành chỉ tiêu năm 2022',
      'Sổ theo dõi, số liệu đến hết 22/12/2022',
    ]);
    expect(rows.slice(0, 2)).toEqual([
      [
        'TT',
        'Nhóm nhiệm vụ (phần)',
        'Nội dung nhiệm vụ',
        'Sản phẩm',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Lãnh đạo phụ trách',
        'Thời hạn',
        'Tình trạng',
        'Tỷ lệ',
        'Kết quả theo dõi',
        'Ghi chú',
      ],
      [
        '1',
        'I. Hoàn thành các chỉ tiêu kinh tế - xã hội',
        'Thu ngân sách đạt dự toán',
        'Báo cáo',
        'Phòng Tài chính - Kế hoạch',
        'Phòng Nội vụ; các đơn vị liên quan',
        'Đ/c Đinh Chí Cường - PCT; Chủ tịch',
        '30/11/2022',
        'Hoàn thành đúng hạn',
        '100%',
        '=HYPERLINK("http://x";"102,5%")',
        'Cùng giám sát: Ủy ban Mặt trận',
      ],
    ]);
    expect(rows).toHaveLength(5);
    expect(rows.map((row) => row[7])).toEqual(['Thời hạn', '30/11/2022', 'Quý IV/2022', 'Thường xuyên', '']);
  });

  it('holds real dates and percents, a frozen head, filters over its columns, and no formula', async () => {
    const { bytes } = await download(as('clerk'), url());
    const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    // 44895 is 30/11/2022 in the calendar of spreadsheets.
    expect(xml).toMatch(/<c r="H9"[^>]*><v>44895<\/v><\/c>/);
    expect(xml).toMatch(/<c r="J9"[^>]*><v>1<\/v><\/c>/);
    expect(xml).toMatch(/<pane[^>]*ySplit="8"[^>]*state="frozen"/);
    expect(xml).toContain('</sheetData><autoFilter ref="A8:L12"/>');
    expect(xml).not.toContain('<f>');
    const { rows } = await sheetOf(bytes);
    expect(rows.slice(2).map((row) => row.slice(2, 4))).toEqual([
      ['=1+1', ''],
      ['+84 28', '-2'],
      ['@SUM(A1)', 'một hai'],
    ]);
  });

  it('prints on A4 across, all columns on one sheet of paper, the titles on each', async () => {
    const { bytes } = await download(as('clerk'), url());
    const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
    expect(xmlOf(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Sổ theo dõi'!$8:$8</definedName>`,
    );
  });

  it('counts beside it what the screen counts, as numbers', async () => {
    const { bytes } = await download(as('clerk'), url());
    const { body } = await as('clerk').get(`/api/plans/${plan.id}/progress`).expect(200);
    const { counts } = body as { counts: Record<string, number> };
    const xml = xmlOf(bytes, 'xl/worksheets/sheet2.xml');
    const last = [...xml.matchAll(/<row r="(\d+)"/g)].at(-1)?.[1];
    const values = ['C', 'D', 'E', 'F', 'G', 'H', 'I'].map((column) =>
      Number(new RegExp(`<c r="${column}${last}"[^>]*><v>([^<]*)</v>`).exec(xml)?.[1]),
    );
    expect(counts.total).toBe(4);
    expect(values).toEqual([
      counts.total,
      counts.completedOnTime,
      counts.completedLate,
      counts.openInTime,
      counts.openOverdue,
      counts.noDeadline,
      25,
    ]);
  });

  it('is there for whoever sees the plan, and for nobody else', async () => {
    await as('head').get(url()).expect(200);
    await as('idle head').get(url()).expect(404);
    await as('foreign clerk').get(url()).expect(404);
    await as('admin').get(url()).expect(403);
    await as('clerk').get('/api/plans/khong-phai-ma/register.xlsx').expect(404);
    const draft = await addPlan(app.source, authority, { number: '14', status: 'DRAFT' });
    await as('clerk').get(`/api/plans/${draft.id}/register.xlsx`).expect(404);
  });

  it('puts each download on record', async () => {
    await as('head').get(url()).expect(200);
    const [event] = await app.source.query<Array<{ actor_name: string; payload: object }>>(
      `SELECT actor_name, payload FROM audit_event WHERE kind = 'report.downloaded' AND subject_id = $1 ORDER BY id DESC`,
      [plan.id],
    );
    expect(event).toEqual({ actor_name: 'head', payload: { planNumber: '3707/KH-UBND', format: 'xlsx' } });
  });
});

describe('what the product writes, it reads', () => {
  let database: TestDatabase;
  let test: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    test = await startWithSamples(database.url, '2022-12-22T08:00:00+07:00');
  });

  afterAll(async () => {
    await test?.close();
    await database?.drop();
  });

  it('a register comes back as the same tasks, leads, helpers and deadlines', async () => {
    // Quận 1's KH 28 is issued here as a clerk does it; the seed holds no plan of its kind.
    const clerk = await signedIn(test, 'q1.noivu');
    let view = await upload(clerk, sampleFile(QUAN_1), 'KH-28.docx');
    while (view.openQuestions > 0) view = await edit(clerk, view, keepDoubtsAsText(view));
    const { body: plan } = await clerk
      .post(`/api/plan-imports/${view.id}/issue`)
      .send({ version: view.version })
      .expect(201);
    const { bytes } = await download(clerk, `/api/plans/${plan.planId}/register.xlsx`);
    const { tasks, document } = await upload(clerk, bytes, 'so-theo-doi.xlsx');
    const issued = await test.source.query<Array<Record<string, unknown>>>(
      `SELECT t.ordinal, t.content, t.product, focal.original_due_on::text AS due,
        (SELECT array_agg(DISTINCT a.unit_id::text ORDER BY a.unit_id::text) FROM assignment a WHERE a.task_id = t.id AND a.role = 'LEAD') AS leads,
        (SELECT array_agg(DISTINCT a.unit_id::text ORDER BY a.unit_id::text) FROM assignment a WHERE a.task_id = t.id AND a.role = 'COORDINATING') AS coordinating
      FROM task t LEFT JOIN assignment focal ON focal.task_id = t.id AND focal.focal
      WHERE t.plan_id = $1 ORDER BY t.position`,
      [plan.planId],
    );
    const ids = (references: PlanImportView['tasks'][number]['leads'], others: string[] = []) => {
      const found = [...new Set(references.flatMap(({ unitIds }) => unitIds))]
        .filter((id) => !others.includes(id))
        .sort();
      return found.length ? found : null;
    };
    const read = tasks.map(({ ordinal, content, product, deadline, leads, coordinating }) => ({
      ordinal,
      content,
      product,
      due: deadline.due,
      leads: ids(leads),
      // A unit that leads is not asked to help as well.
      coordinating: ids(coordinating, ids(leads) ?? []),
    }));
    expect(issued.length).toBeGreaterThan(20);
    expect(read).toEqual(issued);
    expect(document).toMatchObject({ number: '28', symbol: 'KH-UBND', issuedOn: '2023-01-18' });
  });

  it('the template has the columns that are known, one row that says it is an example, and its advice apart', async () => {
    const clerk = await signedIn(test, 'gv.noivu');
    const { bytes, headers } = await download(clerk, '/api/plan-imports/template.xlsx');
    expect(headers['content-disposition']).toContain('attachment');
    const { tasks, document } = await previewDocument(bytes, 'mau.xlsx');
    expect(tasks).toMatchObject([
      {
        ordinal: '1',
        section: 'I',
        content: 'VÍ DỤ, XÓA DÒNG NÀY: Rà soát, công khai thủ tục hành chính',
        product: 'Quyết định công bố',
        leads: [{ raw: 'Phòng Nội vụ' }],
        coordinating: [{ raw: 'Văn phòng' }, { raw: 'Ủy ban nhân dân các phường' }],
        deadline: { due: '2027-06-30', source: 'cell' },
      },
    ]);
    expect(document.reportingDeadlines).toEqual([]);
    expect(xmlOf(bytes, 'xl/workbook.xml')).toContain('Hướng dẫn');
  });

  it('the template is for whoever imports plans', async () => {
    const leader = await signedIn(test, 'gv.chutich');
    await leader.get('/api/plan-imports/template.xlsx').expect(403);
  });
});
