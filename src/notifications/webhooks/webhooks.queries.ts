import { Inject, Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { lookUpMessage, pageWindow } from '../../common/index.js';
import type { Locale } from '../../common/index.js';
import { SETTINGS } from '../../config/index.js';
import type { Settings } from '../../config/index.js';
import type { Attempt } from '../attempts.rules.js';
import { keptAuthorities } from '../policy/reminder-policy.policy.js';
import type {
  WebhookChoiceDto,
  WebhookDeliveriesDto,
  WebhookDeliveriesQuery,
  WebhookDeliveryDto,
  WebhookDto,
  WebhooksDto,
} from './dto/webhook.dto.js';
import type { WebhookDeliveryStatus } from './webhook-delivery.entity.js';
import { webhooksError } from './webhooks.errors.js';

type DeliveryRow = Omit<WebhookDeliveryDto, 'log' | 'mayResend'> & { log: Attempt[] };

const WEBHOOK_COLUMNS = `w.id, w.authority_id AS "authorityId", u.name AS "authorityName", w.name, w.url, w.reach,
  w.enabled, w.version, CASE WHEN w.previous_until > now() THEN w.previous_until END AS "previousUntil",
  coalesce(told.sent, 0) AS sent, coalesce(told.failed, 0) AS failed, coalesce(told.uncertain, 0) AS uncertain,
  coalesce(told.waiting, 0) AS waiting`;

const WEBHOOK_FROM = `FROM webhook w JOIN unit u ON u.id = w.authority_id
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE d.status = 'SENT')::int AS sent, count(*) FILTER (WHERE d.status = 'FAILED')::int AS failed,
      count(*) FILTER (WHERE d.status = 'UNCERTAIN')::int AS uncertain,
      count(*) FILTER (WHERE d.status IN ('WAITING', 'SENDING'))::int AS waiting
    FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.created_at > now() - interval '7 days'
  ) told ON true`;

const DELIVERY_COLUMNS = `d.id, p.full_name AS "recipientName", d.message_id IS NULL AS trial, d.status, d.attempts, d.answer,
  d.created_at AS "createdAt", d.sent_at AS "sentAt", d.attempt_log AS log,
  CASE WHEN d.status = 'WAITING' AND d.attempts > 0 THEN d.next_attempt_at END AS "nextAttemptAt"`;

const OPEN: readonly WebhookDeliveryStatus[] = ['FAILED', 'UNCERTAIN'];

/** The gateways of the actor's authorities, and what became of what was handed to them. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async list(actor: Actor): Promise<WebhooksDto> {
    const kept = keptAuthorities(actor, 'webhook.manage');
    const [authorities, webhooks] = await Promise.all([
      this.dataSource.query<WebhooksDto['authorities']>(
        'SELECT id, name FROM unit WHERE id = ANY($1::uuid[]) ORDER BY name',
        [kept],
      ),
      this.dataSource.query<WebhookDto[]>(
        `SELECT ${WEBHOOK_COLUMNS} ${WEBHOOK_FROM} WHERE w.authority_id = ANY($1::uuid[]) ORDER BY u.name, w.name, w.id`,
        [kept],
      ),
    ]);
    return { authorities, webhooks, hosts: this.settings.webhookHosts.map(({ host }) => host) };
  }

  /** @throws NOT_FOUND when it is not of the actor's authorities. */
  async one(actor: Actor, id: string, em: EntityManager = this.dataSource.manager): Promise<WebhookDto> {
    const [found] = await em.query<WebhookDto[]>(
      `SELECT ${WEBHOOK_COLUMNS} ${WEBHOOK_FROM} WHERE w.authority_id = ANY($1::uuid[]) AND w.id = $2`,
      [keptAuthorities(actor, 'webhook.manage'), id],
    );
    if (!found) throw webhooksError('NOT_FOUND');
    return found;
  }

  /** @throws NOT_FOUND when the gateway is not of the actor's authorities. */
  async deliveries(
    actor: Actor,
    webhookId: string,
    query: WebhookDeliveriesQuery,
  ): Promise<WebhookDeliveriesDto> {
    await this.one(actor, webhookId);
    const { limit, offset } = pageWindow(query);
    const where = 'd.webhook_id = $1 AND ($2::text IS NULL OR d.status = $2)';
    const values = [webhookId, query.status ?? null];
    const [rows, [{ total }]] = await Promise.all([
      this.dataSource.query<DeliveryRow[]>(
        `SELECT ${DELIVERY_COLUMNS} FROM webhook_delivery d JOIN user_account p ON p.id = d.recipient_id
         WHERE ${where} ORDER BY d.created_at DESC, d.id LIMIT ${limit} OFFSET ${offset}`,
        values,
      ),
      this.dataSource.query<[{ total: number }]>(
        `SELECT count(*)::int AS total FROM webhook_delivery d WHERE ${where}`,
        values,
      ),
    ]);
    const { page, pageSize } = query;
    return { items: rows.map((row) => viewOf(row, actor.locale)), total, page, pageSize };
  }

  async delivery(
    actor: Actor,
    id: string,
    em: EntityManager = this.dataSource.manager,
  ): Promise<WebhookDeliveryDto> {
    const [row] = await em.query<DeliveryRow[]>(
      `SELECT ${DELIVERY_COLUMNS} FROM webhook_delivery d JOIN user_account p ON p.id = d.recipient_id WHERE d.id = $1`,
      [id],
    );
    if (!row) throw webhooksError('NOT_FOUND');
    return viewOf(row, actor.locale);
  }

  /** Enabled gateways of the authorities that the actor works in. */
  choices(actor: Actor): Promise<WebhookChoiceDto[]> {
    return this.dataSource.query<WebhookChoiceDto[]>(
      `SELECT w.id AS "webhookId", w.name, u.name AS "authorityName", w.reach = 'EVERYBODY' AS required,
         w.reach = 'EVERYBODY' OR choice.user_id IS NOT NULL AS wanted
       FROM webhook w JOIN unit u ON u.id = w.authority_id
         LEFT JOIN webhook_choice choice ON choice.webhook_id = w.id AND choice.user_id = $1
       WHERE w.enabled AND w.authority_id = ANY($2::uuid[]) ORDER BY w.name, w.id`,
      [actor.userId, actor.roles.map(({ authorityId }) => authorityId)],
    );
  }
}

function viewOf(row: DeliveryRow, locale: Locale): WebhookDeliveryDto {
  return {
    ...row,
    answer: answerIn(locale, row.answer),
    log: row.log.map((attempt) => ({
      ...attempt,
      at: new Date(attempt.at),
      answer: answerIn(locale, attempt.answer),
    })),
    mayResend: !row.trial && OPEN.includes(row.status),
  };
}

/** Our own reasons are kept as keys of the catalogues. */
function answerIn(locale: Locale, answer: string | null): string | null {
  if (!answer) return null;
  return (
    lookUpMessage(locale, `webhooks:${answer}`, {}) ??
    lookUpMessage(locale, `notifications:${answer}`, {}) ??
    answer
  );
}
