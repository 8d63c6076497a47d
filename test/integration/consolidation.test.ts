import { createHash, randomUUID } from 'node:crypto';
import { readDocument } from '../../src/documents/index.js';
import type { Role } from '../../src/access/index.js';
import type { Plan } from '../../src/plans/index.js';
import { IssuedReportAnnouncements } from '../../src/notifications/unit-reports/issued-report-announcements.js';
import { ReportPeriod } from '../../src/plans/index.js';
import { NO_CONTENT } from '../../src/reports/unit-reports/index.js';
import { UnitReport } from '../../src/reports/unit-reports/unit-report.entity.js';
import { Unit } from '../../src/units/index.js';
import { setClock, startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';
import { addPlan, addSection, addTask, addUpdate } from '../support/plan-rows.js';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

interface Block {
  type: string;
  attrs?: { level: number; source: string | null; ref?: string; shown?: string };
  content?: Block[];
  text?: string;
}

interface View {
  id: string;
  state: string;
  version: number;
  asOf: string;
  body: { type: 'doc'; content: Block[] };
  parts: Array<{ source: string; edited: boolean }>;
  sources: Array<{ ref: string; shown: string; label: string; link: string | null }>;
  issued: Array<{ revision: number; number: string; files: Array<{ format: string; sha256: string }> }>;
  mayEdit: boolean;
}

interface Check {
  disagreements: Array<{ ref: string; shown: string; now: string | null; label: string | null }>;
  loose: Array<{ text: string }>;
}

const DOCUMENT = {
  number: 5,
  issuedOn: '2023-03-20',
  signatureLines: [{ authority: 'TM.', text: 'Ủy ban nhân dân' }, { text: 'Chủ tịch' }],
  signerName: 'Nguyễn Văn An',
  recipients: ['Như trên', '', 'Các đơn vị được giao nhiệm vụ'],
  archive: 'VT, NV',
};

let database: TestDatabase;
let app: TestApp;
let files: string;
let authority: UnitRow;
let interior: UnitRow;
let finance: UnitRow;
let plan: Plan;
let quarter: string;
let firstSection: string;
let parts: string[];
const sessions = new Map<string, string>();

/** Monday, 20/3/2023; the data of the quarter end on 14/3. */
beforeAll(async () => {
  database = await createTestDatabase();
  files = await mkdtemp(path.join(os.tmpdir(), 'dondoc-reports-'));
  app = await startApp(database.url, { now: '2023-03-20T08:00:00+07:00', environment: { DATA_DIR: files } });
  authority = await addUnit(app.source, { code: 'Q1', name: 'Ủy ban nhân dân Quận 1' });
  await app.source.manager.update(Unit, authority.id, { place: 'Quận 1' });
  interior = await addUnit(app.source, { code: 'NV', name: 'Phòng Nội vụ', parent: authority });
  finance = await addUnit(app.source, {
    code: 'TCKH',
    name: 'Phòng Tài chính - Kế hoạch',
    parent: authority,
  });
  const foreign = await addUnit(app.source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
  const people: Array<[string, Role, UnitRow]> = [
    ['clerk', 'COORDINATOR', authority],
    ['second clerk', 'COORDINATOR', authority],
    ['leader', 'LEADER', authority],
    ['observer', 'OBSERVER', authority],
    ['council', 'COUNCIL', authority],
    ['head', 'HEAD', interior],
    ['foreign clerk', 'COORDINATOR', foreign],
  ];
  for (const [username, role, unit] of people) {
    const id = await addPerson(app.source, { username, roles: [{ role, unitId: unit.id }] });
    sessions.set(username, await openSession(app.source, id));
  }
  plan = await addPlan(app.source, authority, {
    number: '28',
    year: 2023,
    title: 'Tổ chức thực hiện Chủ đề năm 2023',
    issuedOn: '2023-01-18',
  });
  firstSection = await addSection(app.source, plan, 'I', 'Cải cách hành chính');
  const lead = (unit: UnitRow, submittedOn: string | null, dueOn: string) =>
    addTask(app.source, plan, {
      sectionId: firstSection,
      dueOn,
      assignments: [
        submittedOn ? { unit, state: 'COMPLETED', percent: 100, submittedOn } : { unit, percent: 20 },
      ],
    });
  const tasks = [
    await lead(interior, '2023-02-10', '2023-02-28'),
    await lead(interior, '2023-03-02', '2023-02-28'),
    await lead(finance, null, '2023-03-10'),
    // Done after the last day of the data: then still being worked on.
    await lead(finance, '2023-03-17', '2023-03-31'),
  ];
  parts = tasks.map(({ assignmentIds }) => assignmentIds[0] as string);
  await addUpdate(app.source, parts[2] as string, {
    difficulty: 'Thiếu máy quét',
    reportedAt: new Date('2023-03-01T01:00:00Z'),
  });
  quarter = await addPeriod('Quý I/2023', { dataTo: '2023-03-14', dueOn: '2023-03-15', opened: true });
  await addAccepted(quarter, interior);
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(files, { recursive: true, force: true });
});

async function addPeriod(
  label: string,
  { dataTo, dueOn, opened }: { dataTo: string; dueOn: string; opened: boolean },
): Promise<string> {
  const id = randomUUID();
  await app.source.manager.insert(ReportPeriod, {
    id,
    planId: plan.id,
    position: 0,
    raw: 'hàng quý',
    kind: 'QUARTER',
    label,
    dataTo,
    dueOn,
    openedAt: opened ? new Date('2023-03-01T01:00:00Z') : null,
  });
  return id;
}

/** One accepted report, sent a day late, and one that did not come. */
async function addAccepted(periodId: string, unit: UnitRow): Promise<void> {
  const item = {
    assignmentId: parts[0] as string,
    taskId: randomUUID(),
    ordinal: '1',
    content: '',
    result: 'Đã tiếp nhận 412 hồ sơ trực tuyến',
    unfinished: '',
  };
  const report = (of: UnitRow) => ({
    id: randomUUID(),
    periodId,
    planId: plan.id,
    unitId: of.id,
    authorityId: authority.id,
    dueOn: '2023-03-15',
  });
  await app.source.manager.insert(UnitReport, {
    ...report(unit),
    state: 'ACCEPTED',
    submittedOn: '2023-03-16',
    content: {
      ...NO_CONTENT,
      sections: [{ sectionId: firstSection, label: 'I', title: 'Cải cách hành chính', items: [item] }],
      difficulties: 'Đường truyền chậm',
    },
  });
  await app.source.manager.insert(UnitReport, report(finance));
}

const get = (person: string, url: string) =>
  app
    .browser()
    .get(`/api${url}`)
    .set('Cookie', sessions.get(person) as string);
const send = (person: string, method: 'post' | 'put', url: string, body: object) =>
  app
    .browser()
    [method](`/api${url}`)
    .set('Cookie', sessions.get(person) as string)
    .send(body);
const begin = async (person: string, periodId: string) =>
  (await send(person, 'post', `/plans/${plan.id}/consolidated-reports`, { periodId }).expect(200))
    .body as View;
const viewOf = async (person: string, id: string) =>
  (await get(person, `/consolidated-reports/${id}`).expect(200)).body as View;
const save = (person: string, { id }: View, version: number, body: object) =>
  send(person, 'put', `/consolidated-reports/${id}`, { version, body });
const issue = (person: string, { id, version }: View, given: object = {}) =>
  send(person, 'post', `/consolidated-reports/${id}/issue`, { version, ...DOCUMENT, ...given });
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function textOf(block: Block): string {
  return block.text ?? block.attrs?.shown ?? (block.content ?? []).map(textOf).join('');
}

const bytesOf = async (person: string, url: string): Promise<Buffer> => {
  const answer = await get(person, url)
    .buffer()
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return answer.body as Buffer;
};

describe('a consolidated report', () => {
  let report: View;

  it('begins from what the units reported, with the numbers of the last day of the data', async () => {
    report = await begin('clerk', quarter);
    const lines = report.body.content.map(textOf).join('\n');
    expect(report).toMatchObject({ state: 'DRAFT', asOf: '2023-03-14', mayEdit: true });
    expect(lines).toContain('số liệu tính đến hết ngày 14 tháng 3 năm 2023');
    // Of the two that are done one was submitted late; what was submitted on 17/3 was not done on 14/3.
    expect(lines).toContain(
      'Đã hoàn thành: 02 (50%), trong đó hoàn thành đúng hạn 01, hoàn thành quá hạn 01;',
    );
    expect(lines).toContain('Chưa hoàn thành, đã quá hạn: 01 (25%).');
    expect(lines).toContain('Phòng Nội vụ (nhiệm vụ 1): Đã tiếp nhận 412 hồ sơ trực tuyến.');
    expect(lines).toContain('Phòng Nội vụ: Đường truyền chậm.');
    expect(lines).toContain('Gửi báo cáo chậm (01 đơn vị): Phòng Nội vụ.');
    expect(lines).toContain('Chưa gửi báo cáo (01 đơn vị): Phòng Tài chính - Kế hoạch.');
    expect(report.sources.find(({ ref }) => ref === 'lead.completedOnTime')).toEqual({
      ref: 'lead.completedOnTime',
      shown: '01',
      label: 'Số phân công chủ trì hoàn thành đúng hạn, tính đến 14/03/2023: 1',
      link: `/tasks?planId=${plan.id}&role=LEAD&timeliness=DONE_ON_TIME`,
    });
    expect((await begin('second clerk', quarter)).id).toBe(report.id);
  });

  it('of a period that units have not been asked about is not begun', async () => {
    const later = await addPeriod('Quý II/2023', {
      dataTo: '2023-06-14',
      dueOn: '2023-06-15',
      opened: false,
    });
    const answer = await send('clerk', 'post', `/plans/${plan.id}/consolidated-reports`, { periodId: later });
    expect([answer.status, answer.body.code]).toEqual([409, 'consolidation:PERIOD_NOT_OPENED']);
  });

  it('is seen as far as the role goes, and written by the coordinator alone', async () => {
    const url = `/consolidated-reports/${report.id}`;
    await get('leader', url).expect(200);
    // The plan is no campaign, nothing has been issued, and other authorities know nothing of it.
    for (const person of ['observer', 'council', 'foreign clerk']) await get(person, url).expect(404);
    await get('head', url).expect(403);
    await send('leader', 'put', url, { version: 1, body: report.body }).expect(403);
    await send('foreign clerk', 'put', url, { version: 1, body: report.body }).expect(404);
    await issue('foreign clerk', report).expect(404);
    expect((await viewOf('leader', report.id)).mayEdit).toBe(false);
    expect((await get('observer', `/plans/${plan.id}/consolidated-reports`).expect(200)).body).toEqual([]);
    expect((await get('head', `/plans/${plan.id}/consolidated-reports`)).status).toBe(403);
  });

  it('keeps what two people write apart: the second hears who was faster', async () => {
    const body = { ...report.body, content: [...report.body.content, paragraph('Câu của người thứ nhất.')] };
    const saved = await save('clerk', report, report.version, body).expect(200);
    expect(saved.body).toMatchObject({ version: 2 });
    const stale = await save('second clerk', report, report.version, report.body).expect(409);
    expect(stale.body.code).toBe('consolidation:STALE');
    expect(stale.body.message).toMatch(/^clerk vừa lưu báo cáo này lúc 08:00/);
    const { current } = stale.body.details as { current: View };
    expect(textOf({ type: 'doc', content: current.body.content })).toContain('Câu của người thứ nhất.');
    report = await viewOf('clerk', report.id);
  });

  it.each<[string, object, string]>([
    ['a table', { type: 'doc', content: [{ type: 'table' }] }, 'consolidation:UNKNOWN_CONTENT'],
    [
      'a link',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'x' } }] }],
          },
        ],
      },
      'consolidation:UNKNOWN_CONTENT',
    ],
    [
      'more than can be kept',
      { type: 'doc', content: [paragraph('a'.repeat(1_500_001))] },
      'consolidation:TOO_LONG',
    ],
  ])('does not take %s', async (_what, body, code) => {
    const answer = await save('clerk', report, report.version, body);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect((await viewOf('clerk', report.id)).version).toBe(report.version);
  });

  it('writes a part again from its sources, and over edited words only when told so', async () => {
    const edited = report.parts.filter((part) => part.edited).map(({ source }) => source);
    expect(edited).toEqual(['directions']);
    const rewrite = (source: string, replaceEdited: boolean) =>
      send('clerk', 'post', `/consolidated-reports/${report.id}/parts/${source}/rewrite`, {
        version: report.version,
        replaceEdited,
      });
    const refused = await rewrite('directions', false);
    expect([refused.status, refused.body.code]).toEqual([409, 'consolidation:PART_EDITED']);
    await rewrite('no-such-part', true).expect(404);
    report = (await rewrite('directions', true).expect(200)).body as View;
    expect(report.parts.filter((part) => part.edited)).toEqual([]);
    expect(textOf({ type: 'doc', content: report.body.content })).not.toContain('người thứ nhất');
  });

  it('is not issued while a figure disagrees, unless somebody says why', async () => {
    expect((await get('clerk', `/consolidated-reports/${report.id}/check`).expect(200)).body).toMatchObject({
      disagreements: [],
      loose: [],
    });
    // The unit's work turns out to have been submitted within the window after all.
    await app.source.query(`UPDATE assignment SET submitted_on = '2023-03-13' WHERE id = $1`, [parts[3]]);
    const typed = paragraph('Trong kỳ có thêm 15 nhiệm vụ được giao.');
    const body = { ...report.body, content: [...report.body.content, typed] };
    await save('clerk', report, report.version, body).expect(200);
    report = await viewOf('clerk', report.id);
    const check = (await get('clerk', `/consolidated-reports/${report.id}/check`).expect(200)).body as Check;
    expect(check.disagreements).toContainEqual(
      expect.objectContaining({
        ref: 'lead.completedOnTime',
        shown: '01',
        now: '02',
        label: 'Số phân công chủ trì hoàn thành đúng hạn, tính đến 14/03/2023: 2',
      }),
    );
    expect(check.loose.map(({ text }) => text)).toEqual(['15 nhiệm vụ']);
    const refused = await issue('clerk', report);
    expect([refused.status, refused.body.code]).toEqual([409, 'consolidation:FIGURES_DISAGREE']);
    expect((await viewOf('clerk', report.id)).issued).toEqual([]);
  });

  it.each([
    ['in the future', { issuedOn: '2023-03-21' }, 'consolidation:DATE_IN_FUTURE'],
    ['before the day of its data', { issuedOn: '2023-03-13' }, 'consolidation:DATE_BEFORE_DATA'],
    ['that the calendar does not have', { issuedOn: '2023-02-30' }, 'common:VALIDATION'],
  ])('does not bear a date %s', async (_what, given, code) => {
    const answer = await issue('clerk', report, given);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  it('is issued once, however many press the button', async () => {
    const reason = { differenceReason: 'Số liệu chốt theo biên bản ngày 14/3' };
    const answers = await Promise.all([
      issue('clerk', report, reason),
      issue('second clerk', report, reason),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    report = await viewOf('clerk', report.id);
    expect(report).toMatchObject({ state: 'ISSUED', issued: [{ revision: 1, number: '05/BC-UBND' }] });
    const late = await save('clerk', report, report.version, report.body);
    expect([late.status, late.body.code]).toEqual([409, 'consolidation:NOT_DRAFT']);
  });

  it('is announced once to the leaders and to who reported, each led to what they may see', async () => {
    const [issued] = await app.source.query<Array<{ id: string }>>(
      'SELECT id FROM issued_report WHERE report_id = $1',
      [report.id],
    );
    const [queued] = await app.source.query<Array<{ payload: object }>>(
      `SELECT payload FROM outbox WHERE job = 'notification.consolidation-issued'`,
    );
    expect(queued?.payload).toEqual({ issuedId: issued?.id });
    for (let time = 0; time < 2; time++)
      await app.app.get(IssuedReportAnnouncements).issued(issued?.id as string);
    const told = await app.source.query<Array<{ who: string; link: string; subject: string; body: string }>>(
      `SELECT p.username AS who, m.link, m.subject, m.body FROM message m JOIN user_account p ON p.id = m.recipient_id
       WHERE m.kind = 'CONSOLIDATION_ISSUED' ORDER BY 1`,
    );
    expect(told.map(({ who, link }) => [who, link.replace(/[^/]+$/, '')])).toEqual([
      ['head', '/unit-reports/'],
      ['leader', '/reports/consolidated/'],
    ]);
    expect(told[1]?.subject).toBe('Đã ban hành Báo cáo số 05/BC-UBND tổng hợp Quý I/2023');
    for (const { body } of told) expect(body).toContain('KH số 28/');
  });

  it('serves the very bytes that were issued, whatever happens elsewhere', async () => {
    const url = (format: string) => `/consolidated-reports/${report.id}/issued/1/${format}`;
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const before = await Promise.all(
      report.issued[0]?.files.map(({ format }) => bytesOf('clerk', url(format))) ?? [],
    );
    expect(before.map(hash)).toEqual(report.issued[0]?.files.map(({ sha256 }) => sha256));
    const shown = await viewOf('observer', report.id);

    setClock(app, () => new Date('2024-03-20T08:00:00+07:00'));
    await app.source.query(`UPDATE assignment SET state = 'CANCELLED' WHERE plan_id = $1`, [plan.id]);
    await app.source.query(`UPDATE unit SET name = 'Phòng Nội vụ và Tổ chức' WHERE id = $1`, [interior.id]);
    await app.source.query(`UPDATE plan SET title = 'Tên khác' WHERE id = $1`, [plan.id]);

    const after = await Promise.all(
      report.issued[0]?.files.map(({ format }) => bytesOf('observer', url(format))) ?? [],
    );
    expect(after.map(hash)).toEqual(before.map(hash));
    expect(await viewOf('observer', report.id)).toMatchObject({ body: shown.body, sources: shown.sources });
    await expect(
      app.source.query(`UPDATE issued_report SET number = 6 WHERE report_id = $1`, [report.id]),
    ).rejects.toThrow(/cannot be changed/);

    const { blocks } = await readDocument(before[0] as Buffer, 'report.docx');
    const text = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])).join('\n');
    expect(text).toContain('Đã hoàn thành: 02 (50%)');
    expect(text).toContain('Phòng Nội vụ (nhiệm vụ 1): Đã tiếp nhận 412 hồ sơ trực tuyến.');
  });

  it('is corrected by a new version with a reason, the old one stays', async () => {
    const observed = await viewOf('observer', report.id);
    const { id, version } = report;
    await send('clerk', 'post', `/consolidated-reports/${id}/correct`, { version, reason: ' ' }).expect(400);
    const correcting = (
      await send('clerk', 'post', `/consolidated-reports/${id}/correct`, {
        version,
        reason: 'Sai số ở mục I',
      })
    ).body as View;
    expect(correcting).toMatchObject({ state: 'DRAFT', correctionReason: 'Sai số ở mục I' });
    // While it is being corrected an observer still sees what is out.
    expect((await viewOf('observer', id)).body).toEqual(observed.body);
    const first = await bytesOf('clerk', `/consolidated-reports/${id}/issued/1/docx`);
    const answer = await issue('clerk', correcting, { differenceReason: 'Giữ số đã chốt' }).expect(200);
    const corrected = answer.body as View;
    expect(corrected.issued.map(({ revision, number }) => [revision, number])).toEqual([
      [2, '05/BC-UBND'],
      [1, '05/BC-UBND'],
    ]);
    expect(first.equals(await bytesOf('leader', `/consolidated-reports/${id}/issued/1/docx`))).toBe(true);
    await get('clerk', `/consolidated-reports/${id}/issued/3/docx`).expect(404);
    const events = await app.source.query<Array<{ kind: string }>>(
      `SELECT kind FROM audit_event WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      ...['report.begun', 'report.issued', 'report.correction-begun', 'report.issued'],
    ]);
  });

  it('keeps its hash over everything it was made from', async () => {
    const rows = await app.source.query<Array<{ text: string; hash: string }>>(
      `SELECT snapshot::text AS text, snapshot_sha256 AS hash FROM issued_report WHERE report_id = $1`,
      [report.id],
    );
    expect(rows).toHaveLength(2);
    for (const { text, hash } of rows) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('of the next period compares with what this one said, and needs a number of its own', async () => {
    const next = await addPeriod('6 tháng đầu năm 2023', {
      dataTo: '2023-06-14',
      dueOn: '2023-06-15',
      opened: true,
    });
    // The corrected version of the quarter, which counts, was issued when everything had been cancelled.
    await app.source.query(`UPDATE assignment SET state = 'COMPLETED' WHERE id = $1`, [parts[0]]);
    const following = await begin('clerk', next);
    const lines = following.body.content.map(textOf).join('\n');
    expect(lines).toContain('So với quý I/2023, số phân công chủ trì đã hoàn thành tăng 01 (01 so với 0)');
    const answer = await issue('clerk', following, { issuedOn: '2023-06-20', differenceReason: 'x' });
    expect([answer.status, answer.body.code]).toEqual([409, 'consolidation:NUMBER_TAKEN']);
  });

  it('does not change by what was decided after the last day of its data', async () => {
    setClock(app, () => new Date('2023-03-20T08:00:00+07:00'));
    const other = await addPlan(app.source, authority, { number: '29', year: 2023, issuedOn: '2023-01-18' });
    const dueDays = ['2023-03-10', '2023-03-31', '2023-03-10'];
    const given: string[] = [];
    for (const dueOn of dueDays) {
      const { assignmentIds } = await addTask(app.source, other, {
        dueOn,
        assignments: [{ unit: interior }],
      });
      given.push(assignmentIds[0] as string);
    }
    const periodId = randomUUID();
    await app.source.manager.insert(ReportPeriod, {
      ...{
        id: periodId,
        planId: other.id,
        position: 0,
        raw: 'hàng quý',
        kind: 'QUARTER',
        label: 'Quý I/2023',
      },
      ...{ dataTo: '2023-03-14', dueOn: '2023-03-15', openedAt: new Date('2023-03-01T01:00:00Z') },
    });
    const begun = await send('clerk', 'post', `/plans/${other.id}/consolidated-reports`, { periodId });
    const before = begun.body as View;
    expect(before.body.content.map(textOf).join('\n')).toContain('Chưa hoàn thành, đã quá hạn: 02 (66,7%).');

    const [later, cancelled, suspended] = given as [string, string, string];
    const reason = 'Theo chỉ đạo ngày 20/3.';
    const asked = await send('head', 'post', `/assignments/${later}/extensions`, {
      ...{ version: 1, dueOn: '2023-06-30', reason },
    }).expect(201);
    await send('clerk', 'post', `/extensions/${asked.body.id}/approve`, { version: 1, reason }).expect(200);
    await send('clerk', 'post', `/assignments/${cancelled}/cancel`, { version: 1, reason }).expect(200);
    await send('clerk', 'post', `/assignments/${suspended}/suspend`, { version: 1, reason }).expect(200);

    const progress = await get('clerk', `/plans/${other.id}/progress`).expect(200);
    expect(progress.body.counts).toMatchObject({ total: 2, openOverdue: 0 });
    const check = await get('clerk', `/consolidated-reports/${before.id}/check`).expect(200);
    expect((check.body as Check).disagreements).toEqual([]);
    const after = await viewOf('clerk', before.id);
    expect(after.sources).toEqual(before.sources);
  });
});
