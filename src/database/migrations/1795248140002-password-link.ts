import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one-time link by which a person sets a password; only its hash is kept. */
export class PasswordLink1795248140002 implements MigrationInterface {
  name = 'PasswordLink1795248140002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE password_link (
      user_id uuid NOT NULL,
      token_hash text NOT NULL,
      expires_at timestamptz NOT NULL,
      CONSTRAINT "PK_password_link" PRIMARY KEY (user_id),
      CONSTRAINT "FK_password_link_user" FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_password_link_token ON password_link (token_hash)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_link');
  }
}
