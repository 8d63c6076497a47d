import type { EntityManager } from 'typeorm';
import { runPrepared } from '../../database/index.js';
import type { LedgerRow } from '../ledger-lines.queries.js';
import { ANSWERING_SQL, COORDINATING_SQL, isBroughtBeforeSql, LEADER_CTES } from '../recipients.sql.js';
import { rowsOf } from '../ledger-rows.sql.js';
import type { LedgerSelection } from '../ledger-rows.sql.js';

/** What a message says about a report that a unit owes. */
export interface ReportDue {
  reportId: string;
  periodId: string;
  /** "Quý I/2023" */
  label: string;
  /** "3707/KH-UBND" */
  planNumber: string;
  unitName: string;
  /** Units that have ended, for which it reports. */
  formerUnits: string[];
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
  /** The reader stands in: the unit itself has nobody who answers. */
  substitute: boolean;
}

export const REPORT_OWED_TYPES = ['REPORT', 'REPORT_ESCALATION', 'REPORT_CONFIRMATION'] as const;
export type ReportOwedType = (typeof REPORT_OWED_TYPES)[number];

/** A row of the ledger about a report: it falls due, stays overdue, or waits to be accepted. */
export interface ReportLine extends LedgerRow, ReportDue {
  type: ReportOwedType;
  step: string;
  since: string;
}

/** A row about a report that was just opened, or that a coordinator urged on. */
export interface ReportNoticeLine extends LedgerRow, ReportDue {
  planId: string;
  text: string;
  actorName: string;
  escalated: boolean;
}

const LEDGER = `r.id AS "reminderId", r.message_id AS "messageId", r.recipient_id AS "recipientId",
  r.authority_id AS "authorityId"`;

const REPORT = `report.id AS "reportId", report.period_id AS "periodId", coalesce(period.label, period.raw) AS label,
  plan.number || '/' || plan.symbol AS "planNumber", plan.id AS "planId", u.name AS "unitName",
  report.former_units AS "formerUnits", period.due_on::text AS "dueOn", period.exclusive AS "dueExclusive",
  report.due_on::text AS "lastDayOn", coalesce(answering.substitute, false) AS substitute`;

/** The unit that answers now for the report `report` of the unit `u`. */
const ANSWERING_UNIT = 'coalesce(u.successor_id, u.id)';

const ANSWERING = `LEFT JOIN LATERAL (SELECT s.unit_id, s.substitute FROM ${ANSWERING_SQL} s
  WHERE s.unit_id = ${ANSWERING_UNIT} AND s.user_id = r.recipient_id LIMIT 1) answering ON true`;

/** Why nothing more is owed, by the state of things. */
const SETTLED = `WHEN report.id IS NULL THEN 'SKIPPED_GONE'
  WHEN plan.status <> 'ISSUED' THEN 'SKIPPED_PLAN_CLOSED'
  WHEN period.closed_at IS NOT NULL THEN 'SKIPPED_PERIOD_CLOSED'`;

const coordinates = `EXISTS (SELECT FROM ${COORDINATING_SQL} c
  WHERE c.authority_id = report.authority_id AND c.user_id = r.recipient_id)`;
const leads = isBroughtBeforeSql(
  { authority: 'report.authority_id', unit: ANSWERING_UNIT },
  'r.recipient_id',
);

/** Rows that belong into a digest. */
export function reportLines(em: EntityManager, selection: LedgerSelection): Promise<ReportLine[]> {
  return runPrepared<ReportLine>(
    em,
    `WITH ${LEADER_CTES}
     SELECT ${LEDGER}, r.obligation_type AS type, r.step, r.due_on::text AS since, ${REPORT},
       CASE ${SETTLED}
         WHEN r.obligation_type = 'REPORT_CONFIRMATION' AND (report.state <> 'SUBMITTED' OR report.submitted_on <> r.due_on)
           THEN 'SKIPPED_DECIDED'
         WHEN r.obligation_type <> 'REPORT_CONFIRMATION' AND report.state <> 'OPEN' THEN 'SKIPPED_REPORTED'
         WHEN r.obligation_type <> 'REPORT_CONFIRMATION' AND period.due_on IS DISTINCT FROM r.due_on
           THEN 'SKIPPED_MOVED'
         WHEN NOT CASE WHEN r.obligation_type = 'REPORT' THEN answering.unit_id IS NOT NULL
           WHEN r.step LIKE 'L%' THEN ${leads} ELSE ${coordinates} END THEN 'SKIPPED_PERSON_LEFT' END AS reason
     FROM ${rowsOf(selection)} r
       LEFT JOIN unit_report report ON report.id = r.obligation_id
       LEFT JOIN report_period period ON period.id = report.period_id
       LEFT JOIN plan ON plan.id = report.plan_id
       LEFT JOIN unit u ON u.id = report.unit_id
       ${ANSWERING}
     WHERE r.obligation_type IN (${REPORT_OWED_TYPES.map((type) => `'${type}'`).join(', ')}) AND r.step <> 'OPENED'
     ORDER BY period.due_on, u.position, u.name, report.id`,
    [selection.ids],
  );
}

/** Rows about reports that were just opened for their units. */
export function openedReportLines(
  em: EntityManager,
  selection: LedgerSelection,
): Promise<ReportNoticeLine[]> {
  return em.query<ReportNoticeLine[]>(
    `SELECT ${LEDGER}, ${REPORT}, '' AS text, '' AS "actorName", false AS escalated,
       CASE ${SETTLED} WHEN report.state <> 'OPEN' THEN 'SKIPPED_REPORTED'
         WHEN answering.unit_id IS NULL THEN 'SKIPPED_PERSON_LEFT' END AS reason
     FROM ${rowsOf(selection)} r
       LEFT JOIN unit_report report ON report.id = r.obligation_id
       LEFT JOIN report_period period ON period.id = report.period_id
       LEFT JOIN plan ON plan.id = report.plan_id
       LEFT JOIN unit u ON u.id = report.unit_id
       ${ANSWERING}
     WHERE r.obligation_type = 'REPORT' AND r.step = 'OPENED'
     ORDER BY period.due_on, u.position, u.name, report.id`,
    [selection.ids],
  );
}

/** Rows about reports that a coordinator urged on: those of the reader's units, or of those that a leader is in charge of. */
export function urgedReportLines(em: EntityManager, selection: LedgerSelection): Promise<ReportNoticeLine[]> {
  return em.query<ReportNoticeLine[]>(
    `WITH ${LEADER_CTES}
     SELECT ${LEDGER}, ${REPORT}, sent.text, sent.sent_by_name AS "actorName", r.step = 'ESCALATED' AS escalated,
       CASE ${SETTLED} WHEN report.state <> 'OPEN' THEN 'SKIPPED_REPORTED' END AS reason
     FROM ${rowsOf(selection)} r
       JOIN follow_up sent ON sent.id = r.obligation_id
       JOIN follow_up_report item ON item.follow_up_id = sent.id
       JOIN unit_report report ON report.id = item.unit_report_id
       JOIN report_period period ON period.id = report.period_id
       JOIN plan ON plan.id = report.plan_id
       JOIN unit u ON u.id = report.unit_id
       ${ANSWERING}
     WHERE r.obligation_type = 'FOLLOW_UP'
       AND (answering.unit_id IS NOT NULL AND r.step = 'SENT' OR r.step = 'ESCALATED' AND ${leads})
     ORDER BY u.position, u.name, report.id`,
    [selection.ids],
  );
}
