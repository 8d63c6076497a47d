import pg from 'pg';
import { Redis } from 'ioredis';
import nodemailer from 'nodemailer';
import { access, constants, mkdir } from 'node:fs/promises';
import { Settings } from './config/index.js';
import { assertSchemaIsCurrent } from './database/index.js';

export interface Finding {
  subject: string;
  ok: boolean;
  text: string;
}

/** One line for each thing the product depends on: what is there, or what is wrong and what to do. */
export async function examine(settings: Settings): Promise<Finding[]> {
  return Promise.all([
    check('Thư mục dữ liệu', () => examineFolder(settings.dataDir)),
    check('PostgreSQL', () => examineDatabase(settings.databaseUrl)),
    check('Hàng đợi', () => examineQueue(settings.redisUrl)),
    check('Thư điện tử', () => examineMail(settings.smtpUrl)),
  ]);
}

async function check(subject: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { subject, ok: true, text: await look() };
  } catch (error) {
    return { subject, ok: false, text: error instanceof Error ? error.message : String(error) };
  }
}

async function examineFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  return `${folder} ghi được`;
}

async function examineDatabase(url: string | null): Promise<string> {
  if (!url) return 'dùng máy chủ đi kèm (không đặt DATABASE_URL)';
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    await assertSchemaIsCurrent(url);
    return `phiên bản ${rows[0]?.server_version}, cấu trúc đã đủ`;
  } finally {
    await client.end();
  }
}

/** Redis must not drop keys when it is full, and must write to disk. */
async function examineQueue(url: string | null): Promise<string> {
  if (!url) return 'nằm trong PostgreSQL (không đặt REDIS_URL)';
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  // Reported by connect() below; without a listener it would also be printed as unhandled.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const setting = async (name: string) => ((await redis.config('GET', name)) as string[])[1];
    const policy = await setting('maxmemory-policy');
    if (policy !== 'noeviction')
      throw new Error(`Redis đặt maxmemory-policy=${policy}; cần noeviction để không mất việc.`);
    if ((await setting('appendonly')) !== 'yes')
      throw new Error('Redis chưa bật appendonly; cần “appendonly yes” để việc còn sau khi khởi động lại.');
    return 'Redis trả lời, noeviction, có ghi đĩa';
  } finally {
    redis.disconnect();
  }
}

async function examineMail(url: string | null): Promise<string> {
  if (!url) return 'thư được giữ ở “Hộp thư thử” (không đặt SMTP_URL)';
  const transport = nodemailer.createTransport({ url, connectionTimeout: 5_000 });
  try {
    await transport.verify();
    return 'máy chủ thư trả lời';
  } finally {
    transport.close();
  }
}
