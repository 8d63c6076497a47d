import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Transactions } from '../../database/index.js';
import { attemptSql, CLAIM_SQL, Delivery, statusAfter } from '../attempts.rules.js';
import type { Composed } from '../compose.js';
import { composeAgain, MessageToCompose } from '../compose-again.js';
import { Desks } from '../desk.js';
import { LedgerLines } from '../ledger-lines.queries.js';
import { SendingPlace } from '../sending-place.js';
import { GatewayClient } from './gateway-client.js';
import { REACHED_SQL } from './gateway-store.js';
import { signatureHeaders } from './webhook-signature.rules.js';
import { payloadOf } from './webhook-payload.js';

/** Handed over at the same time; the next wait for the slowest of them. */
const AT_ONCE = 10;

interface WaitingDelivery extends Omit<MessageToCompose, 'kind'> {
  kind: MessageToCompose['kind'] | null;
  messageId: string | null;
  recipientId: string;
  username: string;
  authorityId: string;
  url: string;
  secrets: string[];
  /** Why it is not to be handed over, whatever it would say. */
  reason: 'SKIPPED_PERSON_LEFT' | 'SKIPPED_GATEWAY_OFF' | 'SKIPPED_NOT_CHOSEN' | null;
}

interface LeavingDelivery extends WaitingDelivery {
  attempts: number;
  body: string;
}

/**
 * Hands waiting texts to gateways: looks again at what each is about and whether the person may still be told, marks
 * it by database time, calls, and writes down what the gateway said. If this process dies in between nobody knows
 * whether it left, and only a person sends it again.
 */
@Injectable()
export class GatewaySender {
  constructor(
    private readonly transactions: Transactions,
    private readonly lines: LedgerLines,
    private readonly desks: Desks,
    private readonly client: GatewayClient,
    private readonly place: SendingPlace,
  ) {}

  async send(deliveryIds: string[]): Promise<void> {
    if (!(await this.place.isHere())) return;
    for (let at = 0; at < deliveryIds.length; at += AT_ONCE) {
      const leaving = await this.transactions.run((em) =>
        this.markLeaving(em, deliveryIds.slice(at, at + AT_ONCE)),
      );
      const results = await Promise.all(
        leaving.map(async (one) => ({ one, delivery: await this.call(one) })),
      );
      await this.transactions.run((em) => this.record(em, results));
    }
  }

  private async markLeaving(em: EntityManager, ids: string[]): Promise<LeavingDelivery[]> {
    const waiting = await em.query<WaitingDelivery[]>(
      `SELECT d.id, d.message_id AS "messageId", d.recipient_id AS "recipientId", m.kind, p.username,
         p.full_name AS "fullName", p.locale, w.authority_id AS "authorityId", w.url,
         array_remove(ARRAY[w.secret, CASE WHEN w.previous_until > now() THEN w.previous_secret END], NULL) AS secrets,
         CASE WHEN d.message_id IS NULL THEN NULL
           WHEN NOT p.active THEN 'SKIPPED_PERSON_LEFT'
           WHEN NOT w.enabled THEN 'SKIPPED_GATEWAY_OFF'
           WHEN NOT ${REACHED_SQL} THEN 'SKIPPED_NOT_CHOSEN' END AS reason
       FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id JOIN user_account p ON p.id = d.recipient_id
         LEFT JOIN message m ON m.id = d.message_id
       WHERE d.id = ANY($1::uuid[]) AND d.status = 'WAITING' AND (d.claimed_until IS NULL OR d.claimed_until < now())
       ORDER BY d.id FOR UPDATE OF d SKIP LOCKED`,
      [ids],
    );
    if (!waiting.length) return [];
    const desk = await this.desks.today(em);
    const composed = await this.composeNow(em, waiting, desk);
    const leaving: Array<WaitingDelivery & { body: string }> = [];
    for (const one of waiting) {
      const { content, reason } = composed.get(one.messageId ?? '') ?? { content: null, reason: null };
      const ended = one.reason ?? (one.messageId && !content ? reason : null);
      if (ended)
        await em.query(`UPDATE webhook_delivery SET status = 'SKIPPED', answer = $2 WHERE id = $1`, [
          one.id,
          ended,
        ]);
      else leaving.push({ ...one, body: payloadOf(one, content, desk.publicUrl) });
    }
    const [marked] = await em.query<[Array<{ id: string; attempts: number }>, number]>(
      `UPDATE webhook_delivery SET status = 'SENDING', attempts = attempts + 1, claimed_until = now() + ${CLAIM_SQL}
       WHERE id = ANY($1::uuid[]) RETURNING id, attempts`,
      [leaving.map(({ id }) => id)],
    );
    const attempts = new Map(marked.map((row) => [row.id, row.attempts]));
    return leaving.map((one) => ({ ...one, attempts: attempts.get(one.id) ?? 0 }));
  }

  private async composeNow(
    em: EntityManager,
    waiting: WaitingDelivery[],
    desk: Awaited<ReturnType<Desks['today']>>,
  ): Promise<Map<string, Composed>> {
    const messages = waiting.flatMap(({ messageId, kind, fullName, locale }) =>
      messageId && kind ? [{ id: messageId, kind, fullName, locale }] : [],
    );
    return composeAgain({ em, lines: this.lines }, messages, desk, true);
  }

  private call({ id, url, body, secrets }: LeavingDelivery): Promise<Delivery> {
    const timestamp = Math.floor(Date.now() / 1_000);
    return this.client.call({ url, body, headers: signatureHeaders({ id, timestamp, body }, secrets) });
  }

  /** The number of the attempt fences: who was away too long writes nothing over what happened since. */
  private async record(
    em: EntityManager,
    results: Array<{ one: LeavingDelivery; delivery: Delivery }>,
  ): Promise<void> {
    if (!results.length) return;
    const rows = results.map(({ one: { id, attempts, messageId }, delivery: { outcome, answer } }) => ({
      ...{ id, attempts, outcome, answer },
      // A person who tries a gateway wants to know now, and tries again.
      ...(messageId || outcome !== 'LATER'
        ? statusAfter(outcome, attempts)
        : { status: 'FAILED' as const, minutes: 0 }),
    }));
    await em.query(
      `UPDATE webhook_delivery SET status = result.status, answer = result.answer, claimed_until = NULL,
         sent_at = CASE WHEN result.status = 'SENT' THEN now() END,
         next_attempt_at = now() + make_interval(mins => result.minutes),
         attempt_log = attempt_log || ${attemptSql('result.attempts', 'result.outcome', 'result.answer')}
       FROM jsonb_to_recordset($1) AS result(id uuid, attempts int, status text, outcome text, answer text, minutes int)
       WHERE webhook_delivery.id = result.id AND webhook_delivery.attempts = result.attempts
         AND webhook_delivery.status IN ('SENDING', 'UNCERTAIN')`,
      [JSON.stringify(rows)],
    );
  }
}
