import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each submission of a unit's report with what was decided about it, and the names of those who wrote and decided. */
export class UnitReportVersions1795248100000 implements MigrationInterface {
  name = 'UnitReportVersions1795248100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE unit_report
      ADD COLUMN submitted_by_name text,
      ADD COLUMN accepted_by_name text,
      ADD COLUMN saved_by_name text`);
    await runner.query(`CREATE TABLE unit_report_version (
      id uuid NOT NULL,
      report_id uuid NOT NULL,
      number integer NOT NULL,
      content jsonb NOT NULL,
      document_number text,
      document_date date,
      submitted_at timestamptz NOT NULL,
      submitted_on date NOT NULL,
      submitted_by uuid NOT NULL,
      submitted_by_name text NOT NULL,
      decision text,
      decided_at timestamptz,
      decided_by uuid,
      decided_by_name text,
      reason text,
      remarks jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT "PK_unit_report_version" PRIMARY KEY (id),
      CONSTRAINT "FK_unit_report_version_report" FOREIGN KEY (report_id) REFERENCES unit_report(id)
        ON DELETE CASCADE
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX uq_unit_report_version ON unit_report_version (report_id, number)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_report_version');
    await runner.query(`ALTER TABLE unit_report DROP COLUMN submitted_by_name, DROP COLUMN accepted_by_name,
      DROP COLUMN saved_by_name`);
  }
}
