import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { AssignmentEvent, IssuedPlan, TaskLine } from './message-content.js';
import { ANSWERING_SQL, COORDINATING_SQL, OPEN_STATES_SQL } from './recipients.sql.js';

/** Why a ledger row is no longer owed; the key of its sentence. */
export type SkipReason =
  | 'SKIPPED_NOTHING_OWED'
  | 'SKIPPED_DONE'
  | 'SKIPPED_STOPPED'
  | 'SKIPPED_PLAN_CLOSED'
  | 'SKIPPED_MOVED'
  | 'SKIPPED_PERSON_LEFT'
  | 'SKIPPED_GONE'
  | 'SKIPPED_DECIDED';

/** Ledger rows by what they hang on: rows not yet in a message of these people, or the rows of these messages. */
export type LedgerSelection =
  { column: 'recipient_id'; ids: string[] } | { column: 'message_id' | 'id'; ids: string[] };

interface LedgerRow extends TaskLine {
  reminderId: string;
  messageId: string | null;
  recipientId: string;
  authorityId: string;
  /** Null: still owed, by the state of things and by who may know of it. */
  reason: SkipReason | null;
}

export interface DueLine extends LedgerRow {
  assignmentId: string;
  step: string;
}

export interface PlanLine extends LedgerRow, Omit<IssuedPlan, 'planNumber'> {
  /** Of all lines of this row; only the first are listed. */
  total: number;
}

export interface EventLine extends LedgerRow {
  kind: AssignmentEvent;
  actorName: string;
  eventReason: string | null;
  /** Of a unit that is asked for its contribution. */
  request: { unitName: string; wantedBy: string; message: string } | null;
}

/** Longer task texts are cut: a message shows less, and a sweep holds many. */
const CONTENT_LIMIT = 300;
/** Lines of one plan message. */
const PLAN_LINES = 80;

const LEDGER = `r.id AS "reminderId", r.message_id AS "messageId", r.recipient_id AS "recipientId",
  r.authority_id AS "authorityId"`;

const LINE = `t.id AS "taskId", t.ordinal, left(t.content, ${CONTENT_LIMIT}) AS content,
  plan.number || '/' || plan.symbol AS "planNumber", u.name AS "unitName", a.role, a.due_on::text AS "dueOn",
  a.due_exclusive AS "dueExclusive", a.last_day_on::text AS "lastDayOn"`;

/** What the ledger's rows say today. Read when a message is written, and again just before it is sent. */
@Injectable()
export class LedgerLines {
  /** Rows about assignments that fall due. */
  dueLines(em: EntityManager, selection: LedgerSelection): Promise<DueLine[]> {
    return em.query<DueLine[]>(
      `SELECT ${LEDGER}, r.obligation_id AS "assignmentId", r.step, ${LINE},
         coalesce(answering.substitute, false) AS substitute,
         CASE WHEN a.id IS NULL THEN 'SKIPPED_GONE'
           WHEN plan.status <> 'ISSUED' THEN 'SKIPPED_PLAN_CLOSED'
           WHEN a.state IN ('SUBMITTED', 'COMPLETED') THEN 'SKIPPED_DONE'
           WHEN a.state NOT IN ${OPEN_STATES_SQL} THEN 'SKIPPED_STOPPED'
           WHEN a.due_on IS DISTINCT FROM r.due_on THEN 'SKIPPED_MOVED'
           WHEN answering.unit_id IS NULL THEN 'SKIPPED_PERSON_LEFT' END AS reason
       FROM ${rowsOf(selection)} r
         LEFT JOIN assignment a ON a.id = r.obligation_id
         LEFT JOIN task t ON t.id = a.task_id
         LEFT JOIN plan ON plan.id = a.plan_id
         LEFT JOIN unit u ON u.id = a.unit_id
         LEFT JOIN LATERAL (SELECT s.unit_id, s.substitute FROM ${ANSWERING_SQL} s
           WHERE s.unit_id = a.unit_id AND s.user_id = r.recipient_id LIMIT 1) answering ON true
       WHERE r.obligation_type = 'ASSIGNMENT' AND r.step LIKE 'D%'
       ORDER BY a.due_on, t.position, a.id`,
      [selection.ids],
    );
  }

