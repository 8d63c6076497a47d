import { EntityManager } from 'typeorm';
import type { Composed } from './compose.js';
import type { Content } from './letter.js';
import type { MessageKind } from './message.entity.js';

/** Kinds that say something of themselves: no ledger row is behind them. */
export type NoticeKind = Extract<
  MessageKind,
  'REPORTS_RECEIVED' | 'DELIVERY_LATE' | 'ON_LEAVE' | 'HANDED_OVER' | 'UNIT_CHANGED'
>;

/**
 * Whom an authority's alarms are for, as a relation (authority_id, user_id): its administrators, or where it has
 * none its coordinators.
 */
export const ALARMED_SQL = `(
  SELECT u.authority_id, r.user_id
  FROM role_assignment r JOIN unit u ON u.id = r.unit_id JOIN user_account held ON held.id = r.user_id AND held.active
  WHERE r.role = 'ADMIN' OR (r.role = 'COORDINATOR' AND NOT EXISTS (
    SELECT FROM role_assignment other JOIN unit home ON home.id = other.unit_id
      JOIN user_account person ON person.id = other.user_id AND person.active
    WHERE home.authority_id = u.authority_id AND other.role = 'ADMIN'))
)`;

/** Notices as they were written; nothing to say to whom they are not meant for any more. */
export async function noticesNow(em: EntityManager, ids: string[]): Promise<Map<string, Composed>> {
  if (!ids.length) return new Map();
  const rows = await em.query<Array<Content & { id: string; meant: boolean }>>(
    `SELECT m.id, m.subject, m.body, m.html, m.link,
       m.kind <> 'DELIVERY_LATE'
         OR EXISTS (SELECT FROM ${ALARMED_SQL} told WHERE told.user_id = m.recipient_id) AS meant
     FROM message m WHERE m.id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ id, meant, ...content }) => [
      id,
      { content: meant ? content : null, reason: meant ? null : 'SKIPPED_PERSON_LEFT', dropped: [] },
    ]),
  );
}
