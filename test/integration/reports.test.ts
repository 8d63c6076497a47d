import type { Response } from 'supertest';
import type { Role } from '../../src/access/index.js';
import { readDocument } from '../../src/documents/index.js';
import type { Table } from '../../src/documents/index.js';
import type { Plan } from '../../src/plans/index.js';
import type { PlanProgress } from '../../src/reports/index.js';
import { Unit } from '../../src/units/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';
import { addPlan, addReportPeriod, addSection, addTask, addUpdate } from '../support/plan-rows.js';

let database: TestDatabase;
let app: TestApp;
let goVap: UnitRow;
let quan1: UnitRow;
let finance: UnitRow;
let interior: UnitRow;
let ward: UnitRow;
let campaign: Plan;
const sessions = new Map<string, string>();

/** The product on Thursday, 22/12/2022; "sắp đến hạn" reaches to 03/01/2023, over the new year's days off. */
beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
  goVap = await addUnit(app.source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
  await app.source.manager.update(Unit, goVap.id, {
    place: 'Gò Vấp',
    superiorName: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  });
  quan1 = await addUnit(app.source, { code: 'Q1', name: 'Ủy ban nhân dân Quận 1' });
  finance = await addUnit(app.source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: goVap });
  interior = await addUnit(app.source, { code: 'NV', name: 'Phòng Nội vụ', parent: goVap });
  ward = await addUnit(app.source, {
    code: 'P12',
    kind: 'WARD',
    name: 'Ủy ban nhân dân phường 12',
    parent: goVap,
  });
  campaign = await campaignWithEveryTimeliness();
  const people: Array<[string, Role, UnitRow]> = [
    ['clerk', 'COORDINATOR', goVap],
    ['council', 'COUNCIL', goVap],
    ['ward head', 'HEAD', ward],
    ['foreign clerk', 'COORDINATOR', quan1],
    ['admin', 'ADMIN', goVap],
  ];
  for (const [username, role, unit] of people) {
    const id = await addPerson(app.source, { username, roles: [{ role, unitId: unit.id }] });
    sessions.set(username, await openSession(app.source, id));
  }
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

/** One lead assignment of each kind, with what the units said. */
async function campaignWithEveryTimeliness(): Promise<Plan> {
  const plan = await addPlan(app.source, goVap, { campaign: true });
  const [first, second] = [
    await addSection(app.source, plan, 'I', 'Hoàn thành các chỉ tiêu kinh tế - xã hội:'),
    await addSection(app.source, plan, 'II', 'Cải cách hành chính'),
  ];
  await addReportPeriod(app.source, plan, 'trước ngày 30 tháng 11 năm 2022', '2022-11-30');
  const lead = (given: Parameters<typeof addTask>[2]) => addTask(app.source, plan, given);

  const onTime = await lead({
    sectionId: first,
    dueOn: '2022-11-30',
    assignments: [
      { unit: finance, state: 'COMPLETED', percent: 100, submittedOn: '2022-11-30' },
      { unit: ward, role: 'COORDINATING', state: 'COMPLETED', percent: 100, submittedOn: '2022-11-29' },
    ],
    named: [
      { role: 'LEAD', raw: 'P.TCKH', kind: 'unit', unitIds: [finance.id] },
      { role: 'COORDINATING', raw: 'Ủy ban nhân dân 16 phường', kind: 'group', unitIds: [ward.id] },
      { role: 'COORDINATING', raw: 'các đơn vị liên quan', kind: 'generic', unitIds: [] },
    ],
  });
  await addUpdate(app.source, onTime.assignmentIds[0] as string, { result: 'Thu ngân sách đạt 80%' });
  await addUpdate(app.source, onTime.assignmentIds[0] as string, {
    result: 'Thu ngân sách đạt 102,5% dự toán',
  });
  await lead({
    sectionId: first,
    dueOn: '2022-11-30',
    assignments: [{ unit: interior, state: 'COMPLETED', percent: 100, submittedOn: '2022-12-01' }],
  });
  await lead({ sectionId: first, dueOn: '2023-06-30', assignments: [{ unit: interior }] });
  await lead({
    sectionId: first,
    dueOn: '2022-12-31',
    assignments: [{ unit: interior, state: 'ACKNOWLEDGED' }],
  });
  const overdue = await lead({
    sectionId: second,
    dueOn: '2022-12-15',
    content: 'Rà soát <hồ sơ> & thủ tục',
    assignments: [{ unit: finance, state: 'IN_PROGRESS', percent: 60 }],
  });
  await addUpdate(app.source, overdue.assignmentIds[0] as string, {
    percent: 60,
    difficulty: 'Phần mềm chưa liên thông',
    proposal: 'Thành phố sớm\ncung cấp tài khoản',
  });
  await lead({
    sectionId: second,
    dueOn: '2022-12-15',
    assignments: [{ unit: interior, state: 'SUBMITTED', percent: 100, submittedOn: '2022-12-14' }],
  });
  await lead({
    sectionId: second,
    dueOn: '2022-12-15',
    assignments: [{ unit: interior, state: 'SUBMITTED', percent: 100, submittedOn: '2022-12-19' }],
  });
  await lead({
    sectionId: second,
    deadlineRaw: 'Thường xuyên',
    assignments: [{ unit: ward, state: 'IN_PROGRESS', percent: 30 }],
  });
  await lead({
    sectionId: second,
    dueOn: '2022-12-15',
    assignments: [{ unit: finance, state: 'CANCELLED' }],
  });
  await lead({
    sectionId: second,
    dueOn: '2022-12-15',
    assignments: [{ unit: finance, state: 'SUSPENDED' }],
  });
  return plan;
}

