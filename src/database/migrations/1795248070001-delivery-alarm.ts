import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That administrators were told once that messages leave too late. */
export class DeliveryAlarm1795248070001 implements MigrationInterface {
  name = 'DeliveryAlarm1795248070001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE delivery_alarm (
      name text NOT NULL,
      opened_at timestamptz NOT NULL,
      CONSTRAINT "PK_delivery_alarm" PRIMARY KEY (name)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE delivery_alarm');
  }
}
