import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which leader a plan names for a task: as printed, and the accounts that are meant. */
export class TaskLeaders1795248230000 implements MigrationInterface {
  name = 'TaskLeaders1795248230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE task ADD leader_raw text, ADD leader_ids uuid[] NOT NULL DEFAULT '{}'`);
    await runner.query(
      `CREATE INDEX ix_task_leaders ON task USING gin (leader_ids) WHERE leader_ids <> '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_task_leaders');
    await runner.query('ALTER TABLE task DROP COLUMN leader_ids, DROP COLUMN leader_raw');
  }
}
