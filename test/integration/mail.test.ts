import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import { Recovery } from '../../src/notifications/recovery.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { MailServer } from '../support/mail-server.js';
import { startMailServer } from '../support/mail-server.js';
import { addAssignment, addPlan, setState } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit } from '../support/people.js';

interface Row {
  id: string;
  status: string;
  answer: string | null;
  attempts: number;
  subject: string;
  address: string | null;
  waits: boolean;
}

describe('sending mail', () => {
  let database: TestDatabase;
  let server: MailServer;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let planId: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    server = await startMailServer();
    product = await start({ SMTP_URL: server.url });
    source = product.source;
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority });
    planId = await addPlan(source, authority, { number: '3707' });
  });

  afterEach(async () => {
    await product.close();
    await server.close();
    await database.drop();
  });

  const start = (environment: Record<string, string>): Promise<TestApp> =>
    startApp(database.url, {
      now: '2022-12-22T08:00:00+07:00',
      environment: {
        PUBLIC_URL: 'https://dondoc.example',
        MAIL_FROM: 'Đôn Đốc <dondoc@govap.example>',
        ...environment,
      },
    });

  const head = (given: { username?: string; fullName?: string; email?: string } = {}): Promise<string> =>
    addPerson(source, {
      username: 'tckh',
      fullName: 'Nguyễn Thị Ánh Tuyết',
      email: 'tckh@govap.example',
      ...given,
      roles: [{ role: 'HEAD', unitId: finance.id }],
    });

  const rows = () =>
    source.query<Row[]>(
      `SELECT id, status, answer, attempts, subject, address, next_attempt_at > now() AS waits FROM message
       ORDER BY created_at, id`,
    );
  const ledgerStatuses = async () =>
    (
      await source.query<Array<{ status: string }>>('SELECT status FROM reminder ORDER BY created_at, id')
    ).map(({ status }) => status);
  const write = () => product.app.get(ReminderSweep).run();
  const send = async () => product.app.get(OutgoingMail).send((await rows()).map(({ id }) => id));
  /** Lets time pass for the message alone. */
  const nextAttemptIsDue = () =>
    source.query(`UPDATE message SET next_attempt_at = now() - interval '1 second'`);

  it('sends a digest: subject and names in Vietnamese, plain text beside HTML, Message-ID from the row', async () => {
    await head();
    await addAssignment(source, {
      planId,
      unit: finance,
      content: 'Nộp thuế điện tử đạt 98%',
      dueOn: '2022-12-20',
    });
    await addAssignment(source, { planId, unit: finance, content: 'Thu ngân sách', dueOn: '2022-12-23' });
    await write();
    await send();
    const [only, ...others] = server.received;
    expect(others).toEqual([]);
    const [row] = await rows();
    expect(only?.recipients).toEqual(['tckh@govap.example']);
    expect(only?.mail.subject).toBe('1 nhiệm vụ quá hạn, 1 đến hạn trong tuần');
    expect(only?.mail.from).toEqual({ name: 'Đôn Đốc', address: 'dondoc@govap.example' });
    expect(only?.mail.to).toEqual([{ name: 'Nguyễn Thị Ánh Tuyết', address: 'tckh@govap.example' }]);
    expect(only?.mail.messageId).toBe(`<${row?.id}@dondoc.example>`);
    expect(only?.mail.text).toContain('Nộp thuế điện tử đạt 98%\n  hạn 20/12/2022 · quá 2 ngày làm việc');
    expect(only?.mail.html).toContain('href="https://dondoc.example/my-work"');
    // What is late stands out; Outlook, which knows no greatest width, is given one.
    expect(only?.mail.html).toContain('color:#b42318;font-weight:bold">quá 2 ngày làm việc</span>');
    expect(only?.mail.html).toContain('<!--[if mso]><table role="presentation" width="640"');
    expect(row).toMatchObject({ status: 'SENT', attempts: 1, address: 'tckh@govap.example' });
    expect(await ledgerStatuses()).toEqual(['SENT', 'SENT']);
  });

  it('sends once, however often the job runs and by however many processes', async () => {
    await head();
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    const other = await start({ SMTP_URL: server.url });
    try {
      const [row] = await rows();
      const ids = [row?.id as string];
      const mailers = [product, other].map(({ app }) => app.get(OutgoingMail));
      await Promise.all([...mailers, ...mailers].map((mailer) => mailer.send(ids)));
      await send();
      expect(server.received).toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  it('tries again later when the server says so, and then sends once', async () => {
    await head();
    server.treat('tckh@govap.example', { code: 451, answer: 'greylisted, come back', at: 'recipient' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    await send();
    expect(await rows()).toMatchObject([{ status: 'WAITING', attempts: 1, waits: true }]);
    expect((await rows())[0]?.answer).toContain('greylisted, come back');
    expect(await ledgerStatuses()).toEqual(['PENDING']);
    server.treat('tckh@govap.example', 'take');
    await nextAttemptIsDue();
    await source.query('DELETE FROM outbox');
    await product.app.get(Recovery).run();
    const queued = await source.query<Array<{ payload: { messageIds: string[] } }>>(
      `SELECT payload FROM outbox WHERE job = 'mail.send'`,
    );
    expect(queued).toHaveLength(1);
    await product.app.get(OutgoingMail).send(queued[0]?.payload.messageIds ?? []);
    expect(await rows()).toMatchObject([{ status: 'SENT', attempts: 2 }]);
    expect(server.received).toHaveLength(1);
  });

  it('waits longer after each attempt and has failed, visibly, after the last', async () => {
    await head();
    server.treat('tckh@govap.example', { code: 451, answer: 'not now', at: 'data' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt++) {
      await send();
      const [row] = await source.query<Array<{ seconds: number }>>(
        'SELECT extract(epoch FROM next_attempt_at - now())::int AS seconds FROM message',
      );
      waits.push(row?.seconds ?? 0);
      await nextAttemptIsDue();
    }
    expect(waits.slice(0, 10)).toEqual([...waits.slice(0, 10)].sort((a, b) => a - b));
    expect(await rows()).toMatchObject([{ status: 'FAILED', attempts: 11 }]);
    expect(await ledgerStatuses()).toEqual(['FAILED']);
  });

  it('a refusal for good is a failure with the words of the server; the others in the batch are sent', async () => {
    const ward = await addUnit(source, { code: 'P12', kind: 'WARD', parent: authority });
    await head();
    await addPerson(source, {
      username: 'p12',
      email: 'p12@govap.example',
      roles: [{ role: 'HEAD', unitId: ward.id }],
    });
    server.treat('tckh@govap.example', { code: 550, answer: 'no such mailbox here', at: 'recipient' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-23' });
    await write();
    await send();
    const byStatus = new Map((await rows()).map((row) => [row.status, row]));
    expect([...byStatus.keys()].sort()).toEqual(['FAILED', 'SENT']);
    expect(byStatus.get('FAILED')?.answer).toContain('no such mailbox here');
    expect((await ledgerStatuses()).sort()).toEqual(['FAILED', 'SENT']);
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['p12@govap.example']]);
  });

  it('a line cut after the text had left is uncertain, and is not sent again by itself', async () => {
    await head();
    server.treat('tckh@govap.example', 'drop-after-text');
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    await send();
    expect(await rows()).toMatchObject([{ status: 'UNCERTAIN', attempts: 1 }]);
    expect(await ledgerStatuses()).toEqual(['UNCERTAIN']);
    expect(server.texts()).toBe(1);
    server.treat('tckh@govap.example', 'take');
    await nextAttemptIsDue();
    await product.app.get(Recovery).run();
    await send();
    expect(server.texts()).toBe(1);
  });

  it('a line cut before the text had left is no doubt: it is tried again later', async () => {
    await head();
    server.treat('tckh@govap.example', 'drop-before-text');
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    await send();
    expect(await rows()).toMatchObject([{ status: 'WAITING', attempts: 1, waits: true }]);
    expect(server.texts()).toBe(0);
  });

  it('a mail server that is away is waited for', async () => {
    await head();
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    await server.close();
    await send();
    expect(await rows()).toMatchObject([{ status: 'WAITING', attempts: 1, waits: true }]);
    expect((await rows())[0]?.answer).toContain('ECONNREFUSED');
  });

  it('a message whose process died while handing it over is uncertain once its claim has run out', async () => {
    await head();
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    await source.query(
      `UPDATE message SET status = 'SENDING', attempts = 1, claimed_until = now() + interval '3 minutes'`,
    );
    await product.app.get(Recovery).run();
    expect(await rows()).toMatchObject([{ status: 'SENDING' }]);
    await source.query(`UPDATE message SET claimed_until = now() - interval '1 second'`);
    await product.app.get(Recovery).run();
    expect(await rows()).toMatchObject([{ status: 'UNCERTAIN', answer: 'CLAIM_RAN_OUT' }]);
    await send();
    expect(server.texts()).toBe(0);
  });

  describe('looks again before it sends', () => {
    it('a task done meanwhile leaves the digest', async () => {
      await head();
      const done = await addAssignment(source, {
        planId,
        unit: finance,
        content: 'Đã xong',
        dueOn: '2022-12-23',
      });
      await addAssignment(source, { planId, unit: finance, content: 'Còn nợ', dueOn: '2022-12-23' });
      await write();
      await setState(source, done, 'SUBMITTED');
      await send();
      expect(server.received).toHaveLength(1);
      expect(server.received[0]?.mail.subject).toBe('1 nhiệm vụ đến hạn trong tuần');
      expect(server.received[0]?.mail.text).toContain('Còn nợ');
      expect(server.received[0]?.mail.text).not.toContain('Đã xong');
      expect((await ledgerStatuses()).sort()).toEqual(['SENT', 'SKIPPED']);
    });

    it.each([
      ['done', `UPDATE assignment SET state = 'COMPLETED'`, 'SKIPPED_DONE'],
      ['cancelled', `UPDATE assignment SET state = 'CANCELLED'`, 'SKIPPED_STOPPED'],
      ['moved', `UPDATE assignment SET due_on = '2023-01-31'`, 'SKIPPED_MOVED'],
      ['of a plan that was cancelled', `UPDATE plan SET status = 'CANCELLED'`, 'SKIPPED_PLAN_CLOSED'],
      ['no longer this person’s', `DELETE FROM role_assignment`, 'SKIPPED_PERSON_LEFT'],
      ['owed by somebody who has left', `UPDATE user_account SET active = false`, 'SKIPPED_PERSON_LEFT'],
    ])('a digest of a task that is %s is not sent, and the row says why', async (_, change, reason) => {
      await head();
      await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
      await write();
      await source.query(change);
      await send();
      expect(server.texts()).toBe(0);
      expect(await rows()).toMatchObject([{ status: 'SKIPPED' }]);
      expect(await source.query<unknown[]>('SELECT status, reason FROM reminder')).toEqual([
        { status: 'SKIPPED', reason },
      ]);
    });
  });

  it('a person without an address is listed, not skipped', async () => {
    await head({ email: '' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    await send();
    expect(await rows()).toMatchObject([{ status: 'NO_ADDRESS' }]);
    expect(await ledgerStatuses()).toEqual(['NO_ADDRESS']);
  });

  it('without a mail server messages are kept', async () => {
    await head();
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    const kept = await start({});
    try {
      await kept.app.get(ReminderSweep).run();
      await kept.app.get(OutgoingMail).send((await rows()).map(({ id }) => id));
    } finally {
      await kept.close();
    }
    expect(await rows()).toMatchObject([{ status: 'KEPT', address: 'tckh@govap.example' }]);
    expect(await ledgerStatuses()).toEqual(['KEPT']);
    expect(server.texts()).toBe(0);
  });

  it('nothing in a name or a task begins a header or an element', async () => {
    await head({ fullName: 'Ánh\r\nBcc: thief@evil.example\r\n<b>Tuyết</b>' });
    await addAssignment(source, {
      planId,
      unit: finance,
      content: 'Dòng một\r\nSubject: giả\r\n<script>alert(1)</script>',
      dueOn: '2022-12-23',
    });
    await write();
    await send();
    const [only] = server.received;
    expect(only?.recipients).toEqual(['tckh@govap.example']);
    const names = only?.mail.headers.map(({ key }) => key) ?? [];
    expect(names).not.toContain('bcc');
    expect(names.filter((name) => name === 'subject')).toHaveLength(1);
    expect(only?.mail.to).toHaveLength(1);
    expect(only?.mail.html).not.toMatch(/<script|<b>/);
    expect(only?.mail.html).toContain('&#60;script&#62;');
  });

  it('an address that carries a second one is refused and never reaches the server', async () => {
    await head({ email: 'tckh@govap.example, thief@evil.example' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    await write();
    await send();
    expect(server.texts()).toBe(0);
    expect(await rows()).toMatchObject([{ status: 'FAILED', answer: 'BAD_ADDRESS' }]);
  });

  it('sends 60 digests through the pool, each to its own person', async () => {
    await source.query(
      `INSERT INTO user_account (id, username, full_name, email, password_hash, version)
       SELECT gen_random_uuid(), 'u' || n, 'Người ' || n, 'u' || n || '@govap.example', '', 1 FROM generate_series(1, 60) n`,
    );
    await source.query(
      `INSERT INTO role_assignment (id, user_id, unit_id, role)
       SELECT gen_random_uuid(), id, $1, 'HEAD' FROM user_account`,
      [finance.id],
    );
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-23' });
    expect(await write()).toEqual({ reminders: 60, digests: 60 });
    await send();
    expect(new Set(server.received.flatMap(({ recipients }) => recipients)).size).toBe(60);
    expect(server.received).toHaveLength(60);
  });
});
