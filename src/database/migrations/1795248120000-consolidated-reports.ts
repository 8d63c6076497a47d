import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The report over all units of a period: as it is written, and each version as it was issued. */
export class ConsolidatedReports1795248120000 implements MigrationInterface {
  name = 'ConsolidatedReports1795248120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE consolidated_report (
      id uuid NOT NULL,
      plan_id uuid NOT NULL,
      period_id uuid NOT NULL,
      authority_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'DRAFT',
      body jsonb NOT NULL,
      written jsonb NOT NULL,
      correction_reason text,
      saved_by uuid NOT NULL,
      saved_by_name text NOT NULL,
      saved_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT "PK_consolidated_report" PRIMARY KEY (id),
      CONSTRAINT "FK_consolidated_report_plan" FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE,
      CONSTRAINT "FK_consolidated_report_period" FOREIGN KEY (period_id) REFERENCES report_period(id)
        ON DELETE RESTRICT
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_consolidated_report ON consolidated_report (period_id)');
    await runner.query('CREATE INDEX ix_consolidated_report_plan ON consolidated_report (plan_id)');
    await runner.query(`CREATE TABLE issued_report (
      id uuid NOT NULL,
      report_id uuid NOT NULL,
      authority_id uuid NOT NULL,
      revision integer NOT NULL,
      number integer NOT NULL,
      symbol text NOT NULL,
      issued_on date NOT NULL,
      signer_name text NOT NULL,
      correction_reason text,
      difference_reason text,
      snapshot json NOT NULL,
      snapshot_sha256 text NOT NULL,
      files jsonb NOT NULL,
      issued_by uuid NOT NULL,
      issued_by_name text NOT NULL,
      issued_at timestamptz NOT NULL,
      CONSTRAINT "PK_issued_report" PRIMARY KEY (id),
      CONSTRAINT "FK_issued_report_report" FOREIGN KEY (report_id) REFERENCES consolidated_report(id)
        ON DELETE RESTRICT
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_issued_report ON issued_report (report_id, revision)');
    await runner.query(
      'CREATE INDEX ix_issued_report_number ON issued_report (authority_id, symbol, number)',
    );
    await runner.query(`CREATE TRIGGER issued_report_is_final BEFORE UPDATE OR DELETE ON issued_report
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE issued_report');
    await runner.query('DROP TABLE consolidated_report');
  }
}
