import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lead assignments of a plan, with all that they are counted and narrowed by. */
export class PlanLeads1795248008001 implements MigrationInterface {
  name = 'PlanLeads1795248008001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_assignment_lead ON assignment
      (plan_id, task_id, state, last_day_on, due_on, due_exclusive, submitted_on) WHERE role = 'LEAD'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_assignment_lead');
  }
}
