import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The transaction that last changed what somebody may do. A process that remembers who a session belongs to compares
 * it: what has not changed need not be put together again. Noted at the end of the transaction, so that two of them
 * wait for each other no longer than a commit takes.
 */
export class AccessChange1795248180000 implements MigrationInterface {
  name = 'AccessChange1795248180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE access_change (
      one boolean NOT NULL DEFAULT true,
      transaction xid8 NOT NULL,
      CONSTRAINT "PK_access_change" PRIMARY KEY (one),
      CONSTRAINT access_change_one CHECK (one)
    )`);
    await runner.query('INSERT INTO access_change (transaction) VALUES (pg_current_xact_id())');
    await runner.query(`CREATE FUNCTION note_access_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE public.access_change SET transaction = pg_current_xact_id()
        WHERE transaction <> pg_current_xact_id();
        RETURN NULL;
      END $$`);
    for (const [table, events] of Object.entries(WATCHED)) {
      await runner.query(`CREATE CONSTRAINT TRIGGER access_change AFTER ${events} ON ${table}
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_access_change()`);
      await runner.query(`CREATE TRIGGER access_change_all AFTER TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_access_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WATCHED)) {
      await runner.query(`DROP TRIGGER access_change ON ${table}`);
      await runner.query(`DROP TRIGGER access_change_all ON ${table}`);
    }
    await runner.query('DROP FUNCTION note_access_change()');
    await runner.query('DROP TABLE access_change');
  }
}

const WATCHED = {
  user_account: 'DELETE OR UPDATE OF full_name, locale, active',
  role_assignment: 'INSERT OR UPDATE OR DELETE',
  unit: 'INSERT OR DELETE OR UPDATE OF parent_id, authority_id',
  person_leave: 'INSERT OR UPDATE OR DELETE',
};
