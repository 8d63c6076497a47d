import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which database this installation sends from: a restored copy does not. */
export class SendingPlace1795248080001 implements MigrationInterface {
  name = 'SendingPlace1795248080001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sending_place (
      id smallint NOT NULL,
      place text NOT NULL,
      CONSTRAINT "PK_sending_place" PRIMARY KEY (id),
      CONSTRAINT ck_sending_place_one CHECK (id = 1)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sending_place');
  }
}
