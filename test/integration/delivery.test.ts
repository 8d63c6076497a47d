import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { LateAlarm } from '../../src/notifications/delivery/late-alarm.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import { Recovery } from '../../src/notifications/recovery.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { MailServer } from '../support/mail-server.js';
import { startMailServer } from '../support/mail-server.js';
import { addAssignment, addPlan } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const HEAD = 'tckh@govap.example';

describe('watching what leaves', () => {
  let database: TestDatabase;
  let server: MailServer;
  let product: TestApp;
  let source: DataSource;
  let goVap: UnitRow;
  let planId: string;
  const sessions = new Map<string, string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startMailServer();
    product = await startApp(database.url, {
      now: '2022-12-22T08:00:00+07:00',
      environment: { PUBLIC_URL: 'http://dondoc.example', SMTP_URL: server.url },
    });
    source = product.source;
    await loadHolidays(source.manager);
    goVap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    const finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính', parent: goVap });
    const quan1 = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
    await addPerson(source, {
      username: 'tckh',
      fullName: 'Đặng Thị Ánh Tuyết',
      email: HEAD,
      roles: [{ role: 'HEAD', unitId: finance.id }],
    });
    const watchers = [
      ['clerk', 'COORDINATOR', goVap],
      ['admin', 'ADMIN', goVap],
      ['foreign', 'COORDINATOR', quan1],
    ] as const;
    for (const [username, role, unit] of watchers) {
      const id = await addPerson(source, {
        username,
        email: `${username}@govap.example`,
        roles: [{ role, unitId: unit.id }],
      });
      sessions.set(username, await openSession(source, id));
    }
    planId = await addPlan(source, goVap, { number: '3707' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
  });

  beforeEach(async () => {
    server.received.length = 0;
    server.treat(HEAD, 'take');
    await source.query('DELETE FROM message');
    await source.query('DELETE FROM reminder');
    await source.query('DELETE FROM outbox');
    await source.query('DELETE FROM delivery_alarm');
    await product.app.get(Recovery).beat();
  });

  afterAll(async () => {
    await product.close();
    await server.close();
    await database.drop();
  });

  const get = (path: string, who = 'clerk') =>
    product
      .browser()
      .get(`/api/delivery${path}`)
      .set('Cookie', sessions.get(who) ?? '');
  const post = (path: string, body: object, who = 'clerk') =>
    product
      .browser()
      .post(`/api/delivery${path}`)
      .set('Cookie', sessions.get(who) ?? '')
      .send(body);
  const ids = async () =>
    (await source.query<Array<{ id: string }>>('SELECT id FROM message ORDER BY id')).map(({ id }) => id);
  const send = async () => product.app.get(OutgoingMail).send(await ids());
  const audited = async () =>
    (
      await source.query<Array<{ kind: string; payload: object }>>(
        `SELECT kind, payload FROM audit_event WHERE subject_type = 'message' ORDER BY id DESC LIMIT 1`,
      )
    )[0];
  const ledger = async () =>
    (await source.query<Array<{ status: string }>>('SELECT status FROM reminder')).map(
      ({ status }) => status,
    );

  /** The one digest of the head, ended like this. */
  async function endedAs(treatment: Parameters<MailServer['treat']>[1]): Promise<string> {
    server.treat(HEAD, treatment);
    await product.app.get(ReminderSweep).run();
    await send();
    server.treat(HEAD, 'take');
    return (await ids())[0] as string;
  }
  const refused = () => endedAs({ code: 550, answer: 'no such mailbox here', at: 'recipient' });

  it('shows the server’s answer, counts by status, and filters by person, plan, day and status', async () => {
    const id = await refused();
    const { body } = await get('/messages').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        id,
        recipientName: 'Đặng Thị Ánh Tuyết',
        subject: '1 nhiệm vụ đến hạn trong tuần',
        address: HEAD,
        status: 'FAILED',
        attempts: 1,
        answer: expect.stringContaining('no such mailbox here'),
        actions: ['RESEND', 'MARK_DELIVERED'],
      }),
    ]);
    expect(body.counts).toEqual([{ status: 'FAILED', count: 1 }]);
    const found = async (query: string) => (await get(`/messages?${query}`).expect(200)).body.total;
    expect(await found('person=dang%20thi')).toBe(1);
    expect(await found('person=%25')).toBe(0);
    expect(await found(`planId=${planId}`)).toBe(1);
    expect(await found(`planId=${goVap.id}`)).toBe(0);
    expect(await found('day=2022-12-22')).toBe(1);
    expect(await found('day=2022-12-21')).toBe(0);
    expect(await found('status=SENT')).toBe(0);
  });

  it('keeps subjects from who administers only, and everything from another authority', async () => {
    const id = await refused();
    const asAdmin = await get('/messages', 'admin').expect(200);
    expect(asAdmin.body.items).toEqual([expect.objectContaining({ id, subject: null })]);
    const ward = await addUnit(source, { code: 'P12', kind: 'WARD', name: 'UBND phường 12', parent: goVap });
    const below = await addPerson(source, {
      username: 'below',
      roles: [{ role: 'COORDINATOR', unitId: ward.id }],
    });
    sessions.set('below', await openSession(source, below));
    for (const elsewhere of ['foreign', 'below']) {
      const seen = await get('/messages', elsewhere).expect(200);
      expect(seen.body).toMatchObject({ items: [], total: 0, counts: [] });
      await post(`/messages/${id}/resend`, { status: 'FAILED', attempts: 1 }, elsewhere).expect(404);
    }
    await source.query('UPDATE user_account SET active = false WHERE id = $1', [below]);
  });

  it('sends again when a person says so, with the same Message-ID, and records who did', async () => {
    const id = await refused();
    const { body } = await post(`/messages/${id}/resend`, { status: 'FAILED', attempts: 1 }).expect(200);
    expect(body).toMatchObject({ status: 'WAITING', actions: [] });
    expect(await ledger()).toEqual(['PENDING']);
    await send();
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([`<${id}@dondoc.example>`]);
    expect((await get('/messages')).body.items).toEqual([
      expect.objectContaining({ status: 'SENT', attempts: 2 }),
    ]);
    expect((await get('/messages')).body.items[0].log).toEqual([
      {
        number: 1,
        outcome: 'REFUSED',
        answer: expect.stringContaining('no such mailbox'),
        at: expect.any(String),
      },
      { number: 2, outcome: 'SENT', answer: expect.stringContaining('250'), at: expect.any(String) },
    ]);
    expect(await ledger()).toEqual(['SENT']);
    expect(await audited()).toEqual({
      kind: 'message.resent',
      payload: { recipientName: 'Đặng Thị Ánh Tuyết', from: 'FAILED' },
    });
  });

  it('looks again before it sends again: a task done meanwhile is not reminded of', async () => {
    const id = await refused();
    await source.query(`UPDATE assignment SET state = 'COMPLETED'`);
    await post(`/messages/${id}/resend`, { status: 'FAILED', attempts: 1 }).expect(200);
    await send();
    await source.query(`UPDATE assignment SET state = 'NEW'`);
    expect(server.received).toEqual([]);
    expect((await get('/messages')).body.items[0]).toMatchObject({
      status: 'SKIPPED',
      answer: 'Không gửi: không còn nhiệm vụ nào phải nhắc.',
    });
  });

  it('sends an uncertain one again only when the person knows that it may arrive twice', async () => {
    const id = await endedAs('drop-after-text');
    const seen = { status: 'UNCERTAIN', attempts: 1 };
    const { body } = await post(`/messages/${id}/resend`, seen).expect(409);
    expect(body.code).toBe('delivery:CONFIRM_FIRST');
    await send();
    expect(server.received).toEqual([]);
    await post(`/messages/${id}/resend`, { ...seen, confirmed: true }).expect(200);
    await send();
    expect(server.received).toHaveLength(1);
  });

  it('marks as delivered, with the reason', async () => {
    const id = await refused();
    const seen = { status: 'FAILED', attempts: 1 };
    await post(`/messages/${id}/mark-delivered`, { ...seen, reason: ' ' }).expect(400);
    const reason = 'Đã báo qua điện thoại';
    const { body } = await post(`/messages/${id}/mark-delivered`, { ...seen, reason }).expect(200);
    expect(body).toMatchObject({ status: 'DELIVERED', answer: reason, actions: [] });
    expect(await ledger()).toEqual(['DELIVERED']);
    expect(await audited()).toMatchObject({ kind: 'message.marked-delivered', payload: { reason } });
  });

  it('of two people who decide at once the second sees what the first did', async () => {
    const id = await refused();
    const seen = { status: 'FAILED', attempts: 1 };
    const answers = await Promise.all([
      post(`/messages/${id}/resend`, seen),
      post(`/messages/${id}/mark-delivered`, { ...seen, reason: 'Đã gọi' }, 'admin'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const second = answers.find(({ status }) => status === 409)?.body;
    expect(second.code).toBe('delivery:STALE');
    expect(['WAITING', 'DELIVERED']).toContain(second.details.current.status);
  });

  it('what was sent is not sent again', async () => {
    const id = await endedAs('take');
    const { body } = await post(`/messages/${id}/resend`, { status: 'SENT', attempts: 1 }).expect(409);
    expect(body.code).toBe('delivery:NOT_NOW');
  });

  it('lists who answers for something and has no address', async () => {
    expect((await get('').expect(200)).body.unreachable).toEqual([]);
    await source.query(`UPDATE user_account SET email = ' ' WHERE username = 'tckh'`);
    const { body } = await get('').expect(200);
    expect((await get('', 'foreign').expect(200)).body.unreachable).toEqual([]);
    await source.query(`UPDATE user_account SET email = $1 WHERE username = 'tckh'`, [HEAD]);
    expect(body.unreachable).toEqual([
      expect.objectContaining({ fullName: 'Đặng Thị Ánh Tuyết', unitName: 'Phòng Tài chính' }),
    ]);
  });

  describe('what has been due for ten minutes and has not left', () => {
    const waitingFor = async (minutes: number) => {
      await product.app.get(ReminderSweep).run();
      await source.query('DELETE FROM outbox');
      await source.query('UPDATE message SET created_at = now() - make_interval(mins => $1)', [minutes]);
    };
    const alarms = () =>
      source.query<Array<{ username: string; status: string; subject: string }>>(
        `SELECT p.username, m.status, m.subject FROM message m JOIN user_account p ON p.id = m.recipient_id
         WHERE m.kind = 'DELIVERY_LATE' ORDER BY 1, m.created_at`,
      );
    const look = () => product.app.get(LateAlarm).look();

    it('is told to the administrators once, in the inbox and by mail, whoever looks', async () => {
      await waitingFor(9);
      await look();
      expect(await alarms()).toEqual([]);
      await waitingFor(12);
      await Promise.all([look(), look(), look()]);
      await look();
      // Quận 1 has no administrator: its coordinator is told.
      expect(await alarms()).toEqual([
        { username: 'admin', status: 'SENT', subject: 'Thư nhắc việc đang gửi chậm 12 phút' },
        { username: 'foreign', status: 'SENT', subject: 'Thư nhắc việc đang gửi chậm 12 phút' },
      ]);
      expect(server.received.map(({ recipients }) => recipients[0]).sort()).toEqual([
        'admin@govap.example',
        'foreign@govap.example',
      ]);
      expect(server.received[0]?.mail.text).toContain('Thư đang chờ gửi: 1');
    });

    it('is told again when it happens again', async () => {
      await waitingFor(12);
      await look();
      await send();
      await source.query('DELETE FROM outbox');
      await look();
      await source.query(`UPDATE heartbeat SET at = now() - interval '11 minutes'`);
      await look();
      expect((await alarms()).filter(({ username }) => username === 'admin')).toHaveLength(2);
      expect((await alarms())[1]?.subject).toBe('Việc rà soát nhắc việc không chạy');
    });

    it('is on the health page, on the delivery page and among the metrics', async () => {
      await waitingFor(12);
      const { body: health } = await product.browser().get('/api/health').expect(200);
      expect(health).toMatchObject({ status: 'degraded' });
      expect((await get('')).body).toMatchObject({ late: true, mail: 'smtp' });
      const { text, headers } = await product.browser().get('/api/metrics').expect(200);
      expect(headers['content-type']).toContain('text/plain');
      expect(Number(/^dondoc_oldest_unsent_seconds (\d+)$/m.exec(text)?.[1])).toBeGreaterThanOrEqual(720);
      expect(text).toMatch(/^dondoc_messages_last_day\{status="WAITING"\} 1$/m);
      expect(text).toMatch(/^dondoc_sweep_age_seconds \d+$/m);
      expect(text).toMatch(/^dondoc_queue_up 1$/m);
      expect(text).toMatch(/^dondoc_queue_jobs\{queue="mail",state="waiting"\} \d+$/m);
    });
  });
});
