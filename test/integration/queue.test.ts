import 'reflect-metadata';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { ConfigModule, readSettings } from '../../src/config/index.js';
import { DatabaseModule, Transactions } from '../../src/database/index.js';
import { openBackend } from '../../src/queue/backend.js';
import { SCHEDULES } from '../../src/queue/job-workers.js';
import { JOB_NAMES } from '../../src/queue/jobs.js';
import type { JobName } from '../../src/queue/index.js';
import { HandlesJob, JobQueues, Outbox, QueueModule } from '../../src/queue/index.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { TestRedis } from '../support/redis.js';
import { BACKENDS, startRedis } from '../support/redis.js';

type Handle = (payload: Record<string, unknown>) => void | Promise<void>;
type Handlers = Partial<Record<JobName, Handle>>;

/** What features carry out; the outbox is the queue's own. */
const FEATURE_JOBS = JOB_NAMES.filter((name) => name !== 'outbox.dispatch');

class TestRoot {}

function handlerOf(name: JobName, handle: Handle): Type {
  class Handler {
    async handle(payload: Record<string, unknown>): Promise<void> {
      await handle(payload);
    }
  }
  HandlesJob(name)(Handler);
  return Handler;
}

/** Every job has a handler; those given do something. */
function handlersFor(given: Handlers): Type[] {
  return FEATURE_JOBS.map((name) => handlerOf(name, given[name] ?? (() => undefined)));
}

