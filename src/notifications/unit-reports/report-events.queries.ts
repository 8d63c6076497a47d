import type { EntityManager } from 'typeorm';
import { LEDGER_SQL } from '../ledger-lines.queries.js';
import type { LedgerRow } from '../ledger-lines.queries.js';
import { rowsOf } from '../ledger-rows.sql.js';
import type { LedgerSelection } from '../ledger-rows.sql.js';
import type { ReportEvent } from '../message-content.js';
import { ANSWERING_SQL } from '../recipients.sql.js';

/** A row about what happened to a unit's report. */
export interface ReportEventLine extends LedgerRow {
  kind: ReportEvent;
  reportId: string;
  unitName: string;
  /** "Quý I/2023", or the plan's own words. */
  period: string;
  planNumber: string;
  /** `yyyy-MM-dd`, as the plan says it. */
  dueOn: string | null;
  dueExclusive: boolean;
  late: boolean;
  actorName: string;
  eventReason: string | null;
  remarks: number;
}

/** What happened to the report is still how things stand. */
const STILL_SO = `CASE split_part(r.step, ':', 1)
  WHEN 'ACCEPTED' THEN report.state = 'ACCEPTED'
  ELSE report.state = 'OPEN' AND report.returned_reason IS NOT NULL END`;

/** Rows about what happened to a unit's report. The step names the audit event that says so. */
export function reportEventLines(em: EntityManager, selection: LedgerSelection): Promise<ReportEventLine[]> {
  return em.query<ReportEventLine[]>(
    `SELECT ${LEDGER_SQL}, 'REPORT_' || split_part(r.step, ':', 1) AS kind, report.id AS "reportId",
       u.name AS "unitName", coalesce(period.label, period.raw) AS period,
       plan.number || '/' || plan.symbol AS "planNumber", period.due_on::text AS "dueOn",
       period.exclusive AS "dueExclusive",
       coalesce(report.submitted_on > report.due_on, false) AS late, event.actor_name AS "actorName",
       nullif(event.payload ->> 'reason', '') AS "eventReason",
       coalesce((event.payload ->> 'remarks')::int, 0) AS remarks,
       CASE WHEN plan.status <> 'ISSUED' THEN 'SKIPPED_PLAN_CLOSED'
         WHEN NOT ${STILL_SO} THEN 'SKIPPED_DECIDED'
         WHEN NOT EXISTS (SELECT FROM ${ANSWERING_SQL} s
             WHERE s.unit_id = coalesce(u.successor_id, u.id) AND s.user_id = r.recipient_id)
           THEN 'SKIPPED_PERSON_LEFT' END AS reason
     FROM ${rowsOf(selection)} r
       JOIN unit_report report ON report.id = r.obligation_id
       JOIN report_period period ON period.id = report.period_id
       JOIN plan ON plan.id = report.plan_id
       JOIN unit u ON u.id = report.unit_id
       JOIN audit_event event ON event.id = split_part(r.step, ':', 2)::bigint
     WHERE r.obligation_type = 'REPORT_EVENT'`,
    [selection.ids],
  );
}
