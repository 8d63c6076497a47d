import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each authority's own reminder steps, each person's choice, and quick ways to what waits for somebody. */
export class ReminderPolicy1795248060000 implements MigrationInterface {
  name = 'ReminderPolicy1795248060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reminder_policy (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      plan_id uuid,
      policy jsonb NOT NULL,
      updated_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_reminder_policy" PRIMARY KEY (id),
      CONSTRAINT "FK_reminder_policy_authority" FOREIGN KEY (authority_id) REFERENCES unit(id) ON DELETE CASCADE,
      CONSTRAINT "FK_reminder_policy_plan" FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_reminder_policy_authority ON reminder_policy (authority_id) WHERE plan_id IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX uq_reminder_policy_plan ON reminder_policy (plan_id) WHERE plan_id IS NOT NULL`,
    );
    await runner.query(`CREATE TABLE reminder_choice (
      user_id uuid NOT NULL,
      email boolean NOT NULL DEFAULT true,
      CONSTRAINT "PK_reminder_choice" PRIMARY KEY (user_id),
      CONSTRAINT "FK_reminder_choice_user" FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE
    )`);
    await runner.query(
      `CREATE INDEX ix_assignment_submitted ON assignment (submitted_on) WHERE state = 'SUBMITTED'`,
    );
    await runner.query(`CREATE INDEX ix_task_relative ON task (plan_id) WHERE deadline_kind = 'relative'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_task_relative');
    await runner.query('DROP INDEX ix_assignment_submitted');
    await runner.query('DROP TABLE reminder_choice');
    await runner.query('DROP TABLE reminder_policy');
  }
}
