import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units that are renamed, merged, split or dissolved on a day, and who carries on for them. */
export class UnitChanges1795248040000 implements MigrationInterface {
  name = 'UnitChanges1795248040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE unit ADD COLUMN successor_id uuid');
    await runner.query(`CREATE TABLE unit_change (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      kind text NOT NULL,
      effective_on date NOT NULL,
      ground text NOT NULL,
      proposal jsonb NOT NULL,
      status text NOT NULL DEFAULT 'PLANNED',
      problem text,
      outcome jsonb,
      created_by uuid NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      applied_at TIMESTAMP WITH TIME ZONE,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_unit_change" PRIMARY KEY (id)
    )`);
    await runner.query(
      `ALTER TABLE unit_change ADD CONSTRAINT "FK_1ac492e66e0f01ff4de59080da1" FOREIGN KEY (authority_id) REFERENCES unit(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query('CREATE INDEX ix_unit_change_authority ON unit_change (authority_id, created_at)');
    await runner.query(
      `CREATE INDEX ix_unit_change_planned ON unit_change (effective_on) WHERE status = 'PLANNED'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_change');
    await runner.query('ALTER TABLE unit DROP COLUMN successor_id');
  }
}
