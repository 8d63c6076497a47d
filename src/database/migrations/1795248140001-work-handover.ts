import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Handing one person's open work over to a colleague; and that people were told how units changed. */
export class WorkHandover1795248140001 implements MigrationInterface {
  name = 'WorkHandover1795248140001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE work_handover (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      from_id uuid NOT NULL,
      from_name text NOT NULL,
      to_id uuid NOT NULL,
      to_name text NOT NULL,
      takes_roles boolean NOT NULL DEFAULT false,
      effective_on date NOT NULL,
      reason text NOT NULL,
      status text NOT NULL DEFAULT 'PLANNED',
      outcome jsonb,
      problem text,
      created_by uuid NOT NULL,
      created_by_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      done_at timestamptz,
      told_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT "PK_work_handover" PRIMARY KEY (id),
      CONSTRAINT "FK_work_handover_from" FOREIGN KEY (from_id) REFERENCES user_account (id) ON DELETE CASCADE,
      CONSTRAINT "FK_work_handover_to" FOREIGN KEY (to_id) REFERENCES user_account (id) ON DELETE CASCADE,
      CONSTRAINT "FK_work_handover_unit" FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
    )`);
    await runner.query('CREATE INDEX ix_work_handover_unit ON work_handover (unit_id, created_at)');
    await runner.query(
      `CREATE INDEX ix_work_handover_planned ON work_handover (effective_on) WHERE status = 'PLANNED'`,
    );
    await runner.query('ALTER TABLE unit_change ADD COLUMN told_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE unit_change DROP COLUMN told_at');
    await runner.query('DROP TABLE work_handover');
  }
}
