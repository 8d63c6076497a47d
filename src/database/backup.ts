import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import {
  BACKUP_FORMAT,
  BackupError,
  BackupManifest,
  byReference,
  MANIFEST_FILE,
  parseManifest,
  TableCopy,
} from './backup-manifest.rules.js';
import { migrate } from './migrate.js';

/**
 * A backup is a folder: one compressed file of rows for each table, the uploaded files, and a manifest that is written
 * last. The queue is not in it: the outbox and the ledger, which are, drive everything again.
 */

const MIGRATION_TABLE = 'schema_migration';

/**
 * Copies every table as it was at one instant.
 * @returns the manifest, which the caller writes with {@link writeManifest} once everything else is in the folder.
 */
export async function backUpTables(url: string, folder: string): Promise<BackupManifest> {
  await mkdir(path.join(folder, 'tables'), { recursive: true });
  return withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables: TableCopy[] = [];
    for (const name of await tablesInOrder(client)) {
      const columns = await columnsOf(client, name);
      tables.push({ name, columns, ...(await copyOut(client, name, columns, fileOf(folder, name))) });
    }
    const migrations = await client.query<{ name: string }>(
      `SELECT name FROM ${MIGRATION_TABLE} ORDER BY id`,
    );
    const files = await client.query<{ sha256: string }>(
      'SELECT DISTINCT sha256 FROM stored_file ORDER BY 1',
    );
    const { rows } = await client.query<{ now: Date }>('SELECT now()');
    return {
      format: BACKUP_FORMAT,
      takenAt: (rows[0]?.now as Date).toISOString(),
      migrations: migrations.rows.map((row) => row.name),
      tables,
      files: files.rows.map((row) => row.sha256),
    };
  });
}

export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  await writeFile(path.join(folder, MANIFEST_FILE), JSON.stringify(manifest, null, 1));
}

/** @throws BackupError */
export async function readManifest(folder: string): Promise<BackupManifest> {
  return parseManifest(await readFile(path.join(folder, MANIFEST_FILE), 'utf8').catch(() => ''));
}

/**
 * Puts the tables of a backup into an empty database, all or nothing, and brings them up to this version.
 * @throws BackupError when the database is not empty, the backup is of a newer version, or a file of it is damaged.
 */
export async function restoreTables(url: string, folder: string, manifest: BackupManifest): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public'`);
    if (rows.length)
      throw new BackupError('Cơ sở dữ liệu đích đã có dữ liệu. Khôi phục vào một cơ sở dữ liệu trống.');
  });
  // The tables as they were when the backup was taken; what came since is added once the rows are in.
  await migrate(url, { only: manifest.migrations });
  await withClient(url, async (client) => {
    await client.query('BEGIN');
    const present = await tablesInOrder(client);
    const missing = manifest.tables.filter(({ name }) => !present.includes(name));
    if (missing.length)
      throw new BackupError(`Bản sao lưu có bảng lạ: ${missing.map(({ name }) => name).join(', ')}.`);
    // What triggers would add is in the backup already.
    for (const name of present) await client.query(`ALTER TABLE "${name}" DISABLE TRIGGER USER`);
    for (const name of [...present].reverse()) await client.query(`DELETE FROM "${name}"`);
    for (const table of manifest.tables) await copyIn(client, table, fileOf(folder, table.name));
    for (const name of present) {
      await client.query(`ALTER TABLE "${name}" ENABLE TRIGGER USER`);
      await setSequences(client, name);
    }
    await client.query('COMMIT');
  });
  await migrate(url);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, statement_timeout: 0 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    // Also rolls back what was not committed.
    await client.end();
  }
}

const fileOf = (folder: string, table: string) => path.join(folder, 'tables', `${table}.copy.gz`);
const listOf = (columns: string[]) => columns.map((column) => `"${column}"`).join(', ');

async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '${MIGRATION_TABLE}'`,
  );
  const references = await client.query<{ from: string; to: string }>(
    `SELECT source.relname AS "from", target.relname AS "to" FROM pg_constraint c
       JOIN pg_class source ON source.oid = c.conrelid JOIN pg_class target ON target.oid = c.confrelid
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
  );
  return byReference(
    tables.rows.map((row) => row.name),
    references.rows,
  );
}

/** Those that are written; computed ones compute themselves again. */
async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [`public."${table}"`],
  );
  return rows.map((row) => row.name);
}

/** Passes bytes on and hashes them. */
function hashing() {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, digest: () => hash.digest('hex') };
}

async function copyOut(client: pg.Client, table: string, columns: string[], file: string) {
  const rows = client.query(copyTo(`COPY "${table}" (${listOf(columns)}) TO STDOUT`));
  const { stream, digest } = hashing();
  await pipeline(rows, stream, createGzip(), createWriteStream(file));
  return { rows: rows.rowCount, sha256: digest() };
}

async function copyIn(client: pg.Client, table: TableCopy, file: string): Promise<void> {
  const damaged = () => new BackupError(`Tệp của bảng ${table.name} trong bản sao lưu bị hỏng hoặc thiếu.`);
  const target = client.query(copyFrom(`COPY "${table.name}" (${listOf(table.columns)}) FROM STDIN`));
  const { stream, digest } = hashing();
  try {
    await pipeline(createReadStream(file), createGunzip(), stream, target);
  } catch (error) {
    throw Object.assign(damaged(), { cause: error });
  }
  if (target.rowCount !== table.rows || digest() !== table.sha256) throw damaged();
}

/** Numbers that are given out go on after the highest one that is there. */
async function setSequences(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string; sequence: string }>(
    `SELECT attname AS column, pg_get_serial_sequence($1, attname) AS sequence FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND pg_get_serial_sequence($1, attname) IS NOT NULL`,
    [`public."${table}"`],
  );
  for (const { column, sequence } of rows)
    await client.query(
      `SELECT setval($1, greatest(max("${column}"), 1), max("${column}") IS NOT NULL) FROM "${table}"`,
      [sequence],
    );
}
