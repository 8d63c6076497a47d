import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../../src/calendar/store/index.js';
import type { TestApp } from '../../support/app.js';
import { startApp } from '../../support/app.js';
import type { TestDatabase } from '../../support/database.js';
import { createTestDatabase } from '../../support/database.js';
import type { MailServer } from '../../support/mail-server.js';
import { startMailServer } from '../../support/mail-server.js';
import { addAssignment, addPlan } from '../../support/obligations.js';
import type { UnitRow } from '../../support/people.js';
import { addPerson, addUnit } from '../../support/people.js';
import type { Backend, TestRedis } from '../../support/redis.js';
import { startRedis } from '../../support/redis.js';
import { until } from './until.js';

/** A working day, at an hour at which people are written to; seven working days before 31/12/2022. */
export const MORNING = '2022-12-22T08:00:00+07:00';
export const DUE_ON = '2022-12-31';

const CLI = path.resolve('dist/cli.js');
const LOOK_AGAIN_MS = 100;
const WORKERS_TO_SETTLE = 6;
/** Longer than the product gives its running jobs. */
const STOP_LIMIT_MS = 90_000;

/** One process of the product. */
export interface Part {
  /** By which it greets the mail server. */
  name: string;
  /** Says that it is up, or is gone. */
  ready: Promise<void>;
  isReady(): boolean;
  /** Ended by whomever. */
  isGone(): boolean;
  output(): string;
  /** Resolves once it is gone. */
  kill(): Promise<void>;
  stop(): Promise<number | null>;
}

export interface Owing {
  personId: string;
  email: string;
  assignmentId: string;
}

/** What became of the reminders, by what the ledger says and what arrived at the mail server. */
export interface Effect {
  owed: number;
  sent: number;
  uncertain: number;
  failed: number;
  /** Owed, and neither arrived nor ended where somebody sees it. */
  lost: number;
  /** Arrived more than once. */
  doubled: number;
}

/** An authority with people who owe something, on a database, a queue and a mail server of its own. */
export class Installation {
  planId = '';
  private authority: UnitRow | null = null;
  private count = 0;
  private started = 0;
  private readonly parts = new Set<Part>();

  private constructor(
    readonly backend: Backend,
    readonly database: TestDatabase,
    readonly redis: TestRedis | null,
    readonly mail: MailServer,
    /** The web part, inside the test's process. */
    readonly web: TestApp,
  ) {}

