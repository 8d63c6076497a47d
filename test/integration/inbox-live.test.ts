import type { AddressInfo } from 'node:net';
import { Transactions } from '../../src/database/index.js';
import { MessageStore } from '../../src/notifications/message-store.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

/** A window that listens: the unread counts it was told, and whether the line is still open. */
interface Listening {
  counts: number[];
  ended: boolean;
  close(): void;
}

describe('the live inbox', () => {
  let database: TestDatabase;
  let product: TestApp;
  let other: TestApp;
  let authority: UnitRow;
  let head: string;
  let clerk: string;
  const open: Listening[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url);
    other = await startApp(database.url);
    authority = await addUnit(product.source, { code: 'GV' });
    head = await person('tckh');
    clerk = await person('noivu');
  });

  afterEach(async () => {
    for (const window of open.splice(0)) window.close();
    await product.source.query('DELETE FROM message');
  });

  afterAll(async () => {
    await product.close();
    await other.close();
    await database.drop();
  });

  const person = (username: string) =>
    addPerson(product.source, { username, roles: [{ role: 'HEAD', unitId: authority.id }] });

  async function listen(cookie: string, at: TestApp = product): Promise<Listening> {
    const { port } = at.app.getHttpServer().address() as AddressInfo;
    const abort = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${port}/api/notifications/live`, {
      headers: { cookie },
      signal: abort.signal,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const window: Listening = { counts: [], ended: false, close: () => abort.abort() };
    open.push(window);
    const read = async () => {
      let text = '';
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString();
        window.counts = [...text.matchAll(/event: inbox\n(?:id: \d+\n)?data: \{"count":(\d+)\}/g)].map(
          ([, count]) => Number(count),
        );
        // Said again where news may have been missed: only changes count here.
        window.counts = window.counts.filter((count, at, all) => count !== all[at - 1]);
      }
    };
    void read()
      .catch(() => undefined)
      .then(() => (window.ended = true));
    await until(() => window.counts.length > 0);
    return window;
  }

  async function until(so: () => boolean): Promise<void> {
    for (let looks = 0; looks < 400 && !so(); looks += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(so()).toBe(true);
  }

  /** As the sweep of some process does. */
  const tell = (recipientId: string, by: TestApp = other) =>
    by.app.get(Transactions).run((em) =>
      by.app.get(MessageStore).addAll(em, [
        {
          recipientId,
          authorityId: authority.id,
          kind: 'DIGEST',
          content: { subject: 's', body: 'b', html: 'h', link: '/my-work' },
          reminderIds: [],
        },
      ]),
    );

  it('tells a message that another process wrote to whom it is for, and to nobody else', async () => {
    const hers = await listen(await openSession(product.source, head));
    const his = await listen(await openSession(product.source, clerk));
    await tell(head);
    await until(() => hers.counts.at(-1) === 1);
    await tell(clerk);
    await until(() => his.counts.at(-1) === 1);
    expect([hers.counts, his.counts]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('tells the other windows of a person what was read in one', async () => {
    await tell(head);
    const cookie = await openSession(product.source, head);
    const [here, there] = [await listen(cookie), await listen(cookie, other)];
    expect([here.counts, there.counts]).toEqual([[1], [1]]);
    await product.browser().post('/api/notifications/read-all').set('Cookie', cookie).expect(204);
    await until(() => here.counts.at(-1) === 0 && there.counts.at(-1) === 0);
  });

  it('is refused without a session, and closed with it, before anything more is told', async () => {
    await product.browser().get('/api/notifications/live').expect(401);
    const cookie = await openSession(product.source, head);
    const window = await listen(cookie);
    await other.browser().post('/api/auth/sign-out').set('Cookie', cookie);
    await tell(head);
    await until(() => window.ended);
    expect(window.counts).toEqual([0]);
  });

  it('is closed when the person is blocked', async () => {
    const window = await listen(await openSession(product.source, head));
    await product.source.query('UPDATE user_account SET active = false WHERE id = $1', [head]);
    await tell(head);
    await until(() => window.ended);
    await product.source.query('UPDATE user_account SET active = true WHERE id = $1', [head]);
    expect(window.counts).toEqual([0]);
  });

  it('listens again when PostgreSQL has cut the line, and tells what was missed', async () => {
    const window = await listen(await openSession(product.source, head));
    await product.source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
    );
    await tell(head);
    await until(() => window.counts.at(-1) === 1);
  });

  it('does not keep the product from stopping', async () => {
    const third = await startApp(database.url);
    const window = await listen(await openSession(product.source, head), third);
    await third.close();
    await until(() => window.ended);
  });
});
