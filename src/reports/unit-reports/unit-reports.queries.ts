import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { pageWindow } from '../../common/index.js';
import { BusinessDay, SqlParams } from '../../tasks/index.js';
import type { BusinessDayReading } from '../../tasks/index.js';
import { TargetQueries } from '../targets/index.js';
import type {
  UnitReportDetail,
  UnitReportPage,
  UnitReportRow,
  UnitReportsQuery,
  UnitReportVersionView,
} from './dto/unit-report.dto.js';
import type { ReportRemark, UnitReportContent } from './unit-report-content.js';
import { unitReportError } from './unit-reports.errors.js';
import { allowedReportActions, isLateReport } from './unit-report.rules.js';
import {
  ANSWERING_UNIT_SQL,
  isOfUnit,
  reportRelations,
  visibleReportsSql,
  writingUnitIds,
} from './unit-reports.policy.js';

/** A stored report with the plan and the period it belongs to. */
export interface StoredReport extends Omit<UnitReportRow, 'daysLeft' | 'late' | 'allowed'> {
  answeringUnitId: string;
  planStatus: string;
}

interface StoredDetail
  extends
    StoredReport,
    Pick<
      UnitReportDetail,
      | 'authorityName'
      | 'planIssuedOn'
      | 'dataFrom'
      | 'dataTo'
      | 'documentNumber'
      | 'documentDate'
      | 'savedAt'
      | 'savedByName'
      | 'versions'
    > {
  content: UnitReportContent | null;
  /** Of the last submission. */
  submitted: {
    content: UnitReportContent;
    decision: string | null;
    decidedAt: Date | null;
    decidedByName: string | null;
    remarks: ReportRemark[];
  } | null;
}

const ROW = `r.id, r.version, r.plan_id AS "planId", p.number || '/' || p.symbol AS "planNumber", p.title AS "planTitle",
  p.status AS "planStatus", r.period_id AS "periodId", coalesce(d.label, d.raw) AS "periodLabel",
  r.unit_id AS "unitId", u.name AS "unitName", r.former_units AS "formerUnits", ${ANSWERING_UNIT_SQL} AS "answeringUnitId",
  r.authority_id AS "authorityId", d.due_on::text AS "dueOn", d.exclusive AS "dueExclusive",
  r.due_on::text AS "lastDayOn", r.state, r.returned_reason AS "returnedReason",
  r.first_seen_at AS "firstSeenAt", r.submitted_at AS "submittedAt", r.submitted_on::text AS "submittedOn",
  r.submitted_by_name AS "submittedByName", r.accepted_at AS "acceptedAt", r.accepted_by_name AS "acceptedByName",
  d.closed_at IS NOT NULL AS "periodClosed"`;

const TABLES = `unit_report r JOIN report_period d ON d.id = r.period_id JOIN plan p ON p.id = r.plan_id
  JOIN unit u ON u.id = r.unit_id`;

