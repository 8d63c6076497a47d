import { DataSource, DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

/** Longer statements than this are cut off, so that one slow query cannot hold a connection for ever. */
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

export interface DatabaseOptions {
  url: string;
  entities?: DataSourceOptions['entities'];
  poolSize?: number;
  /** All of them, unless an older schema is wanted. */
  migrations?: typeof MIGRATIONS;
}

/** The one description of how the product talks to PostgreSQL. The schema comes from migrations only. */
export function dataSourceOptions({
  url,
  entities = [],
  poolSize = 20,
  migrations = MIGRATIONS,
}: DatabaseOptions): PostgresOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    // Extensions come from migrations; gen_random_uuid() is PostgreSQL's own.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    poolSize,
    extra: {
      keepAlive: true,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
  };
}

export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