function get(person: string, url: string) {
  return app
    .browser()
    .get(url)
    .set('Cookie', sessions.get(person) as string);
}

const progressOf = async (person: string, planId: string) =>
  (await get(person, `/api/plans/${planId}/progress`).expect(200)).body as PlanProgress;

function bytesOf(response: Response, done: (error: Error | null, bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream)
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => done(null, Buffer.concat(chunks)));
}

async function reportOf(person: string, planId: string) {
  const answer = await get(person, `/api/plans/${planId}/report.docx`)
    .buffer()
    .parse(bytesOf as never)
    .expect(200);
  const bytes = answer.body as Buffer;
  const { blocks } = await readDocument(bytes, 'report.docx');
  const tables = blocks.filter((block): block is Table => block.type === 'table');
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const rows = (table: Table) => table.rows.map(({ cells }) => cells.map(({ text }) => text));
  return { headers: answer.headers, bytes, lines, text: lines.join('\n'), tables: tables.map(rows) };
}

describe('progress of a plan', () => {
  it('counts each lead assignment as what it is on the day; the cancelled one nowhere', async () => {
    const progress = await progressOf('clerk', campaign.id);
    expect(progress).toMatchObject({
      planNumber: '3707/KH-UBND',
      asOf: '2022-12-22',
      campaign: true,
      tasks: 10,
    });
    expect(progress.counts).toEqual({
      total: 9,
      completedOnTime: 1,
      completedLate: 1,
      openInTime: 4,
      openOverdue: 2,
      noDeadline: 1,
      dueSoon: 1,
      submitted: 2,
    });
    expect(progress.coordinatingCounts).toMatchObject({ total: 1, completedOnTime: 1 });
  });

  it('adds up to the same by section and by unit', async () => {
    const { counts, bySection, byUnit } = await progressOf('clerk', campaign.id);
    const keys = Object.keys(counts) as Array<keyof typeof counts>;
    for (const key of keys) {
      expect(bySection.reduce((sum, section) => sum + section.counts[key], 0)).toBe(counts[key]);
      expect(byUnit.reduce((sum, unit) => sum + unit.lead[key], 0)).toBe(counts[key]);
    }
    expect(bySection.map(({ label, counts: of }) => [label, of.total])).toEqual([
      ['I', 4],
      ['II', 5],
    ]);
    expect(byUnit.find(({ unitName }) => unitName === 'Ủy ban nhân dân phường 12')).toMatchObject({
      unitKind: 'WARD',
      lead: { total: 1, noDeadline: 1 },
      coordinating: { total: 1, completedOnTime: 1 },
    });
  });

  it('lists what is overdue with the working days it is late; waiting ones only until they were submitted', async () => {
    const { overdue } = await progressOf('clerk', campaign.id);
    expect(
      overdue.map(({ unitName, dueOn, daysLate, submitted }) => [unitName, dueOn, daysLate, submitted]),
    ).toEqual([
      ['Phòng Tài chính - Kế hoạch', '2022-12-15', 5, false],
      ['Phòng Nội vụ', '2022-12-15', 2, true],
    ]);
  });

  it('tells the reports that the plan asks for', async () => {
    const { reportPeriods } = await progressOf('clerk', campaign.id);
    expect(reportPeriods).toEqual([
      { raw: 'trước ngày 30 tháng 11 năm 2022', dueOn: '2022-11-30', exclusive: true, recipient: null },
    ]);
  });
});

