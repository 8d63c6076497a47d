import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Transactions } from '../../database/index.js';
import { MessageStore } from '../message-store.js';
import type { MessageStatus } from '../message.entity.js';
import { deliveryError } from './delivery.errors.js';
import { Deliveries, watchedAuthorities } from './delivery.queries.js';
import { actionsFor, DeliveryAction, needsConfirmation } from './delivery.rules.js';
import type { DeliveryDto, MarkDeliveredInput, ResendInput } from './dto/delivery.dto.js';

interface Held {
  authorityId: string;
  recipientName: string;
  status: MessageStatus;
  attempts: number;
}

/** What a person does about a message that did not arrive by itself. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: Deliveries,
    private readonly store: MessageStore,
    private readonly audit: Audit,
  ) {}

  /**
   * One more attempt with the same Message-ID. What it is about, and whether the person may still be told, is looked
   * at again before it leaves, as every time.
   * @throws STALE with the message as it is now in `details.current`
   */
  async resend(actor: Actor, id: string, input: ResendInput): Promise<DeliveryDto> {
    return this.transactions.run(async (em) => {
      const held = await this.hold(em, actor, id, input, 'RESEND');
      if (needsConfirmation(held.status) && !input.confirmed) throw deliveryError('CONFIRM_FIRST');
      await this.store.waitAgain(em, id, held.status);
      await this.record(em, actor, id, held, 'message.resent', {});
      return this.queries.one(actor, id, em);
    });
  }

  /** Somebody has told the person in another way. */
  async markDelivered(actor: Actor, id: string, input: MarkDeliveredInput): Promise<DeliveryDto> {
    return this.transactions.run(async (em) => {
      const held = await this.hold(em, actor, id, input, 'MARK_DELIVERED');
      await em.query(
        `UPDATE message SET status = 'DELIVERED', answer = $2, claimed_until = NULL WHERE id = $1`,
        [id, input.reason],
      );
      await this.store.closeLedger(em, [id]);
      await this.record(em, actor, id, held, 'message.marked-delivered', { reason: input.reason });
      return this.queries.one(actor, id, em);
    });
  }

  /** The message, locked, if it is still as the person saw it and that can be done with it. */
  private async hold(
    em: EntityManager,
    actor: Actor,
    id: string,
    seen: { status: MessageStatus; attempts: number },
    action: DeliveryAction,
  ): Promise<Held> {
    const [held] = await em.query<Held[]>(
      `SELECT m.authority_id AS "authorityId", p.full_name AS "recipientName", m.status, m.attempts
       FROM message m JOIN user_account p ON p.id = m.recipient_id
       WHERE m.id = $1 AND m.authority_id = ANY($2::uuid[]) FOR UPDATE OF m`,
      [id, watchedAuthorities(actor)],
    );
    if (!held) throw deliveryError('NOT_FOUND');
    if (held.status !== seen.status || held.attempts !== seen.attempts)
      throw deliveryError('STALE', {}, { current: await this.queries.one(actor, id, em) });
    if (!actionsFor(held.status).includes(action)) throw deliveryError('NOT_NOW');
    return held;
  }

  private record(
    em: EntityManager,
    actor: Actor,
    id: string,
    { authorityId, recipientName, status }: Held,
    kind: 'message.resent' | 'message.marked-delivered',
    more: { reason?: string },
  ): Promise<void> {
    return this.audit.record(em, actor, {
      kind,
      subject: { type: 'message', id },
      authorityId,
      payload: { recipientName, from: status, ...more },
    });
  }
}
