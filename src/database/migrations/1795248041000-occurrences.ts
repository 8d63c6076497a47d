import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Periodic tasks: the rows that follow the document's own, one for each period. */
export class Occurrences1795248041000 implements MigrationInterface {
  name = 'Occurrences1795248041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE task ADD COLUMN occurrence_of uuid, ADD COLUMN occurrence_on date, ADD COLUMN period text',
    );
    await runner.query(
      'CREATE UNIQUE INDEX uq_task_occurrence ON task (occurrence_of, occurrence_on) WHERE occurrence_of IS NOT NULL',
    );
    await runner.query(
      `CREATE INDEX ix_task_recurring ON task (plan_id) WHERE deadline_kind = 'recurring' AND occurrence_of IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_task_recurring');
    await runner.query('DROP INDEX uq_task_occurrence');
    await runner.query(
      'ALTER TABLE task DROP COLUMN period, DROP COLUMN occurrence_on, DROP COLUMN occurrence_of',
    );
  }
}
