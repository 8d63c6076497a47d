import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { runPrepared } from '../database/index.js';
import { LEADING_SQL } from '../identity/index.js';
import { isUpdatedForSql } from '../tasks/index.js';
import type { TaskLine } from './letter-lines.js';
import type { AssignmentEvent, IssuedPlan, PlanTally } from './message-content.js';
import { rowsOf } from './ledger-rows.sql.js';
import type { LedgerSelection } from './ledger-rows.sql.js';
import { reportLines } from './report-duties/report-lines.queries.js';
import type { ReportLine, ReportOwedType } from './report-duties/report-lines.queries.js';
import {
  ANSWERING_SQL,
  COORDINATING_SQL,
  EXTENSION_DECIDING_SQL,
  GIVEN_ON_SQL,
  HANDED_SQL,
  isBroughtBeforeSql,
  LEADER_CTES,
  OPEN_STATES_SQL,
} from './recipients.sql.js';
import type { OwedType } from './reminder.entity.js';

/** Why a ledger row is no longer owed; the key of its sentence. */
export type SkipReason =
  | 'SKIPPED_NOTHING_OWED'
  | 'SKIPPED_DONE'
  | 'SKIPPED_STOPPED'
  | 'SKIPPED_PLAN_CLOSED'
  | 'SKIPPED_MOVED'
  | 'SKIPPED_PERSON_LEFT'
  | 'SKIPPED_GONE'
  | 'SKIPPED_DECIDED'
  | 'SKIPPED_DATED'
  | 'SKIPPED_ACKNOWLEDGED'
  | 'SKIPPED_REPORTED'
  | 'SKIPPED_UPDATED'
  | 'SKIPPED_PERIOD_CLOSED';

export interface LedgerRow {
  reminderId: string;
  messageId: string | null;
  recipientId: string;
  authorityId: string;
  /** Null: still owed, by the state of things and by who may know of it. */
  reason: SkipReason | null;
}

/** A row about one assignment: it falls due, stays overdue, or waits for somebody. */
export interface DueLine extends LedgerRow, TaskLine {
  type: Exclude<OwedType, 'UNACKNOWLEDGED' | ReportOwedType>;
  assignmentId: string;
  step: string;
  /** The day it began to wait, or was due. */
  since: string;
}

/** A row about a plan, parts of which nobody has acknowledged. */
export interface UnacknowledgedLine extends LedgerRow, PlanTally {
  type: 'UNACKNOWLEDGED';
  step: string;
  since: string;
}

/** What a digest is made of. */
export type DigestLine = DueLine | UnacknowledgedLine | ReportLine;

export interface PlanLine extends LedgerRow, TaskLine, Omit<IssuedPlan, 'planNumber'> {
  /** Of all lines of this row; only the first are listed. */
  total: number;
}

/** A row of a follow-up: one of its assignments that the reader answers for, or of the units that a leader is in charge of. */
export interface FollowUpLine extends LedgerRow, TaskLine {
  planId: string;
  text: string;
  actorName: string;
  escalated: boolean;
}

export interface EventLine extends LedgerRow, TaskLine {
  kind: AssignmentEvent;
  actorName: string;
  eventReason: string | null;
  /** Of a unit that is asked for its contribution. */
  request: { unitName: string; wantedBy: string; message: string } | null;
  /** The date that a request for a later one is about. */
  eventDueOn: string | null;
}

/** Longer task texts are cut: a message shows less, and a sweep holds many. */
const CONTENT_LIMIT = 300;
/** Lines of one plan message. */
const PLAN_LINES = 80;

export const LEDGER_SQL = `r.id AS "reminderId", r.message_id AS "messageId", r.recipient_id AS "recipientId",
  r.authority_id AS "authorityId"`;

export const LINE_SQL = `t.id AS "taskId", t.ordinal, left(t.content, ${CONTENT_LIMIT}) AS content,
  plan.number || '/' || plan.symbol AS "planNumber", u.name AS "unitName", a.role, a.due_on::text AS "dueOn",
  a.due_exclusive AS "dueExclusive", a.last_day_on::text AS "lastDayOn"`;

