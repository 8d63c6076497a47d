import { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { MIGRATIONS } from './migrations/index.js';

/** Any number, the same in every process of the product: one migrates, the others wait for it. */
const MIGRATION_LOCK = 7_302_022;

export class SchemaError extends Error {}

interface SchemaState {
  pending: string[];
  unknown: string[];
}

/**
 * Brings the schema up to this version. Safe to call from several processes at once: a session-level advisory
 * lock lets one in, the others then find nothing to do.
 *
 * @param only these of them: the schema as an older version had it.
 * @returns the names of the migrations that were applied.
 * @throws SchemaError when the database was made by a newer version.
 */
export async function migrate(url: string, { only }: { only?: string[] } = {}): Promise<string[]> {
  const newer = only?.find((name) => !MIGRATIONS.some((migration) => migration.name === name));
  if (newer) throw newerVersion(newer);
  return withDataSource({ url, only }, async (source) => {
    const runner = source.createQueryRunner();
    try {
      await runner.query('SET statement_timeout = 0');
      await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      try {
        await refuseNewer(source);
        const applied = await source.runMigrations();
        return applied.map((migration) => migration.name);
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      }
    } finally {
      await runner.release();
    }
  });
}

/** Refuses to run on a schema that is older (a migration is due) or newer than this version. */
export async function assertSchemaIsCurrent(url: string): Promise<void> {
  await withDataSource({ url }, async (source) => {
    const { pending } = await refuseNewer(source);
    if (pending.length) {
      throw new SchemaError(
        `Cơ sở dữ liệu còn thiếu ${pending.length} bước nâng cấp (${pending[0]}…). Chạy “dondoc migrate” rồi khởi động lại.`,
      );
    }
  });
}

async function refuseNewer(source: DataSource): Promise<SchemaState> {
  const state = await schemaState(source);
  if (state.unknown[0]) throw newerVersion(state.unknown[0]);
  return state;
}

function newerVersion(migration: string): SchemaError {
  return new SchemaError(
    `Cơ sở dữ liệu thuộc phiên bản mới hơn (có bước ${migration}). Dùng bản Đôn Đốc mới hơn, hoặc khôi phục bản sao lưu của phiên bản này.`,
  );
}

async function schemaState(source: DataSource): Promise<SchemaState> {
  const known = MIGRATIONS.map((migration) => migration.name);
  const [table] = await source.query<Array<{ found: string | null }>>(
    `SELECT to_regclass('schema_migration')::text AS found`,
  );
  const rows = table?.found
    ? await source.query<Array<{ name: string }>>('SELECT name FROM schema_migration')
    : [];
  const applied = new Set(rows.map((row) => row.name));
  return {
    pending: known.filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !known.includes(name)),
  };
}

async function withDataSource<T>(
  { url, only }: { url: string; only?: string[] },
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const migrations = only && MIGRATIONS.filter(({ name }) => only.includes(name));
  const source = createDataSource({ url, migrations, poolSize: 3 });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
