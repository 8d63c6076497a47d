import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit's assignments in the order of its list, with all that the list is narrowed and counted by. */
export class UnitLists1795248008000 implements MigrationInterface {
  name = 'UnitLists1795248008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_assignment_unit');
    await runner.query(`CREATE INDEX ix_assignment_unit ON assignment
      (unit_id, last_day_on, due_on, id, state, plan_id, role, submitted_on, due_exclusive)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_assignment_unit');
    await runner.query('CREATE INDEX ix_assignment_unit ON assignment (unit_id, due_on)');
  }
}
