import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readSettings } from '../../src/config/index.js';
import { examine } from '../../src/doctor.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { startMailServer } from '../support/mail-server.js';
import { hasRedisServer, startRedis } from '../support/redis.js';
import type { TestRedis } from '../support/redis.js';

describe('dondoc doctor', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-doctor-'));
  });

  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /** What it says, by subject; a line that is no good begins with "HỎNG". */
  const said = async (environment: Record<string, string>, now?: () => number) => {
    const settings = readSettings({ DATABASE_URL: database.url, DATA_DIR: folder, ...environment });
    const findings = await examine(settings, now);
    return Object.fromEntries(
      findings.map(({ subject, ok, text }) => [subject, `${ok ? '' : 'HỎNG '}${text}`]),
    );
  };

  it('says of each thing in one line that it is well', async () => {
    const mail = await startMailServer();
    const lines = await said({ SMTP_URL: mail.url });
    await mail.close();
    expect(Object.keys(lines)).toHaveLength(9);
    expect(Object.values(lines).filter((text) => text.startsWith('HỎNG'))).toEqual([]);
    expect(lines['Thư điện tử']).toBe('máy chủ thư trả lời');
    expect(lines['Phần mở rộng PostgreSQL']).toBe('pg_trgm, unaccent');
  });

  it('says that the clock of this machine is off', async () => {
    const lines = await said({}, () => Date.now() + 60_000);
    expect(lines['Đồng hồ']).toMatch(/^HỎNG lệch (59|60)\.\d giây .*NTP/);
  });

  it('says that a schema is too old, and that an extension is missing', async () => {
    const empty = await createTestDatabase({ empty: true });
    try {
      const lines = await said({ DATABASE_URL: empty.url });
      expect(lines['Cấu trúc dữ liệu']).toMatch(/^HỎNG /);
      expect(lines['Phần mở rộng PostgreSQL']).toMatch(/^HỎNG thiếu pg_trgm, unaccent/);
      expect(lines['PostgreSQL']).toMatch(/^phiên bản \d+/);
    } finally {
      await empty.drop();
    }
  });

  it('says that the data folder cannot be used, nor files be kept, and the mail server not be reached', async () => {
    const lines = await said({ DATA_DIR: '/dev/null/data', SMTP_URL: 'smtp://127.0.0.1:1' });
    expect(lines['Thư mục dữ liệu']).toMatch(/^HỎNG /);
    expect(lines['Kho tệp']).toMatch(/^HỎNG không ghi được vào \/dev\/null\/data\/files \(ENOTDIR/);
    expect(lines['Thư điện tử']).toMatch(/^HỎNG .*ECONNREFUSED/);
  });

  (hasRedisServer() ? describe : describe.skip)('with Redis as the queue', () => {
    let redis: TestRedis;
    beforeAll(async () => (redis = await startRedis(folder)));
    afterAll(() => redis.stop());
    const queue = async () => (await said({ REDIS_URL: redis.url }))['Hàng đợi'];

    it('wants it to drop nothing and to write to disk', async () => {
      expect(await queue()).toMatch(/^HỎNG .*appendonly/);
      await redis.configure('appendonly', 'yes');
      expect(await queue()).toBe('Redis trả lời, noeviction, có ghi đĩa');
      await redis.configure('maxmemory-policy', 'allkeys-lru');
      expect(await queue()).toMatch(/^HỎNG .*maxmemory-policy=allkeys-lru/);
    });

    it('says that it is away', async () => {
      await redis.stop();
      expect(await queue()).toMatch(/^HỎNG .*ECONNREFUSED/);
    });
  });

  it('ends with 1 where a line is no good, with 0 otherwise', () => {
    const run = (environment: Record<string, string>) =>
      spawnSync(process.execPath, ['dist/cli.js', 'doctor'], {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          DATA_DIR: folder,
          DATABASE_URL: database.url,
          ...environment,
        },
        encoding: 'utf8',
      });
    expect(run({})).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^tốt {3}PostgreSQL: phiên bản/m),
    });
    const bad = run({ SMTP_URL: 'smtp://127.0.0.1:1' });
    expect(bad).toMatchObject({ status: 1, stdout: expect.stringMatching(/^HỎNG {2}Thư điện tử: /m) });
  });
});
