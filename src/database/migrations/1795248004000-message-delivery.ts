import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One digest a person and day, retries by database time, and the sign of life of the sweep. */
export class MessageDelivery1795248004000 implements MigrationInterface {
  name = 'MessageDelivery1795248004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE message ADD COLUMN digest_on date`);
    await runner.query(`ALTER TABLE message ADD COLUMN next_attempt_at timestamptz`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_message_digest ON message (recipient_id, digest_on) WHERE digest_on IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX ix_reminder_uncarried ON reminder (recipient_id) WHERE status = 'PENDING' AND message_id IS NULL`,
    );
    await runner.query(`CREATE TABLE heartbeat (
      name text NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT "PK_heartbeat" PRIMARY KEY (name)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE heartbeat');
    await runner.query('DROP INDEX ix_reminder_uncarried');
    await runner.query('DROP INDEX uq_message_digest');
    await runner.query('ALTER TABLE message DROP COLUMN next_attempt_at');
    await runner.query('ALTER TABLE message DROP COLUMN digest_on');
  }
}
