import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The abbreviation an authority's documents are numbered with, and the version its letterhead is changed by. */
export class AuthoritySettings1795248170001 implements MigrationInterface {
  name = 'AuthoritySettings1795248170001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE unit ADD COLUMN document_symbol text,
      ADD COLUMN version integer NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE unit DROP COLUMN version, DROP COLUMN document_symbol');
  }
}
