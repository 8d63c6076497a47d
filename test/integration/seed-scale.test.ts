import { seedScale } from '../../src/seed-scale.js';
import { createDataSource } from '../../src/database/index.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const SETTINGS = { production: false, fixedNow: new Date('2026-11-21T09:00:00+07:00') };

async function rowsOf<T>(database: TestDatabase, sql: string): Promise<T[]> {
  const source = createDataSource({ url: database.url });
  await source.initialize();
  try {
    return await source.query<T[]>(sql);
  } finally {
    await source.destroy();
  }
}

describe('sample data at scale', () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await createTestDatabase()));
  afterEach(() => database.drop());

  it('holds exactly as many assignments as asked for, each task with one focal lead and units of its own', async () => {
    await seedScale(database.url, SETTINGS, 2_000, () => undefined);
    const [found] = await rowsOf(
      database,
      `SELECT count(*)::int AS assignments, count(*) FILTER (WHERE a.focal)::int AS focal,
         count(DISTINCT a.task_id)::int AS tasks, count(DISTINCT p.id)::int AS plans,
         bool_and(a.submitted_on IS NULL OR a.submitted_on BETWEEN p.issued_on AND '2026-11-21') AS "inLife",
         bool_and((a.state IN ('SUBMITTED', 'COMPLETED')) = (a.submitted_on IS NOT NULL)) AS "dated",
         bool_and(a.last_day_on >= a.due_on) AS "lastDay"
       FROM assignment a JOIN plan p ON p.id = a.plan_id WHERE p.created_by IN (
         SELECT user_id FROM role_assignment WHERE role = 'COORDINATOR') AND p.number::int > 47`,
    );
    expect(found).toMatchObject({ assignments: 2_000, inLife: true, dated: true, lastDay: true });
    const { focal, tasks, plans } = found as { focal: number; tasks: number; plans: number };
    expect(focal).toBe(tasks);
    expect(plans).toBeGreaterThan(2);
    const reports = await rowsOf(
      database,
      `SELECT r.id FROM progress_update r JOIN assignment a ON a.id = r.assignment_id WHERE r.percent <> a.percent
         AND a.named_as = 'các đơn vị'`,
    );
    expect(reports).toEqual([]);
  });

  it('can be asked for again: the new plans have numbers of their own', async () => {
    await seedScale(database.url, SETTINGS, 100, () => undefined);
    await seedScale(database.url, SETTINGS, 100, () => undefined);
    const found = await rowsOf(
      database,
      `SELECT count(*)::int AS n FROM assignment WHERE named_as = 'các đơn vị'`,
    );
    expect(found).toEqual([{ n: 200 }]);
  });

  it('is refused where there is real work, and in production', async () => {
    await rowsOf(
      database,
      `INSERT INTO unit (id, kind, name, short_name, code, authority_id)
       VALUES ('00000000-0000-7000-8000-000000000001', 'AUTHORITY', 'UBND xã Thật', 'Thật', 'THAT',
         '00000000-0000-7000-8000-000000000001')`,
    );
    await expect(seedScale(database.url, SETTINGS, 100, () => undefined)).rejects.toThrow('dữ liệu thật');
    await expect(
      seedScale(database.url, { ...SETTINGS, production: true }, 100, () => undefined),
    ).rejects.toThrow('NODE_ENV=production');
  });

  it('is refused where somebody of one’s own was added to the samples', async () => {
    await seedScale(database.url, SETTINGS, 10, () => undefined);
    await rowsOf(
      database,
      `INSERT INTO user_account (id, username, full_name, password_hash, version)
       VALUES (gen_random_uuid(), 'nguoi.that', 'Người thật', '', 1)`,
    );
    await expect(seedScale(database.url, SETTINGS, 10, () => undefined)).rejects.toThrow('dữ liệu thật');
  });

  it.each([0, -5, 1.5, Number.NaN, 10_000_000])('is refused for a number like %s', async (number) => {
    await expect(seedScale(database.url, SETTINGS, number, () => undefined)).rejects.toThrow('số nguyên');
  });
});
