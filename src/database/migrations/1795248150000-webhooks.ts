import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The authority's own gateways (SMS, Zalo), what was handed to them, and every attempt at a message. */
export class Webhooks1795248150000 implements MigrationInterface {
  name = 'Webhooks1795248150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE message ADD attempt_log jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`CREATE TABLE webhook (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      name text NOT NULL,
      url text NOT NULL,
      reach text NOT NULL,
      enabled boolean NOT NULL DEFAULT true,
      secret text NOT NULL,
      previous_secret text,
      previous_until timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_webhook" PRIMARY KEY (id),
      CONSTRAINT "FK_webhook_authority" FOREIGN KEY (authority_id) REFERENCES unit(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX ix_webhook_authority ON webhook (authority_id)');
    await runner.query(`CREATE TABLE webhook_choice (
      user_id uuid NOT NULL,
      webhook_id uuid NOT NULL,
      CONSTRAINT "PK_webhook_choice" PRIMARY KEY (user_id, webhook_id),
      CONSTRAINT "FK_webhook_choice_user" FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE,
      CONSTRAINT "FK_webhook_choice_webhook" FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE TABLE webhook_delivery (
      id uuid NOT NULL,
      webhook_id uuid NOT NULL,
      message_id uuid,
      recipient_id uuid NOT NULL,
      status text NOT NULL DEFAULT 'WAITING',
      attempts integer NOT NULL DEFAULT '0',
      answer text,
      attempt_log jsonb NOT NULL DEFAULT '[]',
      claimed_until timestamptz,
      next_attempt_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      sent_at timestamptz,
      CONSTRAINT "PK_webhook_delivery" PRIMARY KEY (id),
      CONSTRAINT "FK_webhook_delivery_webhook" FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE,
      CONSTRAINT "FK_webhook_delivery_message" FOREIGN KEY (message_id) REFERENCES message(id) ON DELETE CASCADE,
      CONSTRAINT "FK_webhook_delivery_recipient" FOREIGN KEY (recipient_id) REFERENCES user_account(id) ON DELETE CASCADE
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX uq_webhook_delivery_message ON webhook_delivery (message_id, webhook_id)',
    );
    await runner.query(
      'CREATE INDEX ix_webhook_delivery_webhook ON webhook_delivery (webhook_id, created_at)',
    );
    await runner.query(
      `CREATE INDEX ix_webhook_delivery_open ON webhook_delivery (created_at) WHERE status IN ('WAITING', 'SENDING')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery');
    await runner.query('DROP TABLE webhook_choice');
    await runner.query('DROP TABLE webhook');
    await runner.query('ALTER TABLE message DROP COLUMN attempt_log');
  }
}
