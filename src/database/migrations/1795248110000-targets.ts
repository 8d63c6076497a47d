import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers that a plan wants reached, and what they came to in each report period. */
export class Targets1795248110000 implements MigrationInterface {
  name = 'Targets1795248110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE target (
      id uuid NOT NULL,
      plan_id uuid NOT NULL,
      position integer NOT NULL,
      name text NOT NULL,
      unit_of_measure text NOT NULL,
      direction text NOT NULL,
      planned numeric(24,6),
      accumulation text NOT NULL,
      by_units boolean NOT NULL DEFAULT false,
      unit_id uuid,
      task_id uuid,
      quote text,
      previous_id uuid,
      removed_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_target" PRIMARY KEY (id),
      CONSTRAINT "FK_target_plan" FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE,
      CONSTRAINT "FK_target_unit" FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE RESTRICT,
      CONSTRAINT "FK_target_task" FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE SET NULL,
      CONSTRAINT "FK_target_previous" FOREIGN KEY (previous_id) REFERENCES target(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX ix_target_plan ON target (plan_id, position)');
    await runner.query('CREATE INDEX ix_target_unit ON target (unit_id)');
    await runner.query(`CREATE TABLE target_value (
      id uuid NOT NULL,
      target_id uuid NOT NULL,
      period_id uuid NOT NULL,
      unit_id uuid,
      value numeric(24,6),
      last_year numeric(24,6),
      source text NOT NULL,
      entered_by uuid NOT NULL,
      entered_by_name text NOT NULL,
      entered_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_target_value" PRIMARY KEY (id),
      CONSTRAINT "FK_target_value_target" FOREIGN KEY (target_id) REFERENCES target(id) ON DELETE CASCADE,
      CONSTRAINT "FK_target_value_period" FOREIGN KEY (period_id) REFERENCES report_period(id) ON DELETE CASCADE,
      CONSTRAINT "FK_target_value_unit" FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE RESTRICT
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX uq_target_value_whole ON target_value (target_id, period_id) WHERE unit_id IS NULL',
    );
    await runner.query(
      'CREATE UNIQUE INDEX uq_target_value_unit ON target_value (target_id, period_id, unit_id) WHERE unit_id IS NOT NULL',
    );
    await runner.query('CREATE INDEX ix_target_value_period ON target_value (period_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE target_value');
    await runner.query('DROP TABLE target');
  }
}
