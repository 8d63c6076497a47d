import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { DiskFileStore, filesFolder } from '../../src/files/index.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { MailServer } from '../support/mail-server.js';
import { startMailServer } from '../support/mail-server.js';
import { createDataFolder } from '../support/product.js';
import { until } from './support/until.js';

const CLI = path.resolve('dist/cli.js');

/** Two working days at an hour at which people are written to. */
const DAY_OF_BACKUP = '2026-11-20T08:00:00+07:00';
const LATER_DAY = '2026-11-23T08:00:00+07:00';

/** Row 15 of the faults: a backup, restored elsewhere, is whole, and writes to nobody until it is told to. */
describe('a restored backup', () => {
  let mail: MailServer;
  let original: TestDatabase;
  let copy: TestDatabase;
  let folder: string;
  let backup: string;
  const removals: Array<() => Promise<void>> = [];
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    mail = await startMailServer();
    [original, copy] = await Promise.all([createTestDatabase(), createTestDatabase({ empty: true })]);
    const data = await createDataFolder();
    removals.push(data.remove);
    folder = data.folder;
    backup = path.join(folder, 'backup');
    expect((await dondoc(original, 'seed')).code).toBe(0);
    await withClient(original, async (client) => {
      const bytes = Buffer.from('%PDF-1.7 Báo cáo kết quả');
      const sha256 = await new DiskFileStore(filesFolder({ dataDir: dataOf(original) })).put(bytes);
      await client.query(
        `INSERT INTO stored_file (id, sha256, size, media_type, name, uploaded_by)
         SELECT $1, $2, $3, 'application/pdf', 'bao-cao.pdf', id FROM user_account LIMIT 1`,
        [randomUUID(), sha256, bytes.length],
      );
    });
  });

  afterAll(async () => {
    await Promise.all(workers.map(stopWorker));
    await mail.close();
    await Promise.all([original.drop(), copy.drop()]);
    for (const remove of removals) await remove();
  });

  const dataOf = (database: TestDatabase) => path.join(folder, new URL(database.url).pathname.slice(1));

  const environment = (database: TestDatabase) => ({
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: dataOf(database),
    DONDOC_NOW: database === original ? DAY_OF_BACKUP : LATER_DAY,
    SMTP_URL: mail.url,
    PUBLIC_URL: 'https://dondoc.example',
  });

  async function dondoc(database: TestDatabase, ...args: string[]) {
    const child = spawn(process.execPath, [CLI, ...args], { env: environment(database) });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { code, output };
  }

  /** A worker process; resolves once its first sweep has come to its end. */
  async function startWorker(database: TestDatabase): Promise<void> {
    const child = spawn(process.execPath, [CLI, 'worker'], { env: environment(database), stdio: 'ignore' });
    workers.push(child);
    await swept(database);
  }

  async function swept(database: TestDatabase): Promise<void> {
    const [before] = await rowsOf<{ now: Date }>(database, 'SELECT now()');
    const seen = async () =>
      (await rowsOf(database, 'SELECT FROM heartbeat WHERE at > $1', [before?.now])).length > 0;
    await until('a sweep', seen, {
      seen: () => `Workers ended with: ${workers.map(({ exitCode }) => exitCode).join(', ')}.`,
    });
  }

  async function stopWorker(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  async function withClient<T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  const rowsOf = <T extends pg.QueryResultRow>(database: TestDatabase, sql: string, values: unknown[] = []) =>
    withClient(database, async (client) => (await client.query<T>(sql, values)).rows);

  /** Every table with its rows as text, whatever their order. */
  async function content(database: TestDatabase): Promise<Record<string, string[]>> {
    const tables = await rowsOf<{ name: string }>(
      database,
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const entries = await Promise.all(
      tables.map(async ({ name }) => {
        const rows = await rowsOf<{ row: string }>(
          database,
          `SELECT t::text AS row FROM "${name}" t ORDER BY 1`,
        );
        return [name, rows.map(({ row }) => row)] as const;
      }),
    );
    return Object.fromEntries(entries);
  }

  it('is taken from a running installation into an empty folder only', async () => {
    await startWorker(original);
    const taken = await dondoc(original, 'backup', backup);
    expect(taken.output).toMatch(/Đã sao lưu \d+ bảng, \d+ dòng, 1 tệp/);
    expect(taken.code).toBe(0);
    const again = await dondoc(original, 'backup', backup);
    expect(again.output).toMatch(/đã có tệp. Chọn một thư mục trống/);
    expect(again.code).toBe(1);
    await stopWorker(workers.pop() as ChildProcess);
  });

  it('is not put over data, nor from a damaged file', async () => {
    const over = await dondoc(original, 'restore', backup);
    expect(over.output).toMatch(/đích đã có dữ liệu/);
    expect(over.code).toBe(1);

    const other = await createTestDatabase({ empty: true });
    removals.push(() => other.drop());
    const file = path.join(backup, 'tables', 'unit.copy.gz');
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 20));
    const damaged = await dondoc(other, 'restore', backup);
    await writeFile(file, whole);
    expect(damaged.output).toMatch(/bảng unit trong bản sao lưu bị hỏng/);
    expect(damaged.code).toBe(1);
    expect(await rowsOf(other, 'SELECT FROM user_account')).toEqual([]);
  });

  it('has every row, every migration, every file and a sound audit trail', async () => {
    const restored = await dondoc(copy, 'restore', backup);
    expect(restored.output).toMatch(/Nhật ký nguyên vẹn/);
    expect(restored.code).toBe(0);
    const [before, after] = await Promise.all([content(original), content(copy)]);
    // What the original's worker wrote between the backup and its end, and where the copy stands, differ by design.
    const moving = new Set(['heartbeat', 'sending_place', 'audit_seal', 'outbox']);
    for (const [table, rows] of Object.entries(before))
      if (!moving.has(table)) expect({ table, rows: after[table] }).toEqual({ table, rows });
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(before.assignment?.length).toBeGreaterThan(50);
    const [file] = await rowsOf<{ sha256: string }>(copy, 'SELECT sha256 FROM stored_file');
    const bytes = await new DiskFileStore(filesFolder({ dataDir: dataOf(copy) })).read(
      file?.sha256 as string,
    );
    expect(bytes.toString()).toBe('%PDF-1.7 Báo cáo kết quả');
  });

  it('sends nothing until it is told to, and then what is due', async () => {
    const before = mail.texts();
    expect(before).toBeGreaterThan(0);
    await startWorker(copy);
    const [waiting] = await rowsOf<{ id: string }>(
      copy,
      `SELECT id FROM message WHERE status <> 'KEPT' LIMIT 1`,
    );
    // Also what is queued by hand does not leave.
    await rowsOf(
      copy,
      `UPDATE message SET status = 'WAITING', next_attempt_at = now(), claimed_until = NULL WHERE id = $1`,
      [waiting?.id],
    );
    await rowsOf(copy, `INSERT INTO outbox (job, payload) VALUES ('mail.send', $1)`, [
      { messageIds: [waiting?.id] },
    ]);
    await gone('SELECT FROM outbox');
    expect(mail.texts()).toBe(before);
    // Not even looked at: whether it is still owed is a matter for when it may leave.
    expect(await rowsOf(copy, 'SELECT status FROM message WHERE id = $1', [waiting?.id])).toEqual([
      { status: 'WAITING' },
    ]);
    expect(await rowsOf(copy, 'SELECT FROM message WHERE digest_on = $1', [LATER_DAY.slice(0, 10)])).toEqual(
      [],
    );
    await stopWorker(workers.pop() as ChildProcess);

    expect((await dondoc(copy, 'release-sending')).code).toBe(0);
    await startWorker(copy);
    await gone(`SELECT FROM message WHERE status IN ('WAITING', 'SENDING')`);
    const digests = await rowsOf<{ status: string }>(
      copy,
      'SELECT status FROM message WHERE digest_on = $1',
      [LATER_DAY.slice(0, 10)],
    );
    const sent = digests.filter(({ status }) => status === 'SENT');
    expect(sent.length).toBeGreaterThan(0);
    expect(mail.texts() - before).toBeGreaterThanOrEqual(sent.length);
  });

  async function gone(sql: string): Promise<void> {
    await until(`nothing left of “${sql}”`, async () => (await rowsOf(copy, sql)).length === 0);
  }
});
