import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units ask for a later due date; one open request an assignment. */
export class ExtensionRequests1795248020000 implements MigrationInterface {
  name = 'ExtensionRequests1795248020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE extension_request (
      id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      authority_id uuid NOT NULL,
      status text NOT NULL DEFAULT 'ASKED',
      ordinal integer NOT NULL,
      asked_by uuid NOT NULL,
      asked_by_name text NOT NULL,
      asked_at timestamptz NOT NULL,
      late boolean NOT NULL DEFAULT false,
      reason text NOT NULL,
      from_due_on date NOT NULL,
      from_due_exclusive boolean NOT NULL,
      from_last_day_on date NOT NULL,
      wanted_due_on date NOT NULL,
      offered_due_on date,
      granted_due_on date,
      decided_by uuid,
      decided_by_name text,
      decided_at timestamptz,
      decision_reason text,
      closed_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_extension_request" PRIMARY KEY (id),
      CONSTRAINT "FK_5f17e8f3f0108ecb9593e325c1d" FOREIGN KEY (assignment_id) REFERENCES assignment(id)
        ON DELETE CASCADE
    )`);
    await runner.query(
      `CREATE INDEX ix_extension_request_assignment ON extension_request (assignment_id, asked_at)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX uq_extension_request_open ON extension_request (assignment_id)
       WHERE status IN ('ASKED', 'COUNTERED')`,
    );
    await runner.query(
      `CREATE INDEX ix_extension_request_waiting ON extension_request (authority_id, asked_at)
       WHERE status = 'ASKED'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE extension_request');
  }
}
