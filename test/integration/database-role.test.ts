import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { AuditChain } from '../../src/audit/audit-chain.js';
import { hashPassword } from '../../src/identity/index.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit } from '../support/people.js';

const PASSWORD = 'mùa xuân về trên phố';

/** The program as a role that does not own its tables, set up as docs/operations.md says. */
describe('the role of docs/operations.md', () => {
  const role = `app_${randomBytes(6).toString('hex')}`;
  let database: TestDatabase;
  let product: TestApp;

  const asOwner = async (sql: string, databaseName?: string) => {
    const url = new URL(database.url);
    if (databaseName) url.pathname = databaseName;
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const operations = await readFile('docs/operations.md', 'utf8');
    const [, grants = ''] =
      /After every `migrate`[^`]*`app_owner`:\s*```sql\n([^`]*)```/.exec(operations) ?? [];
    expect(grants).toContain('REVOKE');
    await asOwner(`CREATE ROLE ${role} LOGIN PASSWORD 'trong-khi-thu'`);
    await asOwner(grants.replace(/\bapp\b/g, role));
    const url = new URL(database.url);
    url.username = role;
    url.password = 'trong-khi-thu';
    product = await startApp(url.toString(), { now: '2022-12-22T08:00:00+07:00' });
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
    await asOwner(`DROP ROLE ${role}`, '/postgres');
  });

  it('lets people sign in and work, reminders be written and the trail be sealed', async () => {
    const { source } = product;
    const authority = await addUnit(source, { code: 'GV' });
    const finance = await addUnit(source, { code: 'TCKH', parent: authority });
    await addPerson(source, {
      username: 'gv.tckh',
      passwordHash: await hashPassword(PASSWORD),
      roles: [{ role: 'HEAD', unitId: finance.id }],
    });
    const plan = await addPlan(source, authority);
    const task = await addTask(source, plan, { leads: [finance] });
    const head = product.browser();
    await head.post('/api/auth/sign-in').send({ username: 'gv.tckh', password: PASSWORD }).expect(200);
    await head
      .post(`/api/assignments/${task.assignments[0] ?? ''}/acknowledge`)
      .send({ version: 1 })
      .expect(200);
    await product.app.get(ReminderSweep, { strict: false }).run();
    expect(await source.query('SELECT FROM reminder')).not.toHaveLength(0);
    await product.app.get(AuditChain, { strict: false }).seal();
    expect(await source.query('SELECT FROM audit_event')).not.toHaveLength(0);
  });

  it.each(["audit_event SET actor_name = 'x'", "audit_seal SET hash = 'x'"])(
    'does not let the trail be changed or removed: %s',
    async (change) => {
      const [table] = change.split(' ');
      const denied = expect.objectContaining({ code: '42501' });
      for (const sql of [`UPDATE ${change}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(product.source.query(sql)).rejects.toEqual(denied);
    },
  );
});