describe.each(BACKENDS)('the queue on %s', (kind) => {
  let database: TestDatabase;
  let redis: TestRedis | null = null;
  const running: INestApplicationContext[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    redis = kind === 'redis' ? await startRedis() : null;
  });

  afterEach(async () => {
    for (const app of running.splice(0)) await app.close();
    await redis?.stop();
    await database.drop();
  });

  const boot = async (providers: Type[], { withWorkers = true } = {}): Promise<INestApplicationContext> => {
    const settings = readSettings({ DATABASE_URL: database.url, REDIS_URL: redis?.url, NODE_ENV: 'test' });
    const root: DynamicModule = {
      module: TestRoot,
      imports: [
        ConfigModule.forRoot(settings),
        DatabaseModule.forRoot(database.url),
        QueueModule.forRoot({ databaseUrl: database.url, redisUrl: settings.redisUrl, withWorkers }),
      ],
      providers,
    };
    const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    running.push(app);
    return app;
  };
  const work = (handlers: Handlers) => boot(handlersFor(handlers));
  const stop = async (app: INestApplicationContext) => {
    running.splice(running.indexOf(app), 1);
    await app.close();
  };
  /** A process that serves people and carries no jobs out. */
  const web = () => boot([], { withWorkers: false });
  const commitJob = (app: INestApplicationContext, planId: string, after = () => Promise.resolve()) =>
    app.get(Transactions).run(async (em) => {
      await app.get(Outbox).add(em, 'notification.plan-issued', { planId });
      await after();
    });
  const outbox = (app: INestApplicationContext) =>
    app.get(DataSource).query<Array<{ job: string }>>('SELECT job FROM outbox ORDER BY id');

  it('carries a job out once its transaction has committed, and leaves nothing behind', async () => {
    const done: unknown[] = [];
    const app = await work({
      'notification.plan-issued': (payload) => void done.push(payload.planId),
    });
    const planId = randomUUID();
    await commitJob(app, planId);
    await until(async () => done.length === 1 && (await outbox(app)).length === 0);
    expect(done).toEqual([planId]);
    expect(app.get(JobQueues).kind).toBe(kind);
  });

  it('a transaction that is rolled back queues nothing', async () => {
    const done: unknown[] = [];
    const app = await work({
      'notification.plan-issued': (payload) => void done.push(payload.planId),
    });
    await expect(
      commitJob(app, randomUUID(), () => Promise.reject(new Error('the change failed'))),
    ).rejects.toThrow('the change failed');
    const planId = randomUUID();
    await commitJob(app, planId);
    await until(() => done.length > 0);
    expect(done).toEqual([planId]);
  });

  it('a job whose process fell over right after the commit is found by the next sweep', async () => {
    const planId = randomUUID();
    const first = await web();
    await first
      .get(DataSource)
      .query(`INSERT INTO outbox (job, payload) VALUES ('notification.plan-issued', $1)`, [{ planId }]);
    const done: unknown[] = [];
    await work({ 'notification.plan-issued': (payload) => void done.push(payload.planId) });
    await until(() => done.length === 1);
    expect(done).toEqual([planId]);
  });

  it('carries out 1,200 jobs committed together, each once', async () => {
    const done: unknown[] = [];
    const app = await work({
      'notification.plan-issued': (payload) => void done.push(payload.planId),
    });
    const payloads = Array.from({ length: 1_200 }, () => ({ planId: randomUUID() }));
    await app.get(Transactions).run((em) => app.get(Outbox).addAll(em, 'notification.plan-issued', payloads));
    await until(async () => (await outbox(app)).length === 0);
    expect(done).toHaveLength(1_200);
    expect(new Set(done).size).toBe(1_200);
  });

  it('parses the payload again: what an older or a wrong program queued does not reach the handler', async () => {
    const done: unknown[] = [];
    const app = await work({
      'notification.plan-issued': (payload) => void done.push(payload.planId),
    });
    const source = app.get(DataSource);
    for (const payload of [{ planId: 'không phải mã' }, { planId: randomUUID(), extra: 1 }, {}])
      await source.query(`INSERT INTO outbox (job, payload) VALUES ('notification.plan-issued', $1)`, [
        payload,
      ]);
    const planId = randomUUID();
    await commitJob(app, planId);
    await until(() => done.length > 0);
    await until(async () => {
      const { delayed, waiting, active } = (await app.get(JobQueues).counts()).notification;
      return delayed === 3 && waiting === 0 && active === 0;
    });
    expect(done).toEqual([planId]);
    // They stay where health counts them.
    expect(await outbox(app)).toHaveLength(3);
  });

  it('a job this version does not know is left for the one that wrote it, and holds nothing up', async () => {
    const done: unknown[] = [];
    const app = await work({
      'notification.plan-issued': (payload) => void done.push(payload.planId),
    });
    await app
      .get(DataSource)
      .query(`INSERT INTO outbox (job, payload) SELECT 'toString', '{}' FROM generate_series(1, 600)`);
    await commitJob(app, randomUUID());
    // Its row goes a moment after its work is done.
    await until(async () => (await outbox(app)).every(({ job }) => job === 'toString'));
    expect(done).toHaveLength(1);
    expect(await outbox(app)).toHaveLength(600);
  });

  it('a name that is no job’s is not dispatched by, even inside the queue', async () => {
    const app = await work({});
    const backend = openBackend({
      databaseUrl: database.url,
      redisUrl: redis?.url ?? null,
      onError: () => undefined,
    });
    const queue = backend.openQueue('notification');
    try {
      await queue.add('constructor', { planId: randomUUID() }, { attempts: 1 });
      await until(async () => (await queue.getFailed()).length === 1);
      expect((await queue.getFailed())[0]?.failedReason).toContain('no job is called');
    } finally {
      await queue.close();
      await backend.close();
    }
    expect(app.get(JobQueues).kind).toBe(kind);
  });

  it('does not start while a job has no handler', async () => {
    const some = handlersFor({}).slice(1);
    await expect(boot(some)).rejects.toThrow('no handler for job “reminder.sweep”');
  });

  it('does not start while a job has a second handler', async () => {
    const twice = [...handlersFor({}), handlerOf('mail.send', () => undefined)];
    await expect(boot(twice)).rejects.toThrow('job “mail.send” has two handlers');
  });

  it('tries a job again that failed', async () => {
    let attempts = 0;
    const app = await work({
      'notification.plan-issued': () => {
        attempts += 1;
        return attempts < 2 ? Promise.reject(new Error('not yet')) : Promise.resolve();
      },
    });
    await commitJob(app, randomUUID());
    await until(async () => (await outbox(app)).length === 0);
    expect(attempts).toBe(2);
  });

  it('stops only when the running jobs are done', async () => {
    let started = false;
    let finished = false;
    const app = await work({
      'notification.plan-issued': async () => {
        started = true;
        await pause(700);
        finished = true;
      },
    });
    await commitJob(app, randomUUID());
    await until(() => started);
    await stop(app);
    expect(finished).toBe(true);
    expect(await outbox(await web())).toEqual([]);
  });

  it('takes up the job of a worker that was killed', async () => {
    const producer = await web();
    await commitJob(producer, randomUUID());
    const child = spawn(process.execPath, [path.resolve('test/support/queue-process.mjs')], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, REDIS_URL: redis?.url ?? '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('took it') && resolve());
      void ended.then(() => reject(new Error('the worker ended by itself')));
    });
    child.kill('SIGKILL');
    await ended;
    let done = 0;
    await work({ 'notification.plan-issued': () => void (done += 1) });
    await until(async () => (await outbox(producer)).length === 0);
    expect(done).toBe(1);
  });

  it('a job still in its queue is not doubled when the outbox queues it again', async () => {
    const producer = await web();
    await commitJob(producer, randomUUID());
    await until(async () => (await producer.get(JobQueues).counts()).notification.waiting === 1);
    await producer.get(DataSource).query(`UPDATE outbox SET dispatched_at = now() - interval '6 minutes'`);
    await producer.get(Outbox).dispatchLost();
    expect((await producer.get(JobQueues).counts()).notification.waiting).toBe(1);
  });

  it('has each schedule once, however many processes say so', async () => {
    let sweeps = 0;
    const handlers = { 'reminder.sweep': () => void (sweeps += 1) };
    const [first] = await Promise.all([work(handlers), work(handlers), work(handlers)]);
    await until(() => sweeps > 0);
    const backend = openBackend({
      databaseUrl: database.url,
      redisUrl: redis?.url ?? null,
      onError: () => undefined,
    });
    const queue = backend.openQueue('sweep');
    try {
      const schedules = await queue.getJobSchedulers();
      const wanted = SCHEDULES.map(({ job }) => job);
      expect(schedules.map(({ name }) => name).sort()).toEqual(wanted.sort());
    } finally {
      await queue.close();
      await backend.close();
    }
    expect(await outbox(first)).toEqual([]);
  });

  if (kind === 'redis') {
    it('a Redis that was flushed loses no job and no schedule', async () => {
      const producer = await web();
      const planId = randomUUID();
      await commitJob(producer, planId);
      await until(async () => (await producer.get(JobQueues).counts()).notification.waiting === 1);
      await redis?.flush();
      await producer.get(DataSource).query(`UPDATE outbox SET dispatched_at = now() - interval '6 minutes'`);
      const done: unknown[] = [];
      let sweeps = 0;
      await work({
        'notification.plan-issued': (payload) => void done.push(payload.planId),
        'reminder.sweep': () => void (sweeps += 1),
      });
      await until(() => done.length === 1 && sweeps > 0);
      const before = sweeps;
      await redis?.flush();
      // Under a running worker: the schedules are looked at again and brought back.
      await until(() => sweeps > before, 40_000);
      expect(done).toEqual([planId]);
    });

    it('stops in order while Redis is away', async () => {
      let sweeps = 0;
      const app = await work({ 'reminder.sweep': () => void (sweeps += 1) });
      await until(() => sweeps > 0);
      await redis?.stop();
      await stop(app);
      expect(await outbox(await web())).toEqual([]);
    });

    it('while Redis is away people are served, and the jobs wait in the outbox', async () => {
      const producer = await web();
      await commitJob(producer, randomUUID());
      await until(async () => (await producer.get(JobQueues).counts()).notification.waiting === 1);
      await redis?.stop();
      for (let n = 0; n < 30; n++) await commitJob(producer, randomUUID());
      await expect(producer.get(Outbox).dispatch()).rejects.toThrow();
      // Not one connection of the pool is held by a transaction that waits for Redis.
      const idle = await producer
        .get(DataSource)
        .query<unknown[]>(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
        );
      expect(idle).toEqual([]);
      await redis?.start();
      let done = 0;
      await producer.get(DataSource).query(`UPDATE outbox SET dispatched_at = NULL`);
      await work({ 'notification.plan-issued': () => void (done += 1) });
      await until(async () => (await outbox(producer)).length === 0);
      expect(done).toBe(31);
    });
  }
});

async function until(reached: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await reached())) {
    if (Date.now() > end) throw new Error('what was waited for did not happen');
    await pause(50);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
