import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a report period is about and when it opened, and the report that each unit owes for it. */
export class ReportPeriods1795248090000 implements MigrationInterface {
  name = 'ReportPeriods1795248090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_period
      ADD COLUMN origin text NOT NULL DEFAULT 'PLAN',
      ADD COLUMN kind text NOT NULL DEFAULT 'NAMED',
      ADD COLUMN label text,
      ADD COLUMN data_from date,
      ADD COLUMN data_to date,
      ADD COLUMN owed_by text NOT NULL DEFAULT 'LEADS',
      ADD COLUMN open_ahead_days smallint NOT NULL DEFAULT 10,
      ADD COLUMN opened_at timestamptz,
      ADD COLUMN closed_at timestamptz,
      ADD COLUMN version integer NOT NULL DEFAULT '1'`);
    await runner.query(
      `CREATE INDEX ix_report_period_to_open ON report_period (due_on) WHERE opened_at IS NULL`,
    );
    await runner.query(`CREATE TABLE unit_report (
      id uuid NOT NULL,
      period_id uuid NOT NULL,
      plan_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      authority_id uuid NOT NULL,
      former_units text[] NOT NULL DEFAULT '{}',
      state text NOT NULL DEFAULT 'OPEN',
      returned_reason text,
      due_on date NOT NULL,
      first_seen_at timestamptz,
      submitted_at timestamptz,
      submitted_on date,
      submitted_by uuid,
      accepted_at timestamptz,
      accepted_by uuid,
      document_number text,
      document_date date,
      content jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_unit_report" PRIMARY KEY (id),
      CONSTRAINT "FK_unit_report_period" FOREIGN KEY (period_id) REFERENCES report_period(id) ON DELETE CASCADE,
      CONSTRAINT "FK_unit_report_plan" FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE,
      CONSTRAINT "FK_unit_report_unit" FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE RESTRICT
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_unit_report ON unit_report (period_id, unit_id)');
    await runner.query('CREATE INDEX ix_unit_report_unit ON unit_report (unit_id, due_on)');
    await runner.query('CREATE INDEX ix_unit_report_plan ON unit_report (plan_id)');
    await runner.query(`CREATE INDEX ix_unit_report_open_due ON unit_report (due_on) WHERE state = 'OPEN'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_report');
    await runner.query('DROP INDEX ix_report_period_to_open');
    await runner.query(`ALTER TABLE report_period DROP COLUMN origin, DROP COLUMN kind, DROP COLUMN label,
      DROP COLUMN data_from, DROP COLUMN data_to, DROP COLUMN owed_by, DROP COLUMN open_ahead_days,
      DROP COLUMN opened_at, DROP COLUMN closed_at, DROP COLUMN version`);
  }
}
