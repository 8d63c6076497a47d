import type { EntityManager } from 'typeorm';
import { LEDGER_SQL, LINE_SQL } from './ledger-lines.queries.js';
import type { LedgerRow } from './ledger-lines.queries.js';
import { rowsOf } from './ledger-rows.sql.js';
import type { LedgerSelection } from './ledger-rows.sql.js';
import type { TaskLine } from './letter-lines.js';
import { ANSWERING_SQL } from './recipients.sql.js';

/** What became of one unit's part in one task. */
export type AmendedPart = 'ADDED' | 'CHANGED' | 'CANCELLED';

export interface AmendedLine extends LedgerRow, TaskLine {
  part: AmendedPart;
  changes: Array<{ field: string; before: string | null; after: string | null }>;
  planId: string;
  authorityName: string;
  /** Why the plan was amended. */
  amendedFor: string;
}

/**
 * What an amendment did to units' parts, as a relation: its events are recorded in one transaction, which the
 * database dates with one instant. Wants `amendment`, an audit event, beside it.
 */
const PARTS_SQL = `(
  SELECT a.id AS assignment_id, a.unit_id, e.payload -> 'changes' AS changes,
    CASE e.kind WHEN 'assignment.amended' THEN 'CHANGED' WHEN 'assignment.cancelled' THEN 'CANCELLED'
      ELSE 'ADDED' END AS part
  FROM assignment a JOIN audit_event e ON e.subject_type = 'assignment' AND e.subject_id = a.id
    AND e.id > amendment.id AND e.recorded_at = amendment.recorded_at
  WHERE a.plan_id = amendment.subject_id AND e.kind IN
    ('assignment.amended', 'assignment.cancelled', 'assignment.reinstated', 'assignment.assigned')
)`;

/**
 * The same for each person who answers for the unit. Whoever the plan is new to reads of what was added in the message
 * about the plan itself.
 */
export const AMENDED_FOR_SQL = `(
  SELECT part.*, answering.user_id, answering.substitute
  FROM ${PARTS_SQL} part JOIN ${ANSWERING_SQL} answering ON answering.unit_id = part.unit_id
  WHERE part.part <> 'ADDED' OR EXISTS (SELECT FROM reminder told
    WHERE told.obligation_type = 'PLAN' AND told.obligation_id = amendment.subject_id AND told.step = 'ISSUED'
      AND told.recipient_id = answering.user_id AND told.created_at < amendment.recorded_at)
)`;

/** Rows about plans that were amended: what became of each part that the reader's units have or had. */
export function amendedLines(em: EntityManager, selection: LedgerSelection): Promise<AmendedLine[]> {
  return em.query<AmendedLine[]>(
    `SELECT ${LEDGER_SQL}, ${LINE_SQL}, part.substitute, part.part, coalesce(part.changes, '[]') AS changes,
       plan.id AS "planId", authority.name AS "authorityName", amendment.payload ->> 'reason' AS "amendedFor",
       CASE WHEN plan.status <> 'ISSUED' THEN 'SKIPPED_PLAN_CLOSED' END AS reason
     FROM ${rowsOf(selection)} r
       JOIN audit_event amendment ON amendment.id = split_part(r.step, ':', 2)::bigint
       JOIN plan ON plan.id = r.obligation_id
       JOIN unit authority ON authority.id = plan.authority_id
       JOIN LATERAL (SELECT * FROM ${AMENDED_FOR_SQL} own WHERE own.user_id = r.recipient_id) part ON true
       JOIN assignment a ON a.id = part.assignment_id
       JOIN task t ON t.id = a.task_id
       JOIN unit u ON u.id = a.unit_id
     WHERE r.obligation_type = 'PLAN' AND r.step LIKE 'AMENDED:%'
     ORDER BY t.position, u.position, a.id`,
    [selection.ids],
  );
}
