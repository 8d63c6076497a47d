import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Clock, newId } from '../common/index.js';
import { MESSAGES_PER_JOB, Outbox } from '../queue/index.js';
import { QUEUE_AGAIN_SQL } from './attempts.rules.js';
import type { SkipReason } from './ledger-lines.queries.js';
import type { Content } from './letter.js';
import { announceInboxNews } from './live/inbox-news.js';
import { Message, MessageKind, MessageStatus } from './message.entity.js';
import { GatewayStore } from './webhooks/gateway-store.js';

export interface NewMessage {
  recipientId: string;
  authorityId: string;
  kind: MessageKind;
  content: Content;
  digestOn?: string;
  /** The ledger rows it carries. */
  reminderIds: string[];
}

/** What a person reads in the product about all that came in so far. It is not sent: the digest says it. */
export interface CountingEntry {
  recipientId: string;
  authorityId: string;
  kind: MessageKind;
  periodId: string;
  content: Content;
}

/** Writes messages and the ledger rows that follow them. */
@Injectable()
export class MessageStore {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly gateways: GatewayStore,
  ) {}

  /** Stores messages, hangs their ledger rows on them and queues the sending, in the caller's transaction. @returns their ids. */
  async addAll(em: EntityManager, messages: NewMessage[]): Promise<string[]> {
    if (!messages.length) return [];
    const composedAt = this.clock.now();
    const rows = messages.map((message) => ({ id: newId(), ...message }));
    await em.insert(
      Message,
      rows.map(({ id, recipientId, authorityId, kind, content, digestOn }) => ({
        ...{ id, recipientId, authorityId, kind, ...content, composedAt },
        digestOn: digestOn ?? null,
        nextAttemptAt: () => `now() + ${QUEUE_AGAIN_SQL}`,
      })),
    );
    const carried = rows.flatMap(({ id, reminderIds }) => reminderIds.map((reminderId) => [reminderId, id]));
    await em.query(
      `UPDATE reminder SET message_id = carried.message_id
       FROM unnest($1::uuid[], $2::uuid[]) AS carried(id, message_id) WHERE reminder.id = carried.id`,
      [carried.map(([reminderId]) => reminderId), carried.map(([, id]) => id)],
    );
    await announceInboxNews(
      em,
      rows.map(({ recipientId }) => recipientId),
    );
    const ids = rows.map(({ id }) => id);
    await this.queueSending(em, ids);
    await this.gateways.follow(em, ids);
    return ids;
  }

  /**
   * Writes each person's entry, or writes it anew.
   * @param news whether what changed is news, to be read again and on top.
   */
  async addToCount(em: EntityManager, entries: CountingEntry[], news: boolean): Promise<void> {
    if (!entries.length) return;
    await em.query(
      `INSERT INTO message (id, recipient_id, authority_id, kind, counts_period_id, subject, body, html, link, status,
         composed_at)
       SELECT entry.*, 'INBOX', $10
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[])
         AS entry(id, recipient_id, authority_id, kind, period_id, subject, body, html, link)
       WHERE $11 OR EXISTS (SELECT FROM message known
         WHERE known.recipient_id = entry.recipient_id AND known.counts_period_id = entry.period_id)
       ON CONFLICT (recipient_id, counts_period_id) WHERE counts_period_id IS NOT NULL DO UPDATE
         SET subject = excluded.subject, body = excluded.body, html = excluded.html,
           composed_at = CASE WHEN $11 THEN excluded.composed_at ELSE message.composed_at END,
           created_at = CASE WHEN $11 THEN now() ELSE message.created_at END,
           read_at = CASE WHEN $11 THEN NULL ELSE message.read_at END
         WHERE message.body <> excluded.body`,
      [
        entries.map(() => newId()),
        entries.map(({ recipientId }) => recipientId),
        entries.map(({ authorityId }) => authorityId),
        entries.map(({ kind }) => kind),
        entries.map(({ periodId }) => periodId),
        entries.map(({ content }) => content.subject),
        entries.map(({ content }) => content.body),
        entries.map(({ content }) => content.html),
        entries.map(({ content }) => content.link),
        this.clock.now(),
        news,
      ],
    );
    await announceInboxNews(
      em,
      entries.map(({ recipientId }) => recipientId),
    );
  }

  /** One more attempt for a message that had come to its end, and for the ledger rows that ended with it. */
  async waitAgain(em: EntityManager, id: string, ended: MessageStatus): Promise<void> {
    await em.query(
      `UPDATE message SET status = 'WAITING', claimed_until = NULL, next_attempt_at = now() + ${QUEUE_AGAIN_SQL}
       WHERE id = $1`,
      [id],
    );
    await em.query(
      `UPDATE reminder SET status = 'PENDING', reason = NULL WHERE message_id = $1 AND status = $2`,
      [id, ended],
    );
    await this.queueSending(em, [id]);
  }

  async queueSending(em: EntityManager, ids: string[]): Promise<void> {
    const payloads = [];
    for (let at = 0; at < ids.length; at += MESSAGES_PER_JOB)
      payloads.push({ messageIds: ids.slice(at, at + MESSAGES_PER_JOB) });
    await this.outbox.addAll(em, 'mail.send', payloads);
  }

  /** Closes ledger rows that nothing will be sent about, each with its reason. */
  async skipReminders(
    em: EntityManager,
    rows: Array<{ reminderId: string; reason: SkipReason }>,
  ): Promise<void> {
    if (!rows.length) return;
    await em.query(
      `UPDATE reminder SET status = 'SKIPPED', reason = skipped.reason
       FROM unnest($1::uuid[], $2::text[]) AS skipped(id, reason)
       WHERE reminder.id = skipped.id AND reminder.status = 'PENDING'`,
      [rows.map(({ reminderId }) => reminderId), rows.map(({ reason }) => reason)],
    );
  }

  /** The ledger rows of messages that came to an end take their status; a message that is tried again keeps them. */
  async closeLedger(em: EntityManager, messageIds: string[]): Promise<void> {
    if (!messageIds.length) return;
    await em.query(
      `UPDATE reminder SET status = m.status, reason = CASE WHEN m.status = 'SENT' THEN NULL ELSE m.answer END
       FROM message m
       WHERE reminder.message_id = ANY($1::uuid[]) AND m.id = reminder.message_id AND reminder.status <> 'SKIPPED'
         AND m.status NOT IN ('WAITING', 'SENDING')`,
      [messageIds],
    );
  }
}
