import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hash chain over the audit trail; like the trail itself it is only ever added to. */
export class AuditChain1795248080000 implements MigrationInterface {
  name = 'AuditChain1795248080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE audit_seal (
      position bigint NOT NULL,
      event_id bigint NOT NULL,
      hash text NOT NULL,
      sealed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_audit_seal" PRIMARY KEY (position)
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_audit_seal_event ON audit_seal (event_id)');
    await runner.query('CREATE INDEX ix_audit_seal_hash ON audit_seal (hash)');
    await runner.query(`CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_seal');
  }
}
