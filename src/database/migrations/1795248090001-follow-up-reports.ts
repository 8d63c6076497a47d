import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A follow-up may be about the reports that units owe. */
export class FollowUpReports1795248090001 implements MigrationInterface {
  name = 'FollowUpReports1795248090001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE follow_up ADD COLUMN period_id uuid');
    await runner.query(`ALTER TABLE follow_up ADD CONSTRAINT "FK_follow_up_period" FOREIGN KEY (period_id)
      REFERENCES report_period(id) ON DELETE CASCADE`);
    await runner.query(
      'CREATE INDEX ix_follow_up_period ON follow_up (period_id) WHERE period_id IS NOT NULL',
    );
    await runner.query(`CREATE TABLE follow_up_report (
      follow_up_id uuid NOT NULL,
      unit_report_id uuid NOT NULL,
      CONSTRAINT "PK_follow_up_report" PRIMARY KEY (follow_up_id, unit_report_id),
      CONSTRAINT "FK_follow_up_report_follow_up" FOREIGN KEY (follow_up_id) REFERENCES follow_up(id)
        ON DELETE CASCADE,
      CONSTRAINT "FK_follow_up_report_unit_report" FOREIGN KEY (unit_report_id) REFERENCES unit_report(id)
        ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX ix_follow_up_report_unit_report ON follow_up_report (unit_report_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE follow_up_report');
    await runner.query('DROP INDEX ix_follow_up_period');
    await runner.query('ALTER TABLE follow_up DROP COLUMN period_id');
  }
}
