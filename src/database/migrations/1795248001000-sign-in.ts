import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters of failed sign-ins, and which sample accounts the sign-in page offers. */
export class SignIn1795248001000 implements MigrationInterface {
  name = 'SignIn1795248001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sign_in_throttle (
      key text NOT NULL,
      points integer NOT NULL DEFAULT '0',
      expire bigint,
      CONSTRAINT "PK_sign_in_throttle" PRIMARY KEY (key)
    )`);
    await runner.query(`CREATE TABLE sample_account (
      user_id uuid NOT NULL,
      "position" integer NOT NULL,
      CONSTRAINT "PK_sample_account" PRIMARY KEY (user_id),
      CONSTRAINT "FK_sample_account_user" FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_throttle, sample_account');
  }
}
