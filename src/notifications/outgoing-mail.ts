import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, EntityManager } from 'typeorm';
import { runPrepared, Transactions } from '../database/index.js';
import { attemptSql, CLAIM_SQL, Delivery, statusAfter } from './attempts.rules.js';
import type { Composed } from './compose.js';
import { composeAgain, MessageToCompose } from './compose-again.js';
import { Desks } from './desk.js';
import { LedgerLines } from './ledger-lines.queries.js';
import type { Content } from './letter.js';
import { CONNECTIONS, MailTransport } from './mail-transport.js';
import type { MessageStatus } from './message.entity.js';
import { MessageStore } from './message-store.js';
import { SendingPlace } from './sending-place.js';

interface WaitingMessage extends MessageToCompose {
  recipientId: string;
  subject: string;
  /** MD5 of the HTML as it is stored: long texts are not read back only to be compared. */
  htmlHash: string;
  email: string | null;
  active: boolean;
  /** The person does without e-mail, and the authority leaves that choice. */
  inboxOnly: boolean;
}

/** A message as it is to leave. Nobody else prepares it until the claim runs out. */
interface PreparedMessage {
  id: string;
  to: { name: string; address: string };
  content: Content;
}

/** Handed over now. The number of the attempt fences its result. */
interface LeavingMessage extends PreparedMessage {
  attempts: number;
}

/** What became of a message that was handed over. */
interface Result extends Delivery, ReturnType<typeof statusAfter> {
  id: string;
  attempts: number;
}

interface Claim {
  messages: PreparedMessage[];
  /** The end of the claim, which is also its mark: whoever claims later has another. */
  until: string;
}

const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/;

/** Results of `$1`… written, their ledger rows closed, and the messages `$7` marked as leaving under the claim `$8`. */
const STEP = `WITH result AS (
      SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::int[], $6::text[])
        AS result(id, attempts, status, answer, minutes, outcome)
    ), written AS (
      UPDATE message SET status = result.status, answer = result.answer, claimed_until = NULL,
        sent_at = CASE WHEN result.status = 'SENT' THEN now() END,
        next_attempt_at = now() + make_interval(mins => result.minutes),
        attempt_log = attempt_log || ${attemptSql('result.attempts', 'result.outcome', 'result.answer')}
      FROM result
      WHERE message.id = result.id AND message.attempts = result.attempts
        AND message.status IN ('SENDING', 'UNCERTAIN')
      RETURNING message.id, message.status, message.answer
    ), closed AS (
      UPDATE reminder SET status = written.status,
        reason = CASE WHEN written.status = 'SENT' THEN NULL ELSE written.answer END
      FROM written
      WHERE reminder.message_id = written.id AND reminder.status <> 'SKIPPED' AND written.status <> 'WAITING'
    )
    UPDATE message SET status = 'SENDING', attempts = attempts + 1, claimed_until = now() + ${CLAIM_SQL}
    WHERE id = ANY($7::uuid[]) AND status = 'WAITING' AND claimed_until = $8::timestamptz AND claimed_until > now()
    RETURNING id, attempts`;

/**
 * Sends waiting messages. A job's messages are prepared together: what each is about, and whether this person may
 * still be told, is looked at again, and they are claimed by database time. A few at a time are then marked as
 * being sent and handed over. If this process dies, what was only prepared is sent by another; what was being
 * handed over is never sent again by itself.
 */
