import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { readWebhookHosts } from '../../src/config/index.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import { Recovery } from '../../src/notifications/recovery.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import { GatewayClient } from '../../src/notifications/webhooks/gateway-client.js';
import { GatewaySender } from '../../src/notifications/webhooks/gateway-sender.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { Gateway, GatewayTreatment } from '../support/gateway.js';
import { startGateway } from '../support/gateway.js';
import { addAssignment, addPlan } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

interface Delivery {
  id: string;
  status: string;
  attempts: number;
  answer: string | null;
  attempt_log: Array<{ number: number; outcome: string; answer: string }>;
  waits: boolean;
}

describe('an authority’s own gateways', () => {
  let database: TestDatabase;
  let gateway: Gateway;
  let product: TestApp;
  let source: DataSource;
  let goVap: UnitRow;
  let headId: string;
  const sessions = new Map<string, string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    gateway = await startGateway();
    product = await startApp(database.url, {
      now: '2022-12-22T08:00:00+07:00',
      environment: {
        PUBLIC_URL: 'http://dondoc.example',
        WEBHOOK_HOSTS: `127.0.0.1:${gateway.port}, sms.example`,
      },
    });
    source = product.source;
    await loadHolidays(source.manager);
    goVap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    const quan1 = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
    const finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính', parent: goVap });
    headId = await addPerson(source, {
      username: 'tckh',
      fullName: 'Đặng Thị Ánh Tuyết',
      email: 'tckh@govap.example',
      roles: [{ role: 'HEAD', unitId: finance.id }],
    });
    sessions.set('head', await openSession(source, headId));
    for (const [username, unit] of [
      ['clerk', goVap],
      ['foreign', quan1],
    ] as const) {
      const id = await addPerson(source, { username, roles: [{ role: 'COORDINATOR', unitId: unit.id }] });
      sessions.set(username, await openSession(source, id));
    }
    const planId = await addPlan(source, goVap, { number: '3707' });
    await addAssignment(source, { planId, unit: finance, content: 'Nộp thuế điện tử', dueOn: '2022-12-23' });
  });

  beforeEach(async () => {
    gateway.received.length = 0;
    gateway.treat({ status: 200, body: 'queued' });
    for (const table of ['webhook', 'message', 'reminder', 'outbox'])
      await source.query(`DELETE FROM ${table}`);
    await source.query(`UPDATE assignment SET state = 'NEW'`);
  });

  afterAll(async () => {
    await product.close();
    await gateway.close();
    await database.drop();
  });

  const call = (method: 'get' | 'post' | 'put', path: string, body?: object, who = 'clerk') =>
    product
      .browser()
      [method](`/api/${path}`)
      .set('Cookie', sessions.get(who) ?? '')
      .send(body);
  const add = async (given: object = {}): Promise<{ id: string; secret: string }> => {
    const input = { authorityId: goVap.id, name: 'SMS quận', url: gateway.url, reach: 'EVERYBODY', ...given };
    const { body } = await call('post', 'webhooks', input).expect(201);
    return { id: body.webhook.id, secret: body.secret };
  };
  const rows = () =>
    source.query<Delivery[]>(
      `SELECT id, status, attempts, answer, attempt_log, next_attempt_at > now() AS waits FROM webhook_delivery ORDER BY id`,
    );
  const send = async () => product.app.get(GatewaySender).send((await rows()).map(({ id }) => id));
  const remind = () => product.app.get(ReminderSweep).run();
  const endedAs = async (treatment: GatewayTreatment): Promise<{ webhookId: string; deliveryId: string }> => {
    const { id } = await add();
    await remind();
    gateway.treat(treatment);
    await send();
    return { webhookId: id, deliveryId: (await rows())[0]?.id as string };
  };

  it('get ids and the short text of the digest, signed, under one id; the mail goes its own way', async () => {
    const { secret } = await add();
    await remind();
    const messages = await source.query<Array<{ id: string }>>('SELECT id FROM message');
    await product.app.get(OutgoingMail).send(messages.map(({ id }) => id));
    await send();
    await send();
    expect(gateway.received).toHaveLength(1);
    const [request] = gateway.received;
    expect(request?.body).toEqual({
      type: 'message.digest',
      data: {
        messageId: messages[0]?.id,
        recipientId: headId,
        username: 'tckh',
        authorityId: goVap.id,
        text: '1 nhiệm vụ đến hạn trong tuần',
        link: 'http://dondoc.example/my-work',
      },
    });
    expect(request?.isSignedWith(secret)).toBe(true);
    expect(request?.isSignedWith(`whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(false);
    expect(Math.abs(Number(request?.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    const [row] = await rows();
    expect(request?.id).toBe(row?.id);
    expect(row).toMatchObject({ status: 'SENT', attempts: 1, answer: '200 queued' });
  });

  it('are told once, however many sweeps and senders there are', async () => {
    await add();
    await Promise.all([remind(), remind()]);
    const sender = product.app.get(GatewaySender);
    const ids = (await rows()).map(({ id }) => id);
    await Promise.all([sender.send(ids), sender.send(ids), sender.send(ids)]);
    await remind();
    await send();
    expect(gateway.received).toHaveLength(1);
  });

  it('are queued with the message, and queued again when their job was lost', async () => {
    await add();
    await remind();
    const queued = () =>
      source.query<Array<{ payload: object }>>(`SELECT payload FROM outbox WHERE job = 'webhook.send'`);
    expect(await queued()).toEqual([{ payload: { deliveryIds: (await rows()).map(({ id }) => id) } }]);
    await source.query('DELETE FROM outbox');
    await source.query(`UPDATE webhook_delivery SET next_attempt_at = now() - interval '1 second'`);
    await product.app.get(Recovery).run();
    expect(await queued()).toHaveLength(1);
  });

  it('are not told about what was done meanwhile, nor once they are turned off', async () => {
    const { id } = await add();
    await remind();
    await source.query(`UPDATE assignment SET state = 'COMPLETED'`);
    await send();
    expect(await rows()).toMatchObject([{ status: 'SKIPPED', answer: 'SKIPPED_NOTHING_OWED', attempts: 0 }]);
    await source.query(`UPDATE webhook_delivery SET status = 'WAITING'`);
    await source.query(`UPDATE assignment SET state = 'NEW'`);
    const off = { name: 'SMS quận', url: gateway.url, reach: 'EVERYBODY', enabled: false, version: 1 };
    await call('put', `webhooks/${id}`, off).expect(200);
    await send();
    expect(await rows()).toMatchObject([{ status: 'SKIPPED', answer: 'SKIPPED_GATEWAY_OFF' }]);
    expect(gateway.received).toEqual([]);
  });

  it('reach who asks for it, where the authority leaves the choice', async () => {
    const { id } = await add({ reach: 'CHOSEN' });
    await remind();
    expect(await rows()).toEqual([]);
    const { body } = await call('get', 'webhook-choices', undefined, 'head').expect(200);
    expect(body).toEqual([
      { webhookId: id, name: 'SMS quận', authorityName: 'UBND quận Gò Vấp', wanted: false, required: false },
    ]);
    await call('put', `webhook-choices/${id}`, { wanted: true }, 'head').expect(200);
    await call('put', `webhook-choices/${id}`, { wanted: true }, 'foreign').expect(404);
    await source.query('DELETE FROM message');
    await source.query('DELETE FROM reminder');
    await remind();
    expect(await rows()).toHaveLength(1);
    await call('put', `webhook-choices/${id}`, { wanted: false }, 'head').expect(200);
    await send();
    expect(await rows()).toMatchObject([{ status: 'SKIPPED', answer: 'SKIPPED_NOT_CHOSEN' }]);
    const { id: strict } = await add();
    const refused = await call('put', `webhook-choices/${strict}`, { wanted: false }, 'head').expect(409);
    expect(refused.body.code).toBe('webhooks:NOT_CHOSEN_BY_PEOPLE');
  });

  it('that are not ready are asked again later, with the same id', async () => {
    await endedAs({ status: 503, body: 'busy' });
    expect(await rows()).toMatchObject([{ status: 'WAITING', attempts: 1, answer: '503 busy', waits: true }]);
    gateway.treat({ status: 200 });
    await send();
    const [row] = await rows();
    expect(row).toMatchObject({ status: 'SENT', attempts: 2 });
    expect(row?.attempt_log.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'LATER'],
      [2, 'SENT'],
    ]);
    expect(new Set(gateway.received.map(({ id }) => id)).size).toBe(1);
  });

  it('that refuse are seen, with their answer, and a person sends again', async () => {
    const { webhookId, deliveryId } = await endedAs({ status: 401, body: 'wrong signature' });
    const { body } = await call('get', `webhooks/${webhookId}/deliveries?status=FAILED`).expect(200);
    expect(body).toMatchObject({
      total: 1,
      items: [
        { recipientName: 'Đặng Thị Ánh Tuyết', answer: '401 wrong signature', mayResend: true, trial: false },
      ],
    });
    gateway.treat({ status: 200 });
    const seen = { status: 'FAILED', attempts: 1 };
    const path = `webhooks/${webhookId}/deliveries/${deliveryId}/resend`;
    await call('post', path, seen, 'foreign').expect(404);
    await call('post', path, { ...seen, attempts: 0 }).expect(409);
    await call('post', path, seen).expect(200);
    await send();
    expect(await rows()).toMatchObject([{ status: 'SENT', attempts: 2 }]);
    const again = await call('post', path, { status: 'SENT', attempts: 2 }).expect(409);
    expect(again.body.code).toBe('webhooks:NOT_NOW');
  });

  it('that cut the line after the text had left are uncertain, and are asked again only knowingly', async () => {
    const { webhookId, deliveryId } = await endedAs('cut');
    expect(await rows()).toMatchObject([{ status: 'UNCERTAIN', attempts: 1 }]);
    await source.query(`UPDATE webhook_delivery SET next_attempt_at = now() - interval '1 second'`);
    await product.app.get(Recovery).run();
    await send();
    expect(gateway.received).toHaveLength(1);
    const path = `webhooks/${webhookId}/deliveries/${deliveryId}/resend`;
    const seen = { status: 'UNCERTAIN', attempts: 1 };
    expect((await call('post', path, seen).expect(409)).body.code).toBe('webhooks:CONFIRM_FIRST');
    await call('post', path, { ...seen, confirmed: true }).expect(200);
  });

  it('whose sender was killed in between are uncertain too', async () => {
    await add();
    await remind();
    await source.query(
      `UPDATE webhook_delivery SET status = 'SENDING', attempts = 1, claimed_until = now() - interval '1 second'`,
    );
    await product.app.get(Recovery).run();
    expect(await rows()).toMatchObject([{ status: 'UNCERTAIN', answer: 'CLAIM_RAN_OUT' }]);
  });

  it('are not followed where they send us on', async () => {
    const elsewhere = await startGateway();
    await endedAs({ status: 307, headers: { location: elsewhere.url } });
    await elsewhere.close();
    expect(elsewhere.received).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'FAILED', answer: '307' }]);
  });

  it('may be only where the operator allows it', async () => {
    const input = { authorityId: goVap.id, name: 'SMS', reach: 'CHOSEN' };
    const fault = async (url: string) => (await call('post', 'webhooks', { ...input, url })).body.code;
    expect(await fault('https://elsewhere.example/')).toBe('webhooks:HOST_NOT_ALLOWED');
    expect(await fault(`http://127.0.0.1:${gateway.port + 1}/`)).toBe('webhooks:HOST_NOT_ALLOWED');
    expect(await fault('http://sms.example/')).toBe('webhooks:HTTPS_ONLY');
    expect(await fault('javascript:alert(1)')).toBe('webhooks:URL_WRONG');
    await call('post', 'webhooks', { ...input, url: gateway.url }, 'foreign').expect(404);
    // Left over from when the operator allowed it: nothing is called.
    const { id } = await add();
    await source.query(`UPDATE webhook SET url = 'http://169.254.169.254/' WHERE id = $1`, [id]);
    await remind();
    await send();
    expect(await rows()).toMatchObject([{ status: 'FAILED', answer: 'HOST_NOT_ALLOWED' }]);
  });

  it('are tried by a person, who sees the answer at once', async () => {
    const { id, secret } = await add();
    gateway.treat({ status: 500, body: 'no line' });
    const { body } = await call('post', `webhooks/${id}/try`).expect(200);
    expect(body).toMatchObject({ trial: true, status: 'FAILED', answer: '500 no line', mayResend: false });
    expect(gateway.received[0]?.body).toMatchObject({ type: 'gateway.tried', data: { username: 'clerk' } });
    expect(gateway.received[0]?.isSignedWith(secret)).toBe(true);
    await call('post', `webhooks/${id}/try`, undefined, 'foreign').expect(404);
  });

  it('get a new secret, beside which the old one signs for a day; nobody is told either again', async () => {
    const { id, secret } = await add();
    const { body } = await call('post', `webhooks/${id}/rotate-secret`, { version: 1 }).expect(200);
    await call('post', `webhooks/${id}/try`).expect(200);
    await source.query(`UPDATE webhook SET previous_until = now() - interval '1 second'`);
    await call('post', `webhooks/${id}/try`).expect(200);
    expect(
      gateway.received.map((request) => [secret, body.secret].map((one) => request.isSignedWith(one))),
    ).toEqual([
      [true, true],
      [false, true],
    ]);
    const stale = await call('post', `webhooks/${id}/rotate-secret`, { version: 1 }).expect(409);
    expect(stale.body.details.current).toMatchObject({ id, version: 2 });
    const { text } = await call('get', 'webhooks').expect(200);
    expect(text).not.toContain('whsec_');
    const audit = await source.query<Array<{ kind: string; payload: object }>>(
      `SELECT kind, payload FROM audit_event WHERE subject_type = 'webhook' AND subject_id = $1`,
      [id],
    );
    expect(new Set(audit.map(({ kind }) => kind))).toEqual(
      new Set(['webhook.added', 'webhook.secret-rotated', 'webhook.tried']),
    );
    expect(JSON.stringify(audit)).not.toContain('whsec_');
  });

  it('of others are not seen', async () => {
    const { id } = await add();
    const { body } = await call('get', 'webhooks', undefined, 'foreign').expect(200);
    expect(body.webhooks).toEqual([]);
    await call('get', `webhooks/${id}/deliveries`, undefined, 'foreign').expect(404);
  });

  describe('called by a name', () => {
    const hosts = (text: string) => readWebhookHosts(text) ?? [];
    const anything = { body: '{}', headers: {} };
    const limits = { milliseconds: 300, answerBytes: 1_024 };

    it('are asked for it once: a name that leads elsewhere a moment later leads nowhere', async () => {
      const inside = await startGateway('127.0.0.2', gateway.port);
      const answers = ['127.0.0.1', '127.0.0.2'];
      let asked = 0;
      const client = new GatewayClient(hosts(`sms.example:${gateway.port}=127.0.0.0/8`), () =>
        Promise.resolve([{ address: answers[asked++] ?? '', family: 4 }]),
      );
      const { outcome } = await client.call({ ...anything, url: `http://sms.example:${gateway.port}/` });
      await inside.close();
      expect({ outcome, asked, reached: gateway.received.length, inside: inside.received.length }).toEqual({
        outcome: 'SENT',
        asked: 1,
        reached: 1,
        inside: 0,
      });
      expect(gateway.received[0]?.headers.host).toBe(`sms.example:${gateway.port}`);
    });

    it.each(['127.0.0.1', '10.0.0.7', '169.254.169.254', '::1', '::ffff:127.0.0.1'])(
      'are not called where the name leads to %s',
      async (address) => {
        const client = new GatewayClient(hosts('sms.example'), () =>
          Promise.resolve([
            { address: '8.8.8.8', family: 4 },
            { address, family: address.includes(':') ? 6 : 4 },
          ]),
        );
        expect(await client.call({ ...anything, url: 'https://sms.example/' })).toEqual({
          outcome: 'REFUSED',
          answer: 'ADDRESS_NOT_ALLOWED',
        });
      },
    );

    it('are waited for only so long: what has left by then may have arrived', async () => {
      gateway.treat('silent');
      const client = new GatewayClient(hosts(`127.0.0.1:${gateway.port}`), undefined, limits);
      expect(await client.call({ ...anything, url: gateway.url })).toEqual({
        outcome: 'UNCERTAIN',
        answer: 'NO_ANSWER_IN_TIME',
      });
    });

    it('are listened to only so long, and try later where nobody answers or no name is known', async () => {
      gateway.treat({ status: 200, body: 'x'.repeat(1_000_000) });
      const client = new GatewayClient(hosts(`127.0.0.1:${gateway.port}, 127.0.0.1:1`), undefined, limits);
      const { outcome, answer } = await client.call({ ...anything, url: gateway.url });
      expect([outcome, answer.length]).toEqual(['SENT', 500]);
      const closed = await client.call({ ...anything, url: 'http://127.0.0.1:1/' });
      expect(closed).toMatchObject({ outcome: 'LATER', answer: expect.stringContaining('ECONNREFUSED') });
      const nameless = new GatewayClient(hosts('sms.example'), () => Promise.reject(new Error('ENOTFOUND')));
      expect(await nameless.call({ ...anything, url: 'https://sms.example/' })).toEqual({
        outcome: 'LATER',
        answer: 'ENOTFOUND',
      });
    });
  });
});
