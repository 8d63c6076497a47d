import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isLateReport } from './unit-report.rules.js';
import type { UnitReportContent } from './unit-report-content.js';
import type { UnitReportState } from './unit-report.rules.js';

/** A report that the coordinator took, for the consolidated one. Days are `yyyy-MM-dd`. */
export interface AcceptedReport {
  reportId: string;
  unitId: string;
  unitName: string;
  /** Names of units that have ended and for which this one reports. */
  formerUnits: string[];
  /** Sections in the plan's order. */
  content: UnitReportContent;
  /** Which submission it is, from 1. */
  version: number;
  documentNumber: string | null;
  documentDate: string | null;
  lastDayOn: string;
  submittedOn: string;
  late: boolean;
}

/** A unit that owes a report for a period, and how that stands. */
export interface OwedReport {
  reportId: string;
  unitId: string;
  unitName: string;
  formerUnits: string[];
  state: UnitReportState;
  lastDayOn: string;
  submittedOn: string | null;
  /** Submitted after its day, or still missing then. */
  late: boolean;
}

/** What the units reported for a period. Whether the plan may be seen is asked before. */
@Injectable()
export class AcceptedReports {
  /** Units in the organisation's order. */
  async ofPeriod(em: EntityManager, periodId: string): Promise<AcceptedReport[]> {
    const rows = await em.query<Array<Omit<AcceptedReport, 'late'>>>(
      `SELECT r.id AS "reportId", r.unit_id AS "unitId", u.name AS "unitName", r.former_units AS "formerUnits",
        r.content, coalesce((SELECT max(v.number) FROM unit_report_version v WHERE v.report_id = r.id), 0) AS version,
        r.document_number AS "documentNumber", r.document_date::text AS "documentDate", r.due_on::text AS "lastDayOn",
        r.submitted_on::text AS "submittedOn"
      FROM unit_report r JOIN unit u ON u.id = r.unit_id
      WHERE r.period_id = $1 AND r.state = 'ACCEPTED' AND r.content IS NOT NULL
      ORDER BY u.position, u.name, u.id`,
      [periodId],
    );
    return rows.map((row) => ({ ...row, late: isLateReport(row, row.submittedOn) }));
  }

  /** Every unit that owes one, whatever became of it: the missing and the late are among them. */
  async owedFor(em: EntityManager, periodId: string, today: string): Promise<OwedReport[]> {
    const rows = await em.query<Array<Omit<OwedReport, 'late'>>>(
      `SELECT r.id AS "reportId", r.unit_id AS "unitId", u.name AS "unitName", r.former_units AS "formerUnits",
        r.state, r.due_on::text AS "lastDayOn", r.submitted_on::text AS "submittedOn"
      FROM unit_report r JOIN unit u ON u.id = r.unit_id
      WHERE r.period_id = $1 ORDER BY u.position, u.name, u.id`,
      [periodId],
    );
    return rows.map((row) => ({ ...row, late: isLateReport(row, today) }));
  }
}
