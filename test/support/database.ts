import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of this test file's own: a copy of the migrated template. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

function templateUrl(): URL {
  const url = process.env.DONDOC_TEST_TEMPLATE_URL;
  if (!url) throw new Error('no test server: these tests run in the jest project "real"');
  return new URL(url);
}

/** @param empty without any table, to test migrations themselves. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const template = templateUrl();
  const templateName = template.pathname.slice(1);
  const maintenance = new URL(template);
  maintenance.pathname = '/postgres';
  const name = `test_${randomBytes(8).toString('hex')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: maintenance.toString() });
    await client.connect();
    try {
      // Cloning needs the template to itself: one at a time over all test processes.
      await client.query('SELECT pg_advisory_lock(1)');
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : templateName}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}
