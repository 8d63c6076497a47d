import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search without accents over tasks, and the day a unit says it had finished. */
export class TaskSearch1795248003000 implements MigrationInterface {
  name = 'TaskSearch1795248003000';

  async up(runner: QueryRunner): Promise<void> {
    // unaccent() alone is not immutable, because its dictionary could be changed; an index needs it to be.
    await runner.query(`CREATE FUNCTION fold_text(text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$`);
    await runner.query(
      `CREATE INDEX ix_task_search ON task USING gin (fold_text(content || ' ' || coalesce(product, '')) gin_trgm_ops)`,
    );
    await runner.query(`ALTER TABLE progress_update ADD COLUMN completed_on date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE progress_update DROP COLUMN completed_on`);
    await runner.query(`DROP INDEX ix_task_search`);
    await runner.query(`DROP FUNCTION fold_text(text)`);
  }
}
