import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { WorkingCalendar } from '../../calendar/index.js';
import { daysLeft } from '../../tasks/index.js';
import { ANSWERING_SQL, OPEN_STATES_SQL } from '../recipients.sql.js';
import type { OverdueForFollowUpDto, SentFollowUpDto } from './dto/follow-up.dto.js';

type OverdueRow = Omit<OverdueForFollowUpDto, 'daysLate'> & { lastDayOn: string };

/** What is overdue in a plan, and what was followed up. */
@Injectable()
export class FollowUpQueries {
  /** The longest overdue first. @param ids these assignments alone. */
  async overdue(
    em: EntityManager,
    planId: string,
    { today, calendar }: { today: string; calendar: WorkingCalendar },
    ids: string[] | null = null,
  ): Promise<OverdueForFollowUpDto[]> {
    const rows = await em.query<OverdueRow[]>(
      `SELECT a.id AS "assignmentId", t.id AS "taskId", t.ordinal, t.content, u.id AS "unitId", u.name AS "unitName",
         a.due_on::text AS "dueOn", a.due_exclusive AS "dueExclusive", a.last_day_on::text AS "lastDayOn",
         coalesce(past.times, 0) AS times, past.last_on::text AS "lastOn",
         coalesce((SELECT array_agg(DISTINCT p.full_name) FROM ${ANSWERING_SQL} s
           JOIN user_account p ON p.id = s.user_id WHERE s.unit_id = a.unit_id), '{}') AS people
       FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
         LEFT JOIN LATERAL (
           SELECT count(*)::int AS times, max((sent.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS last_on
           FROM follow_up_item item JOIN follow_up sent ON sent.id = item.follow_up_id
           WHERE item.assignment_id = a.id) past ON true
       WHERE a.plan_id = $1 AND a.state IN ${OPEN_STATES_SQL} AND coalesce(a.last_day_on, a.due_on) < $2
         AND ($3::uuid[] IS NULL OR a.id = ANY($3))
       ORDER BY coalesce(a.last_day_on, a.due_on), t.position, u.position, a.id`,
      [planId, today, ids],
    );
    return rows.map(({ lastDayOn, ...row }) => ({
      ...row,
      daysLate: Math.max(0, -(daysLeft({ ...row, lastDayOn }, today, calendar) ?? 0)),
    }));
  }

  sent(em: EntityManager, planId: string): Promise<SentFollowUpDto[]> {
    return em.query<SentFollowUpDto[]>(
      `SELECT sent.id, sent.sent_at AS "sentAt", sent.sent_by_name AS "sentByName", sent.text, sent.escalated,
         count(item.*)::int AS assignments, array_agg(DISTINCT u.name) AS units,
         (SELECT count(DISTINCT recipient_id)::int FROM reminder r
           WHERE r.obligation_type = 'FOLLOW_UP' AND r.obligation_id = sent.id AND r.step = 'SENT') AS people
       FROM follow_up sent
         JOIN follow_up_item item ON item.follow_up_id = sent.id
         JOIN assignment a ON a.id = item.assignment_id JOIN unit u ON u.id = a.unit_id
       WHERE sent.plan_id = $1 GROUP BY sent.id ORDER BY sent.sent_at DESC, sent.id DESC`,
      [planId],
    );
  }
}
