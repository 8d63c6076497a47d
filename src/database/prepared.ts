import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** A statement whose text never varies, by a name of its own. */
export interface PreparedStatement {
  name: string;
  sql: string;
}

/**
 * Runs a statement that each connection plans only once: for the few that run so often that planning them afresh
 * would cost more than carrying them out. On a connection of its own, so it is a transaction by itself.
 */
export async function runPrepared<T extends QueryResultRow>(
  dataSource: DataSource,
  { name, sql }: PreparedStatement,
  values: unknown[],
): Promise<T[]> {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const { rows } = await pool.query<T>({ name, text: sql, values });
  return rows;
}
