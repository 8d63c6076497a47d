import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Transactions } from '../database/index.js';
import { composeAgain, Composed, MessageToCompose, sameContent } from './compose.js';
import { Desks } from './desk.js';
import { LedgerLines } from './ledger-lines.queries.js';
import { CONNECTIONS, Delivery, MailTransport } from './mail-transport.js';
import type { MessageStatus } from './message.entity.js';
import { MessageStore } from './message-store.js';

interface WaitingMessage extends MessageToCompose {
  recipientId: string;
  subject: string;
  body: string;
  html: string;
  attempts: number;
  email: string | null;
  active: boolean;
}

/** A message in our hands: nobody else sends it until the claim runs out. */
interface ClaimedMessage extends WaitingMessage {
  address: string;
}

/** Longer than the mail server may take, so that a claim runs out only under a process that is gone. */
const CLAIM = `interval '3 minutes'`;

/** Minutes until the next attempt, by how many there were; after the last one the message has failed. */
const BACKOFF_MINUTES = [1, 2, 5, 10, 20, 40, 60, 120, 240, 480];

const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/;

/**
 * Sends waiting messages. What each is about, and whether this person may still be told, is looked at again just
 * before. A message is claimed by database time before it is handed over, and the claim is kept if this process
 * dies: such a message is never sent again by itself.
 */
@Injectable()
export class OutgoingMail {
  constructor(
    private readonly transactions: Transactions,
    private readonly lines: LedgerLines,
    private readonly store: MessageStore,
    private readonly desks: Desks,
    private readonly transport: MailTransport,
  ) {}

  async send(messageIds: string[]): Promise<void> {
    for (let at = 0; at < messageIds.length; at += CONNECTIONS)
      await this.sendTogether(messageIds.slice(at, at + CONNECTIONS));
  }

  private async sendTogether(messageIds: string[]): Promise<void> {
    const claimed = await this.transactions.run((em) => this.claim(em, messageIds));
    const deliveries = await Promise.all(
      claimed.map(async (message) => ({ message, delivery: await this.deliver(message) })),
    );
    if (deliveries.length) await this.transactions.run((em) => this.record(em, deliveries));
  }

  /** Looks again at what is waiting; what is not to be handed over comes to its end here. */
  private async claim(em: EntityManager, messageIds: string[]): Promise<ClaimedMessage[]> {
    const waiting = await em.query<WaitingMessage[]>(
      `SELECT m.id, m.kind, m.recipient_id AS "recipientId", m.subject, m.body, m.html, m.attempts,
         p.full_name AS "fullName", p.locale, p.email, p.active
       FROM message m JOIN user_account p ON p.id = m.recipient_id
       WHERE m.id = ANY($1::uuid[]) AND m.status = 'WAITING'
       ORDER BY m.id FOR UPDATE OF m SKIP LOCKED`,
      [messageIds],
    );
    if (!waiting.length) return [];
    const composed = await composeAgain(em, this.lines, waiting, await this.desks.today(em));
    await this.store.skipReminders(
      em,
      [...composed.values()].flatMap(({ dropped }) => dropped),
    );
    await this.rewrite(em, waiting, composed);
    const claimed: ClaimedMessage[] = [];
    const ended: EndedMessage[] = [];
    for (const message of waiting) {
      const end = this.endOf(message, composed.get(message.id) as Composed);
      if (end) ended.push({ id: message.id, ...end });
      else claimed.push({ ...message, address: message.email as string });
    }
    await this.end(em, ended);
    await em.query(
      `UPDATE message SET status = 'SENDING', attempts = attempts + 1, claimed_until = now() + ${CLAIM},
         address = claimed.address
       FROM unnest($1::uuid[], $2::text[]) AS claimed(id, address) WHERE message.id = claimed.id`,
      [claimed.map(({ id }) => id), claimed.map(({ address }) => address)],
    );
    return claimed.map((message) => ({ ...message, attempts: message.attempts + 1 }));
  }