  static async start(
    backend: Backend,
    {
      mailDelayMs = 0,
      keepTexts = true,
      database,
    }: { mailDelayMs?: number; keepTexts?: boolean; database?: TestDatabase } = {},
  ) {
    const [own, redis, mail] = await Promise.all([
      database ?? createTestDatabase(),
      backend === 'redis' ? startRedis() : null,
      startMailServer({ delayMs: mailDelayMs, keepTexts }),
    ]);
    const environment = { SMTP_URL: mail.url, ...(redis && { REDIS_URL: redis.url }) };
    const web = await startApp(own.url, { now: MORNING, environment });
    const made = new Installation(backend, own, redis, mail, web);
    await loadHolidays(web.source.manager);
    made.authority = await addUnit(web.source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    made.planId = await addPlan(web.source, made.authority, { number: '3707' });
    return made;
  }

  get source(): DataSource {
    return this.web.source;
  }

  /** A new unit with its head, who owes one thing in seven working days. */
  async owe(content = 'Nộp thuế điện tử đạt 98%'): Promise<Owing> {
    this.count += 1;
    const code = `D${this.count}`;
    const email = `${code.toLowerCase()}@govap.example`;
    const parent = this.authority as UnitRow;
    const unit = await addUnit(this.source, { code, name: `Phòng ${this.count}`, parent });
    const roles = [{ role: 'HEAD' as const, unitId: unit.id }];
    const personId = await addPerson(this.source, { username: code, email, roles });
    const assignmentId = await addAssignment(this.source, {
      planId: this.planId,
      unit,
      content,
      dueOn: DUE_ON,
    });
    return { personId, email, assignmentId };
  }

  async oweMany(people: number): Promise<Owing[]> {
    const owing: Owing[] = [];
    for (let n = 0; n < people; n += 1) owing.push(await this.owe());
    return owing;
  }

  async addCoordinator(): Promise<string> {
    const unitId = (this.authority as UnitRow).id;
    const roles = [{ role: 'COORDINATOR' as const, unitId }];
    return addPerson(this.source, { username: 'noivu', email: 'noivu@govap.example', roles });
  }

  environment(given: Record<string, string> = {}): Record<string, string> {
    return {
      ...(process.env as Record<string, string>),
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      DATA_DIR: os.tmpdir(),
      DATABASE_URL: this.database.url,
      SMTP_URL: this.mail.url,
      PUBLIC_URL: 'https://dondoc.example',
      DONDOC_NOW: MORNING,
      PORT: '0',
      ...(this.redis && { REDIS_URL: this.redis.url }),
      ...given,
    };
  }

  /** A worker of its own process. @param preload a module that is loaded before the product. */
  startWorker({ now, preload }: { now?: string; preload?: string } = {}): Part {
    return this.startPart('worker', { ...(now && { DONDOC_NOW: now }) }, preload);
  }

  startWeb(port: number): Part {
    return this.startPart('web', { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` });
  }

  private startPart(command: 'web' | 'worker', given: Record<string, string>, preload?: string): Part {
    const node = [...(preload ? ['--import', preload] : []), CLI, command];
    this.started += 1;
    const name = `${command}${this.started}`;
    const SMTP_URL = `${this.mail.url}/?name=${name}`;
    const child = spawn(process.execPath, node, { env: this.environment({ SMTP_URL, ...given }) });
    const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    let output = '';
    let up = false;
    const ready = new Promise<void>((resolve) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        up ||= /đang chạy|đang nghe/.test(output);
        if (up) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      void exited.then(() => resolve());
    });
    const end = async (signal: NodeJS.Signals) => {
      send(child, signal);
      await this.until(`the end of ${name}`, () => part.isGone(), STOP_LIMIT_MS);
      this.parts.delete(part);
      return exited;
    };
    const part: Part = {
      name,
      ready,
      isReady: () => up && !part.isGone(),
      isGone: () => child.exitCode !== null || child.signalCode !== null,
      output: () => output,
      kill: async () => void (await end('SIGKILL')),
      stop: () => end('SIGTERM'),
    };
    this.parts.add(part);
    return part;
  }

  /** Time goes by for what waits for it: claims run out, retries fall due, lost jobs are missed. */
  async letTimePass(): Promise<void> {
    await this.source.query(
      `UPDATE message SET claimed_until = now() - interval '1 second' WHERE status IN ('WAITING', 'SENDING') AND claimed_until IS NOT NULL`,
    );
    await this.source.query(
      `UPDATE message SET next_attempt_at = now() - interval '1 second' WHERE status = 'WAITING'`,
    );
    await this.source.query(
      `UPDATE outbox SET dispatched_at = now() - interval '1 hour' WHERE dispatched_at IS NOT NULL`,
    );
  }

  /** Nobody works any more: the leases that killed workers held on their jobs run out. */
  private async letLeasesRunOut(): Promise<void> {
    if ([...this.parts].some((part) => !part.isGone())) return;
    await this.source.query(`UPDATE bullmq.job SET locked_until_ms = 0 WHERE state = 'active'`);
    await this.redis?.forget('bull:*:lock');
  }

  /** Waits for something to come true. @throws with what was seen where it does not. */
  until(what: string, reached: () => boolean | Promise<boolean>, limitMs?: number): Promise<void> {
    return until(what, reached, { limitMs, seen: () => this.whatIsSeen() });
  }

  /** For the sentence of a test that waited in vain. */
  private async whatIsSeen(): Promise<string> {
    const parts = [...this.parts].map((part) => {
      const state = part.isGone() ? 'gone' : part.isReady() ? 'up' : 'starting';
      return `${part.name} is ${state}, and last said: ${part.output().slice(-500)}`;
    });
    return [`Open: ${JSON.stringify(await this.open())}`, ...parts].join('\n');
  }

  /**
   * Runs workers until nothing is owed any more.
   * @returns how long that took, in milliseconds. @throws with what is left where several workers cannot end it.
   */
  async settle(now?: string): Promise<number> {
    const start = Date.now();
    for (let worker = 0; await this.isOpen(); worker += 1) {
      if (worker === WORKERS_TO_SETTLE) throw new Error(`still open. ${await this.whatIsSeen()}`);
      await this.letTimePass();
      await this.letLeasesRunOut();
      const part = this.startWorker({ now });
      await part.ready;
      const giveUp = Date.now() + 20_000;
      while ((await this.isOpen()) && Date.now() < giveUp && !part.isGone()) await setTimeout(LOOK_AGAIN_MS);
      await part.stop();
    }
    return Date.now() - start;
  }

  private async isOpen(): Promise<boolean> {
    return Object.values(await this.open()).some((rows) => rows > 0);
  }

  private async open(): Promise<Record<string, number>> {
    const [rows] = await this.source.query<[Record<string, number>]>(
      `SELECT (SELECT count(*)::int FROM outbox) AS outbox,
         (SELECT count(*)::int FROM message WHERE status IN ('WAITING', 'SENDING')) AS messages,
         (SELECT count(*)::int FROM reminder WHERE status = 'PENDING') AS reminders,
         (SELECT count(*)::int FROM assignment a WHERE a.state = 'NEW'
            AND NOT EXISTS (SELECT FROM reminder r WHERE r.obligation_id = a.id)) AS unannounced`,
    );
    return rows;
  }

  /** What the people who owe got. */
  async effectOn(owing: Owing[]): Promise<Effect> {
    const rows = await this.source.query<Array<{ personId: string; status: string }>>(
      `SELECT recipient_id AS "personId", status FROM reminder
       WHERE obligation_type = 'ASSIGNMENT' AND obligation_id = ANY($1::uuid[])`,
      [owing.map(({ assignmentId }) => assignmentId)],
    );
    const statusOf = new Map(rows.map(({ personId, status }) => [personId, status]));
    const arrived = new Map<string, number>();
    for (const { recipients } of this.mail.received)
      for (const address of recipients) arrived.set(address, (arrived.get(address) ?? 0) + 1);
    const count = (status: string) =>
      owing.filter(({ personId }) => statusOf.get(personId) === status).length;
    const ended = new Set(['SENT', 'UNCERTAIN', 'FAILED']);
    const isLost = ({ personId, email }: Owing) => {
      const status = statusOf.get(personId) ?? '';
      return !ended.has(status) || (status === 'SENT' && !arrived.has(email));
    };
    return {
      owed: owing.length,
      sent: count('SENT'),
      uncertain: count('UNCERTAIN'),
      failed: count('FAILED'),
      lost: owing.filter(isLost).length,
      doubled:
        owing.filter(({ email }) => (arrived.get(email) ?? 0) > 1).length + rows.length - statusOf.size,
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.parts].map((part) => part.kill()));
    await this.web.close();
    await this.mail.close();
    await this.redis?.stop();
    await this.database.drop();
  }
}

function send(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}
