import pg from 'pg';
import { Redis } from 'ioredis';
import nodemailer from 'nodemailer';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { Settings } from './config/index.js';
import { assertSchemaIsCurrent } from './database/index.js';
import { examineFiles } from './doctor-files.js';
import { say, Unfit } from './doctor-words.js';
import type { DoctorKey } from './doctor-words.js';

export interface Finding {
  subject: string;
  ok: boolean;
  text: string;
}

const ANSWER_LIMIT_MS = 5_000;
const GIGABYTE = 1024 ** 3;
const LEAST_FREE_GB = 1;
/** Leases and the alarm go by the database's time; reminders by the machine's. */
const MOST_SKEW_SECONDS = 5;
const LEAST_VERSION = 14;
const EXTENSIONS = ['pg_trgm', 'unaccent'];

/**
 * One line for each thing the product depends on: what is there, or what is wrong and what to do.
 * @param now of this machine, in milliseconds
 */
export async function examine(settings: Settings, now: () => number = Date.now): Promise<Finding[]> {
  const findings = await Promise.all([
    check('FOLDER', () => examineFolder(settings.dataDir)),
    check('DISK', () => examineDisk(settings.dataDir)),
    check('FILES', () => examineFiles(settings)),
    ...examineDatabase(settings.databaseUrl, now),
    check('QUEUE', () => examineQueue(settings.redisUrl)),
    check('MAIL', () => examineMail(settings.smtpUrl)),
  ]);
  return findings;
}

async function check(subject: DoctorKey, look: () => Promise<string>): Promise<Finding> {
  try {
    return { subject: say(subject), ok: true, text: await look() };
  } catch (error) {
    return { subject: say(subject), ok: false, text: reasonOf(error) };
  }
}

/** Where several addresses of one name were tried, the sentence is in each of the failures. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function examineFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  return say('FOLDER_OK', { folder });
}

async function examineDisk(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GIGABYTE;
  const params = { free: free.toFixed(1), folder, least: LEAST_FREE_GB };
  if (free < LEAST_FREE_GB) throw new Unfit(say('DISK_LOW', params));
  return say('DISK_OK', params);
}

function examineDatabase(url: string | null, now: () => number): Array<Promise<Finding>> {
  if (!url) return [check('DATABASE', () => Promise.resolve(say('DATABASE_EMBEDDED')))];
  return [
    check('DATABASE', () => withDatabase(url, examineVersion)),
    check('EXTENSIONS', () => withDatabase(url, examineExtensions)),
    check('SCHEMA', async () => {
      await assertSchemaIsCurrent(url);
      return say('SCHEMA_OK');
    }),
    check('CLOCK', () => withDatabase(url, (client) => examineClock(client, now))),
  ];
}

async function withDatabase(url: string, look: (client: pg.Client) => Promise<string>): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_LIMIT_MS });
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.end();
  }
}

async function examineVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  );
  const version = rows[0]?.version ?? '';
  const params = { version, least: LEAST_VERSION };
  if (Number.parseInt(version, 10) < LEAST_VERSION) throw new Unfit(say('DATABASE_OLD', params));
  return say('DATABASE_OK', params);
}

async function examineExtensions(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ extname: string }>(
    'SELECT extname FROM pg_extension WHERE extname = ANY($1)',
    [EXTENSIONS],
  );
  const missing = EXTENSIONS.filter((name) => !rows.some(({ extname }) => extname === name));
  if (missing.length) throw new Unfit(say('EXTENSIONS_MISSING', { names: missing.join(', ') }));
  return say('EXTENSIONS_OK', { names: EXTENSIONS.join(', ') });
}

async function examineClock(client: pg.Client, now: () => number): Promise<string> {
  const before = now();
  const { rows } = await client.query<{ at: string }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS at',
  );
  const middle = (before + now()) / 2;
  const skew = Math.abs(Number(rows[0]?.at) - middle) / 1_000;
  const params = { seconds: skew.toFixed(1) };
  if (skew > MOST_SKEW_SECONDS) throw new Unfit(say('CLOCK_OFF', params));
  return say('CLOCK_OK', params);
}

/** Redis must not drop keys when it is full, and must write to disk. */
async function examineQueue(url: string | null): Promise<string> {
  if (!url) return say('QUEUE_DATABASE');
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWER_LIMIT_MS,
    maxRetriesPerRequest: 1,
    retryStrategy: () => null,
  });
  // The client reports only that it was closed; why is said here.
  let reason: Error | null = null;
  redis.on('error', (error) => (reason = error));
  try {
    await redis.connect().catch((error: unknown) => {
      throw reason ?? error;
    });
    const setting = async (name: string) => ((await redis.config('GET', name)) as string[])[1] ?? '';
    const policy = await setting('maxmemory-policy');
    if (policy !== 'noeviction') throw new Unfit(say('QUEUE_EVICTS', { policy }));
    if ((await setting('appendonly')) !== 'yes') throw new Unfit(say('QUEUE_FORGETS'));
    if (/^aof_last_write_status:(?!ok)/m.test(await redis.info('persistence')))
      throw new Unfit(say('QUEUE_CANNOT_SAVE'));
    return say('QUEUE_OK');
  } finally {
    redis.disconnect();
  }
}

async function examineMail(url: string | null): Promise<string> {
  if (!url) return say('MAIL_KEPT');
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: ANSWER_LIMIT_MS,
    greetingTimeout: ANSWER_LIMIT_MS,
  });
  try {
    await transport.verify();
    return say('MAIL_OK');
  } finally {
    transport.close();
  }
}
