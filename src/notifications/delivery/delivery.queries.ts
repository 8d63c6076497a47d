import { Inject, Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Actor, rolesThatGive, unitsWhere } from '../../access/index.js';
import { lookUpMessage, pageWindow } from '../../common/index.js';
import type { Locale } from '../../common/index.js';
import { SETTINGS } from '../../config/index.js';
import type { Settings } from '../../config/index.js';
import type { Attempt } from '../attempts.rules.js';
import { Health } from '../health.queries.js';
import { deliveryError } from './delivery.errors.js';
import { deliveryText } from './delivery.messages.js';
import { actionsFor, connectionFault } from './delivery.rules.js';
import type {
  DeliveryCountDto,
  DeliveryDto,
  DeliveryListDto,
  DeliveryOverviewDto,
  DeliveryQuery,
  UnreachablePersonDto,
} from './dto/delivery.dto.js';

type Row = Omit<DeliveryDto, 'actions' | 'log'> & { log: Attempt[] };

/** Only a coordinator of the message's authority reads subjects: they may name tasks. */
const COLUMNS = `m.id, p.full_name AS "recipientName", m.kind,
  CASE WHEN m.authority_id = ANY($2::uuid[]) THEN m.subject END AS subject, coalesce(m.address, p.email) AS address,
  m.status, m.attempts, m.answer, m.attempt_log AS log, m.composed_at AS "composedAt", m.sent_at AS "sentAt",
  CASE WHEN m.status = 'WAITING' AND m.attempts > 0 THEN m.next_attempt_at END AS "nextAttemptAt"`;

const FROM = 'FROM message m JOIN user_account p ON p.id = m.recipient_id';

/** What became of the messages of the actor's authorities. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly health: Health,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async list(actor: Actor, query: DeliveryQuery): Promise<DeliveryListDto> {
    const { limit, offset } = pageWindow(query);
    const scope = [watchedAuthorities(actor), readAuthorities(actor)];
    const others = filterOf(query, scope.length);
    const values = [...scope, ...others.values];
    const where = `m.authority_id = ANY($1::uuid[]) AND $2::uuid[] IS NOT NULL${others.sql}`;
    const status = query.status ? ` AND m.status = $${values.length + 1}` : '';
    const narrowed = query.status ? [...values, query.status] : values;
    const [items, counts] = await Promise.all([
      this.dataSource.query<Row[]>(
        `SELECT ${COLUMNS} ${FROM} WHERE ${where}${status} ORDER BY m.created_at DESC, m.id DESC
         LIMIT ${limit} OFFSET ${offset}`,
        narrowed,
      ),
      this.dataSource.query<DeliveryCountDto[]>(
        `SELECT m.status, count(*)::int AS count ${FROM} WHERE ${where} GROUP BY m.status ORDER BY m.status`,
        values,
      ),
    ]);
    const total = counts
      .filter((row) => !query.status || row.status === query.status)
      .reduce((sum, { count }) => sum + count, 0);
    return {
      items: items.map((row) => viewOf(row, actor.locale)),
      total,
      page: query.page,
      pageSize: query.pageSize,
      counts,
    };
  }

  /** @throws NOT_FOUND when it is not of the actor's authorities. */
  async one(actor: Actor, id: string, em: EntityManager = this.dataSource.manager): Promise<DeliveryDto> {
    const [row] = await em.query<Row[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE m.authority_id = ANY($1::uuid[]) AND m.id = $3`,
      [watchedAuthorities(actor), readAuthorities(actor), id],
    );
    if (!row) throw deliveryError('NOT_FOUND');
    return viewOf(row, actor.locale);
  }

  async overview(actor: Actor): Promise<DeliveryOverviewDto> {
    const [delays, unreachable] = await Promise.all([
      this.health.delays(),
      this.dataSource.query<UnreachablePersonDto[]>(
        `SELECT DISTINCT ON (p.full_name, p.id) p.id AS "userId", p.full_name AS "fullName", p.title, u.name AS "unitName"
         FROM user_account p JOIN role_assignment r ON r.user_id = p.id JOIN unit u ON u.id = r.unit_id
         WHERE p.active AND coalesce(trim(p.email), '') = '' AND u.id = ANY($1::uuid[])
           AND r.role IN ('HEAD', 'LEADER', 'COORDINATOR')
         ORDER BY p.full_name, p.id, u.position LIMIT 500`,
        [rolesThatGive(actor, 'delivery.watch').flatMap(({ scopeUnitIds }) => scopeUnitIds)],
      ),
    ]);
    return {
      ...delays,
      late: this.health.isLate(delays),
      mail: this.settings.smtpUrl ? 'smtp' : 'kept',
      unreachable,
    };
  }
}

export function watchedAuthorities(actor: Actor): string[] {
  return unitsWhere(actor, 'delivery.watch');
}

function readAuthorities(actor: Actor): string[] {
  return actor.roles.filter(({ role }) => role === 'COORDINATOR').map(({ unitId }) => unitId);
}

/** @param used parameters before these. */
function filterOf({ person, planId, day }: DeliveryQuery, used: number): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const add = (value: unknown) => `$${used + values.push(value)}`;
  let sql = '';
  if (person) sql += ` AND fold_text(p.full_name) LIKE '%' || fold_text(${add(escapeLike(person))}) || '%'`;
  if (day) {
    const at = add(day);
    sql += ` AND m.composed_at >= ${at}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND m.composed_at < (${at}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
  }
  if (planId)
    sql += ` AND EXISTS (SELECT FROM reminder r LEFT JOIN assignment a ON a.id = r.obligation_id
      WHERE r.message_id = m.id AND ${add(planId)}::uuid IN (a.plan_id, r.obligation_id))`;
  return { sql, values };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

function viewOf(row: Row, locale: Locale): DeliveryDto {
  // Our own reasons are kept as keys of the catalogue, a broken connection in the words of the library.
  const sentence = (answer: string | null) => {
    const fault = answer && connectionFault(answer);
    if (fault) return deliveryText(locale, fault, { words: answer });
    return (
      answer && (lookUpMessage(locale, `notifications:${answer}`, { address: row.address ?? '' }) ?? answer)
    );
  };
  return {
    ...row,
    answer: sentence(row.answer),
    log: row.log.map((attempt) => ({
      ...attempt,
      at: new Date(attempt.at),
      answer: sentence(attempt.answer),
    })),
    actions: actionsFor(row.status),
  };
}
