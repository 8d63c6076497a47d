import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/index.js';
import { assertSchemaIsCurrent, createDataSource, migrate, SchemaError } from '../../src/database/index.js';
import { migrateQueue } from '../../src/queue/index.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';

describe('migrations', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase({ empty: true });
  });

  afterEach(() => database.drop());

  it('build the schema from nothing, and find nothing to do the second time', async () => {
    expect(await migrate(database.url)).not.toEqual([]);
    expect(await migrate(database.url)).toEqual([]);
    await assertSchemaIsCurrent(database.url);
  });

  it('let one of five processes in while the others wait', async () => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(database.url)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('refuse a schema made by a newer version', async () => {
    await migrate(database.url);
    const source = createDataSource({ url: database.url, poolSize: 1 });
    await source.initialize();
    await source.query(
      `INSERT INTO schema_migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`,
    );
    await source.destroy();
    await expect(migrate(database.url)).rejects.toThrow(SchemaError);
    await expect(assertSchemaIsCurrent(database.url)).rejects.toThrow(/FromTheFuture/);
  });

  it('refuse to serve while a step is missing', async () => {
    await expect(assertSchemaIsCurrent(database.url)).rejects.toThrow(/dondoc migrate/);
  });

  it('leave no difference between the entities and the database', async () => {
    await migrate(database.url);
    await migrateQueue(database.url);
    const settings = readSettings({ DATABASE_URL: database.url, NODE_ENV: 'test' });
    const app = await NestFactory.createApplicationContext(
      AppModule.forRoot({ settings, databaseUrl: database.url, withWorkers: false }),
      { logger: ['error'] },
    );
    try {
      const source = app.get(DataSource);
      expect(source.entityMetadatas.length).toBeGreaterThan(15);
      const drift = await source.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
