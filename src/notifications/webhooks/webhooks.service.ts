import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import type { AmendedValue } from '../../audit/index.js';
import { commonError, newId } from '../../common/index.js';
import { SETTINGS } from '../../config/index.js';
import type { Settings } from '../../config/index.js';
import { Transactions } from '../../database/index.js';
import { assertKeeps } from '../policy/reminder-policy.policy.js';
import type {
  AddWebhookInput,
  ChangeWebhookInput,
  ResendDeliveryInput,
  WebhookChoiceDto,
  WebhookDeliveryDto,
  WebhookDto,
  WebhookSecretDto,
} from './dto/webhook.dto.js';
import { GatewaySender } from './gateway-sender.js';
import { GatewayStore } from './gateway-store.js';
import { allowedHost } from './webhook-address.js';
import { WebhookDelivery, WebhookDeliveryStatus } from './webhook-delivery.entity.js';
import { newSecret } from './webhook-signature.rules.js';
import { Webhook } from './webhook.entity.js';
import { webhooksError } from './webhooks.errors.js';
import { Webhooks } from './webhooks.queries.js';

/** How long a gateway has to change over to a new secret. */
const OLD_SECRET_LASTS = `interval '24 hours'`;

/** Keeps an authority's gateways, and what a person does about what they did not take. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: Webhooks,
    private readonly store: GatewayStore,
    private readonly sender: GatewaySender,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws common:NOT_FOUND, webhooks:URL_WRONG and the like. */
  async add(actor: Actor, { authorityId, name, url, reach }: AddWebhookInput): Promise<WebhookSecretDto> {
    assertKeeps(actor, authorityId, 'webhook.manage');
    this.assertAllowed(url);
    const [id, secret] = [newId(), newSecret()];
    return this.transactions.run(async (em) => {
      await em.insert(Webhook, { id, authorityId, name, url, reach, secret });
      await this.audit.record(em, actor, {
        kind: 'webhook.added',
        subject: { type: 'webhook', id },
        authorityId,
        payload: { name, host: new URL(url).host },
      });
      return { webhook: await this.queries.one(actor, id, em), secret };
    });
  }

  /** @throws webhooks:CHANGED with the gateway as it is now in `details.current` */
  async change(
    actor: Actor,
    id: string,
    { version, name, url, reach, enabled }: ChangeWebhookInput,
  ): Promise<WebhookDto> {
    return this.transactions.run(async (em) => {
      const before = await this.queries.one(actor, id, em);
      // One that is only turned off may have lost its place on the list.
      if (enabled || url !== before.url) this.assertAllowed(url);
      await this.update(em, actor, id, version, 'name = $3, url = $4, reach = $5, enabled = $6', [
        ...[name, url, reach, enabled],
      ]);
      await this.audit.record(em, actor, {
        kind: 'webhook.changed',
        subject: { type: 'webhook', id },
        authorityId: before.authorityId,
        payload: { name, changes: changesOf(before, { name, url, reach, enabled }) },
      });
      return this.queries.one(actor, id, em);
    });
  }

  /** A new secret; the old one signs beside it for a day. */
  async rotate(actor: Actor, id: string, version: number): Promise<WebhookSecretDto> {
    const secret = newSecret();
    return this.transactions.run(async (em) => {
      const { authorityId, name } = await this.queries.one(actor, id, em);
      await this.update(
        em,
        actor,
        id,
        version,
        `previous_secret = secret, previous_until = now() + ${OLD_SECRET_LASTS}, secret = $3`,
        [secret],
      );
      await this.audit.record(em, actor, {
        kind: 'webhook.secret-rotated',
        subject: { type: 'webhook', id },
        authorityId,
        payload: { name },
      });
      return { webhook: await this.queries.one(actor, id, em), secret };
    });
  }

  /** One signed text at once, about the actor; what the gateway said. */
  async try(actor: Actor, webhookId: string): Promise<WebhookDeliveryDto> {
    const { authorityId, name } = await this.queries.one(actor, webhookId);
    const id = newId();
    await this.transactions.run((em) =>
      em.insert(WebhookDelivery, { id, webhookId, messageId: null, recipientId: actor.userId }),
    );
    await this.sender.send([id]);
    const delivery = await this.queries.delivery(actor, id);
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        kind: 'webhook.tried',
        subject: { type: 'webhook', id: webhookId },
        authorityId,
        payload: { name, status: delivery.status },
      }),
    );
    return delivery;
  }

  /** One more attempt, with the same `webhook-id`. @throws STALE, NOT_NOW, CONFIRM_FIRST. */
  async resend(
    actor: Actor,
    webhookId: string,
    id: string,
    seen: ResendDeliveryInput,
  ): Promise<WebhookDeliveryDto> {
    return this.transactions.run(async (em) => {
      const { authorityId, name } = await this.queries.one(actor, webhookId, em);
      const [held] = await em.query<Array<{ status: WebhookDeliveryStatus; attempts: number }>>(
        'SELECT status, attempts FROM webhook_delivery WHERE id = $1 AND webhook_id = $2 FOR UPDATE',
        [id, webhookId],
      );
      if (!held) throw webhooksError('NOT_FOUND');
      const current = await this.queries.delivery(actor, id, em);
      if (held.status !== seen.status || held.attempts !== seen.attempts)
        throw webhooksError('STALE', {}, { current });
      if (!current.mayResend) throw webhooksError('NOT_NOW');
      if (held.status === 'UNCERTAIN' && !seen.confirmed) throw webhooksError('CONFIRM_FIRST');
      await this.store.waitAgain(em, id);
      await this.audit.record(em, actor, {
        kind: 'webhook.resent',
        subject: { type: 'webhook', id: webhookId },
        authorityId,
        payload: { name, recipientName: current.recipientName, from: held.status },
      });
      return this.queries.delivery(actor, id, em);
    });
  }

  /** @throws common:NOT_FOUND for a gateway of others, webhooks:NOT_CHOSEN_BY_PEOPLE. */
  async choose(actor: Actor, webhookId: string, wanted: boolean): Promise<WebhookChoiceDto[]> {
    const choice = (await this.queries.choices(actor)).find((offered) => offered.webhookId === webhookId);
    if (!choice) throw commonError('NOT_FOUND');
    if (choice.required) throw webhooksError('NOT_CHOSEN_BY_PEOPLE');
    await this.transactions.run((em) =>
      em.query(
        wanted
          ? 'INSERT INTO webhook_choice (user_id, webhook_id) VALUES ($1, $2) ON CONFLICT DO NOTHING'
          : 'DELETE FROM webhook_choice WHERE user_id = $1 AND webhook_id = $2',
        [actor.userId, webhookId],
      ),
    );
    return this.queries.choices(actor);
  }

  private assertAllowed(url: string): void {
    const found = allowedHost(url, this.settings.webhookHosts);
    if (typeof found === 'string') throw webhooksError(found);
  }

  private async update(
    em: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    set: string,
    values: unknown[],
  ): Promise<void> {
    const [changed] = await em.query<[unknown[], number]>(
      `UPDATE webhook SET ${set}, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`,
      [id, version, ...values],
    );
    if (!changed.length)
      throw webhooksError('CHANGED', {}, { current: await this.queries.one(actor, id, em) });
  }
}

function changesOf(before: WebhookDto, after: Pick<WebhookDto, 'name' | 'url' | 'reach' | 'enabled'>) {
  return (Object.keys(after) as Array<keyof typeof after>)
    .filter((field) => before[field] !== after[field])
    .map((field): AmendedValue => ({ field, before: String(before[field]), after: String(after[field]) }));
}