describe('who sees it', () => {
  it('the council sees campaigns and nothing else, on the screen and as a file', async () => {
    const ordinary = await addPlan(app.source, goVap, { number: '12' });
    await get('council', `/api/plans/${campaign.id}/progress`).expect(200);
    await get('council', `/api/plans/${campaign.id}/report.docx`).expect(200);
    await get('council', `/api/plans/${ordinary.id}/progress`).expect(404);
    await get('council', `/api/plans/${ordinary.id}/report.docx`).expect(404);
  });

  it('a ward chairman sees the progress of plans with work for the ward, but consolidates none', async () => {
    const elsewhere = await addPlan(app.source, goVap, { number: '13' });
    await addTask(app.source, elsewhere, { assignments: [{ unit: finance }] });
    await get('ward head', `/api/plans/${campaign.id}/progress`).expect(200);
    await get('ward head', `/api/plans/${elsewhere.id}/progress`).expect(404);
    const refused = await get('ward head', `/api/plans/${campaign.id}/report.docx`).expect(403);
    expect(refused.body).toMatchObject({ code: 'access:NOT_ALLOWED' });
  });

  it('a council member elsewhere who is head here sees the plan and may not consolidate it', async () => {
    const id = await addPerson(app.source, {
      username: 'two hats',
      roles: [
        { role: 'COUNCIL', unitId: quan1.id },
        { role: 'HEAD', unitId: ward.id },
      ],
    });
    sessions.set('two hats', await openSession(app.source, id));
    await get('two hats', `/api/plans/${campaign.id}/progress`).expect(200);
    await get('two hats', `/api/plans/${campaign.id}/report.docx`).expect(403);
  });

  it('another authority’s clerk finds nothing, a draft is nobody’s, an administrator sees no content', async () => {
    const draft = await addPlan(app.source, goVap, { number: '14', status: 'DRAFT' });
    await get('foreign clerk', `/api/plans/${campaign.id}/progress`).expect(404);
    await get('foreign clerk', `/api/plans/${campaign.id}/report.docx`).expect(404);
    await get('clerk', `/api/plans/${draft.id}/progress`).expect(404);
    await get('clerk', '/api/plans/khong-phai-ma/progress').expect(404);
    await get('admin', `/api/plans/${campaign.id}/progress`).expect(403);
  });
});

