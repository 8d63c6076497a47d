import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAssignment, addPlan, setState } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit } from '../support/people.js';

const MORNING = '2022-12-22T08:00:00+07:00';

interface MessageRow {
  recipientId: string;
  subject: string;
  body: string;
  kind: string;
}

describe('the reminder sweep', () => {
  let database: TestDatabase;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let ward: UnitRow;
  let head: string;
  let chairman: string;
  let clerk: string;
  let planId: string;
  const open: TestApp[] = [];

  /** The product as it runs at a moment of the business clock. */
  const at = async (now: string): Promise<TestApp> => {
    const app = await startApp(database.url, { now });
    open.push(app);
    source = app.source;
    return app;
  };
  const sweepAt = async (now: string) => (await at(now)).app.get(ReminderSweep).run();
  const messages = () =>
    source.query<MessageRow[]>(
      'SELECT recipient_id AS "recipientId", subject, body, kind FROM message ORDER BY created_at, id',
    );
  const ledger = () =>
    source.query<Array<{ step: string; recipientId: string; dueOn: string; status: string; reason: string }>>(
      `SELECT step, recipient_id AS "recipientId", due_on::text AS "dueOn", status, reason FROM reminder
       ORDER BY created_at, id`,
    );

  beforeEach(async () => {
    database = await createTestDatabase();
    await at(MORNING);
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    finance = await addUnit(source, {
      code: 'TCKH',
      name: 'Phòng Tài chính - Kế hoạch',
      parent: authority,
    });
    ward = await addUnit(source, { code: 'P12', kind: 'WARD', name: 'UBND phường 12', parent: authority });
    head = await addPerson(source, {
      username: 'gv.tckh',
      email: 'tckh@govap.example',
      roles: [{ role: 'HEAD', unitId: finance.id }],
    });
    chairman = await addPerson(source, {
      username: 'gv.p12',
      email: 'p12@govap.example',
      roles: [{ role: 'HEAD', unitId: ward.id }],
    });
    clerk = await addPerson(source, {
      username: 'gv.noivu',
      email: 'noivu@govap.example',
      roles: [{ role: 'COORDINATOR', unitId: authority.id }],
    });
    planId = await addPlan(source, authority, { number: '3707' });
  });

  afterEach(async () => {
    while (open.length) await open.pop()?.close();
    await database.drop();
  });

  it('seven working days before 31/12/2022 writes one digest to each person who still owes something', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31', role: 'COORDINATING' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-31', state: 'IN_PROGRESS' });
    expect(await sweepAt(MORNING)).toEqual({ reminders: 3, digests: 2 });
    const written = await messages();
    expect(written.map(({ recipientId }) => recipientId).sort()).toEqual([head, chairman].sort());
    const mine = written.find(({ recipientId }) => recipientId === head) as MessageRow;
    expect(mine.subject).toBe('2 nhiệm vụ sắp đến hạn');
    expect(mine.body).toContain('hạn 31/12/2022 · còn 7 ngày làm việc · KH số 3707/KH-UBND');
  });

  it('a second sweep adds and sends nothing', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await sweepAt(MORNING);
    expect(await sweepAt('2022-12-22T08:02:00+07:00')).toEqual({ reminders: 0, digests: 0 });
    expect(await sweepAt('2022-12-23T08:00:00+07:00')).toEqual({ reminders: 0, digests: 0 });
    expect(await messages()).toHaveLength(1);
  });

  it('two sweeps at once write each row and each digest once', async () => {
    for (let n = 0; n < 20; n++) await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    for (let n = 0; n < 20; n++) await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-23' });
    const replicas = [await at(MORNING), await at(MORNING), await at(MORNING)];
    await Promise.all(replicas.map(({ app }) => app.get(ReminderSweep).run()));
    await replicas[0]?.app.get(ReminderSweep).run();
    expect(await ledger()).toHaveLength(40);
    expect((await messages()).map(({ recipientId }) => recipientId).sort()).toEqual([head, chairman].sort());
    expect(await source.query<unknown[]>('SELECT 1 FROM reminder WHERE message_id IS NULL')).toEqual([]);
  });

  it('owes nothing for what was submitted, completed, suspended or cancelled, and nothing of a draft', async () => {
    for (const state of ['SUBMITTED', 'COMPLETED', 'SUSPENDED', 'CANCELLED'] as const)
      await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31', state });
    const draft = await addPlan(source, authority, { status: 'DRAFT' });
    await addAssignment(source, { planId: draft, unit: finance, dueOn: '2022-12-31' });
    await addAssignment(source, { planId, unit: finance, dueOn: null });
    expect(await sweepAt(MORNING)).toEqual({ reminders: 0, digests: 0 });
  });

  it('after two days down says once, in one digest, what each obligation has come to', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-22' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-27' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-26' });
    // Nothing ran on 22/12 and 23/12; 24 and 25 are a weekend.
    expect(await sweepAt('2022-12-26T08:00:00+07:00')).toEqual({ reminders: 3, digests: 1 });
    expect((await ledger()).map(({ step }) => step).sort()).toEqual(['D+1', 'D-1', 'D0']);
    expect((await messages())[0]?.subject).toBe(
      '1 nhiệm vụ quá hạn, 1 đến hạn hôm nay, 1 đến hạn trong tuần',
    );
  });

  it('rows left by a sweep that fell over and those of the next day go into one digest, each task once', async () => {
    const assignmentId = await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await source.query(
      `INSERT INTO reminder (obligation_type, obligation_id, step, due_on, recipient_id, authority_id)
       VALUES ('ASSIGNMENT', $1, 'D-7', '2022-12-31', $2, $3)`,
      [assignmentId, head, authority.id],
    );
    expect(await sweepAt('2022-12-28T08:00:00+07:00')).toEqual({ reminders: 1, digests: 1 });
    expect((await messages())[0]?.subject).toBe('1 nhiệm vụ đến hạn trong tuần');
    expect((await ledger()).map(({ step }) => step)).toEqual(['D-7', 'D-3']);
  });

  it('is quiet on a weekend, on Tết and before half past seven', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-24' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2023-01-23' });
    for (const quiet of [
      '2022-12-24T08:00:00+07:00',
      '2023-01-23T09:00:00+07:00',
      '2022-12-22T07:29:00+07:00',
    ])
      expect(await sweepAt(quiet)).toEqual({ reminders: 0, digests: 0 });
  });

  it('a ward chairman with two plans due on Tết gets one digest on the first day after it', async () => {
    const other = await addPlan(source, authority, { number: '28' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2023-01-23' });
    await addAssignment(source, { planId: other, unit: ward, dueOn: '2023-01-24' });
    expect(await sweepAt('2023-01-27T07:30:00+07:00')).toEqual({ reminders: 2, digests: 1 });
    expect((await messages())[0]?.subject).toBe('2 nhiệm vụ đến hạn hôm nay');
  });

  it('"trước ngày 30/12/2022" is due on 29/12', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-30', exclusive: true });
    await sweepAt('2022-12-29T08:00:00+07:00');
    expect((await messages())[0]?.subject).toBe('1 nhiệm vụ đến hạn hôm nay');
    expect((await messages())[0]?.body).toContain('trước ngày 30/12/2022 · hôm nay là ngày cuối');
  });

  it('what enters a window after the morning digest waits for the next one', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await sweepAt(MORNING);
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-30' });
    expect(await sweepAt('2022-12-22T10:00:00+07:00')).toEqual({ reminders: 0, digests: 0 });
    expect(await sweepAt('2022-12-23T08:00:00+07:00')).toEqual({ reminders: 1, digests: 1 });
  });

  it('what would then come too late goes out at once, once', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await sweepAt(MORNING);
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    expect(await sweepAt('2022-12-22T10:00:00+07:00')).toEqual({ reminders: 1, digests: 1 });
    expect(await sweepAt('2022-12-22T10:02:00+07:00')).toEqual({ reminders: 0, digests: 0 });
  });

  it('somebody who had no digest today gets the catch-up at once', async () => {
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-31' });
    await sweepAt(MORNING);
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-30' });
    expect(await sweepAt('2022-12-22T10:00:00+07:00')).toEqual({ reminders: 1, digests: 1 });
  });

  it('a moved deadline is announced for its new date', async () => {
    const id = await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await sweepAt(MORNING);
    await source.query(
      `UPDATE assignment SET due_on = '2023-01-06', last_day_on = '2023-01-06' WHERE id = $1`,
      [id],
    );
    await sweepAt('2022-12-28T08:00:00+07:00');
    expect((await ledger()).map(({ step, dueOn }) => [step, dueOn])).toEqual([
      ['D-7', '2022-12-31'],
      ['D-7', '2023-01-06'],
    ]);
  });

  it('closes with its reason what was done between the row and the digest', async () => {
    const id = await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await source.query(
      `INSERT INTO reminder (obligation_type, obligation_id, step, due_on, recipient_id, authority_id)
       VALUES ('ASSIGNMENT', $1, 'D-7', '2022-12-31', $2, $3)`,
      [id, head, authority.id],
    );
    await setState(source, id, 'COMPLETED');
    expect(await sweepAt(MORNING)).toEqual({ reminders: 0, digests: 0 });
    expect(await ledger()).toMatchObject([{ status: 'SKIPPED', reason: 'SKIPPED_DONE' }]);
  });

  it('the authority itself answers through its leaders', async () => {
    const leader = await addPerson(source, {
      username: 'gv.ct',
      roles: [{ role: 'LEADER', unitId: authority.id }],
    });
    await addAssignment(source, { planId, unit: authority, dueOn: '2022-12-31' });
    await sweepAt(MORNING);
    expect((await messages()).map(({ recipientId }) => recipientId)).toEqual([leader]);
  });

  it('a unit where nobody answers is brought before the coordinators', async () => {
    const orphan = await addUnit(source, { code: 'TT', name: 'Trung tâm Văn hóa', parent: authority });
    await addPerson(source, {
      username: 'gv.nghi',
      active: false,
      roles: [{ role: 'HEAD', unitId: orphan.id }],
    });
    await addAssignment(source, { planId, unit: orphan, dueOn: '2022-12-31' });
    await sweepAt(MORNING);
    const [only, ...others] = await messages();
    expect(others).toEqual([]);
    expect(only?.recipientId).toBe(clerk);
    expect(only?.body).toContain('Trung tâm Văn hóa chưa có người nhận nhắc việc');
  });

  it('keeps what it holds small: 400 people in batches, each with one digest', async () => {
    const unitIds = await source.query<Array<{ id: string }>>(
      `INSERT INTO unit (id, kind, name, short_name, code, parent_id, authority_id)
       SELECT gen_random_uuid(), 'DEPARTMENT', 'Phòng ' || n, 'P' || n, 'X' || n, $1, $1 FROM generate_series(1, 400) n
       RETURNING id`,
      [authority.id],
    );
    await source.query(
      `INSERT INTO user_account (id, username, full_name, password_hash, version)
       SELECT id, code, 'Trưởng ' || name, '', 1 FROM unit WHERE code LIKE 'X%'`,
    );
    await source.query(
      `INSERT INTO role_assignment (id, user_id, unit_id, role)
       SELECT gen_random_uuid(), id, id, 'HEAD' FROM unit WHERE code LIKE 'X%'`,
    );
    for (const { id } of unitIds)
      await addAssignment(source, { planId, unit: { id, authorityId: authority.id }, dueOn: '2022-12-31' });
    expect(await sweepAt(MORNING)).toEqual({ reminders: 400, digests: 400 });
    const [jobs] = await source.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM message`);
    expect(jobs.n).toBe(400);
  });
});
