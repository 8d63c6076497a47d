import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The document in which a unit reports its result: "324/BC-UBND" of a day. */
export class ResultDocuments1795248020001 implements MigrationInterface {
  name = 'ResultDocuments1795248020001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE progress_update ADD COLUMN document_number text, ADD COLUMN document_on date',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE progress_update DROP COLUMN document_on, DROP COLUMN document_number');
  }
}
