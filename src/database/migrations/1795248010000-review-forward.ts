import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In the review of an import, what was taken back can be made again. */
export class ReviewForward1795248010000 implements MigrationInterface {
  name = 'ReviewForward1795248010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan_import_step ADD COLUMN undone boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM plan_import_step WHERE undone');
    await runner.query('ALTER TABLE plan_import_step DROP COLUMN undone');
  }
}
