import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { MESSAGES_PER_JOB, Outbox } from '../../queue/index.js';
import { attemptSql, QUEUE_AGAIN_SQL } from '../attempts.rules.js';
import type { MessageKind } from '../message.entity.js';

/** What is short, and worth a telephone's ring: what is owed. What happened beside it is read in the product. */
export const GATEWAY_KINDS: readonly MessageKind[] = ['DIGEST', 'FOLLOW_UP'];

/** Who is told by a gateway `w`, besides by mail: a relation's condition over the person `p`. */
export const REACHED_SQL = `(w.reach = 'EVERYBODY' OR EXISTS (
  SELECT FROM webhook_choice choice WHERE choice.webhook_id = w.id AND choice.user_id = p.id))`;

/** Writes what is to be handed to gateways, and queues it. */
@Injectable()
export class GatewayStore {
  constructor(private readonly outbox: Outbox) {}

  /** For messages just written, in their transaction: one delivery for each gateway that reaches the person. */
  async follow(em: EntityManager, messageIds: string[]): Promise<void> {
    const added = await em.query<Array<{ id: string }>>(
      `INSERT INTO webhook_delivery (id, webhook_id, message_id, recipient_id, next_attempt_at)
       SELECT gen_random_uuid(), w.id, m.id, m.recipient_id, now() + ${QUEUE_AGAIN_SQL}
       FROM message m JOIN webhook w ON w.authority_id = m.authority_id AND w.enabled
         JOIN user_account p ON p.id = m.recipient_id
       WHERE m.id = ANY($1::uuid[]) AND m.kind = ANY($2) AND ${REACHED_SQL}
       ON CONFLICT DO NOTHING RETURNING id`,
      [messageIds, GATEWAY_KINDS],
    );
    await this.queue(
      em,
      added.map(({ id }) => id),
    );
  }

  /** One more attempt at what had come to its end. */
  async waitAgain(em: EntityManager, id: string): Promise<void> {
    await em.query(
      `UPDATE webhook_delivery SET status = 'WAITING', claimed_until = NULL, next_attempt_at = now() + ${QUEUE_AGAIN_SQL}
       WHERE id = $1`,
      [id],
    );
    await this.queue(em, [id]);
  }

  /** A process died while handing these over. Whether they left is not known: a person decides. */
  async closeBrokenClaims(em: EntityManager): Promise<void> {
    await em.query(
      `UPDATE webhook_delivery SET status = 'UNCERTAIN', answer = 'CLAIM_RAN_OUT',
         attempt_log = attempt_log || ${attemptSql('attempts', `'UNCERTAIN'`, `'CLAIM_RAN_OUT'`)}
       WHERE status = 'SENDING' AND claimed_until < now()`,
    );
  }

  /** Those whose next attempt is due, or whose job was lost. @returns whether there may be more. */
  async queueDueAgain(em: EntityManager): Promise<boolean> {
    const most = 10 * MESSAGES_PER_JOB;
    const [due] = await em.query<[Array<{ id: string }>, number]>(
      `UPDATE webhook_delivery SET next_attempt_at = now() + ${QUEUE_AGAIN_SQL}
       WHERE id IN (SELECT id FROM webhook_delivery WHERE status = 'WAITING' AND next_attempt_at < now()
         ORDER BY created_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
       RETURNING id`,
    );
    await this.queue(
      em,
      due.map(({ id }) => id),
    );
    return due.length === most;
  }

  private async queue(em: EntityManager, ids: string[]): Promise<void> {
    const payloads = [];
    for (let at = 0; at < ids.length; at += MESSAGES_PER_JOB)
      payloads.push({ deliveryIds: ids.slice(at, at + MESSAGES_PER_JOB) });
    await this.outbox.addAll(em, 'webhook.send', payloads);
  }
}
