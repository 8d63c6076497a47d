import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which leader is in charge of which unit, and since when. */
export class LeaderCharge1795248170000 implements MigrationInterface {
  name = 'LeaderCharge1795248170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE leader_charge (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      leader_id uuid NOT NULL,
      from_on date NOT NULL,
      ended_on date,
      set_by uuid NOT NULL,
      set_by_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_leader_charge" PRIMARY KEY (id),
      CONSTRAINT "FK_leader_charge_authority" FOREIGN KEY (authority_id) REFERENCES unit (id) ON DELETE CASCADE,
      CONSTRAINT "FK_leader_charge_unit" FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE CASCADE,
      CONSTRAINT "FK_leader_charge_leader" FOREIGN KEY (leader_id) REFERENCES user_account (id) ON DELETE CASCADE
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX uq_leader_charge ON leader_charge (authority_id, unit_id) WHERE ended_on IS NULL',
    );
    await runner.query('CREATE INDEX ix_leader_charge_leader ON leader_charge (leader_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE leader_charge');
  }
}