/** Units' reports as the actor may see them. */
@Injectable()
export class UnitReportsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly businessDay: BusinessDay,
    private readonly targets: TargetQueries,
  ) {}

  /** What falls due first, first; of what was decided, the latest first. */
  async list(actor: Actor, query: UnitReportsQuery): Promise<UnitReportPage> {
    const day = await this.businessDay.read();
    const params = new SqlParams();
    const found = `${TABLES} WHERE ${[
      visibleReportsSql(actor, params),
      ...(query.own === 'true'
        ? [`${ANSWERING_UNIT_SQL} = ANY(${params.add(writingUnitIds(actor))}::uuid[])`]
        : []),
      ...(query.planId ? [`r.plan_id = ${params.add(query.planId)}`] : []),
      ...(query.periodId ? [`r.period_id = ${params.add(query.periodId)}`] : []),
    ].join(' AND ')}`;
    const ofFilter = [...params.values];
    const state = query.state ? `AND r.state = ${params.add(query.state)}` : '';
    const order =
      query.state === 'ACCEPTED' ? 'r.accepted_at DESC, r.id' : 'r.due_on, u.position, u.name, r.id';
    const { limit, offset } = pageWindow(query);
    const [rows, tallies] = await Promise.all([
      this.dataSource.query<StoredReport[]>(
        `SELECT ${ROW} FROM ${found} ${state}
        ORDER BY ${order} LIMIT ${params.add(limit)} OFFSET ${params.add(offset)}`,
        params.values,
      ),
      this.dataSource.query<Array<{ state: 'OPEN' | 'SUBMITTED' | 'ACCEPTED'; count: number }>>(
        `SELECT r.state, count(*)::int AS count FROM ${found} GROUP BY r.state`,
        ofFilter,
      ),
    ]);
    const counts = { OPEN: 0, SUBMITTED: 0, ACCEPTED: 0 };
    for (const tally of tallies) counts[tally.state] = tally.count;
    return {
      items: rows.map((row) => rowView(actor, row, day)),
      total: query.state ? counts[query.state] : counts.OPEN + counts.SUBMITTED + counts.ACCEPTED,
      page: query.page,
      pageSize: query.pageSize,
      counts,
    };
  }

  /** @throws unitReports:NOT_FOUND for what is not there and for what the actor may not see. */
  async detail(actor: Actor, id: string): Promise<UnitReportDetail> {
    const day = await this.businessDay.read();
    const params = new SqlParams();
    const [row] = await this.dataSource.query<StoredDetail[]>(
      `SELECT ${ROW}, authority.name AS "authorityName", p.issued_on::text AS "planIssuedOn",
        d.data_from::text AS "dataFrom", d.data_to::text AS "dataTo", r.document_number AS "documentNumber",
        r.document_date::text AS "documentDate", r.content, r.updated_at AS "savedAt",
        r.saved_by_name AS "savedByName", coalesce(last.number, 0) AS versions,
        CASE WHEN last.number IS NOT NULL THEN jsonb_build_object('content', last.content, 'decision', last.decision,
          'decidedAt', last.decided_at, 'decidedByName', last.decided_by_name, 'remarks', last.remarks) END AS submitted
      FROM ${TABLES} JOIN unit authority ON authority.id = r.authority_id
        LEFT JOIN LATERAL (SELECT v.* FROM unit_report_version v
          WHERE v.report_id = r.id ORDER BY v.number DESC LIMIT 1) last ON true
      WHERE r.id = ${params.add(id)} AND ${visibleReportsSql(actor, params)}`,
      params.values,
    );
    if (!row) throw unitReportError('NOT_FOUND');
    const { content, submitted, ...shown } = row;
    const own = isOfUnit(actor, row.unitId) || isOfUnit(actor, row.answeringUnitId);
    const returned = submitted?.decision === 'RETURNED' ? submitted : null;
    return {
      ...rowView(actor, shown, day),
      // While a unit writes, others read what it last submitted.
      content: row.state !== 'OPEN' || own ? content : (submitted?.content ?? null),
      targets: (
        await this.targets.ofUnit(this.dataSource.manager, row.planId, row.unitId, { id: row.periodId })
      ).map(({ targetId, name, unitOfMeasure, planned }) => ({ targetId, name, unitOfMeasure, planned })),
      remarks: returned?.remarks ?? [],
      returnedAt: returned?.decidedAt ?? null,
      returnedByName: returned?.decidedByName ?? null,
      own,
    };
  }

  /** Every submission of a report that the actor may see, the latest first. */
  async versions(actor: Actor, id: string): Promise<UnitReportVersionView[]> {
    await this.visible(this.dataSource.manager, actor, id);
    return this.dataSource.query<UnitReportVersionView[]>(
      `SELECT v.number, v.submitted_at AS "submittedAt", v.submitted_on::text AS "submittedOn",
        v.submitted_by_name AS "submittedByName", v.document_number AS "documentNumber",
        v.document_date::text AS "documentDate", v.content, v.decision, v.decided_at AS "decidedAt",
        v.decided_by_name AS "decidedByName", v.reason, v.remarks
      FROM unit_report_version v WHERE v.report_id = $1 ORDER BY v.number DESC`,
      [id],
    );
  }

  /** @throws unitReports:NOT_FOUND. */
  async visible(em: EntityManager, actor: Actor, id: string): Promise<StoredReport> {
    const params = new SqlParams();
    const [row] = await em.query<StoredReport[]>(
      `SELECT ${ROW} FROM ${TABLES} WHERE r.id = ${params.add(id)} AND ${visibleReportsSql(actor, params)}`,
      params.values,
    );
    if (!row) throw unitReportError('NOT_FOUND');
    return row;
  }
}

function rowView<R extends StoredReport>(
  actor: Actor,
  { answeringUnitId, planStatus, ...row }: R,
  { today, calendar }: BusinessDayReading,
): Omit<R, 'answeringUnitId' | 'planStatus'> & Pick<UnitReportRow, 'daysLeft' | 'late' | 'allowed'> {
  const relations = reportRelations(actor, { answeringUnitId, authorityId: row.authorityId });
  return {
    ...row,
    daysLeft: calendar.workingDaysBetween(today, row.lastDayOn),
    late: isLateReport(row, today),
    allowed: allowedReportActions(row.state, {
      relations,
      periodClosed: row.periodClosed,
      planRunning: planStatus === 'ISSUED',
    }),
  };
}