/** What happened to the assignment `a`, or to its request `x`, is still how things stand. */
const STILL_SO = `CASE split_part(r.step, ':', 1)
  WHEN 'SUBMITTED' THEN a.state = 'SUBMITTED'
  WHEN 'CONFIRMED' THEN a.state = 'COMPLETED'
  WHEN 'SUSPENDED' THEN a.state = 'SUSPENDED'
  WHEN 'CANCELLED' THEN a.state = 'CANCELLED'
  WHEN 'REQUESTED' THEN a.state IN ${OPEN_STATES_SQL} AND NOT EXISTS (
    SELECT FROM progress_update told WHERE told.assignment_id = a.id AND told.created_at > event.recorded_at)
  WHEN 'EXTENSION-ASKED' THEN x.status = 'ASKED'
  WHEN 'EXTENSION-COUNTERED' THEN x.status = 'COUNTERED'
  WHEN 'EXTENSION-REFUSED' THEN x.status = 'REFUSED'
  WHEN 'EXTENSION-WITHDRAWN' THEN x.status = 'WITHDRAWN'
  WHEN 'EXTENSION-APPROVED' THEN x.status = 'APPROVED'
  WHEN 'EXTENSION-ACCEPTED' THEN x.status = 'APPROVED'
  ELSE a.state IN ${OPEN_STATES_SQL} END`;

/** What the ledger's rows say today. Read when a message is written, and again just before it is sent. */
@Injectable()
export class LedgerLines {
  /** Rows that belong into a digest. */
  async digestLines(em: EntityManager, selection: LedgerSelection): Promise<DigestLine[]> {
    return [
      ...(await this.dueLines(em, selection)),
      ...(await this.unacknowledgedLines(em, selection)),
      ...(await reportLines(em, selection)),
    ];
  }

  private dueLines(em: EntityManager, selection: LedgerSelection): Promise<DueLine[]> {
    return runPrepared<DueLine>(
      em,
      `WITH ${LEADER_CTES}
       SELECT due.*, CASE WHEN state_reason IS NOT NULL THEN state_reason
         WHEN NOT told THEN 'SKIPPED_PERSON_LEFT' END AS reason FROM (
       SELECT ${LEDGER_SQL}, t.position, r.obligation_type AS type, a.id AS "assignmentId", r.step, r.due_on::text AS since, ${LINE_SQL},
         coalesce(answering.substitute, false) AS substitute,
         CASE WHEN a.id IS NULL THEN 'SKIPPED_GONE'
           WHEN plan.status <> 'ISSUED' THEN 'SKIPPED_PLAN_CLOSED'
           WHEN r.obligation_type = 'CONFIRMATION' AND (a.state <> 'SUBMITTED' OR a.submitted_on <> r.due_on)
             OR r.obligation_type = 'EXTENSION' AND asked.status <> 'ASKED' THEN 'SKIPPED_DECIDED'
           WHEN r.obligation_type = 'UNDATED' AND a.due_on IS NOT NULL THEN 'SKIPPED_DATED'
           WHEN r.obligation_type = 'CONFIRMATION' THEN NULL
           WHEN a.state IN ('SUBMITTED', 'COMPLETED') THEN 'SKIPPED_DONE'
           WHEN a.state NOT IN ${OPEN_STATES_SQL} THEN 'SKIPPED_STOPPED'
           WHEN r.obligation_type = 'STANDING' AND asking.id IS NULL THEN 'SKIPPED_MOVED'
           WHEN r.obligation_type = 'STANDING' AND ${isUpdatedForSql('asking')} THEN 'SKIPPED_UPDATED'
           WHEN r.obligation_type IN ('ASSIGNMENT', 'ESCALATION') AND a.due_on IS DISTINCT FROM r.due_on
             THEN 'SKIPPED_MOVED' END AS state_reason,
         CASE WHEN r.obligation_type IN ('ASSIGNMENT', 'STANDING') THEN answering.unit_id IS NOT NULL OR EXISTS (
             SELECT FROM ${HANDED_SQL} h WHERE h.assignment_id = a.id AND h.user_id = r.recipient_id)
           WHEN r.step LIKE 'L%' THEN ${isBroughtBeforeSql(OF_ASSIGNMENT, 'r.recipient_id')}
           WHEN r.obligation_type = 'EXTENSION' THEN asked.asked_by <> r.recipient_id
             AND (${coordinates('a.authority_id')} OR ${leads('a.authority_id')})
           ELSE ${coordinates('a.authority_id')} END AS told
       FROM ${rowsOf(selection)} r
         LEFT JOIN extension_request asked ON r.obligation_type = 'EXTENSION' AND asked.id = r.obligation_id
         LEFT JOIN assignment a ON a.id = coalesce(asked.assignment_id, r.obligation_id)
         LEFT JOIN task t ON t.id = a.task_id
         LEFT JOIN plan ON plan.id = a.plan_id
         LEFT JOIN unit u ON u.id = a.unit_id
         LEFT JOIN LATERAL (SELECT period.* FROM report_period period
           WHERE period.plan_id = a.plan_id AND period.due_on = r.due_on LIMIT 1) asking
           ON r.obligation_type = 'STANDING'
         LEFT JOIN LATERAL (SELECT s.unit_id, s.substitute FROM ${ANSWERING_SQL} s
           WHERE s.unit_id = a.unit_id AND s.user_id = r.recipient_id LIMIT 1) answering ON true
       WHERE r.step NOT LIKE '%:%'
         AND r.obligation_type IN ('ASSIGNMENT', 'ESCALATION', 'CONFIRMATION', 'EXTENSION', 'UNDATED', 'STANDING')
       ) due ORDER BY "dueOn", position, "assignmentId"`,
      [selection.ids],
    );
  }