@Injectable()
export class OutgoingMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly lines: LedgerLines,
    private readonly store: MessageStore,
    private readonly desks: Desks,
    private readonly transport: MailTransport,
    private readonly place: SendingPlace,
  ) {}

  async send(messageIds: string[]): Promise<void> {
    // A restored copy leaves its messages waiting until it is told that it has taken over.
    if (!(await this.place.isHere())) return;
    await this.handOver(await this.transactions.run((em) => this.prepare(em, messageIds)));
  }

  /**
   * Half of what is on its way goes on while the next step is written: neither the mail server nor the database waits
   * for the other, and what is known of the others does not wait for one that hangs.
   */
  private async handOver({ messages, until }: Claim): Promise<void> {
    const results: Result[] = [];
    const away = new Set<Promise<void>>();
    const begin = (message: LeavingMessage) => {
      const delivery = this.deliver(message).then((result) => {
        results.push(result);
        away.delete(delivery);
      });
      away.add(delivery);
    };
    try {
      while (messages.length || results.length) {
        const next = messages.splice(0, CONNECTIONS - away.size);
        (await this.step(results.splice(0), next, until)).forEach(begin);
        const half = Math.floor(away.size / 2);
        while (away.size > half) await Promise.race(away);
      }
    } finally {
      await Promise.all(away);
    }
  }

  /** Looks again at what is waiting; what is not to be handed over comes to its end here. */
  private async prepare(em: EntityManager, messageIds: string[]): Promise<Claim> {
    const waiting = await runPrepared<WaitingMessage>(
      em,
      `SELECT m.id, m.kind, m.recipient_id AS "recipientId", m.subject, md5(m.html) AS "htmlHash",
         p.full_name AS "fullName", p.locale, p.email, p.active,
         NOT coalesce(choice.email, true) AND coalesce((own.policy ->> 'emailOptional')::boolean, true) AS "inboxOnly"
       FROM message m JOIN user_account p ON p.id = m.recipient_id
         LEFT JOIN reminder_choice choice ON choice.user_id = p.id
         LEFT JOIN reminder_policy own ON own.authority_id = m.authority_id AND own.plan_id IS NULL
       WHERE m.id = ANY($1::uuid[]) AND m.status = 'WAITING' AND (m.claimed_until IS NULL OR m.claimed_until < now())
       ORDER BY m.id FOR UPDATE OF m SKIP LOCKED`,
      [messageIds],
    );
    if (!waiting.length) return { messages: [], until: '' };
    const desk = await this.desks.today(em);
    const composed = await composeAgain({ em, lines: this.lines }, waiting, desk);
    await this.store.skipReminders(
      em,
      [...composed.values()].flatMap(({ dropped }) => dropped),
    );
    await this.rewrite(em, waiting, composed);
    const prepared: PreparedMessage[] = [];
    const ended: EndedMessage[] = [];
    for (const message of waiting) {
      const now = composed.get(message.id) as Composed;
      const end = this.endOf(message, now);
      if (end) ended.push({ id: message.id, ...end });
      else
        prepared.push({
          id: message.id,
          to: { name: message.fullName, address: message.email as string },
          content: now.content as Content,
        });
    }
    await this.end(em, ended);
    return { messages: prepared, until: await this.claim(em, prepared) };
  }

  /** @returns the mark of the claim. */
  private async claim(em: EntityManager, prepared: PreparedMessage[]): Promise<string> {
    if (!prepared.length) return '';
    const [[claim]] = await em.query<[Array<{ until: string }>, number]>(
      `UPDATE message SET claimed_until = now() + ${CLAIM_SQL}, address = prepared.address
       FROM unnest($1::uuid[], $2::text[]) AS prepared(id, address) WHERE message.id = prepared.id
       RETURNING claimed_until::text AS until`,
      [prepared.map(({ id }) => id), prepared.map(({ to }) => to.address)],
    );
    return claim?.until ?? '';
  }

  /**
   * Writes down what became of the last ones and marks the next ones as leaving, in one commit: what is written
   * between two handings over costs more than anything else here. From now on only this process knows what becomes of
   * the next ones; those whose claim has run out are left alone.
   *
   * The number of the attempt fences a result: a process that was away so long that somebody took the message over
   * writes nothing. One that comes back late to its own claim still knows better than "uncertain".
   */
  private async step(results: Result[], next: PreparedMessage[], until: string): Promise<LeavingMessage[]> {
    const marked = await runPrepared<{ id: string; attempts: number }>(this.dataSource, STEP, [
      results.map(({ id }) => id),
      results.map(({ attempts }) => attempts),
      results.map(({ status }) => status),
      results.map(({ answer }) => answer),
      results.map(({ minutes }) => minutes),
      results.map(({ outcome }) => outcome),
      next.map(({ id }) => id),
      until || null,
    ]);
    const attempts = new Map(marked.map((row) => [row.id, row.attempts]));
    return next.flatMap((message) => {
      const attempt = attempts.get(message.id);
      return attempt === undefined ? [] : [{ ...message, attempts: attempt }];
    });
  }

  /** Why a message is not handed to a mail server; null: it is. */
  private endOf(message: WaitingMessage, { content, reason }: Composed): Omit<EndedMessage, 'id'> | null {
    if (!message.active) return { status: 'SKIPPED', answer: 'SKIPPED_PERSON_LEFT' };
    if (!content) return { status: 'SKIPPED', answer: reason };
    if (message.inboxOnly) return { status: 'INBOX', answer: null };
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
      if (!content || isStored(message, content)) continue;
      await em.query('UPDATE message SET subject = $2, body = $3, html = $4 WHERE id = $1', [
        message.id,
        content.subject,
        content.body,
        content.html,
      ]);
    }
  }

  private async deliver(message: LeavingMessage): Promise<Result> {
    const { id, attempts, to, content } = message;
    const { subject, body, html } = content;
    const delivery = await this.transport.deliver({ id, to, subject, text: body, html });
    return { id, attempts, ...delivery, ...statusAfter(delivery.outcome, attempts) };
  }
}

interface EndedMessage {
  id: string;
  status: MessageStatus;
  answer: string | null;
  address?: string;
}

function isStored(message: WaitingMessage, content: Content): boolean {
  return (
    message.subject === content.subject &&
    message.htmlHash === createHash('md5').update(content.html).digest('hex')
  );
}
