import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { Transactions } from '../../src/database/index.js';
import { Announcements } from '../../src/notifications/announcements.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import { Outbox } from '../../src/queue/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAssignment, addPlan, recordEvent, setState } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

interface MessageRow {
  id: string;
  recipientId: string;
  kind: string;
  subject: string;
  body: string;
  link: string;
  status: string;
}

describe('messages about what happens', () => {
  let database: TestDatabase;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let ward: UnitRow;
  let head: string;
  let chairman: string;
  let clerk: string;
  let planId: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
    source = product.source;
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority });
    ward = await addUnit(source, { code: 'P12', kind: 'WARD', name: 'UBND phường 12', parent: authority });
    head = await person('tckh', 'HEAD', finance.id);
    chairman = await person('p12', 'HEAD', ward.id);
    clerk = await person('noivu', 'COORDINATOR', authority.id);
    planId = await addPlan(source, authority, { number: '3707' });
  });

  afterEach(async () => {
    await product.close();
    await database.drop();
  });

  const person = (username: string, role: 'HEAD' | 'COORDINATOR' | 'ADMIN' | 'SPECIALIST', unitId: string) =>
    addPerson(source, { username, email: `${username}@govap.example`, roles: [{ role, unitId }] });
  const messages = () =>
    source.query<MessageRow[]>(
      `SELECT id, recipient_id AS "recipientId", kind, subject, body, link, status FROM message
       ORDER BY created_at, id`,
    );
  const announce = () => product.app.get(Announcements);
  const send = async () => product.app.get(OutgoingMail).send((await messages()).map(({ id }) => id));
  const as = async (userId: string) => {
    const cookie = await openSession(source, userId);
    return {
      get: (path: string) => product.browser().get(`/api${path}`).set('Cookie', cookie),
      post: (path: string) => product.browser().post(`/api${path}`).set('Cookie', cookie),
    };
  };

  it('goes by itself from the commit to the kept mail, the digest of the day included', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    const running = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00', withWorkers: true });
    try {
      await running.app
        .get(Transactions)
        .run((em) => running.app.get(Outbox).add(em, 'notification.plan-issued', { planId }));
      const end = Date.now() + 30_000;
      const finished = async () => (await messages()).filter(({ status }) => status === 'KEPT').length === 2;
      while (!(await finished()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await messages()).map(({ kind, status }) => [kind, status]).sort()).toEqual([
        ['DIGEST', 'KEPT'],
        ['PLAN_ISSUED', 'KEPT'],
      ]);
    } finally {
      await running.close();
    }
    expect(await source.query<unknown[]>('SELECT 1 FROM outbox')).toEqual([]);
    const { body } = await product.browser().get('/api/health').expect(200);
    expect(body.sweepSecondsAgo).not.toBeNull();
  });

  describe('when a plan is issued', () => {
    it('everybody who answers for an assigned unit gets one message with the tasks, wards’ chairmen too', async () => {
      await addAssignment(source, {
        planId,
        unit: finance,
        ordinal: '1',
        content: 'Nộp thuế điện tử',
        dueOn: '2022-12-31',
      });
      await addAssignment(source, {
        planId,
        unit: finance,
        ordinal: '2',
        content: 'Thu phạt',
        role: 'COORDINATING',
      });
      await addAssignment(source, {
        planId,
        unit: ward,
        ordinal: '3',
        content: 'Hồ sơ trực tuyến',
        dueOn: '2022-12-31',
      });
      await announce().planIssued(planId);
      const written = await messages();
      expect(written.map(({ recipientId }) => recipientId).sort()).toEqual([head, chairman].sort());
      const mine = written.find(({ recipientId }) => recipientId === head) as MessageRow;
      expect(mine).toMatchObject({
        kind: 'PLAN_ISSUED',
        subject: 'Nhiệm vụ mới theo Kế hoạch số 3707/KH-UBND',
        link: `/plans/${planId}`,
      });
      expect(mine.body).toContain('UBND quận Gò Vấp đã ban hành Kế hoạch số 3707/KH-UBND ngày 30/09/2022');
      expect(mine.body).toMatch(/CHỦ TRÌ \(1\)\n- 1\. Nộp thuế điện tử\n {2}hạn 31\/12\/2022/);
      expect(mine.body).toMatch(/PHỐI HỢP \(1\)\n- 2\. Thu phạt\n {2}không ghi thời hạn/);
      expect(mine.body).not.toContain('Hồ sơ trực tuyến');
    });

    it('a job that runs twice, or in two processes, tells each once', async () => {
      await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
      await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-31' });
      await Promise.all([1, 2, 3].map(() => announce().planIssued(planId)));
      await announce().planIssued(planId);
      expect(await messages()).toHaveLength(2);
    });

    it('a draft tells nobody', async () => {
      const draft = await addPlan(source, authority, { status: 'DRAFT' });
      await addAssignment(source, { planId: draft, unit: finance });
      await announce().planIssued(draft);
      expect(await messages()).toEqual([]);
    });

    it('somebody who no longer answers for the unit when the mail leaves is not written to', async () => {
      await addAssignment(source, { planId, unit: finance });
      await announce().planIssued(planId);
      await source.query('DELETE FROM role_assignment WHERE user_id = $1', [head]);
      await send();
      expect(await messages()).toMatchObject([{ status: 'SKIPPED' }]);
    });

    it('120 people in batches, and a long list that says how many more there are', async () => {
      await source.query(
        `INSERT INTO user_account (id, username, full_name, email, password_hash, version)
         SELECT gen_random_uuid(), 'u' || n, 'Người ' || n, 'u' || n || '@govap.example', '', 1
         FROM generate_series(1, 119) n`,
      );
      await source.query(
        `INSERT INTO role_assignment (id, user_id, unit_id, role)
         SELECT gen_random_uuid(), id, $1, 'HEAD' FROM user_account WHERE username LIKE 'u%'`,
        [finance.id],
      );
      for (let n = 1; n <= 100; n++)
        await addAssignment(source, { planId, unit: finance, ordinal: String(n) });
      await announce().planIssued(planId);
      const written = await messages();
      expect(written).toHaveLength(120);
      expect(written[0]?.body).toContain('và 20 nhiệm vụ khác');
    });
  });

  describe('when a unit submits', () => {
    it('the coordinators of the authority are told, once for each submission', async () => {
      const id = await addAssignment(source, { planId, unit: finance, state: 'SUBMITTED' });
      await recordEvent(source, id, 'assignment.submitted');
      await announce().assignmentSubmitted(id);
      await announce().assignmentSubmitted(id);
      expect(await messages()).toMatchObject([
        {
          recipientId: clerk,
          kind: 'SUBMITTED',
          subject: 'Chờ xác nhận: Phòng Tài chính - Kế hoạch báo hoàn thành nhiệm vụ',
        },
      ]);
      await recordEvent(source, id, 'assignment.returned', { reason: 'Thiếu minh chứng' });
      await recordEvent(source, id, 'assignment.submitted');
      await announce().assignmentSubmitted(id);
      expect(await messages()).toHaveLength(2);
    });

    it('nothing is sent when it was decided before the mail left', async () => {
      const id = await addAssignment(source, { planId, unit: finance, state: 'SUBMITTED' });
      await recordEvent(source, id, 'assignment.submitted');
      await announce().assignmentSubmitted(id);
      await setState(source, id, 'COMPLETED');
      await send();
      expect(await messages()).toMatchObject([{ status: 'SKIPPED' }]);
    });
  });

  describe('when it is decided', () => {
    it('the head is told that it was confirmed', async () => {
      const id = await addAssignment(source, {
        planId,
        unit: finance,
        content: 'Thu phạt',
        state: 'COMPLETED',
      });
      await recordEvent(source, id, 'assignment.confirmed', { onTime: true });
      await announce().assignmentDecided(id);
      await announce().assignmentDecided(id);
      expect(await messages()).toMatchObject([
        { recipientId: head, kind: 'CONFIRMED', subject: 'Đã xác nhận hoàn thành: Thu phạt' },
      ]);
    });

    it('the head is told that it came back, by whom and why', async () => {
      const id = await addAssignment(source, {
        planId,
        unit: finance,
        content: 'Thu phạt',
        state: 'IN_PROGRESS',
      });
      await recordEvent(source, id, 'assignment.returned', { reason: 'Thiếu danh sách hồ sơ' });
      await announce().assignmentDecided(id);
      const [only] = await messages();
      expect(only).toMatchObject({
        recipientId: head,
        kind: 'RETURNED',
        subject: 'Đề nghị làm tiếp: Thu phạt',
      });
      expect(only?.body).toContain('Tạ Thị Thanh Duyên đề nghị Phòng Tài chính - Kế hoạch làm tiếp:');
      expect(only?.body).toContain('Lý do: Thiếu danh sách hồ sơ');
      await send();
      expect(await messages()).toMatchObject([{ status: 'KEPT' }]);
    });
  });

  describe('the inbox', () => {
    it('shows one’s own messages, newest first, and counts the unread ones', async () => {
      await addAssignment(source, { planId, unit: finance });
      const later = await addPlan(source, authority, { number: '28' });
      await addAssignment(source, { planId: later, unit: finance });
      await announce().planIssued(planId);
      await announce().planIssued(later);
      const me = await as(head);
      const { body } = await me.get('/notifications?pageSize=1').expect(200);
      expect(body).toMatchObject({ total: 2, page: 1, pageSize: 1 });
      expect(body.items[0]).toEqual({
        id: expect.any(String),
        kind: 'PLAN_ISSUED',
        subject: 'Nhiệm vụ mới theo Kế hoạch số 28/KH-UBND',
        body: expect.stringContaining('Kính gửi ông/bà tckh'),
        link: `/plans/${later}`,
        composedAt: '2022-12-22T01:00:00.000Z',
        readAt: null,
      });
      await me.get('/notifications/unread-count').expect(200, { count: 2 });
      await me.post(`/notifications/${body.items[0].id}/read`).expect(204);
      await me.get('/notifications/unread-count').expect(200, { count: 1 });
      const unread = await me.get('/notifications?unread=true').expect(200);
      expect(unread.body.total).toBe(1);
      await me.post('/notifications/read-all').expect(204);
      await me.get('/notifications/unread-count').expect(200, { count: 0 });
    });

    it('is nobody else’s: another’s message cannot be seen, read or marked', async () => {
      await addAssignment(source, { planId, unit: finance });
      await announce().planIssued(planId);
      const [message] = await messages();
      const other = await as(chairman);
      const { body } = await other.get('/notifications').expect(200);
      expect(body).toMatchObject({ items: [], total: 0 });
      const refused = await other.post(`/notifications/${message?.id}/read`).expect(404);
      expect(refused.body.code).toBe('notifications:NOT_FOUND');
      await other.post('/notifications/read-all').expect(204);
      await (await as(head)).get('/notifications/unread-count').expect(200, { count: 1 });
      await other.post('/notifications/khong-phai-ma/read').expect(404);
    });
  });

  describe('the test mailbox', () => {
    it('shows the coordinator the messages of her authority alone', async () => {
      const elsewhere = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
      const office = await addUnit(source, { code: 'VP', parent: elsewhere });
      await person('q1.vp', 'HEAD', office.id);
      const theirs = await addPlan(source, elsewhere, { number: '28' });
      await addAssignment(source, { planId: theirs, unit: office });
      await addAssignment(source, { planId, unit: finance });
      await announce().planIssued(planId);
      await announce().planIssued(theirs);
      await send();
      const her = await as(clerk);
      const { body } = await her.get('/test-mailbox').expect(200);
      expect(body.total).toBe(1);
      expect(body.items[0]).toEqual({
        id: expect.any(String),
        to: 'tckh@govap.example',
        recipientName: 'tckh',
        subject: 'Nhiệm vụ mới theo Kế hoạch số 3707/KH-UBND',
        composedAt: '2022-12-22T01:00:00.000Z',
        status: 'KEPT',
      });
      const mail = await her.get(`/test-mailbox/${body.items[0].id}`).expect(200);
      expect(mail.body.html).toMatch(/^<!DOCTYPE html>/);
      expect(mail.body.text).toContain('Kính gửi');
      const foreign = (await messages()).find(({ subject }) => subject.includes('28/')) as MessageRow;
      await her.get(`/test-mailbox/${foreign.id}`).expect(404);
      await her.get('/test-mailbox/enabled').expect(200, { enabled: true });
    });

    it('does not show a digest that also names another authority’s tasks', async () => {
      const elsewhere = await addUnit(source, { code: 'Q1' });
      const message = '11111111-1111-4111-8111-111111111111';
      await source.query(
        `INSERT INTO message (id, recipient_id, authority_id, kind, subject, body, html, link, composed_at)
         VALUES ($1, $2, $3, 'DIGEST', 's', 'b', 'h', '/', now())`,
        [message, head, authority.id],
      );
      await source.query(
        `INSERT INTO reminder (obligation_type, obligation_id, step, due_on, recipient_id, authority_id, message_id)
         VALUES ('ASSIGNMENT', gen_random_uuid(), 'D0', '2022-12-22', $1, $2, $3)`,
        [head, elsewhere.id, message],
      );
      const { body } = await (await as(clerk)).get('/test-mailbox').expect(200);
      expect(body.total).toBe(0);
      await (await as(clerk)).get(`/test-mailbox/${message}`).expect(404);
    });

    it('is not for heads, and does not exist beside a mail server', async () => {
      await (await as(head)).get('/test-mailbox').expect(403);
      await (await as(head)).get('/test-mailbox/enabled').expect(200, { enabled: true });
      const withServer = await startApp(database.url, { environment: { SMTP_URL: 'smtp://127.0.0.1:9' } });
      try {
        const cookie = await openSession(source, clerk);
        const { body } = await withServer
          .browser()
          .get('/api/test-mailbox')
          .set('Cookie', cookie)
          .expect(404);
        expect(body.code).toBe('notifications:TEST_MAILBOX_OFF');
        await withServer.browser().get('/api/test-mailbox/enabled').set('Cookie', cookie).expect(200, {
          enabled: false,
        });
      } finally {
        await withServer.close();
      }
    });
  });

  describe('health', () => {
    const health = () => product.browser().get('/api/health');

    it('says without sign-in what runs on what, and that nothing waits', async () => {
      const { body } = await health().expect(200);
      expect(body).toEqual({
        status: 'ok',
        database: 'configured',
        queue: 'postgres',
        mail: 'kept',
        files: 'disk',
        sending: 'here',
        now: '2022-12-22T01:00:00.000Z',
        oldestUnsentSeconds: null,
        sweepSecondsAgo: null,
      });
    });

    it.each([
      [
        'a ledger row that no message carries',
        `INSERT INTO reminder (obligation_type, obligation_id, step, due_on, recipient_id, authority_id, created_at)
        VALUES ('ASSIGNMENT', gen_random_uuid(), 'D0', '2022-12-22', gen_random_uuid(), gen_random_uuid(), now() - interval '11 minutes')`,
      ],
      [
        'a job that nobody carried out',
        `INSERT INTO outbox (job, payload, created_at) VALUES ('mail.send', '{}', now() - interval '11 minutes')`,
      ],
    ])('is degraded from ten minutes on by %s', async (_, insert) => {
      await source.query(insert);
      const { body } = await health().expect(200);
      expect(body.status).toBe('degraded');
      expect(body.oldestUnsentSeconds).toBeGreaterThanOrEqual(660);
    });

    it('is degraded when the sweep has stopped, though nothing seems to wait', async () => {
      await source.query(`INSERT INTO heartbeat VALUES ('reminder.sweep', now() - interval '11 minutes')`);
      const { body } = await health().expect(200);
      expect(body).toMatchObject({ status: 'degraded', oldestUnsentSeconds: null });
    });

    it('answers 503 when the database is gone', async () => {
      await product.source.destroy();
      try {
        const { body } = await health().expect(503);
        expect(body.code).toBe('notifications:UNAVAILABLE');
      } finally {
        await product.source.initialize();
      }
    });
  });
});
