import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { readDocument } from '../../src/documents/index.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import { ReportAnnouncements } from '../../src/notifications/report-duties/report-announcements.js';
import { Plan } from '../../src/plans/index.js';
import { ReportOpenings } from '../../src/reports/periods/index.js';
import type { TestApp } from '../support/app.js';
import { setClock, startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import { addPlan, addReportPeriod, addTask } from '../support/plan-rows.js';

interface Period {
  id: string;
  label: string;
  kind: string;
  dataFrom: string | null;
  dataTo: string | null;
  dueOn: string | null;
  opensOn: string | null;
  openedAt: string | null;
  version: number;
  counts: { owed: number; notSeen: number; overdue: number };
}

const QUARTERS = 'hàng quý, 6 tháng, 9 tháng và năm, trước ngày 01 của tháng cuối mỗi quý';

describe('report periods', () => {
  let database: TestDatabase;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let culture: UnitRow;
  let ward: UnitRow;
  let plan: Plan;
  const cookies = new Map<string, string>();
  const now = { value: new Date() };

  const at = (day: string, time = '08:00') => (now.value = new Date(`${day}T${time}:00+07:00`));
  const call = (who: string, method: 'get' | 'post' | 'patch', path: string, body?: object) =>
    product
      .browser()
      [method](`/api/${path}`)
      .set('Cookie', cookies.get(who) ?? '')
      .send(body);
  const periodsOf = async (who = 'noivu') =>
    (await call(who, 'get', `plans/${plan.id}/report-periods`).expect(200)).body.periods as Period[];
  const add = (periods: object[], reason = 'Theo yêu cầu của Chủ tịch') =>
    call('noivu', 'post', `plans/${plan.id}/report-periods`, { periods, reason });
  const openDue = () => product.app.get(ReportOpenings).openDue();
  const tell = async (periodId: string) => product.app.get(ReportAnnouncements).periodOpened(periodId);
  const reports = () =>
    source.query<Array<{ id: string; unit: string; state: string; due: string; former: string[] }>>(
      `SELECT r.id, u.name AS unit, r.state, r.due_on::text AS due, r.former_units AS former FROM unit_report r
       JOIN unit u ON u.id = r.unit_id ORDER BY r.due_on, u.name`,
    );
  const mails = () =>
    source.query<Array<{ id: string; who: string; kind: string; subject: string; body: string }>>(
      `SELECT m.id, p.username AS who, m.kind, m.subject, m.body FROM message m
       JOIN user_account p ON p.id = m.recipient_id ORDER BY p.username, m.created_at`,
    );
  const ledger = async () =>
    (
      await source.query<Array<{ line: string }>>(
        `SELECT r.obligation_type || ' ' || r.step || ' ' || p.username AS line FROM reminder r
         JOIN user_account p ON p.id = r.recipient_id ORDER BY 1`,
      )
    ).map(({ line }) => line);
  const month = {
    kind: 'MONTH',
    label: 'Tháng 3/2023',
    dataFrom: '2023-02-15',
    dataTo: '2023-03-14',
    dueOn: '2023-03-20',
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url);
    source = product.source;
    setClock(product, () => now.value);
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'Q1', name: 'Ủy ban nhân dân Quận 1' });
    const other = await addUnit(source, { code: 'GV' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority });
    culture = await addUnit(source, { code: 'VHTT', name: 'Phòng Văn hóa và Thông tin', parent: authority });
    ward = await addUnit(source, {
      code: 'BN',
      kind: 'WARD',
      name: 'UBND phường Bến Nghé',
      parent: authority,
    });
    for (const [username, role, unitId] of [
      ['noivu', 'COORDINATOR', authority.id],
      ['chutich', 'LEADER', authority.id],
      ['tckh', 'HEAD', finance.id],
      ['vhtt', 'HEAD', culture.id],
      ['bennghe', 'HEAD', ward.id],
      ['nguoikhac', 'COORDINATOR', other.id],
    ] as const) {
      const id = await addPerson(source, {
        username,
        email: `${username}@q1.example`,
        roles: [{ role, unitId }],
      });
      cookies.set(username, await openSession(source, id));
    }
  });

  beforeEach(async () => {
    at('2023-02-01');
    plan = await addPlan(source, authority, {
      number: '28',
      year: 2023,
      issuedOn: '2023-01-18',
      periodFrom: '2023-01-01',
      periodTo: '2023-12-31',
      releasedAt: new Date('2023-01-18T03:00:00Z'),
    });
    await addTask(source, plan, { assignments: [{ unit: finance }, { unit: ward, role: 'COORDINATING' }] });
    await addTask(source, plan, { assignments: [{ unit: culture }] });
  });

  afterEach(() => source.query('TRUNCATE plan, reminder, message, outbox CASCADE'));

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  it('of KH 28 are named from its words, open by themselves once, and tell each unit once', async () => {
    for (const due of ['2023-03-01', '2023-06-01', '2023-09-01', '2023-12-01'])
      await addReportPeriod(source, plan, QUARTERS, due);
    expect(await openDue()).toBe(0);
    expect((await periodsOf()).map(({ label, kind, dueOn }) => [label, kind, dueOn])).toEqual([
      ['Quý I/2023', 'QUARTER', '2023-03-01'],
      ['6 tháng đầu năm 2023', 'HALF_YEAR', '2023-06-01'],
      ['9 tháng năm 2023', 'NINE_MONTHS', '2023-09-01'],
      ['Năm 2023', 'YEAR', '2023-12-01'],
    ]);

    at('2023-02-14');
    expect((await Promise.all([openDue(), openDue()])).sort()).toEqual([0, 2]);
    expect(await reports()).toMatchObject([
      { unit: 'Phòng Tài chính - Kế hoạch', state: 'OPEN', due: '2023-02-28' },
      { unit: 'Phòng Văn hóa và Thông tin', state: 'OPEN', due: '2023-02-28' },
    ]);
    const [first] = await periodsOf();
    expect(first).toMatchObject({ opensOn: '2023-02-14', counts: { owed: 2, notSeen: 2, overdue: 0 } });
    await tell(first?.id as string);
    await tell(first?.id as string);
    expect((await mails()).map(({ who, kind, subject }) => [who, kind, subject])).toEqual([
      ['tckh', 'PERIOD_OPENED', 'Đề nghị báo cáo: Báo cáo Quý I/2023 theo Kế hoạch số 28/KH-UBND'],
      ['vhtt', 'PERIOD_OPENED', 'Đề nghị báo cáo: Báo cáo Quý I/2023 theo Kế hoạch số 28/KH-UBND'],
    ]);
  });

  it('that fell due before the plan came in stay closed until a person opens them', async () => {
    await source.manager.update(Plan, { id: plan.id }, { releasedAt: new Date('2023-05-10T03:00:00Z') });
    await addReportPeriod(source, plan, QUARTERS, '2023-03-01');
    at('2023-05-20');
    expect(await openDue()).toBe(0);
    const [period] = await periodsOf();
    await call('noivu', 'post', `report-periods/${period?.id}/open`, { version: period?.version }).expect(
      200,
    );
    expect(await reports()).toHaveLength(2);
  });

  it('are added for a year at once, or not at all where one overlaps', async () => {
    const proposed = await call(
      'noivu',
      'get',
      'report-periods/proposed?kind=MONTH&year=2023&day=20&monthAfter=false',
    ).expect(200);
    expect(proposed.body).toHaveLength(12);
    await add([{ ...month, dataTo: '2023-03-20', dueOn: '2023-03-25', label: 'Tháng ba' }]).expect(200);
    const refused = await add(proposed.body).expect(409);
    expect(refused.body.message).toBe(
      '“Tháng 3/2023” trùng khoảng số liệu với “Tháng ba” (từ 15/02/2023 đến 20/03/2023). Hai kỳ cùng loại trong một văn bản không được trùng nhau; chưa có gì thay đổi.',
    );
    expect(await periodsOf()).toHaveLength(1);
    await source.query('DELETE FROM report_period');
    await add(proposed.body).expect(200);
    expect(await periodsOf()).toHaveLength(12);
    const [event] = await source.query(
      `SELECT kind, actor_name AS who, payload FROM audit_event WHERE kind = 'report-period.added' ORDER BY id DESC LIMIT 1`,
    );
    expect(event.payload).toMatchObject({ planNumber: '28/KH-UBND', reason: 'Theo yêu cầu của Chủ tịch' });
  });

  it.each([
    ['no reason', { periods: [month], reason: ' ' }],
    ['no period', { periods: [], reason: 'x' }],
    ['a kind that there is not', { periods: [{ ...month, kind: 'WEEK' }], reason: 'x' }],
    ['a day that there is not', { periods: [{ ...month, dueOn: '2023-02-30' }], reason: 'x' }],
    ['a date that is none', { periods: [{ ...month, dataFrom: '15/02/2023' }], reason: 'x' }],
    ['no name', { periods: [{ ...month, label: '' }], reason: 'x' }],
    ['a lead time of years', { periods: [{ ...month, openAheadDays: 700 }], reason: 'x' }],
    ['more than it may say', { periods: [{ ...month, state: 'OPEN' }], reason: 'x' }],
    ['half a window', { periods: [{ ...month, dataTo: null }], reason: 'x' }],
    ['a due date before its data end', { periods: [{ ...month, dueOn: '2023-03-01' }], reason: 'x' }],
  ])('with %s are refused, and nothing is changed', async (_, body) => {
    await call('noivu', 'post', `plans/${plan.id}/report-periods`, body).expect(400);
    expect(await periodsOf()).toEqual([]);
  });

  it('are set up by the authority’s own coordinator alone', async () => {
    await call('nguoikhac', 'get', `plans/${plan.id}/report-periods`).expect(404);
    await call('nguoikhac', 'post', `plans/${plan.id}/report-periods`, {
      periods: [month],
      reason: 'x',
    }).expect(404);
    await call('tckh', 'post', `plans/${plan.id}/report-periods`, { periods: [month], reason: 'x' }).expect(
      403,
    );
    await call('chutich', 'post', `plans/${plan.id}/report-periods`, {
      periods: [month],
      reason: 'x',
    }).expect(403);
  });

  it('are changed by one person at a time, who sees what the other made of it', async () => {
    await add([month]).expect(200);
    const [period] = await periodsOf();
    const path = `report-periods/${period?.id}`;
    await call('noivu', 'patch', path, { version: 1, reason: 'Gia hạn', dueOn: '2023-03-22' }).expect(200);
    const stale = await call('noivu', 'patch', path, { version: 1, reason: 'x', label: 'Tháng ba' }).expect(
      409,
    );
    expect(stale.body.details.current).toMatchObject({
      dueOn: '2023-03-22',
      label: 'Tháng 3/2023',
      version: 2,
    });
    const [event] = await source.query(
      `SELECT payload FROM audit_event WHERE kind = 'report-period.changed' ORDER BY id DESC LIMIT 1`,
    );
    expect(event.payload.changes).toEqual([{ field: 'dueOn', before: '2023-03-20', after: '2023-03-22' }]);
  });

  it('that are open cannot be removed; a new date moves what the units owe', async () => {
    await add([month]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 1 }).expect(200);
    await call('noivu', 'post', `report-periods/${id}/remove`, { version: 2, reason: 'Thôi' }).expect(409);
    await call('noivu', 'patch', `report-periods/${id}`, {
      version: 2,
      reason: 'Lùi',
      dueOn: '2023-03-26',
    }).expect(200);
    // 26/3/2023 is a Sunday.
    expect((await reports()).map(({ due }) => due)).toEqual(['2023-03-27', '2023-03-27']);
    await call('noivu', 'patch', `report-periods/${id}`, { version: 3, reason: 'x', owedBy: 'ALL' }).expect(
      409,
    );
    await call('noivu', 'post', `report-periods/${id}/close`, { version: 3, reason: 'Đã tổng hợp' }).expect(
      200,
    );
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 4 }).expect(409);
    await call('noivu', 'post', `report-periods/${id}/reopen`, { version: 4, reason: 'Bổ sung' }).expect(200);
  });

  it('that are not open yet are dated, or removed', async () => {
    await addReportPeriod(source, plan, 'Báo cáo tổng kết khi kết thúc', '2023-12-20');
    await source.query('UPDATE report_period SET due_on = NULL');
    const [period] = await periodsOf();
    const path = `report-periods/${period?.id}`;
    await call('noivu', 'post', `${path}/open`, { version: 1 }).expect(409);
    await call('noivu', 'patch', path, { version: 1, reason: 'Đã chốt ngày', dueOn: '2023-12-20' }).expect(
      200,
    );
    await call('noivu', 'post', `${path}/remove`, { version: 2, reason: 'Không thu nữa' }).expect(204);
    expect(await periodsOf()).toEqual([]);
  });

  it('are owed by the coordinating units too where the coordinator says so', async () => {
    await add([{ ...month, owedBy: 'ALL' }]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    const board = await call('noivu', 'get', `report-periods/${id}`).expect(200);
    expect(
      board.body.units.map((unit: { unitName: string; state: null }) => [unit.unitName, unit.state]),
    ).toEqual([
      ['Phòng Tài chính - Kế hoạch', null],
      ['Phòng Văn hóa và Thông tin', null],
      ['UBND phường Bến Nghé', null],
    ]);
  });

  it('show a unit its own line and the authority all of them', async () => {
    await add([month]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 1 }).expect(200);
    const seenBy = async (who: string) =>
      (await call(who, 'get', `report-periods/${id}`).expect(200)).body.units.map(
        ({ unitName }: { unitName: string }) => unitName,
      );
    expect(await seenBy('chutich')).toHaveLength(2);
    expect(await seenBy('tckh')).toEqual(['Phòng Tài chính - Kế hoạch']);
    expect(await seenBy('bennghe')).toEqual([]);
    await call('nguoikhac', 'get', `report-periods/${id}`).expect(404);
    at('2023-03-21');
    const calendar = async (who: string) =>
      (await call(who, 'get', 'report-periods/calendar?year=2023').expect(200)).body.entries;
    expect((await calendar('noivu'))[0]).toMatchObject({
      missing: ['Phòng Tài chính - Kế hoạch', 'Phòng Văn hóa và Thông tin'],
      own: [],
    });
    expect((await calendar('vhtt'))[0]).toMatchObject({
      missing: ['Phòng Văn hóa và Thông tin'],
      own: [{ unitName: 'Phòng Văn hóa và Thông tin', state: 'NOT_SEEN', overdue: true }],
    });
    expect(await calendar('nguoikhac')).toEqual([]);
  });

  it('pass to the successor of a unit that ends in the middle, under both names', async () => {
    await add([month]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 1 }).expect(200);
    const end = (unit: UnitRow, day: string | null, successor: string | null) =>
      source.query('UPDATE unit SET dissolved_on = $2, successor_id = $3 WHERE id = $1', [
        unit.id,
        day,
        successor,
      ]);
    await end(culture, '2023-03-01', finance.id);
    try {
      await openDue();
      expect(await reports()).toMatchObject([
        { unit: 'Phòng Tài chính - Kế hoạch', former: ['Phòng Văn hóa và Thông tin'] },
      ]);
      await source.query('DELETE FROM unit_report');
      await openDue();
      expect(await reports()).toMatchObject([
        { unit: 'Phòng Tài chính - Kế hoạch', former: ['Phòng Văn hóa và Thông tin'] },
      ]);
    } finally {
      await end(culture, null, null);
    }
  });

  it('are reminded of before, on and after the day, once a step, and brought before those above', async () => {
    await add([month]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 1 }).expect(200);
    await source.query(`UPDATE unit_report SET state = 'SUBMITTED', submitted_on = '2023-03-15'
      WHERE unit_id = '${culture.id}'`);
    for (const day of ['2023-03-09', '2023-03-15', '2023-03-17', '2023-03-20', '2023-03-21', '2023-03-23']) {
      at(day);
      await product.app.get(ReminderSweep).run();
      await product.app.get(ReminderSweep).run();
    }
    expect((await ledger()).filter((line) => line.startsWith('REPORT ')).sort()).toEqual([
      'REPORT D+1 tckh',
      'REPORT D-1 tckh',
      'REPORT D-3 tckh',
      'REPORT D-7 tckh',
      'REPORT D0 tckh',
    ]);
    expect(await ledger()).toContain('REPORT_ESCALATION C+3 noivu');
    expect(await ledger()).toContain('REPORT_CONFIRMATION W+2 noivu');
    const own = (await mails()).filter(({ who }) => who === 'tckh');
    expect(own[0]?.subject).toBe('1 báo cáo sắp đến hạn nộp');
    expect(own.at(-1)?.subject).toBe('1 báo cáo quá hạn nộp');
    expect(own[0]?.body).toContain('Báo cáo Tháng 3/2023');
  });

  it('handed in before the digest leaves are not reminded of, and the row says why', async () => {
    await add([month]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 1 }).expect(200);
    at('2023-03-20');
    await product.app.get(ReminderSweep).run();
    await source.query(`UPDATE unit_report SET state = 'SUBMITTED', submitted_on = '2023-03-20'`);
    await product.app.get(OutgoingMail).send((await mails()).map((mail) => mail.id));
    const rows = await source.query(
      `SELECT DISTINCT status, reason FROM reminder WHERE obligation_type = 'REPORT'`,
    );
    expect(rows).toEqual([{ status: 'SKIPPED', reason: 'SKIPPED_REPORTED' }]);
  });

  it('are urged on by one click, counted, and brought before the leaders the third time', async () => {
    await add([month]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 1 }).expect(200);
    at('2023-03-22');
    const path = `report-periods/${id}/follow-ups`;
    const [own, other] = (await reports()).map((report) => report.id);
    const before = await call('noivu', 'get', path).expect(200);
    expect(before.body.proposedText).toContain('chưa nộp báo cáo tháng 3/2023');
    await call('tckh', 'get', path).expect(403);
    await call('nguoikhac', 'get', path).expect(404);
    await call('noivu', 'post', path, { reportIds: [], text: 'Đề nghị nộp' }).expect(400);
    await call('noivu', 'post', path, { reportIds: [own], text: '' }).expect(400);
    for (const at of [1, 2, 3]) {
      const sent = await call('noivu', 'post', path, { reportIds: [own, other], text: `Lần ${at}` }).expect(
        200,
      );
      expect(sent.body.sent).toHaveLength(at);
      expect(sent.body.sent[0].escalated).toBe(at === 3);
    }
    const subjects = (await mails()).filter(({ kind }) => kind === 'PERIOD_FOLLOW_UP');
    expect(subjects.map(({ who }) => who).sort()).toEqual(
      ['chutich', ...Array<string>(3).fill('tckh'), ...Array<string>(3).fill('vhtt')].sort(),
    );
    const board = await call('noivu', 'get', `report-periods/${id}`).expect(200);
    expect(board.body.units[0]).toMatchObject({ followUps: 3, lastFollowUpOn: '2023-03-22', overdue: true });

    const [{ id: letterId }] = before.body.sent.length
      ? before.body.sent
      : (await call('noivu', 'get', path)).body.sent;
    const letter = await call('noivu', 'get', `${path}/${letterId}/letter.docx`)
      .responseType('blob')
      .expect(200);
    const { blocks } = await readDocument(letter.body as Buffer, 'cong-van.docx');
    const text = JSON.stringify(blocks);
    expect(text).toContain('V/v đôn đốc báo cáo tháng 3/2023 theo Kế hoạch số 28/KH-UBND');
    expect(text).toContain('Phòng Văn hóa và Thông tin');

    await source.query(`UPDATE unit_report SET state = 'SUBMITTED' WHERE id = $1`, [own]);
    await call('noivu', 'post', path, { reportIds: [own, other], text: 'Lần 4' }).expect(409);
    await product.app.get(OutgoingMail).send(subjects.map((mail) => mail.id));
    expect(
      await source.query(`SELECT DISTINCT r.status, r.reason FROM reminder r JOIN user_account p ON p.id = r.recipient_id
        WHERE p.username = 'tckh' AND r.obligation_type = 'FOLLOW_UP'`),
    ).toEqual([{ status: 'SKIPPED', reason: 'SKIPPED_REPORTED' }]);
  });

  it('stand in the calendar of the people of the unit', async () => {
    await add([month]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 1 }).expect(200);
    const feed = await call('tckh', 'post', 'calendar-feed').expect(201);
    const address = new URL((feed.body as { address: string }).address).pathname;
    const calendar = await product.browser().get(address).expect(200);
    expect(calendar.text).toContain('SUMMARY:Hạn báo cáo: Tháng 3/2023');
    expect(calendar.text).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20230320T160000');
  });

  it('that are closed remind nobody', async () => {
    await add([month]).expect(200);
    const [{ id } = { id: '' }] = await periodsOf();
    await call('noivu', 'post', `report-periods/${id}/open`, { version: 1 }).expect(200);
    await call('noivu', 'post', `report-periods/${id}/close`, { version: 2, reason: 'Đã tổng hợp' }).expect(
      200,
    );
    at('2023-03-20');
    await product.app.get(ReminderSweep).run();
    expect((await ledger()).filter((line) => line.startsWith('REPORT'))).toEqual([]);
  });
});
