import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { AuditChain } from '../../src/audit/index.js';
import { createDataSource } from '../../src/database/index.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';

const CLI = path.resolve('dist/cli.js');

/** Row 14 of the faults: many write the audit trail at once, several seal it at once, somebody alters it. */
describe('the audit trail’s chain', () => {
  let database: TestDatabase;
  let source: DataSource;
  let pool: pg.Pool;
  let chain: AuditChain;

  beforeEach(async () => {
    database = await createTestDatabase();
    source = await createDataSource({ url: database.url }).initialize();
    pool = new pg.Pool({ connectionString: database.url, max: 8 });
    chain = new AuditChain(source);
  });

  afterEach(async () => {
    await pool.end();
    await source.destroy();
    await database.drop();
  });

  const record = (client: pg.Pool | pg.PoolClient, name: string) =>
    client.query(
      `INSERT INTO audit_event (at, actor_name, kind, subject_type, subject_id, payload)
       VALUES (now(), $1, 'session.signed-in', 'user', $2, $3)`,
      [name, randomUUID(), { address: '10.0.0.1', note: 'Đôn đốc' }],
    );

  /** What only somebody with the server in his hands can do: past the triggers. */
  async function tamper(sql: string): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query('SET session_replication_role = replica');
      await client.query(sql);
    } finally {
      client.release(true);
    }
  }

  const verify = (...more: string[]) =>
    spawnSync(process.execPath, [CLI, 'audit', 'verify', ...more], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'test' },
    });

  it('verifies after eight writers and three sealers at once', async () => {
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; n < 60; n += 1) await record(pool, `writer ${writer}`);
    });
    const sealers = Array.from({ length: 3 }, async () => {
      for (let n = 0; n < 12; n += 1) await chain.seal();
    });
    await Promise.all([...writers, ...sealers]);
    await chain.seal();
    const report = await chain.verify();
    expect(report).toMatchObject({ sealed: 480, unsealed: 0, faults: [] });
    expect(report.head.position).toBe(480);
  });

  it('seals what committed late, after newer events were sealed', async () => {
    const late = await pool.connect();
    await late.query('BEGIN');
    await record(late, 'late');
    await record(pool, 'early');
    expect(await chain.seal()).toBe(1);
    await late.query('COMMIT');
    late.release();
    expect(await chain.seal()).toBe(1);
    expect(await chain.seal()).toBe(0);
    expect((await chain.verify()).faults).toEqual([]);
  });

  it('refuses to change, remove or empty trail and chain', async () => {
    await record(pool, 'one');
    await chain.seal();
    for (const table of ['audit_event', 'audit_seal']) {
      await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow(/cannot be changed or removed/);
      await expect(pool.query(`TRUNCATE ${table}`)).rejects.toThrow(/cannot be changed or removed/);
    }
    await expect(pool.query(`UPDATE audit_event SET actor_name = 'x'`)).rejects.toThrow(/cannot be changed/);
    await expect(pool.query(`UPDATE audit_seal SET hash = 'x'`)).rejects.toThrow(/cannot be changed/);
  });

  it('finds what was changed, removed and cut off behind the triggers’ back, and says so to the operator', async () => {
    for (let n = 0; n < 10; n += 1) await record(pool, `person ${n}`);
    await chain.seal();
    const sound = verify();
    expect(sound.stdout).toMatch(/10 sự kiện đã niêm phong, 0 sự kiện chờ/);
    expect(sound.status).toBe(0);
    const { head } = await chain.verify();
    expect(sound.stdout).toContain(head.hash);
    expect(verify('--known', head.hash).status).toBe(0);

    const ids = (await pool.query<{ id: string }>('SELECT id FROM audit_event ORDER BY id')).rows;
    await tamper(`UPDATE audit_event SET payload = '{"address":"10.0.0.2"}' WHERE id = ${ids[3]?.id}`);
    await tamper(`DELETE FROM audit_event WHERE id = ${ids[6]?.id}`);
    expect((await chain.verify()).faults).toEqual([
      { kind: 'CHANGED', position: 4, eventId: ids[3]?.id },
      { kind: 'MISSING', position: 7, eventId: ids[6]?.id },
    ]);
    const altered = verify();
    expect(altered.status).toBe(1);
    expect(altered.stdout).toMatch(new RegExp(`HỎNG {2}mắt xích 4, sự kiện ${ids[3]?.id}`));

    await tamper('DELETE FROM audit_seal WHERE position = 10');
    const cut = verify('--known', head.hash);
    expect(cut.status).toBe(1);
    expect(cut.stdout).toMatch(/phần cuối chuỗi đã bị cắt/);
  });
});
