import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { createTestDatabase } from '../support/database.js';
import { openSession } from '../support/people.js';
import { BACKENDS } from '../support/redis.js';
import { tell } from './support/fault-table.js';
import type { Owing } from './support/installation.js';
import { Installation } from './support/installation.js';
import { until } from './support/until.js';

const NOTHING_WRONG = { lost: 0, doubled: 0 };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.each(BACKENDS)('people’s changes under faults, with the queue on %s', (backend) => {
  const CYCLES = 4;
  let product: Installation;

  beforeAll(async () => {
    product = await Installation.start(backend);
  });

  afterAll(() => product.close());

  const submit = (address: string, cookie: string, { assignmentId }: Owing, version = 1) =>
    fetch(`${address}/api/assignments/${assignmentId}/submit`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-dondoc': '1' },
      body: JSON.stringify({ version, result: 'Đã nộp đủ hồ sơ' }),
    });

  it('row 1: the web process is killed as soon as a change is committed; the coordinator is told, once', async () => {
    const coordinator = await product.addCoordinator();
    const port = await freePort();
    const submitted: Owing[] = [];
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const owing = await product.owe();
      const cookie = await openSession(product.source, owing.personId);
      const web = product.startWeb(port);
      await web.ready;
      let refusal = '';
      const answer = submit(`http://127.0.0.1:${port}`, cookie, owing).then(
        ({ status }) => (refusal = status < 300 ? '' : `HTTP ${status}`),
        // Killed before it answered: what was committed stands all the same.
        () => null,
      );
      for (let state = ''; state !== 'SUBMITTED';) {
        expect(refusal).toBe('');
        [{ state }] = await product.source.query<[{ state: string }]>(
          'SELECT state FROM assignment WHERE id = $1',
          [owing.assignmentId],
        );
      }
      await web.kill();
      await answer;
      submitted.push(owing);
    }
    const recoveryMs = await product.settle();
    const told = await product.source.query<Array<{ id: string; times: number }>>(
      `SELECT r.obligation_id AS id, count(DISTINCT r.message_id)::int AS times FROM reminder r
       WHERE r.recipient_id = $1 AND r.step LIKE 'SUBMITTED%' GROUP BY 1`,
      [coordinator],
    );
    const effect = {
      lost: submitted.filter(({ assignmentId }) => !told.some(({ id }) => id === assignmentId)).length,
      doubled: told.filter(({ times }) => times !== 1).length,
    };
    tell({ rows: '1', fault: 'web SIGKILLed after the commit', backend, runs: CYCLES, effect, recoveryMs });
    expect(effect).toEqual(NOTHING_WRONG);
  }, 300_000);

  it('row 3: a worker whose clock is 20 seconds ahead works beside one that is right: one effect', async () => {
    const owing = await product.oweMany(20);
    const preload = `file://${path.resolve('test/faults/support/clock-ahead.mjs')}`;
    const parts = [product.startWorker({ preload }), product.startWorker()];
    await Promise.all(parts.map(({ ready }) => ready));
    const recoveryMs = await product.settle();
    await Promise.all(parts.map((part) => part.stop()));
    const effect = await product.effectOn(owing);
    tell({ rows: '3', fault: 'a clock 20 s ahead', backend, runs: 1, effect, recoveryMs });
    expect(effect).toMatchObject({ ...NOTHING_WRONG, sent: owing.length });
  }, 300_000);
});

describe('many at once', () => {
  it('row 12: of ten who change one assignment one succeeds, the others see what changed; history has one entry', async () => {
    const product = await Installation.start('postgres');
    try {
      const owing = await product.oweMany(5);
      for (const one of owing) {
        const cookie = await openSession(product.source, one.personId);
        const answers = await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            product.web
              .browser()
              .post(`/api/assignments/${one.assignmentId}/updates`)
              .set('Cookie', cookie)
              .send({ version: 1, percent: n * 10, result: `Lần ${n}` }),
          ),
        );
        const statuses = answers.map(({ status }) => status);
        expect(statuses.filter((status) => status < 300)).toHaveLength(1);
        expect(statuses.filter((status) => status === 409)).toHaveLength(9);
        const refused = answers.find(({ status }) => status === 409)?.body as Record<string, unknown>;
        expect(JSON.stringify(refused)).toContain('"version":2');
        const [{ updates, events }] = await product.source.query<[{ updates: number; events: number }]>(
          `SELECT (SELECT count(*)::int FROM progress_update WHERE assignment_id = $1) AS updates,
             (SELECT count(*)::int FROM audit_event WHERE subject_id = $1) AS events`,
          [one.assignmentId],
        );
        expect({ updates, events }).toEqual({ updates: 1, events: 1 });
      }
      tell({
        rows: '12',
        fault: '10 change one assignment',
        backend: '–',
        runs: owing.length,
        effect: NOTHING_WRONG,
      });
    } finally {
      await product.close();
    }
  });

  it('row 13: five processes start on an empty database: one migrates, the others wait, all serve', async () => {
    const database = await createTestDatabase({ empty: true });
    const ports = await Promise.all(Array.from({ length: 5 }, freePort));
    const children = ports.map((port) =>
      spawn(process.execPath, ['dist/main.js'], {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          NODE_ENV: 'test',
          DATABASE_URL: database.url,
          DATA_DIR: '/tmp',
          PORT: String(port),
        },
        stdio: 'ignore',
      }),
    );
    try {
      for (const port of ports) {
        let status = 0;
        const serves = async () => {
          status = await fetch(`http://127.0.0.1:${port}/api/health`).then(
            (answer) => answer.status,
            () => 0,
          );
          return status === 200;
        };
        await until(`the one on port ${port} serves`, serves, {
          seen: () => `It last answered ${status}.`,
        });
      }
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      const { rows } = await client.query<{ name: string; times: number }>(
        'SELECT name, count(*)::int AS times FROM schema_migration GROUP BY name HAVING count(*) > 1',
      );
      const people = await client.query('SELECT username FROM user_account GROUP BY 1 HAVING count(*) > 1');
      await client.end();
      expect(rows).toEqual([]);
      expect(people.rows).toEqual([]);
      tell({
        rows: '13',
        fault: '5 starts on an empty database',
        backend: '–',
        runs: 1,
        effect: NOTHING_WRONG,
      });
    } finally {
      for (const child of children) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        if (child.exitCode === null) {
          child.kill('SIGTERM');
          await ended;
        }
      }
      await database.drop();
    }
  }, 300_000);
});
