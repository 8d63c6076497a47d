import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A ledger row is closed without touching an index: none names its status any more, and pages leave room for the
 * new version of a row beside the old one.
 */
export class LightLedger1795248070000 implements MigrationInterface {
  name = 'LightLedger1795248070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_reminder_pending');
    await runner.query('DROP INDEX ix_reminder_uncarried');
    await runner.query(
      'CREATE INDEX ix_reminder_uncarried ON reminder (recipient_id) WHERE message_id IS NULL',
    );
    await runner.query('ALTER TABLE reminder SET (fillfactor = 70)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reminder RESET (fillfactor)');
    await runner.query('DROP INDEX ix_reminder_uncarried');
    await runner.query(
      `CREATE INDEX ix_reminder_uncarried ON reminder (recipient_id) WHERE status = 'PENDING' AND message_id IS NULL`,
    );
    await runner.query(`CREATE INDEX ix_reminder_pending ON reminder (created_at) WHERE status = 'PENDING'`);
  }
}
