import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { BusinessDayReading } from '../tasks/index.js';
import { standingThen, UNDONE_EVENTS } from './standing-as-of.rules.js';
import type { LaterHistory, Standing } from './standing-as-of.rules.js';

/** An assignment that stood otherwise at the end of the day. */
export type OtherStanding = Standing & { id: string };

interface Row extends Standing, LaterHistory {
  id: string;
}

const DAY = (column: string) => `(${column} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const KINDS = UNDONE_EVENTS.map((kind) => `'${kind}'`).join(', ');

/** Which assignments of a plan stood otherwise at the end of a past day, from the audit trail and the grants. */
@Injectable()
export class StandingAsOf {
  /** None for today: nothing has happened since. */
  async read(
    em: EntityManager,
    planId: string,
    { today, past }: BusinessDayReading,
  ): Promise<OtherStanding[]> {
    if (!past) return [];
    const rows = await em.query<Row[]>(
      `SELECT a.id, a.state, a.submitted_on::text AS "submittedOn", a.due_on::text AS "dueOn",
         a.due_exclusive AS "dueExclusive", a.last_day_on::text AS "lastDayOn",
         coalesce(later.events, '[]') AS events, submitted.on_day::text AS "submittedThen", granted.before AS "beforeGrant"
       FROM assignment a
         LEFT JOIN LATERAL (
           SELECT json_agg(json_build_object('kind', e.kind, 'from', e.payload ->> 'from') ORDER BY e.id) AS events
           FROM audit_event e
           WHERE e.subject_type = 'assignment' AND e.subject_id = a.id AND e.kind IN (${KINDS})
             AND ${DAY('e.at')} > $2::date) later ON true
         LEFT JOIN LATERAL (
           SELECT ${DAY('e.at')} AS on_day FROM audit_event e
           WHERE later.events IS NOT NULL AND e.subject_type = 'assignment' AND e.subject_id = a.id
             AND e.kind = 'assignment.submitted' AND ${DAY('e.at')} <= $2::date
           ORDER BY e.id DESC LIMIT 1) submitted ON true
         LEFT JOIN LATERAL (
           SELECT json_build_object('dueOn', x.from_due_on, 'dueExclusive', x.from_due_exclusive,
             'lastDayOn', x.from_last_day_on) AS before
           FROM extension_request x
           WHERE x.assignment_id = a.id AND x.granted_due_on IS NOT NULL
             AND ${DAY('coalesce(x.closed_at, x.decided_at)')} > $2::date
           ORDER BY x.closed_at, x.ordinal LIMIT 1) granted ON true
       WHERE a.plan_id = $1 AND (later.events IS NOT NULL OR granted.before IS NOT NULL)`,
      [planId, today],
    );
    return rows.map(({ id, events, submittedThen, beforeGrant, ...now }) => ({
      id,
      ...standingThen(now, { events, submittedThen, beforeGrant }),
    }));
  }
}
