import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-ups that a coordinator sends, and what each was about. */
export class FollowUp1795248060001 implements MigrationInterface {
  name = 'FollowUp1795248060001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE follow_up (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      plan_id uuid NOT NULL,
      sent_by uuid NOT NULL,
      sent_by_name text NOT NULL,
      sent_at timestamptz NOT NULL,
      text text NOT NULL,
      escalated boolean NOT NULL,
      letter jsonb NOT NULL,
      CONSTRAINT "PK_follow_up" PRIMARY KEY (id),
      CONSTRAINT "FK_follow_up_plan" FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX ix_follow_up_plan ON follow_up (plan_id, sent_at)');
    await runner.query(`CREATE TABLE follow_up_item (
      follow_up_id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      CONSTRAINT "PK_follow_up_item" PRIMARY KEY (follow_up_id, assignment_id),
      CONSTRAINT "FK_follow_up_item_follow_up" FOREIGN KEY (follow_up_id) REFERENCES follow_up(id) ON DELETE CASCADE,
      CONSTRAINT "FK_follow_up_item_assignment" FOREIGN KEY (assignment_id) REFERENCES assignment(id)
        ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX ix_follow_up_item_assignment ON follow_up_item (assignment_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE follow_up_item');
    await runner.query('DROP TABLE follow_up');
  }
}
