import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { ReminderPolicyRow } from '../../src/notifications/policy/reminder-policy.entity.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import type { ReminderPolicy, ReminderSteps } from '../../src/notifications/reminder.rules.js';
import { DEFAULT_POLICY } from '../../src/notifications/reminder.rules.js';
import { ReportPeriod } from '../../src/plans/index.js';
import type { TestApp } from '../support/app.js';
import { setClock, startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAssignment, setState } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit } from '../support/people.js';
import { addPlan } from '../support/plan-rows.js';

/** A Thursday. Ten working days before it is 08/12/2022. */
const TODAY = '2022-12-22';

interface LedgerRow {
  type: string;
  step: string;
  who: string;
  status: string;
  reason: string | null;
}

describe('every obligation that falls due or waits', () => {
  let database: TestDatabase;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let ward: UnitRow;
  let planId: string;
  const now = { value: new Date() };

  const at = (day: string, time = '08:00') => (now.value = new Date(`${day}T${time}:00+07:00`));
  const sweep = () => product.app.get(ReminderSweep).run();
  const ledger = () =>
    source.query<LedgerRow[]>(
      `SELECT r.obligation_type AS type, r.step, p.username AS who, r.status, r.reason FROM reminder r
       JOIN user_account p ON p.id = r.recipient_id ORDER BY r.obligation_type, r.step, p.username`,
    );
  const told = async () => (await ledger()).map(({ type, step, who }) => `${type} ${step} ${who}`).sort();
  const mailTo = async (username: string) => {
    const [message] = await source.query<Array<{ id: string; subject: string; body: string }>>(
      `SELECT m.id, subject, body FROM message m JOIN user_account p ON p.id = m.recipient_id
       WHERE p.username = $1 ORDER BY m.created_at DESC LIMIT 1`,
      [username],
    );
    return message;
  };
  const givePolicy = (policy: Partial<ReminderPolicy> | ReminderSteps, plan: string | null = null) =>
    source.manager.insert(ReminderPolicyRow, {
      id: plan ?? authority.id,
      authorityId: authority.id,
      planId: plan,
      policy: plan ? (policy as ReminderSteps) : { ...DEFAULT_POLICY, ...policy },
    });
  const newPlan = async (number: string, releasedOn = '2022-09-30') =>
    (await addPlan(source, authority, { number, releasedAt: new Date(`${releasedOn}T03:00:00Z`) })).id;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url);
    source = product.source;
    // The sweep asks the clock of the process: one start serves every day of these tests.
    setClock(product, () => now.value);
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority });
    ward = await addUnit(source, { code: 'P12', kind: 'WARD', name: 'UBND phường 12', parent: authority });
    for (const [username, role, unitId] of [
      ['tckh', 'HEAD', finance.id],
      ['p12', 'HEAD', ward.id],
      ['noivu', 'COORDINATOR', authority.id],
      ['chutich', 'LEADER', authority.id],
    ] as const)
      await addPerson(source, { username, email: `${username}@gv.example`, roles: [{ role, unitId }] });
  });

  beforeEach(async () => {
    at(TODAY);
    planId = await newPlan('3707');
  });

  afterEach(() =>
    source.query('TRUNCATE plan, reminder, message, outbox, reminder_policy, reminder_choice CASCADE'),
  );

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  it('three working days overdue goes to the coordinator too, ten to the leader, each once', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-19' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-08' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-20' });
    await sweep();
    expect(await told()).toEqual([
      'ASSIGNMENT D+1 p12',
      'ASSIGNMENT D+1 tckh',
      'ASSIGNMENT D+6 p12',
      'ESCALATION C+3 noivu',
      'ESCALATION C+3 noivu',
      'ESCALATION L+10 chutich',
    ]);
    const letter = await mailTo('noivu');
    expect(letter?.subject).toBe('2 nhiệm vụ quá hạn kéo dài ở các đơn vị');
    expect(letter?.body).toContain('UBND phường 12');
    at('2022-12-23');
    await sweep();
    expect((await told()).filter((row) => row.startsWith('ESCALATION'))).toHaveLength(4);
  });

  it('what is done before the escalation leaves is not told, and the row says why', async () => {
    const id = await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-19' });
    await sweep();
    await setState(source, id, 'SUBMITTED');
    await product.app.get(OutgoingMail).send([(await mailTo('noivu'))?.id as string]);
    expect((await ledger()).find(({ type }) => type === 'ESCALATION')).toMatchObject({
      status: 'SKIPPED',
      reason: 'SKIPPED_DONE',
    });
  });

  it('a report that waits two working days to be confirmed is brought before the coordinator, then every five', async () => {
    const id = await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await source.query(
      `UPDATE assignment SET state = 'SUBMITTED', submitted_on = '2022-12-20' WHERE id = $1`,
      [id],
    );
    at('2022-12-21');
    await sweep();
    expect(await told()).toEqual([]);
    at(TODAY);
    await sweep();
    at('2022-12-28');
    await sweep();
    expect(await told()).toEqual(['CONFIRMATION W+2 noivu']);
    at('2022-12-29');
    await sweep();
    expect(await told()).toEqual(['CONFIRMATION W+2 noivu', 'CONFIRMATION W+7 noivu']);
    const letter = await mailTo('noivu');
    expect(letter?.subject).toBe('1 nhiệm vụ chờ xác nhận');
    // Handed in before its day: how long it waits is not the unit's lateness.
    expect(letter?.body).toContain('hạn 31/12/2022 · KH số');
  });

  it('a confirmed one is taken out of the message before it leaves', async () => {
    const id = await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await source.query(
      `UPDATE assignment SET state = 'SUBMITTED', submitted_on = '2022-12-20' WHERE id = $1`,
      [id],
    );
    await sweep();
    await setState(source, id, 'COMPLETED');
    await product.app.get(OutgoingMail).send([(await mailTo('noivu'))?.id as string]);
    expect(await ledger()).toMatchObject([{ status: 'SKIPPED', reason: 'SKIPPED_DECIDED' }]);
  });

  it('a request for a later date waits with those who decide, never with who asked', async () => {
    const id = await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    const [{ id: clerk }] = await source.query<[{ id: string }]>(
      `SELECT id FROM user_account WHERE username = 'noivu'`,
    );
    await source.query(
      `INSERT INTO extension_request (id, assignment_id, authority_id, ordinal, asked_by, asked_by_name, asked_at, reason,
         from_due_on, from_due_exclusive, from_last_day_on, wanted_due_on)
       VALUES (gen_random_uuid(), $1, $2, 1, $3, 'x', '2022-12-20T03:00:00Z', 'x', '2022-12-31', false, '2023-01-03',
         '2023-01-31')`,
      [id, authority.id, clerk],
    );
    await sweep();
    expect((await told()).filter((row) => row.startsWith('EXTENSION'))).toEqual(['EXTENSION W+2 chutich']);
    await source.query(`UPDATE extension_request SET status = 'REFUSED'`);
    await product.app.get(OutgoingMail).send([(await mailTo('chutich'))?.id as string]);
    expect((await ledger()).find(({ type }) => type === 'EXTENSION')?.reason).toBe('SKIPPED_DECIDED');
  });

  it('nothing acknowledged after two working days: the head; after four the coordinator; one line a plan', async () => {
    const fresh = await newPlan('28', '2022-12-20');
    await addAssignment(source, { planId: fresh, unit: finance, dueOn: '2023-06-30' });
    await addAssignment(source, { planId: fresh, unit: finance, dueOn: '2023-06-30' });
    await addAssignment(source, { planId: fresh, unit: ward, dueOn: '2023-06-30', state: 'ACKNOWLEDGED' });
    await sweep();
    expect(await told()).toEqual(['UNACKNOWLEDGED H+2 tckh']);
    const letter = await mailTo('tckh');
    expect(letter?.subject).toBe('2 nhiệm vụ chưa tiếp nhận');
    expect(letter?.body).toContain('2 nhiệm vụ theo Kế hoạch số 28/KH-UBND chưa được tiếp nhận');
    at('2022-12-26');
    await sweep();
    expect(await told()).toEqual(['UNACKNOWLEDGED C+4 noivu', 'UNACKNOWLEDGED H+2 tckh']);
    await source.query(`UPDATE assignment SET state = 'ACKNOWLEDGED'`);
    await product.app.get(OutgoingMail).send([(await mailTo('noivu'))?.id as string]);
    expect((await ledger())[0]).toMatchObject({ status: 'SKIPPED', reason: 'SKIPPED_ACKNOWLEDGED' });
  });

  it('“ngay sau khi …” without a date is brought before the coordinator until somebody gives it one', async () => {
    const fresh = await newPlan('28', '2022-12-20');
    const id = await addAssignment(source, {
      planId: fresh,
      unit: finance,
      dueOn: null,
      state: 'IN_PROGRESS',
    });
    await source.query(`UPDATE task SET deadline_kind = 'relative' WHERE plan_id = $1`, [fresh]);
    await sweep();
    expect(await told()).toEqual(['UNDATED W+2 noivu']);
    expect((await mailTo('noivu'))?.body).toContain('CHỜ GHI THỜI HẠN CỤ THỂ (1)');
    await source.query(`UPDATE assignment SET due_on = '2023-03-31' WHERE id = $1`, [id]);
    await product.app.get(OutgoingMail).send([(await mailTo('noivu'))?.id as string]);
    expect(await ledger()).toMatchObject([{ status: 'SKIPPED', reason: 'SKIPPED_DATED' }]);
  });

  describe('a standing task', () => {
    /** Its report is due on Saturday 31/12/2022 and cut off on 14/12/2022. */
    const standing = async () => {
      const plan = await newPlan('167', '2022-12-01');
      await source.query(`UPDATE plan SET issued_on = '2022-12-01' WHERE id = $1`, [plan]);
      await source.manager.insert(ReportPeriod, {
        ...{
          id: randomUUID(),
          planId: plan,
          position: 0,
          raw: 'Quý IV',
          dueOn: '2022-12-31',
          exclusive: false,
        },
      });
      const id = await addAssignment(source, {
        planId: plan,
        unit: finance,
        dueOn: null,
        state: 'IN_PROGRESS',
        content: 'Thường xuyên đôn đốc thu ngân sách',
      });
      await source.query(`UPDATE task SET deadline_kind = 'ongoing' WHERE plan_id = $1`, [plan]);
      return id;
    };
    const update = (id: string, on: string) =>
      source.query(
        `INSERT INTO progress_update (id, assignment_id, author_id, author_name, state, percent, reported_at)
         VALUES (gen_random_uuid(), $1, $1, 'x', 'IN_PROGRESS', 50, $2)`,
        [id, `${on}T03:00:00Z`],
      );

    it('asks for an update before the report of its plan, in a group of its own', async () => {
      await standing();
      at('2022-12-21');
      await sweep();
      expect(await told()).toEqual([]);
      at(TODAY);
      await sweep();
      expect(await told()).toEqual(['STANDING D-7 tckh']);
      const letter = await mailTo('tckh');
      expect(letter?.subject).toBe('1 nhiệm vụ cần cập nhật cho kỳ báo cáo');
      expect(letter?.body).toContain('NHIỆM VỤ THƯỜNG XUYÊN, CẦN CẬP NHẬT CHO KỲ BÁO CÁO (1)');
      expect(letter?.body).toContain('kỳ báo cáo hạn 31/12/2022');
    });

    it('is asked for again after the report, never as overdue and never of others', async () => {
      await standing();
      at('2023-01-18');
      await sweep();
      expect(await told()).toEqual(['STANDING D+11 tckh']);
      expect((await mailTo('tckh'))?.subject).toBe('1 nhiệm vụ cần cập nhật cho kỳ báo cáo');
    });

    it('asks for nothing once somebody has reported after the cut-off, not even in a message on its way', async () => {
      const early = await standing();
      await update(early, '2022-12-14');
      await sweep();
      expect(await told()).toEqual(['STANDING D-7 tckh']);
      await update(early, '2022-12-22');
      await product.app.get(OutgoingMail).send([(await mailTo('tckh'))?.id as string]);
      expect(await ledger()).toMatchObject([{ status: 'SKIPPED', reason: 'SKIPPED_UPDATED' }]);
      at('2022-12-30');
      await sweep();
      expect(await ledger()).toHaveLength(1);
    });
  });

  it('a coordinator gets one message a day, whatever is in it', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-19' });
    const id = await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-31' });
    await source.query(
      `UPDATE assignment SET state = 'SUBMITTED', submitted_on = '2022-12-20' WHERE id = $1`,
      [id],
    );
    await sweep();
    expect((await mailTo('noivu'))?.subject).toBe('1 nhiệm vụ quá hạn kéo dài ở các đơn vị, 1 chờ xác nhận');
    expect(await sweep()).toEqual({ reminders: 0, digests: 0 });
  });

  it('an authority’s own steps and hour count instead of the default', async () => {
    await givePolicy({ before: [10, 2], escalation: { coordinator: null, leader: null }, sendFrom: '09:15' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2023-01-05' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-08' });
    at(TODAY, '09:14');
    expect(await sweep()).toEqual({ reminders: 0, digests: 0 });
    at(TODAY, '09:15');
    await sweep();
    expect(await told()).toEqual(['ASSIGNMENT D+6 p12', 'ASSIGNMENT D-10 tckh']);
  });

  it('a plan’s own steps count before its authority’s', async () => {
    await givePolicy({ before: [2] });
    const steps = {
      before: [10],
      after: { first: 3, every: 3 },
      escalation: { coordinator: 5, leader: null },
    };
    await givePolicy(steps, planId);
    const other = await newPlan('28');
    await addAssignment(source, { planId, unit: finance, dueOn: '2023-01-05' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-15' });
    await addAssignment(source, { planId: other, unit: ward, dueOn: '2023-01-05' });
    await sweep();
    expect(await told()).toEqual(['ASSIGNMENT D+3 tckh', 'ASSIGNMENT D-10 tckh', 'ESCALATION C+5 noivu']);
  });

  it('is quiet on the authority’s quiet days, and says the next day what the day came to', async () => {
    await givePolicy({ quiet: { weekdays: [4], dates: ['2022-12-23'] } });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    expect(await sweep()).toEqual({ reminders: 0, digests: 0 });
    at('2022-12-23');
    expect(await sweep()).toEqual({ reminders: 0, digests: 0 });
    at('2022-12-26');
    await sweep();
    expect(await told()).toEqual(['ASSIGNMENT D+1 tckh']);
  });

  it('leaves a person’s mail to the inbox where the person wants that and the authority allows it', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-31' });
    await source.query(
      `INSERT INTO reminder_choice SELECT id, false FROM user_account WHERE username = 'tckh'`,
    );
    await sweep();
    const ids = (await source.query<Array<{ id: string }>>('SELECT id FROM message')).map(({ id }) => id);
    await product.app.get(OutgoingMail).send(ids);
    expect((await ledger()).map(({ who, status }) => `${who} ${status}`)).toEqual(['p12 KEPT', 'tckh INBOX']);
  });

  it('sends the mail all the same where the authority asks for it', async () => {
    await givePolicy({ emailOptional: false });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await source.query(
      `INSERT INTO reminder_choice SELECT id, false FROM user_account WHERE username = 'tckh'`,
    );
    await sweep();
    await product.app.get(OutgoingMail).send([(await mailTo('tckh'))?.id as string]);
    expect((await ledger()).map(({ status }) => status)).toEqual(['KEPT']);
  });
});