  /** Rows about plans that were issued: the first tasks of each, in the document's order. */
  planLines(em: EntityManager, selection: LedgerSelection): Promise<PlanLine[]> {
    return em.query<PlanLine[]>(
      `SELECT * FROM (
         SELECT ${LEDGER}, ${LINE}, answering.substitute, plan.id AS "planId", plan.title,
           plan.issued_on::text AS "issuedOn", authority.name AS "authorityName", t.position,
           CASE WHEN plan.status <> 'ISSUED' THEN 'SKIPPED_PLAN_CLOSED' END AS reason,
           count(*) OVER (PARTITION BY r.id)::int AS total,
           row_number() OVER (PARTITION BY r.id ORDER BY t.position, u.position) AS nth
         FROM ${rowsOf(selection)} r
           JOIN plan ON plan.id = r.obligation_id
           JOIN unit authority ON authority.id = plan.authority_id
           JOIN assignment a ON a.plan_id = plan.id AND a.state <> 'CANCELLED'
           JOIN ${ANSWERING_SQL} answering ON answering.unit_id = a.unit_id AND answering.user_id = r.recipient_id
           JOIN task t ON t.id = a.task_id
           JOIN unit u ON u.id = a.unit_id
         WHERE r.obligation_type = 'PLAN'
       ) line WHERE nth <= ${PLAN_LINES} ORDER BY position, "unitName"`,
      [selection.ids],
    );
  }

  /** Rows about what happened to an assignment. The step names the audit event that says so. */
  eventLines(em: EntityManager, selection: LedgerSelection): Promise<EventLine[]> {
    return em.query<EventLine[]>(
      `SELECT ${LEDGER}, ${LINE}, false AS substitute, event.actor_name AS "actorName",
         event.payload ->> 'reason' AS "eventReason", split_part(r.step, ':', 1) AS kind,
         CASE WHEN r.step LIKE 'REQUESTED%' THEN event.payload END AS request,
         CASE WHEN r.step LIKE 'REQUESTED%' AND (a.state NOT IN ${OPEN_STATES_SQL} OR EXISTS (
               SELECT FROM progress_update told
               WHERE told.assignment_id = a.id AND told.created_at > event.recorded_at)) THEN 'SKIPPED_DECIDED'
           WHEN r.step NOT LIKE 'REQUESTED%'
             AND split_part(r.step, ':', 1) <> CASE WHEN a.state = 'SUBMITTED' THEN 'SUBMITTED'
               WHEN a.state = 'COMPLETED' THEN 'CONFIRMED' WHEN a.state IN ${OPEN_STATES_SQL} THEN 'RETURNED'
               ELSE '' END THEN 'SKIPPED_DECIDED'
           WHEN NOT EXISTS (SELECT FROM ${ANSWERING_SQL} s WHERE s.unit_id = a.unit_id AND s.user_id = r.recipient_id
               AND r.step NOT LIKE 'SUBMITTED%')
             AND NOT EXISTS (SELECT FROM ${COORDINATING_SQL} c WHERE c.authority_id = a.authority_id
               AND c.user_id = r.recipient_id AND r.step LIKE 'SUBMITTED%') THEN 'SKIPPED_PERSON_LEFT' END AS reason
       FROM ${rowsOf(selection)} r
         JOIN assignment a ON a.id = r.obligation_id
         JOIN task t ON t.id = a.task_id
         JOIN plan ON plan.id = a.plan_id
         JOIN unit u ON u.id = a.unit_id
         JOIN audit_event event ON event.id = split_part(r.step, ':', 2)::bigint
       WHERE r.obligation_type = 'ASSIGNMENT' AND r.step LIKE '%:%'`,
      [selection.ids],
    );
  }
}

/**
 * Read on their own before anything else is asked of them: just after a sweep has written thousands of rows the
 * planner does not know them yet, and would rather read the whole ledger for their type.
 */
function rowsOf({ column }: LedgerSelection): string {
  const uncarried = column === 'recipient_id' ? ' AND message_id IS NULL' : '';
  return `(SELECT * FROM reminder WHERE ${column} = ANY($1::uuid[])${uncarried} AND status = 'PENDING' OFFSET 0)`;
}
