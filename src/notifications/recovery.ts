import { Injectable, Logger } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Transactions } from '../database/index.js';
import { attemptSql, QUEUE_AGAIN_SQL } from './attempts.rules.js';
import { MessageStore } from './message-store.js';
import { GatewayStore } from './webhooks/gateway-store.js';

const BATCH = 1_000;

/** Takes up what a fallen process or a lost queue left behind; a part of every sweep, on days off too. */
@Injectable()
export class Recovery {
  private readonly log = new Logger('mail');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly store: MessageStore,
    private readonly gateways: GatewayStore,
  ) {}

  async run(): Promise<void> {
    await this.transactions.run((em) => this.closeBrokenClaims(em));
    while ((await this.transactions.run((em) => this.queueDueAgain(em))) === BATCH);
    await this.transactions.run((em) => this.gateways.closeBrokenClaims(em));
    while (await this.transactions.run((em) => this.gateways.queueDueAgain(em)));
  }

  /** That the sweep has run: health counts from it. */
  async beat(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO heartbeat (name, at) VALUES ('reminder.sweep', now())
       ON CONFLICT (name) DO UPDATE SET at = excluded.at`,
    );
  }

  /** A process died while handing these over. Whether they left is not known: a person decides. */
  private async closeBrokenClaims(em: EntityManager): Promise<void> {
    const [broken] = await em.query<[Array<{ id: string }>, number]>(
      `UPDATE message SET status = 'UNCERTAIN', answer = 'CLAIM_RAN_OUT',
         attempt_log = attempt_log || ${attemptSql('attempts', `'UNCERTAIN'`, `'CLAIM_RAN_OUT'`)}
       WHERE status = 'SENDING' AND claimed_until < now() RETURNING id`,
    );
    if (!broken.length) return;
    this.log.warn(`${broken.length} messages were being sent by a process that is gone: uncertain`);
    await this.store.closeLedger(
      em,
      broken.map(({ id }) => id),
    );
  }

  /** Messages whose next attempt is due, or whose job was lost. */
  private async queueDueAgain(em: EntityManager): Promise<number> {
    const [due] = await em.query<[Array<{ id: string }>, number]>(
      `UPDATE message SET next_attempt_at = now() + ${QUEUE_AGAIN_SQL}
       WHERE id IN (SELECT id FROM message WHERE status = 'WAITING' AND next_attempt_at < now()
         ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id`,
    );
    await this.store.queueSending(
      em,
      due.map(({ id }) => id),
    );
    return due.length;
  }
}
