import type { EntityManager } from 'typeorm';
import { HELD_ROLES_SQL } from '../../identity/index.js';
import { LEDGER_SQL } from '../ledger-lines.queries.js';
import type { LedgerRow } from '../ledger-lines.queries.js';
import { rowsOf } from '../ledger-rows.sql.js';
import type { LedgerSelection } from '../ledger-rows.sql.js';
import { ANSWERING_SQL } from '../recipients.sql.js';

/** What a message says about a report over all units that was issued. */
export interface IssuedReportLine extends LedgerRow {
  reportId: string;
  authorityName: string;
  /** "05/BC-UBND" */
  number: string;
  issuedOn: string;
  signerName: string;
  /** Null for the first version. */
  correctionReason: string | null;
  period: string;
  planNumber: string;
  /** May open the report and its files; else only what the own units handed in. */
  leads: boolean;
  /** What the reader's units handed in for it. */
  own: Array<{ reportId: string; unitName: string }>;
}

/**
 * Who is told of the issued version `issued` of the report `report`, as a relation (user_id): the leaders of the
 * authority, and who answers for a unit that handed in.
 */
export const ISSUED_FOR_SQL = `(
  SELECT held.user_id FROM ${HELD_ROLES_SQL} held JOIN user_account p ON p.id = held.user_id AND p.active
  WHERE held.role = 'LEADER' AND held.unit_id = report.authority_id
  UNION
  SELECT answering.user_id FROM unit_report own JOIN unit u ON u.id = own.unit_id
    JOIN ${ANSWERING_SQL} answering ON answering.unit_id = coalesce(u.successor_id, u.id)
  WHERE own.period_id = report.period_id AND own.state <> 'OPEN' AND NOT answering.substitute
)`;

/** Rows about a report that was issued. The step names the version; a later one takes its place. */
export function issuedReportLines(
  em: EntityManager,
  selection: LedgerSelection,
): Promise<IssuedReportLine[]> {
  return em.query<IssuedReportLine[]>(
    `SELECT ${LEDGER_SQL}, report.id AS "reportId", home.name AS "authorityName",
       lpad(issued.number::text, 2, '0') || '/' || issued.symbol AS number, issued.issued_on::text AS "issuedOn",
       issued.signer_name AS "signerName", issued.correction_reason AS "correctionReason",
       coalesce(period.label, period.raw) AS period, plan.number || '/' || plan.symbol AS "planNumber",
       EXISTS (SELECT FROM ${HELD_ROLES_SQL} held
         WHERE held.user_id = r.recipient_id AND held.role = 'LEADER' AND held.unit_id = report.authority_id) AS leads,
       coalesce(own.reports, '[]') AS own,
       CASE WHEN EXISTS (SELECT FROM issued_report later
           WHERE later.report_id = report.id AND later.revision > issued.revision) THEN 'SKIPPED_DECIDED'
         WHEN NOT EXISTS (SELECT FROM ${ISSUED_FOR_SQL} told WHERE told.user_id = r.recipient_id)
           THEN 'SKIPPED_PERSON_LEFT' END AS reason
     FROM ${rowsOf(selection)} r
       JOIN issued_report issued ON issued.id = r.obligation_id
       JOIN consolidated_report report ON report.id = issued.report_id
       JOIN report_period period ON period.id = report.period_id
       JOIN plan ON plan.id = report.plan_id
       JOIN unit home ON home.id = report.authority_id
       LEFT JOIN LATERAL (
         SELECT json_agg(json_build_object('reportId', one.id, 'unitName', u.name) ORDER BY u.position, u.name)
           AS reports
         FROM unit_report one JOIN unit u ON u.id = one.unit_id
         WHERE one.period_id = report.period_id AND one.state <> 'OPEN' AND EXISTS (SELECT FROM ${ANSWERING_SQL} s
           WHERE s.unit_id = coalesce(u.successor_id, u.id) AND s.user_id = r.recipient_id AND NOT s.substitute)
       ) own ON true
     WHERE r.obligation_type = 'CONSOLIDATION'`,
    [selection.ids],
  );
}
