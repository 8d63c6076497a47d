import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The secret address of a person's calendar; only its hash is kept. */
export class CalendarFeed1795248070002 implements MigrationInterface {
  name = 'CalendarFeed1795248070002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE calendar_feed (
      user_id uuid NOT NULL,
      token_hash text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_read_at timestamptz,
      CONSTRAINT "PK_calendar_feed" PRIMARY KEY (user_id),
      CONSTRAINT "FK_calendar_feed_user" FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_calendar_feed_token ON calendar_feed (token_hash)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed');
  }
}