describe('the consolidated report', () => {
  it('carries the numbers of the screen', async () => {
    const { counts, byUnit, overdue } = await progressOf('clerk', campaign.id);
    const { text, tables } = await reportOf('clerk', campaign.id);
    const two = (value: number) => String(value).padStart(2, '0');
    expect(text).toContain(`Đã hoàn thành: ${two(counts.completedOnTime + counts.completedLate)} (22,2%)`);
    expect(text).toContain(
      `hoàn thành đúng hạn ${two(counts.completedOnTime)}, hoàn thành quá hạn ${two(counts.completedLate)};`,
    );
    expect(text).toContain(
      `còn trong hạn: ${two(counts.openInTime)} (44,4%), trong đó sắp đến hạn ${two(counts.dueSoon)};`,
    );
    expect(text).toContain(`đã quá hạn: ${two(counts.openOverdue)} (22,2%);`);
    expect(text).toContain(`Không thời hạn: ${two(counts.noDeadline)} (11,1%).`);
    expect(text).toContain(
      `có ${two(counts.submitted)} phân công đơn vị đã báo cáo hoàn thành, đang chờ xác nhận`,
    );

    const [, , units, late] = tables as [string[][], string[][], string[][], string[][]];
    const expected = byUnit
      .filter(({ lead }) => lead.total > 0)
      .map(({ unitName, lead }) => [
        unitName,
        ...[
          lead.total,
          lead.completedOnTime,
          lead.completedLate,
          lead.openInTime,
          lead.openOverdue,
          lead.noDeadline,
        ].map(String),
      ]);
    expect(units.slice(1, -1).map((row) => row.slice(1, -1))).toEqual(expected);
    expect(units.at(-1)).toEqual(['', 'Tổng cộng', '9', '1', '1', '4', '2', '1', '22,2%']);
    expect(late.slice(1).map((row) => [row[2], row[4]])).toEqual(
      overdue.map(({ unitName, daysLate }) => [unitName, String(daysLate)]),
    );
  });

  it('has every task in its appendix with its units, deadline, standing and latest result', async () => {
    const { tables } = await reportOf('clerk', campaign.id);
    const appendix = tables.at(-1) as string[][];
    expect(appendix[0]).toEqual([
      'TT',
      'Nội dung nhiệm vụ',
      'Chủ trì',
      'Phối hợp',
      'Thời hạn',
      'Tình trạng',
      'Tỷ lệ',
      'Kết quả thực hiện',
    ]);
    expect(appendix[1]).toEqual(['I. Hoàn thành các chỉ tiêu kinh tế - xã hội:']);
    expect(appendix[2]).toEqual([
      '1',
      'Nhiệm vụ 1',
      'Phòng Tài chính - Kế hoạch',
      'Ủy ban nhân dân 16 phường; các đơn vị liên quan',
      '30/11/2022',
      'Hoàn thành đúng hạn',
      '100%',
      'Thu ngân sách đạt 102,5% dự toán',
    ]);
    const standing = appendix
      .filter((row) => row.length > 1)
      .slice(1)
      .map((row) => row[5]);
    expect(standing).toEqual([
      'Hoàn thành đúng hạn',
      'Hoàn thành quá hạn',
      'Chưa hoàn thành, trong hạn',
      'Chưa hoàn thành, sắp đến hạn',
      'Chưa hoàn thành, quá hạn',
      'Chưa hoàn thành, trong hạn (chờ xác nhận)',
      'Chưa hoàn thành, quá hạn (chờ xác nhận)',
      'Đang thực hiện, không thời hạn',
      'Đã hủy',
      'Tạm dừng',
    ]);
    expect(appendix.find((row) => row[0] === '8')?.[4]).toBe('Thường xuyên');
  });

  it('speaks in the units’ words, names them, and names those who reported nothing', async () => {
    const { text, tables } = await reportOf('clerk', campaign.id);
    expect(text).toContain('- Phòng Tài chính - Kế hoạch (nhiệm vụ 1): Thu ngân sách đạt 102,5% dự toán.');
    expect(text).not.toContain('đạt 80%');
    expect(text).toContain('- Phòng Tài chính - Kế hoạch (nhiệm vụ 5): Phần mềm chưa liên thông.');
    expect(text).toContain('- Phòng Tài chính - Kế hoạch (nhiệm vụ 5): Thành phố sớm cung cấp tài khoản.');
    expect(text).toContain(
      '- Đơn vị chủ trì chưa cập nhật tiến độ: Phòng Nội vụ; Ủy ban nhân dân phường 12.',
    );
    expect((tables[3] as string[][])[1]).toEqual([
      '1',
      'Rà soát <hồ sơ> & thủ tục',
      'Phòng Tài chính - Kế hoạch',
      '15/12/2022',
      '5',
      'Phần mềm chưa liên thông',
    ]);
  });

  it('stands in official form: issuer, open number, date, addressee, signature, recipients', async () => {
    const { lines, text, tables } = await reportOf('council', campaign.id);
    const head = (tables[0] as string[][]).flat().join('\n');
    expect(head).toContain('ỦY BAN NHÂN DÂN\nQUẬN GÒ VẤP');
    expect(head).not.toContain('THÀNH PHỐ');
    expect(head).toMatch(/Số: +\/BC-UBND/);
    expect(head).toContain('Gò Vấp, ngày 22 tháng 12 năm 2022');
    expect(lines).toContain('BÁO CÁO');
    expect(lines).toContain('Kính gửi: Ủy ban nhân dân Thành phố Hồ Chí Minh');
    expect(text).toContain(
      'Thực hiện Kế hoạch số 3707/KH-UBND ngày 30 tháng 9 năm 2022 của Ủy ban nhân dân quận Gò Vấp về phát động phong trào thi đua',
    );
    const foot = (tables[1] as string[][]).flat().join('\n');
    expect(foot).toContain('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
    expect(foot).toContain('Nơi nhận:\n- Như trên;');
    expect(foot).toContain('- Lưu: VT.');
  });

  it('is saved under the plan’s number, and the download is on record', async () => {
    const { headers } = await reportOf('council', campaign.id);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="BC-nhanh-3707-KH-UBND.docx"; filename*=UTF-8''BC-nhanh-3707-KH-UBND.docx`,
    );
    expect(headers['content-type']).toContain('wordprocessingml.document');
    const [event] = await app.source.query<Array<{ actor_name: string; payload: object }>>(
      `SELECT actor_name, payload FROM audit_event WHERE kind = 'report.downloaded' AND subject_id = $1 ORDER BY id DESC`,
      [campaign.id],
    );
    expect(event).toEqual({ actor_name: 'council', payload: { planNumber: '3707/KH-UBND', format: 'docx' } });
  });

  it('comes as .pdf with the words of the .docx, and that is on record too', async () => {
    const answer = await get('clerk', `/api/plans/${campaign.id}/report.pdf`)
      .buffer()
      .parse(bytesOf as never)
      .expect(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain('filename="BC-nhanh-3707-KH-UBND.pdf"');
    const read = await readDocument(answer.body as Buffer, 'report.pdf');
    const written = JSON.stringify(read.blocks);
    for (const words of [
      'KẾT QUẢ THỰC HIỆN TỪNG NHIỆM VỤ',
      'Thu ngân sách đạt',
      'Lưu: VT.',
      'TÌNH HÌNH CHUNG',
    ])
      expect(written).toContain(words);
    const [event] = await app.source.query<Array<{ payload: object }>>(
      `SELECT payload FROM audit_event WHERE kind = 'report.downloaded' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.payload).toEqual({ planNumber: '3707/KH-UBND', format: 'pdf' });
    await get('ward head', `/api/plans/${campaign.id}/report.pdf`).expect(403);
    await get('foreign clerk', `/api/plans/${campaign.id}/report.pdf`).expect(404);
  });

  it('says so where there is nothing: a plan without sections, tasks or words', async () => {
    const empty = await addPlan(app.source, goVap, {
      number: '15',
      symbol: 'QĐ-UBND',
      title: 'Về việc rà soát',
    });
    const { text, headers } = await reportOf('clerk', empty.id);
    expect(text).toContain('Thực hiện Quyết định số 15/QĐ-UBND');
    expect(text).toContain(' về việc rà soát, ');
    expect(text).toContain('Không có phân công chủ trì quá hạn chưa hoàn thành.');
    expect(text).toContain('Các đơn vị không có đề xuất, kiến nghị.');
    expect(headers['content-disposition']).toContain(
      `filename="BC-nhanh-15-QD-UBND.docx"; filename*=UTF-8''BC-nhanh-15-Q%C4%90-UBND.docx`,
    );
  });

  it('holds a plan of a thousand tasks', async () => {
    const plan = await addPlan(app.source, goVap, { number: '1000' });
    await app.source.query(
      `WITH added AS (
        INSERT INTO task (id, plan_id, position, ordinal, content, deadline_kind, deadline_source)
        SELECT gen_random_uuid(), $1, n, n::text, 'Nhiệm vụ số ' || n, 'none', 'none' FROM generate_series(1, 1000) n
        RETURNING id
      )
      INSERT INTO assignment (id, task_id, plan_id, authority_id, unit_id, role, focal, named_as)
      SELECT gen_random_uuid(), added.id, $1, $2, $3, 'LEAD', true, 'đơn vị' FROM added`,
      [plan.id, goVap.id, finance.id],
    );
    expect((await progressOf('clerk', plan.id)).counts.total).toBe(1000);
    const { text, tables } = await reportOf('clerk', plan.id);
    expect(text).toContain('Kế hoạch giao 1.000 nhiệm vụ');
    const rows = (tables.at(-1) as string[][]).filter((row) => row.length > 1);
    expect(rows).toHaveLength(1001);
    expect(rows.at(-1)?.[1]).toBe('Nhiệm vụ số 1000');
  });
});