  /** Why a message is not handed to a mail server; null: it is. */
  private endOf(message: WaitingMessage, { content, reason }: Composed): Omit<EndedMessage, 'id'> | null {
    if (!message.active) return { status: 'SKIPPED', answer: 'SKIPPED_PERSON_LEFT' };
    if (!content) return { status: 'SKIPPED', answer: reason };
    if (!message.email?.trim()) return { status: 'NO_ADDRESS', answer: null };
    if (!ADDRESS.test(message.email)) return { status: 'FAILED', answer: 'BAD_ADDRESS' };
    if (!this.transport.configured) return { status: 'KEPT', answer: null, address: message.email };
    return null;
  }

  private async end(em: EntityManager, ended: EndedMessage[]): Promise<void> {
    if (!ended.length) return;
    await em.query(
      `UPDATE message SET status = ended.status, answer = ended.answer, address = ended.address
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS ended(id, status, answer, address)
       WHERE message.id = ended.id`,
      [
        ended.map(({ id }) => id),
        ended.map(({ status }) => status),
        ended.map(({ answer }) => answer),
        ended.map(({ address }) => address ?? null),
      ],
    );
    await this.store.closeLedger(
      em,
      ended.map(({ id }) => id),
    );
  }

  /** Lines no longer owed leave the message, and what is left is said as of today. */
  private async rewrite(
    em: EntityManager,
    messages: WaitingMessage[],
    composed: Map<string, Composed>,
  ): Promise<void> {
    for (const message of messages) {
      const content = composed.get(message.id)?.content;
      if (!content || sameContent(message, content)) continue;
      Object.assign(message, { subject: content.subject, body: content.body, html: content.html });
      await em.query('UPDATE message SET subject = $2, body = $3, html = $4 WHERE id = $1', [
        message.id,
        content.subject,
        content.body,
        content.html,
      ]);
    }
  }

  private deliver({ id, fullName, address, subject, body, html }: ClaimedMessage): Promise<Delivery> {
    return this.transport.deliver({ id, to: { name: fullName, address }, subject, text: body, html });
  }

  /**
   * Writes the results. The claim's number fences: a process that was away so long that somebody took the message
   * over writes nothing. One that comes back late to its own claim still knows better than "uncertain".
   */
  private async record(
    em: EntityManager,
    deliveries: Array<{ message: ClaimedMessage; delivery: Delivery }>,
  ): Promise<void> {
    const results = deliveries.map(({ message, delivery }) => ({
      id: message.id,
      attempts: message.attempts,
      answer: delivery.answer,
      ...statusAfter(delivery, message.attempts),
    }));
    await em.query(
      `UPDATE message SET status = result.status, answer = result.answer, claimed_until = NULL,
         sent_at = CASE WHEN result.status = 'SENT' THEN now() END,
         next_attempt_at = now() + make_interval(mins => result.minutes)
       FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::int[])
         AS result(id, attempts, status, answer, minutes)
       WHERE message.id = result.id AND message.attempts = result.attempts
         AND message.status IN ('SENDING', 'UNCERTAIN')`,
      [
        results.map(({ id }) => id),
        results.map(({ attempts }) => attempts),
        results.map(({ status }) => status),
        results.map(({ answer }) => answer),
        results.map(({ minutes }) => minutes),
      ],
    );
    await this.store.closeLedger(
      em,
      results.map(({ id }) => id),
    );
  }
}

interface EndedMessage {
  id: string;
  status: MessageStatus;
  answer: string | null;
  address?: string;
}

function statusAfter({ outcome }: Delivery, attempts: number): { status: MessageStatus; minutes: number } {
  const minutes = BACKOFF_MINUTES[attempts - 1];
  if (outcome === 'LATER' && minutes !== undefined) return { status: 'WAITING', minutes };
  return { status: outcome === 'REFUSED' || outcome === 'LATER' ? 'FAILED' : outcome, minutes: 0 };
}
