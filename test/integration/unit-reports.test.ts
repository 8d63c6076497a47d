import { randomUUID } from 'node:crypto';
import { AuditEventRow } from '../../src/audit/index.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { readDocument } from '../../src/documents/index.js';
import { Announcements } from '../../src/notifications/announcements.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import { ReceivedReports } from '../../src/notifications/unit-reports/received-reports.js';
import { AcceptedReports } from '../../src/reports/unit-reports/index.js';
import type { Role } from '../../src/access/index.js';
import type { TestApp } from '../support/app.js';
import { setClock, startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import { addPlan, addSection, addTask, addUpdate } from '../support/plan-rows.js';
import { addOpenPeriod } from '../support/unit-reports.js';

const NOW = '2023-02-20T08:00:00+07:00';
const AT_THE_END = new Date('2023-02-14T16:59:00Z');

describe('the report of a unit', () => {
  let database: TestDatabase;
  let product: TestApp;
  let authority: UnitRow;
  let finance: UnitRow;
  let ward: UnitRow;
  let culture: UnitRow;
  let plan: Awaited<ReturnType<typeof addPlan>>;
  let section: string;
  type Person =
    | 'clerk'
    | 'chairman'
    | 'head'
    | 'deputy'
    | 'specialist'
    | 'wardHead'
    | 'otherHead'
    | 'observer'
    | 'stranger';
  const cookies = {} as Record<Person, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: NOW });
    const { source } = product;
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
    finance = await addUnit(source, {
      ...{ code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority },
    });
    ward = await addUnit(source, {
      code: 'P12',
      kind: 'WARD',
      name: 'Ủy ban nhân dân Phường 12',
      parent: authority,
    });
    culture = await addUnit(source, { code: 'VHTT', name: 'Phòng Văn hóa và Thông tin', parent: authority });
    const quan1 = await addUnit(source, { code: 'Q1', name: 'Ủy ban nhân dân Quận 1' });
    plan = await addPlan(source, authority, { number: '28', year: 2023, issuedOn: '2023-01-18' });
    section = await addSection(source, plan, 'I', 'Thu ngân sách');
    const people: Record<Person, { role: Role; unitId: string }> = {
      clerk: { role: 'COORDINATOR', unitId: authority.id },
      chairman: { role: 'LEADER', unitId: authority.id },
      head: { role: 'HEAD', unitId: finance.id },
      deputy: { role: 'HEAD', unitId: finance.id },
      specialist: { role: 'SPECIALIST', unitId: finance.id },
      wardHead: { role: 'HEAD', unitId: ward.id },
      otherHead: { role: 'HEAD', unitId: culture.id },
      observer: { role: 'OBSERVER', unitId: authority.id },
      stranger: { role: 'COORDINATOR', unitId: quan1.id },
    };
    for (const [username, role] of Object.entries(people)) {
      const userId = await addPerson(source, { username, fullName: `Ông ${username}`, roles: [role] });
      cookies[username as Person] = await openSession(source, userId);
    }
    await source.query(`UPDATE user_account SET title = 'Phó Trưởng phòng' WHERE username = 'deputy'`);
  });

  afterEach(() => setClock(product, () => new Date(NOW)));

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  const get = (person: Person, path: string) =>
    product.browser().get(`/api/unit-reports${path}`).set('Cookie', cookies[person]);
  const post = (person: Person, path: string, body: object = {}) =>
    product.browser().post(`/api/unit-reports/${path}`).set('Cookie', cookies[person]).send(body);
  const open = async (id: string, person: Person = 'specialist') =>
    (await post(person, `${id}/open`).expect(200)).body;
  const EMPTY = {
    ...{ items: [], difficulties: '', proposals: '', nextPeriod: '', figures: [], nothingNew: '' },
  };
  const put = (id: string, body: object, person: Person = 'specialist') =>
    product
      .browser()
      .put(`/api/unit-reports/${id}`)
      .set('Cookie', cookies[person])
      .send({ ...EMPTY, ...body });
  /** Each test has its own plan, so that no other one's tasks are in it. */
  const owed = async (units: UnitRow[], given: Parameters<typeof addOpenPeriod>[3] = {}) => {
    plan = await addPlan(product.source, authority, {
      ...{ number: String(Math.floor(Math.random() * 1e9)), year: 2023, issuedOn: '2023-01-18' },
      title: 'Về thực hiện Chủ đề năm 2023',
    });
    section = await addSection(product.source, plan, 'I', 'Thu ngân sách');
    return addOpenPeriod(product.source, plan, units, given);
  };
  const given = async (unit: UnitRow, content = 'Thu ngân sách đạt 100% dự toán', dueOn = '2023-12-31') =>
    (
      await addTask(product.source, plan, {
        ...{ sectionId: section, content, dueOn },
        assignments: [{ unit, state: 'IN_PROGRESS', percent: 40 }],
      })
    ).assignmentIds[0] as string;
  const submitted = async (id: string, unit: UnitRow = finance, head: Person = 'head') => {
    const assignmentId = await given(unit);
    const { version } = await open(id, head);
    const saved = await put(
      id,
      { version, items: [{ assignmentId, result: 'Thu 28,6% dự toán.', unfinished: '' }] },
      head,
    ).expect(200);
    return (await post(head, `${id}/submit`, { version: saved.body.version }).expect(200)).body;
  };
  const told = (reportId: string) =>
    product.source.query<Array<{ kind: string; person: string; body: string; link: string }>>(
      `SELECT m.kind, p.username AS person, m.body, m.link FROM message m
         JOIN reminder r ON r.message_id = m.id JOIN user_account p ON p.id = m.recipient_id
       WHERE r.obligation_id = $1 ORDER BY m.created_at, p.username`,
      [reportId],
    );

  it('is filled in from the unit’s updates inside the window when somebody of it first opens it', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const assignmentId = await given(finance);
    await addUpdate(product.source, assignmentId, {
      result: 'Trước kỳ.',
      reportedAt: new Date('2022-12-14T10:00:00Z'),
    });
    await addUpdate(product.source, assignmentId, { result: 'Thu 28,6% dự toán.', reportedAt: AT_THE_END });
    await addUpdate(product.source, assignmentId, {
      result: 'Sau kỳ.',
      reportedAt: new Date('2023-02-14T17:01:00Z'),
    });

    expect((await get('clerk', `/${id}`).expect(200)).body).toMatchObject({
      firstSeenAt: null,
      content: null,
    });
    const report = await open(id);
    expect(report).toMatchObject({
      version: 2,
      firstSeenAt: expect.any(String),
      content: {
        sections: [{ title: 'Thu ngân sách', items: [{ assignmentId, result: 'Thu 28,6% dự toán.' }] }],
      },
      allowed: ['write'],
      // The plan says "trước ngày 01/3/2023".
      ...{ dueOn: '2023-03-01', dueExclusive: true, lastDayOn: '2023-02-28', daysLeft: 6 },
      periodLabel: 'Quý I/2023',
    });
    // What is being written is the unit's own until it submits; looking again changes nothing.
    expect((await get('clerk', `/${id}`)).body).toMatchObject({
      content: null,
      firstSeenAt: expect.any(String),
    });
    expect((await open(id, 'head')).version).toBe(2);
  });

  it('gets a place for a task that was given later, and keeps what was typed', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const first = await given(finance);
    const { version } = await open(id);
    await put(id, { version, items: [{ assignmentId: first, result: 'Tự gõ.', unfinished: '' }] }).expect(
      200,
    );
    const later = await given(finance, 'Giải ngân vốn đầu tư công');
    const { content } = await open(id);
    expect(content.sections[0].items).toMatchObject([
      { assignmentId: first, result: 'Tự gõ.' },
      { assignmentId: later, result: '' },
    ]);
  });

  it('goes from the specialist to the head to the coordinator, back with remarks, and is accepted', async () => {
    const { id: periodId, reports } = await owed([finance]);
    const id = reports[0] as string;
    const assignmentId = await given(finance);
    const { version } = await open(id);
    const items = [{ assignmentId, result: 'Thu 28,6% dự toán.', unfinished: '' }];
    const saved = await put(id, { version, items, documentNumber: '05/BC-TCKH', documentDate: '2023-02-20' });
    expect(saved.body).toMatchObject({
      savedByName: 'Ông specialist',
      version: 3,
      documentNumber: '05/BC-TCKH',
    });
    expect((await post('specialist', `${id}/submit`, { version: 3 })).body.code).toBe('access:NOT_ALLOWED');
    const sent = await post('head', `${id}/submit`, { version: 3 }).expect(200);
    expect(sent.body).toMatchObject({ state: 'SUBMITTED', late: false, versions: 1, allowed: [] });

    const waiting = await get('clerk', `?state=SUBMITTED&planId=${plan.id}`).expect(200);
    expect(waiting.body).toMatchObject({
      total: 1,
      counts: { OPEN: 0, SUBMITTED: 1, ACCEPTED: 0 },
      items: [{ id, unitName: 'Phòng Tài chính - Kế hoạch', allowed: ['accept', 'return'] }],
    });
    const returned = await post('clerk', `${id}/return`, {
      ...{ version: 4, reason: 'Thiếu số thu cùng kỳ.' },
      remarks: [
        { assignmentId, field: 'result', text: 'Ghi thêm số tuyệt đối.' },
        { assignmentId: null, field: 'proposals', text: 'Có kiến nghị gì không?' },
      ],
    }).expect(200);
    expect(returned.body).toMatchObject({ state: 'OPEN', returnedReason: 'Thiếu số thu cùng kỳ.' });
    await product.app.get(Announcements).unitReportDecided(id);

    const again = await open(id);
    expect(again.remarks).toMatchObject([
      {
        assignmentId,
        field: 'result',
        text: 'Ghi thêm số tuyệt đối.',
        answer: null,
        authorName: 'Ông clerk',
      },
      { assignmentId: null, field: 'proposals', answer: null },
    ]);
    const answered = await post('specialist', `${id}/remarks/${again.remarks[0].id}/answer`, {
      answer: 'Đã ghi 1.126,2 tỷ đồng.',
    }).expect(200);
    expect(answered.body.remarks[0]).toMatchObject({
      answer: 'Đã ghi 1.126,2 tỷ đồng.',
      answeredByName: 'Ông specialist',
    });
    const better = [{ assignmentId, result: 'Thu 1.126,2 tỷ đồng, đạt 28,6%.', unfinished: '' }];
    const rewritten = await put(id, { version: again.version, items: better }).expect(200);
    await post('head', `${id}/submit`, { version: rewritten.body.version }).expect(200);
    const { body: taken } = await post('clerk', `${id}/accept`, { version: rewritten.body.version + 1 });
    expect(taken).toMatchObject({ state: 'ACCEPTED', acceptedByName: 'Ông clerk', versions: 2 });
    await product.app.get(Announcements).unitReportDecided(id);

    const versions = (await get('head', `/${id}/versions`).expect(200)).body;
    expect(versions).toMatchObject([
      {
        number: 2,
        decision: 'ACCEPTED',
        content: { sections: [{ items: [{ result: better[0]?.result }] }] },
      },
      {
        ...{ number: 1, decision: 'RETURNED', reason: 'Thiếu số thu cùng kỳ.', documentNumber: '05/BC-TCKH' },
        content: { sections: [{ items: [{ result: 'Thu 28,6% dự toán.' }] }] },
        remarks: [{ answer: 'Đã ghi 1.126,2 tỷ đồng.' }, { answer: null }],
      },
    ]);
    const messages = await told(id);
    expect(messages.map(({ kind, person }) => [kind, person])).toEqual([
      ['REPORT_RETURNED', 'deputy'],
      ['REPORT_RETURNED', 'head'],
      ['REPORT_ACCEPTED', 'deputy'],
      ['REPORT_ACCEPTED', 'head'],
    ]);
    expect(messages[0]).toMatchObject({ link: `/unit-reports/${id}` });
    expect(messages[0]?.body).toMatch(/Quý I\/2023[\s\S]*02 góp ý|Quý I\/2023[\s\S]*2 góp ý/);
    expect(messages[0]?.body).toContain('trước ngày 01/03/2023');
    const accepted = await product.app.get(AcceptedReports).ofPeriod(product.source.manager, periodId);
    expect(accepted).toMatchObject([
      { unitName: 'Phòng Tài chính - Kế hoạch', version: 2, late: false, submittedOn: '2023-02-20' },
    ]);
    const kinds = await product.source.manager.find(AuditEventRow, {
      where: { subjectId: id },
      order: { id: 'ASC' },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'unit-report.submitted',
      'unit-report.returned',
      'unit-report.remark-answered',
      'unit-report.submitted',
      'unit-report.accepted',
    ]);
  });

  it('is counted with the others: one entry for the coordinator, and one line of the next digest', async () => {
    const { id: periodId, reports } = await owed([finance, ward, culture]);
    const inbox = () =>
      product.source.query<
        Array<{ subject: string; body: string; status: string; read: boolean; link: string }>
      >(
        `SELECT m.subject, m.body, m.status, m.read_at IS NOT NULL AS read, m.link FROM message m
           JOIN user_account p ON p.id = m.recipient_id
         WHERE p.username = 'clerk' AND m.counts_period_id = $1`,
        [periodId],
      );
    const received = product.app.get(ReceivedReports);
    const units: Array<[UnitRow, Person]> = [
      [finance, 'head'],
      [ward, 'wardHead'],
    ];
    for (const [index, [unit, head]] of units.entries()) {
      await submitted(reports[index] as string, unit, head);
      await received.submitted(reports[index] as string);
    }
    expect(await inbox()).toMatchObject([
      {
        subject: '2/3 đơn vị đã nộp báo cáo Quý I/2023',
        status: 'INBOX',
        link: `/reports/periods/${periodId}`,
      },
    ]);
    await product.source.query('UPDATE message SET read_at = now() WHERE counts_period_id = $1', [periodId]);
    await received.submitted(reports[1] as string);
    expect((await inbox())[0]?.read).toBe(true);
    setClock(product, () => new Date('2023-03-02T09:00:00+07:00'));
    await submitted(reports[2] as string, culture, 'otherHead');
    await received.submitted(reports[2] as string);
    expect(await inbox()).toMatchObject([{ subject: '3/3 đơn vị đã nộp báo cáo Quý I/2023', read: false }]);
    expect((await inbox())[0]?.body).toMatch(/1 báo cáo nộp sau thời hạn[\s\S]*đã nộp đủ/);

    setClock(product, () => new Date('2023-03-03T08:00:00+07:00'));
    await product.app.get(ReminderSweep).run();
    const [digest] = await product.source.query<Array<{ body: string }>>(
      `SELECT DISTINCT m.body FROM message m JOIN reminder r ON r.message_id = m.id
       WHERE m.kind = 'DIGEST' AND r.obligation_type = 'REPORT_CONFIRMATION' AND r.obligation_id = ANY($1)`,
      [reports],
    );
    expect(digest?.body.match(/đơn vị đã nộp báo cáo/g)).toHaveLength(1);
    expect(digest?.body).toContain('3 đơn vị đã nộp báo cáo Quý I/2023, chờ tiếp nhận');
  });

  it('tells nobody of a return that was already answered by a new submission', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const { version } = await submitted(id);
    const back = await post('clerk', `${id}/return`, { version, reason: 'Bổ sung.', remarks: [] }).expect(
      200,
    );
    await post('head', `${id}/submit`, { version: back.body.version }).expect(200);
    await product.app.get(Announcements).unitReportDecided(id);
    expect(await told(id)).toEqual([]);
  });

  it('is not overwritten by whoever read an older one: the answer carries the fresh report', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const { version } = await open(id);
    await put(id, { version, difficulties: 'Của chuyên viên.' }).expect(200);
    const stale = await put(id, { version, difficulties: 'Của trưởng phòng.' }, 'head').expect(409);
    expect(stale.body).toMatchObject({
      code: 'unitReports:STALE',
      details: {
        current: { content: { difficulties: 'Của chuyên viên.' }, savedByName: 'Ông specialist' },
      },
    });
    expect((await post('head', `${id}/submit`, { version })).status).toBe(409);
  });

  it('saved by two at the same moment is saved by one of them', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const { version } = await open(id);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => put(id, { version, difficulties: `Bản ${index}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  });

  it('without content is refused with what to do, and taken with a reason', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const { version } = await open(id);
    const refused = await post('head', `${id}/submit`, { version }).expect(400);
    expect(refused.body.code).toBe('unitReports:EMPTY');
    expect(refused.body.message).toContain('Không có nội dung phát sinh');
    const saved = await put(id, { version, nothingNew: 'Chưa đến kỳ thu.' }, 'head').expect(200);
    await post('head', `${id}/submit`, { version: saved.body.version }).expect(200);
  });

  it('submitted or decided a second time says that it already is', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const { version } = await submitted(id);
    expect((await post('head', `${id}/submit`, { version })).body.code).toBe('unitReports:ALREADY_SUBMITTED');
    expect((await put(id, { version }, 'head')).body.code).toBe('unitReports:ALREADY_SUBMITTED');
    await post('clerk', `${id}/accept`, { version }).expect(200);
    expect((await post('clerk', `${id}/accept`, { version })).body.code).toBe('unitReports:ALREADY_ACCEPTED');
    // Taken by mistake: it can still go back.
    await post('clerk', `${id}/return`, { version: version + 1, reason: 'Nhầm kỳ.', remarks: [] }).expect(
      200,
    );
    expect((await post('clerk', `${id}/accept`, { version: version + 2 })).body.code).toBe(
      'unitReports:NOT_SUBMITTED',
    );
  });

  it('is late from the day after its last day', async () => {
    const { id: periodId, reports } = await owed([finance, ward]);
    setClock(product, () => new Date('2023-03-01T00:30:00+07:00'));
    expect(await submitted(reports[0] as string)).toMatchObject({ late: true, daysLeft: -1 });
    const board = await product.app
      .get(AcceptedReports)
      .owedFor(product.source.manager, periodId, '2023-03-01');
    expect(board.map(({ unitName, state, late }) => [unitName, state, late])).toEqual([
      ['Phòng Tài chính - Kế hoạch', 'SUBMITTED', true],
      ['Ủy ban nhân dân Phường 12', 'OPEN', true],
    ]);
  });

  it('of a closed period, or of a plan that is over, can only be read', async () => {
    const { id: periodId, reports } = await owed([finance]);
    const id = reports[0] as string;
    const { version } = await open(id);
    await product.source.query(`UPDATE report_period SET closed_at = now() WHERE id = $1`, [periodId]);
    expect((await put(id, { version })).body.code).toBe('unitReports:PERIOD_CLOSED');
    expect((await get('head', `/${id}`)).body.allowed).toEqual([]);
    expect((await open(id)).version).toBe(version);
    await product.source.query(`UPDATE report_period SET closed_at = NULL WHERE id = $1`, [periodId]);
    await product.source.query(`UPDATE plan SET status = 'CLOSED' WHERE id = $1`, [plan.id]);
    expect((await put(id, { version })).body.code).toBe('unitReports:NOT_RUNNING');
  });

  it.each<[Person, number, number]>([
    ['clerk', 200, 403],
    ['chairman', 200, 403],
    ['head', 200, 200],
    ['specialist', 200, 200],
    ['wardHead', 404, 404],
    ['otherHead', 404, 404],
    ['observer', 403, 403],
    ['stranger', 404, 403],
  ])('is read by %s: %i, and opened for writing: %i', async (person, reading, writing) => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    expect((await get(person, `/${id}`)).status).toBe(reading);
    expect((await get(person, `/${id}/versions`)).status).toBe(reading);
    expect((await get(person, `/${id}/report.docx`)).status).toBe(reading);
    expect((await post(person, `${id}/open`)).status).toBe(writing);
    const listed = await get(person, `?planId=${plan.id}`);
    expect(listed.status === 200 ? listed.body.total : listed.status).toBe(
      reading === 200 ? 1 : reading === 403 ? 403 : 0,
    );
  });

  it('is decided by the coordinator only', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const { version } = await submitted(id);
    const decision = { version, reason: 'Bổ sung.', remarks: [] };
    expect((await post('chairman', `${id}/return`, decision)).status).toBe(403);
    expect((await post('head', `${id}/return`, decision)).status).toBe(403);
    expect((await post('stranger', `${id}/return`, decision)).status).toBe(404);
    expect((await post('stranger', `${id}/accept`, { version })).status).toBe(404);
    expect((await get('head', `/${id}`)).body.state).toBe('SUBMITTED');
  });

  it('refuses what makes no sense, and changes nothing', async () => {
    const { reports } = await owed([finance]);
    const id = reports[0] as string;
    const assignmentId = await given(finance);
    const { version } = await open(id);
    const item = { assignmentId, result: '', unfinished: '' };
    const code = async (body: object) => {
      const answer = await put(id, { version, ...body });
      return answer.status === 400 ? answer.body.code : answer.status;
    };
    expect(await code({ items: [{ ...item, assignmentId: randomUUID() }] })).toBe(
      'unitReports:PLACE_UNKNOWN',
    );
    expect(await code({ figures: [{ targetId: randomUUID(), value: '1' }] })).toBe(
      'unitReports:PLACE_UNKNOWN',
    );
    expect(await code({ figures: [{ targetId: randomUUID(), value: '1.126,2' }] })).toBe(
      'unitReports:FIGURE_UNREADABLE',
    );
    expect(await code({ documentDate: '2023-02-01' })).toBe('unitReports:DOCUMENT_NUMBER_REQUIRED');
    expect(await code({ documentNumber: '1/BC', documentDate: '2023-02-21' })).toBe(
      'unitReports:DOCUMENT_IN_FUTURE',
    );
    expect(await code({ documentNumber: '1/BC', documentDate: '2023-02-30' })).toBe('common:VALIDATION');
    expect(await code({ items: [item, item] })).toBe('common:VALIDATION');
    expect(await code({ items: [{ ...item, result: 'a'.repeat(10_001) }] })).toBe('common:VALIDATION');
    expect(await code({ difficulties: null })).toBe('common:VALIDATION');
    expect(await code({ state: 'ACCEPTED' })).toBe('common:VALIDATION');
    expect(await code({ version: 0 })).toBe('common:VALIDATION');
    expect((await open(id)).version).toBe(version);

    const sent = await submitted(id);
    const back = (body: object) =>
      post('clerk', `${id}/return`, { version: sent.version, reason: 'x', remarks: [], ...body });
    expect((await back({ reason: ' ' })).status).toBe(400);
    expect(
      (await back({ remarks: [{ assignmentId: randomUUID(), field: 'result', text: 'x' }] })).body.code,
    ).toBe('unitReports:PLACE_UNKNOWN');
    expect((await back({ remarks: [{ assignmentId: null, field: 'elsewhere', text: 'x' }] })).status).toBe(
      400,
    );
    expect((await back({ remarks: [{ assignmentId: null, field: 'whole', text: ' ' }] })).status).toBe(400);
    expect((await get('clerk', '/not-an-id')).status).toBe(400);
    expect((await get('clerk', '?state=LOST')).status).toBe(400);
  });

  it('of a unit that ended in the middle of the period is written by the one that carries on', async () => {
    const { source } = product;
    const { reports } = await owed([culture]);
    const id = reports[0] as string;
    const assignmentId = await given(culture);
    await open(id, 'otherHead');
    await source.query(
      `UPDATE unit SET dissolved_on = '2023-02-18', successor_id = $2, parent_id = $2 WHERE id = $1`,
      [culture.id, finance.id],
    );
    try {
      await source.query(`UPDATE assignment SET unit_id = $2 WHERE id = $1`, [assignmentId, finance.id]);
      const report = await open(id, 'head');
      expect(report).toMatchObject({
        unitName: 'Phòng Văn hóa và Thông tin',
        own: true,
        allowed: ['write', 'submit'],
      });
      expect(report.content.sections[0].items).toMatchObject([{ assignmentId }]);
      const items = [{ assignmentId, result: 'Đã tổ chức 3 hội thi.', unfinished: '' }];
      const saved = await put(id, { version: report.version, items }, 'head').expect(200);
      await post('head', `${id}/submit`, { version: saved.body.version }).expect(200);
      expect((await get('otherHead', `/${id}`)).status).toBe(200);
      expect((await put(id, { version: 9 }, 'otherHead')).body.code).toBe('unitReports:NOT_YOURS');
    } finally {
      await source.query(
        `UPDATE unit SET dissolved_on = NULL, successor_id = NULL, parent_id = $2 WHERE id = $1`,
        [culture.id, authority.id],
      );
    }
  });

  it('comes as a .docx in official form, signed as its unit signs', async () => {
    const { reports } = await owed([finance, ward]);
    const [ofRoom = '', ofWard = ''] = reports;
    await submitted(ofRoom, finance, 'deputy');
    await submitted(ofWard, ward, 'wardHead');
    const textOf = async (id: string) => {
      const { body } = await get('clerk', `/${id}/report.docx`)
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        });
      const { blocks } = await readDocument(body as Buffer, 'bao-cao.docx');
      return JSON.stringify(blocks);
    };
    const room = await textOf(ofRoom);
    expect(room).toContain('PHÒNG TÀI CHÍNH - KẾ HOẠCH');
    expect(room).toContain('Kính gửi');
    expect(room).toContain('KT. TRƯỞNG PHÒNG');
    expect(room).toContain('PHÓ TRƯỞNG PHÒNG');
    expect(room).toContain('Thu 28,6% dự toán.');
    const pdf = await get('clerk', `/${ofRoom}/report.pdf`).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const people = await textOf(ofWard);
    expect(people).toContain('TM. ỦY BAN NHÂN DÂN');
    expect(people).toMatch(/"(?:CHỦ TỊCH|[^"]*CHỦ TỊCH)/);
    expect(people).toContain('BC-UBND');
  });
});
