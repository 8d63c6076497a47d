import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { Transactions } from '../../src/database/index.js';
import type { MessageKind } from '../../src/notifications/message-kinds.js';
import { JobQueues, Outbox } from '../../src/queue/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { Gateway } from '../support/gateway.js';
import { startGateway } from '../support/gateway.js';
import type { MailServer } from '../support/mail-server.js';
import { startMailServer } from '../support/mail-server.js';
import { addAssignment } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import { addPlan } from '../support/plan-rows.js';
import type { TestRedis } from '../support/redis.js';
import { BACKENDS, startRedis } from '../support/redis.js';
import { addOpenPeriod } from '../support/unit-reports.js';

type Person = 'noivu' | 'tckh';

const EMPTY_REPORT = { items: [], difficulties: '', proposals: '', nextPeriod: '', figures: [] };
const WAIT_LIMIT_MS = 120_000;

/**
 * Each way from a commit through the queue to a mailbox or a gateway, with nobody carrying it: the product as it
 * runs. What a message says, and to whom, is tested beside each feature and does not touch the queue.
 */
describe.each(BACKENDS)('what is done reaches people by itself, with the queue on %s,', (backend) => {
  let database: TestDatabase;
  let redis: TestRedis | null;
  let mail: MailServer;
  let gateway: Gateway;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let plan: Awaited<ReturnType<typeof addPlan>>;
  const cookies = new Map<Person, string>();

  beforeAll(async () => {
    [database, redis, mail, gateway] = await Promise.all([
      createTestDatabase(),
      backend === 'redis' ? startRedis() : null,
      startMailServer(),
      startGateway(),
    ]);
    product = await startApp(database.url, {
      now: '2022-12-22T08:00:00+07:00',
      withWorkers: true,
      environment: {
        SMTP_URL: mail.url,
        PUBLIC_URL: 'http://dondoc.example',
        WEBHOOK_HOSTS: `127.0.0.1:${gateway.port}`,
        ...(redis && { REDIS_URL: redis.url }),
      },
    });
    source = product.source;
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority });
    await person('noivu', 'COORDINATOR', authority);
    await person('tckh', 'HEAD', finance);
    plan = await addPlan(source, authority);
  });

  afterAll(async () => {
    await product.close();
    await Promise.all([mail.close(), gateway.close(), redis?.stop()]);
    await database.drop();
  });

  const person = async (username: Person, role: 'COORDINATOR' | 'HEAD', unit: UnitRow) => {
    const email = `${username}@govap.example`;
    const id = await addPerson(source, { username, email, roles: [{ role, unitId: unit.id }] });
    cookies.set(username, await openSession(source, id));
  };
  const post = (who: Person, path: string, body: object = {}) =>
    product
      .browser()
      .post(`/api/${path}`)
      .set('Cookie', cookies.get(who) ?? '')
      .send(body);
  const assigned = (dueOn: string) => addAssignment(source, { planId: plan.id, unit: finance, dueOn });
  const messages = (who: Person, kind: MessageKind) =>
    source.query<Array<{ id: string; status: string; attempts: number }>>(
      `SELECT m.id, m.status, m.attempts FROM message m JOIN user_account p ON p.id = m.recipient_id
       WHERE p.username = $1 AND m.kind = $2 ORDER BY m.created_at DESC`,
      [who, kind],
    );
  const until = async (what: string, reached: () => Promise<boolean>) => {
    const end = Date.now() + WAIT_LIMIT_MS;
    while (!(await reached())) {
      if (Date.now() > end) throw new Error(`${what}: has not come in ${WAIT_LIMIT_MS / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  /** The newest message of this kind has left, and is in that person's mailbox once. */
  const arrives = async (who: Person, kind: MessageKind) => {
    await until(`${kind} for ${who}`, async () => (await messages(who, kind))[0]?.status === 'SENT');
    const [newest] = await messages(who, kind);
    const arrived = mail.received.filter(({ mail: { messageId } }) =>
      messageId?.includes(newest?.id as string),
    );
    expect(arrived.map(({ recipients }) => recipients)).toEqual([[`${who}@govap.example`]]);
  };
  const sweep = () => product.app.get(JobQueues).addAll([{ name: 'reminder.sweep', payload: {} }]);

  it('an issued plan, and the digest of the day with its text for the authority’s gateway', async () => {
    const webhook = { authorityId: authority.id, name: 'SMS quận', url: gateway.url, reach: 'EVERYBODY' };
    const { body } = await post('noivu', 'webhooks', webhook).expect(201);
    await assigned('2022-12-30');
    await product.app
      .get(Transactions)
      .run((em) => product.app.get(Outbox).add(em, 'notification.plan-issued', { planId: plan.id }));
    await arrives('tckh', 'PLAN_ISSUED');
    await sweep();
    await arrives('tckh', 'DIGEST');
    const digests = () => gateway.received.filter(({ body: { type } }) => type === 'message.digest');
    await until('the text for the gateway', () => Promise.resolve(digests().length > 0));
    expect(digests()).toHaveLength(1);
    expect(digests()[0]?.isSignedWith(body.secret)).toBe(true);
  });

  it('what a unit submits, and what becomes of it', async () => {
    const id = await assigned('2022-12-30');
    await post('tckh', `assignments/${id}/submit`, { version: 1, result: 'Đã xong.' }).expect(200);
    await arrives('noivu', 'SUBMITTED');
    await post('noivu', `assignments/${id}/confirm`, { version: 2 }).expect(200);
    await arrives('tckh', 'CONFIRMED');
  });

  it('a request for a later date, and its decision', async () => {
    const id = await assigned('2022-12-30');
    const asked = await post('tckh', `assignments/${id}/extensions`, {
      version: 1,
      dueOn: '2023-01-14',
      reason: 'Chờ kết quả đo đạc của Sở.',
    }).expect(201);
    await arrives('noivu', 'EXTENSION_ASKED');
    await post('noivu', `extensions/${asked.body.id}/approve`, { version: 1 }).expect(200);
    await arrives('tckh', 'EXTENSION_APPROVED');
  });

  it('a unit’s report that is returned', async () => {
    const { reports } = await addOpenPeriod(source, plan, [finance]);
    const path = `unit-reports/${reports[0]}`;
    const { version } = (await post('tckh', `${path}/open`).expect(200)).body;
    const saved = await product
      .browser()
      .put(`/api/${path}`)
      .set('Cookie', cookies.get('tckh') ?? '')
      .send({ ...EMPTY_REPORT, version, nothingNew: 'Không phát sinh trong kỳ.' })
      .expect(200);
    const sent = await post('tckh', `${path}/submit`, { version: saved.body.version }).expect(200);
    const reason = 'Bổ sung số liệu thu.';
    await post('noivu', `${path}/return`, { version: sent.body.version, reason, remarks: [] }).expect(200);
    await arrives('tckh', 'REPORT_RETURNED');
  });

  it('an official follow-up; refused by the mail server, it is sent again by a person', async () => {
    const id = await assigned('2022-12-15');
    mail.treat('tckh@govap.example', { code: 550, answer: 'no such mailbox', at: 'recipient' });
    const text = 'Đề nghị khẩn trương thực hiện.';
    await post('noivu', `plans/${plan.id}/follow-ups`, { assignmentIds: [id], text }).expect(200);
    await until('the refusal', async () => (await messages('tckh', 'FOLLOW_UP'))[0]?.status === 'FAILED');
    mail.treat('tckh@govap.example', 'take');
    const [failed] = await messages('tckh', 'FOLLOW_UP');
    await post('noivu', `delivery/messages/${failed?.id}/resend`, { status: 'FAILED', attempts: 1 }).expect(
      200,
    );
    await arrives('tckh', 'FOLLOW_UP');
  });

  it('and leaves nothing behind in the outbox', async () => {
    await until('the last job', async () => {
      const [row] = await source.query<[{ left: number }]>('SELECT count(*)::int AS left FROM outbox');
      return row.left === 0;
    });
    expect(await messages('tckh', 'DIGEST')).toHaveLength(1);
  });
});
