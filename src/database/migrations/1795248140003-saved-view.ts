import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A narrowed work list that a person keeps under a name. */
export class SavedView1795248140003 implements MigrationInterface {
  name = 'SavedView1795248140003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE saved_view (
      id uuid NOT NULL,
      owner_id uuid NOT NULL,
      authority_id uuid NOT NULL,
      shared boolean NOT NULL DEFAULT false,
      name text NOT NULL,
      query text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_saved_view" PRIMARY KEY (id),
      CONSTRAINT "FK_saved_view_owner" FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE,
      CONSTRAINT "FK_saved_view_authority" FOREIGN KEY (authority_id) REFERENCES unit (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_saved_view_name ON saved_view (owner_id, name)');
    await runner.query('CREATE INDEX ix_saved_view_shared ON saved_view (authority_id) WHERE shared');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
  }
}
