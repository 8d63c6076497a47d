import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is away from a unit, and who stands in. */
export class PersonLeave1795248140000 implements MigrationInterface {
  name = 'PersonLeave1795248140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE person_leave (
      id uuid NOT NULL,
      user_id uuid NOT NULL,
      substitute_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      from_on date NOT NULL,
      to_on date NOT NULL,
      reason text NOT NULL,
      in_force boolean NOT NULL DEFAULT false,
      created_by uuid NOT NULL,
      created_by_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      ended_at timestamptz,
      told_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT "PK_person_leave" PRIMARY KEY (id),
      CONSTRAINT "FK_person_leave_person" FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE,
      CONSTRAINT "FK_person_leave_substitute" FOREIGN KEY (substitute_id) REFERENCES user_account (id) ON DELETE CASCADE,
      CONSTRAINT "FK_person_leave_unit" FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
    )`);
    await runner.query('CREATE INDEX ix_person_leave_person ON person_leave (user_id, to_on)');
    await runner.query('CREATE INDEX ix_person_leave_substitute ON person_leave (substitute_id, to_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_leave');
  }
}
