import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Đề nghị phối hợp": a unit is asked for its part in a task. */
export class ContributionRequests1795248030000 implements MigrationInterface {
  name = 'ContributionRequests1795248030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE contribution_request (
      id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      asked_on date NOT NULL,
      wanted_by date NOT NULL,
      message text NOT NULL,
      asking_unit_id uuid NOT NULL,
      asked_by uuid NOT NULL,
      asked_by_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_contribution_request" PRIMARY KEY (id),
      CONSTRAINT "FK_contribution_request_assignment" FOREIGN KEY (assignment_id)
        REFERENCES assignment(id) ON DELETE CASCADE,
      CONSTRAINT "FK_contribution_request_unit" FOREIGN KEY (asking_unit_id) REFERENCES unit(id) ON DELETE RESTRICT
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_contribution_request ON contribution_request (assignment_id, asked_on)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contribution_request');
  }
}
