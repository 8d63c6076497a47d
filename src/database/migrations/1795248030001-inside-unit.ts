import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work inside a unit: handed to a specialist, cut into steps, drafted for the head. */
export class InsideUnit1795248030001 implements MigrationInterface {
  name = 'InsideUnit1795248030001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE handed_work (
      assignment_id uuid NOT NULL,
      specialist_id uuid NOT NULL,
      internal_due_on date,
      note text NOT NULL DEFAULT '',
      handed_by uuid NOT NULL,
      handed_by_name text NOT NULL,
      handed_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_handed_work" PRIMARY KEY (assignment_id),
      CONSTRAINT "FK_handed_work_assignment" FOREIGN KEY (assignment_id) REFERENCES assignment(id) ON DELETE CASCADE,
      CONSTRAINT "FK_handed_work_specialist" FOREIGN KEY (specialist_id) REFERENCES user_account(id)
        ON DELETE RESTRICT
    )`);
    await runner.query('CREATE INDEX ix_handed_work_specialist ON handed_work (specialist_id)');
    await runner.query(`CREATE TABLE work_step (
      id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      position integer NOT NULL,
      content text NOT NULL,
      done_at timestamptz,
      done_by uuid,
      done_by_name text,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_work_step" PRIMARY KEY (id),
      CONSTRAINT "FK_work_step_assignment" FOREIGN KEY (assignment_id) REFERENCES assignment(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX ix_work_step_assignment ON work_step (assignment_id, position)');
    await runner.query(`CREATE TABLE report_draft (
      assignment_id uuid NOT NULL,
      author_id uuid NOT NULL,
      author_name text NOT NULL,
      stage text NOT NULL DEFAULT 'WRITING',
      finished boolean NOT NULL DEFAULT false,
      percent integer NOT NULL DEFAULT '0',
      result text NOT NULL DEFAULT '',
      difficulty text NOT NULL DEFAULT '',
      proposal text NOT NULL DEFAULT '',
      completed_on date,
      file_ids uuid[] NOT NULL DEFAULT '{}',
      remark text,
      remark_by_name text,
      saved_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_report_draft" PRIMARY KEY (assignment_id),
      CONSTRAINT "FK_report_draft_assignment" FOREIGN KEY (assignment_id) REFERENCES assignment(id) ON DELETE CASCADE
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_draft');
    await runner.query('DROP TABLE work_step');
    await runner.query('DROP TABLE handed_work');
  }
}
