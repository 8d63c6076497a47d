export { DatabaseModule } from './database.module.js';
export { createDataSource } from './data-source.js';
export { assertSchemaIsCurrent, migrate, SchemaError } from './migrate.js';
export { EmbeddedServerError, startEmbeddedServer } from './embedded-server.js';
export type { EmbeddedServer } from './embedded-server.js';
export { OutboxRow } from './outbox-row.entity.js';
export { runPrepared } from './prepared.js';
export type { PreparedStatement } from './prepared.js';
export { afterCommit, Transactions } from './transactions.js';