  /** What is counted is counted now: units that acknowledged meanwhile are not named. */
  private unacknowledgedLines(em: EntityManager, selection: LedgerSelection): Promise<UnacknowledgedLine[]> {
    return runPrepared<UnacknowledgedLine>(
      em,
      `SELECT ${LEDGER_SQL}, r.obligation_type AS type, r.step, r.due_on::text AS since, plan.id AS "planId",
         plan.number || '/' || plan.symbol AS "planNumber", plan.title, waiting.count, waiting.units,
         CASE WHEN plan.status <> 'ISSUED' THEN 'SKIPPED_PLAN_CLOSED'
           WHEN NOT CASE WHEN r.step LIKE 'C%' THEN ${coordinates('plan.authority_id')}
             ELSE EXISTS (SELECT FROM assignment a JOIN ${ANSWERING_SQL} s ON s.unit_id = a.unit_id
               WHERE a.plan_id = plan.id AND s.user_id = r.recipient_id) END THEN 'SKIPPED_PERSON_LEFT'
           WHEN waiting.count = 0 THEN 'SKIPPED_ACKNOWLEDGED' END AS reason
       FROM ${rowsOf(selection)} r
         JOIN plan ON plan.id = r.obligation_id
         JOIN LATERAL (
           SELECT count(*)::int AS count, coalesce(array_agg(DISTINCT u.name), '{}') AS units
           FROM assignment a JOIN unit u ON u.id = a.unit_id
           WHERE a.plan_id = plan.id AND a.state = 'NEW' AND ${GIVEN_ON_SQL} <= r.due_on
             AND (r.step LIKE 'C%' OR EXISTS (SELECT FROM ${ANSWERING_SQL} s
               WHERE s.unit_id = a.unit_id AND s.user_id = r.recipient_id))
         ) waiting ON true
       WHERE r.obligation_type = 'UNACKNOWLEDGED'`,
      [selection.ids],
    );
  }

  /** Rows about plans that were issued: the first tasks of each, in the document's order. */
  planLines(em: EntityManager, selection: LedgerSelection): Promise<PlanLine[]> {
    return em.query<PlanLine[]>(
      `SELECT * FROM (
         SELECT ${LEDGER_SQL}, ${LINE_SQL}, answering.substitute, plan.id AS "planId", plan.title,
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
         WHERE r.obligation_type = 'PLAN' AND r.step = 'ISSUED'
       ) line WHERE nth <= ${PLAN_LINES} ORDER BY position, "unitName"`,
      [selection.ids],
    );
  }

