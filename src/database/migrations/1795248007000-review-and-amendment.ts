import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Undo in the review of an import, how much of it was corrected, and tasks that an amendment took out of a plan. */
export class ReviewAndAmendment1795248007000 implements MigrationInterface {
  name = 'ReviewAndAmendment1795248007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE plan_import ADD COLUMN corrections integer NOT NULL DEFAULT '0'`);
    await runner.query(`CREATE TABLE plan_import_step (
      import_id uuid NOT NULL,
      version integer NOT NULL,
      draft jsonb NOT NULL,
      corrections integer NOT NULL,
      CONSTRAINT "PK_plan_import_step" PRIMARY KEY (import_id, version),
      CONSTRAINT "FK_plan_import_step_import" FOREIGN KEY (import_id) REFERENCES plan_import(id) ON DELETE CASCADE
    )`);
    await runner.query(`ALTER TABLE task ADD COLUMN withdrawn_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN withdrawn_at');
    await runner.query('DROP TABLE plan_import_step');
    await runner.query('ALTER TABLE plan_import DROP COLUMN corrections');
  }
}
