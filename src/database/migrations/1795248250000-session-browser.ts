import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session can be named and recognised without its secret: an id, and the browser it belongs to. */
export class SessionBrowser1795248250000 implements MigrationInterface {
  name = 'SessionBrowser1795248250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
      ADD COLUMN browser text NOT NULL DEFAULT ''`);
    // The default was for those that were open.
    await runner.query('ALTER TABLE session ALTER COLUMN id DROP DEFAULT');
    await runner.query('CREATE UNIQUE INDEX uq_session_id ON session (id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX uq_session_id');
    await runner.query('ALTER TABLE session DROP COLUMN browser, DROP COLUMN id');
  }
}