  /** Rows about what a coordinator urged on. */
  followUpLines(em: EntityManager, selection: LedgerSelection): Promise<FollowUpLine[]> {
    return em.query<FollowUpLine[]>(
      `WITH ${LEADER_CTES}
       SELECT ${LEDGER_SQL}, ${LINE_SQL}, plan.id AS "planId", sent.text, sent.sent_by_name AS "actorName",
         r.step = 'ESCALATED' AS escalated, coalesce(answering.substitute, false) AS substitute,
         CASE WHEN plan.status <> 'ISSUED' THEN 'SKIPPED_PLAN_CLOSED'
           WHEN a.state IN ('SUBMITTED', 'COMPLETED') THEN 'SKIPPED_DONE'
           WHEN a.state NOT IN ${OPEN_STATES_SQL} THEN 'SKIPPED_STOPPED' END AS reason
       FROM ${rowsOf(selection)} r
         JOIN follow_up sent ON sent.id = r.obligation_id
         JOIN follow_up_item item ON item.follow_up_id = sent.id
         JOIN assignment a ON a.id = item.assignment_id
         JOIN task t ON t.id = a.task_id
         JOIN plan ON plan.id = a.plan_id
         JOIN unit u ON u.id = a.unit_id
         LEFT JOIN LATERAL (SELECT s.unit_id, s.substitute FROM ${ANSWERING_SQL} s
           WHERE s.unit_id = a.unit_id AND s.user_id = r.recipient_id LIMIT 1) answering ON r.step = 'SENT'
       WHERE r.obligation_type = 'FOLLOW_UP'
         AND (answering.unit_id IS NOT NULL OR r.step = 'ESCALATED'
           AND ${isBroughtBeforeSql({ ...OF_ASSIGNMENT, authority: 'sent.authority_id' }, 'r.recipient_id')})
       ORDER BY a.due_on, t.position, u.position, a.id`,
      [selection.ids],
    );
  }

  /** Rows about what happened to an assignment. The step names the audit event that says so. */
  eventLines(em: EntityManager, selection: LedgerSelection): Promise<EventLine[]> {
    return em.query<EventLine[]>(
      `SELECT ${LEDGER_SQL}, ${LINE_SQL}, false AS substitute, event.actor_name AS "actorName",
         nullif(event.payload ->> 'reason', '') AS "eventReason", event.payload ->> 'dueOn' AS "eventDueOn",
         replace(split_part(r.step, ':', 1), '-', '_') AS kind,
         CASE WHEN r.step LIKE 'REQUESTED%' THEN event.payload END AS request,
         CASE WHEN NOT ${STILL_SO} THEN 'SKIPPED_DECIDED'
           WHEN NOT CASE
             WHEN r.step LIKE 'SUBMITTED:%' THEN EXISTS (SELECT FROM ${COORDINATING_SQL} c
               WHERE c.authority_id = a.authority_id AND c.user_id = r.recipient_id)
             WHEN r.step ~ '^EXTENSION-(ASKED|ACCEPTED|WITHDRAWN):' THEN EXISTS (SELECT FROM ${EXTENSION_DECIDING_SQL} d
               WHERE d.request_id = x.id AND d.user_id = r.recipient_id)
             ELSE EXISTS (SELECT FROM ${ANSWERING_SQL} s WHERE s.unit_id = a.unit_id AND s.user_id = r.recipient_id)
             END THEN 'SKIPPED_PERSON_LEFT' END AS reason
       FROM ${rowsOf(selection)} r
         JOIN assignment a ON a.id = r.obligation_id
         JOIN task t ON t.id = a.task_id
         JOIN plan ON plan.id = a.plan_id
         JOIN unit u ON u.id = a.unit_id
         JOIN audit_event event ON event.id = split_part(r.step, ':', 2)::bigint
         LEFT JOIN extension_request x ON x.id = (event.payload ->> 'requestId')::uuid
       WHERE r.obligation_type = 'ASSIGNMENT' AND r.step LIKE '%:%'`,
      [selection.ids],
    );
  }
}

const OF_ASSIGNMENT = { authority: 'a.authority_id', unit: 'a.unit_id', leaders: 't.leader_ids' };

function coordinates(authority: string): string {
  return `EXISTS (SELECT FROM ${COORDINATING_SQL} c
    WHERE c.authority_id = ${authority} AND c.user_id = r.recipient_id)`;
}

function leads(authority: string): string {
  return `EXISTS (SELECT FROM ${LEADING_SQL} l WHERE l.authority_id = ${authority} AND l.user_id = r.recipient_id)`;
}
