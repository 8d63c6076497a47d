import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One entry of a coordinator's inbox counts the reports of a period, in place of a message about each of them. */
export class CountingEntries1795248190000 implements MigrationInterface {
  name = 'CountingEntries1795248190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message ADD counts_period_id uuid');
    await runner.query(
      `CREATE UNIQUE INDEX uq_message_counting ON message (recipient_id, counts_period_id)
       WHERE counts_period_id IS NOT NULL`,
    );
    await runner.query(
      `UPDATE message SET kind = 'REPORTS_RECEIVED', status = CASE WHEN status = 'WAITING' THEN 'INBOX' ELSE status END
       WHERE kind = 'REPORT_SUBMITTED'`,
    );
    await runner.query(
      `UPDATE reminder SET status = 'INBOX'
       WHERE obligation_type = 'REPORT_EVENT' AND step LIKE 'SUBMITTED:%' AND status = 'PENDING'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM message WHERE counts_period_id IS NOT NULL');
    await runner.query(`UPDATE message SET kind = 'REPORT_SUBMITTED' WHERE kind = 'REPORTS_RECEIVED'`);
    await runner.query('DROP INDEX uq_message_counting');
    await runner.query('ALTER TABLE message DROP COLUMN counts_period_id');
  }
}
