import { createHash } from 'node:crypto';
import type { ClientBase, Pool, QueryResultRow } from 'pg';
import { DataSource, EntityManager } from 'typeorm';

/**
 * Runs a statement that each connection plans only once: for those that run so often that planning them afresh
 * would cost more than carrying them out. Its text never varies with its values.
 *
 * @param on the caller's transaction; or the data source: on a connection of its own, as a transaction by itself.
 */
export async function runPrepared<T extends QueryResultRow>(
  on: DataSource | EntityManager,
  sql: string,
  values: unknown[],
): Promise<T[]> {
  // A connection knows a prepared statement by its name, which must never stand for another text.
  const name = createHash('sha256').update(sql).digest('base64url');
  const connection = on instanceof DataSource ? poolOf(on) : await connectionOf(on);
  const { rows } = await connection.query<T>({ name, text: sql, values });
  return rows;
}

function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

async function connectionOf(em: EntityManager): Promise<ClientBase> {
  if (!em.queryRunner) throw new Error('a statement of a transaction was run outside it');
  return (await em.queryRunner.connect()) as ClientBase;
}
