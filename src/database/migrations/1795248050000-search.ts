import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of tasks and reports kept without accents beside them. Taking accents off is dear, and an index of
 * trigrams makes the database look at every row that it offers: with the words kept it only compares. A blank before
 * the first word makes it begin like every other.
 */
export class Search1795248050000 implements MigrationInterface {
  name = 'Search1795248050000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX ix_plan_search, ix_progress_update_plan, ix_progress_update_search, ix_task_search',
    );
    await runner.query('DROP TRIGGER progress_update_search ON progress_update');
    await runner.query('DROP TRIGGER task_search ON task');
    await runner.query('DROP FUNCTION fill_progress_update_search(), fill_task_search()');
    await runner.query('ALTER TABLE progress_update DROP COLUMN search_text, DROP COLUMN plan_id');
    await runner.query('ALTER TABLE task DROP COLUMN search_text');
    await runner.query(
      `CREATE INDEX ix_task_search ON task USING gin (fold_text(content || ' ' || coalesce(product, '')) gin_trgm_ops)`,
    );
  }
}

const STATEMENTS = [
  'DROP INDEX ix_task_search',
  `ALTER TABLE task ADD COLUMN search_text text NOT NULL DEFAULT ''`,
  `UPDATE task SET search_text = fold_text(' ' || content || ' ' || coalesce(product, ''))`,
  `CREATE FUNCTION fill_task_search() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.search_text := public.fold_text(' ' || NEW.content || ' ' || coalesce(NEW.product, ''));
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER task_search BEFORE INSERT OR UPDATE OF content, product ON task
    FOR EACH ROW EXECUTE FUNCTION fill_task_search()`,
  'CREATE INDEX ix_task_search ON task USING gin (search_text gin_trgm_ops)',

  // The plan of a report, so that what a person may not see is passed over without asking its assignment.
  `ALTER TABLE progress_update ADD COLUMN search_text text NOT NULL DEFAULT '', ADD COLUMN plan_id uuid`,
  `UPDATE progress_update r SET plan_id = a.plan_id,
      search_text = fold_text(' ' || r.result || ' ' || r.difficulty || ' ' || r.proposal)
    FROM assignment a WHERE a.id = r.assignment_id`,
  'ALTER TABLE progress_update ALTER COLUMN plan_id SET NOT NULL',
  `CREATE FUNCTION fill_progress_update_search() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.search_text := public.fold_text(' ' || NEW.result || ' ' || NEW.difficulty || ' ' || NEW.proposal);
      NEW.plan_id := (SELECT a.plan_id FROM public.assignment a WHERE a.id = NEW.assignment_id);
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER progress_update_search BEFORE INSERT ON progress_update
    FOR EACH ROW EXECUTE FUNCTION fill_progress_update_search()`,
  // New entries wait in a list that a report now and then has to sort in: a short one is soon sorted.
  `CREATE INDEX ix_progress_update_search ON progress_update USING gin (search_text gin_trgm_ops)
    WITH (gin_pending_list_limit = 1024)`,
  'CREATE INDEX ix_progress_update_plan ON progress_update (plan_id)',

  `CREATE INDEX ix_plan_search ON plan
    USING gin (fold_text(' ' || number || ' ' || symbol || ' ' || title) gin_trgm_ops)`,
];
