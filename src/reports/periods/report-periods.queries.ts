import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { effectiveLastDay } from '../../calendar/index.js';
import { SqlParams } from '../../tasks/index.js';
import type { BusinessDayReading } from '../../tasks/index.js';
import type { CollectedUnitDto, ReportPeriodDto } from './dto/report-period.dto.js';
import { owingSql } from './owing.sql.js';
import { collectionCounts, collectionState, isLate, isOverdue, opensOn } from './report-periods.rules.js';
import type { CollectionState } from './report-periods.rules.js';
import { visibleReportsSql } from './report-periods.policy.js';

/** A period with the reports of it that the reader may see. */
export interface PeriodRow extends Omit<ReportPeriodDto, 'lastDayOn' | 'daysLeft' | 'opensOn' | 'counts'> {
  authorityId: string;
  campaign: boolean;
  reports: ReportRow[];
}

export interface ReportRow {
  reportId: string;
  unitId: string;
  unitName: string;
  formerUnits: string[];
  state: 'OPEN' | 'SUBMITTED' | 'ACCEPTED';
  returnedReason: string | null;
  lastDayOn: string;
  firstSeenAt: Date | null;
  submittedOn: string | null;
  acceptedAt: Date | null;
}

export interface OwingUnit {
  unitId: string;
  unitName: string;
  former: string[];
}

export const PERIOD_COLUMNS = `period.id, period.plan_id AS "planId", plan.number || '/' || plan.symbol AS "planNumber",
  plan.title AS "planTitle", plan.authority_id AS "authorityId", plan.campaign, period.origin, period.raw, period.kind,
  coalesce(period.label, period.raw) AS label, period.data_from::text AS "dataFrom", period.data_to::text AS "dataTo",
  period.due_on::text AS "dueOn", period.exclusive, period.recipient, period.owed_by AS "owedBy",
  period.open_ahead_days AS "openAheadDays", period.opened_at AS "openedAt", period.closed_at AS "closedAt",
  period.version`;

@Injectable()
export class ReportPeriodQueries {
  /** In the order in which they are due, undated ones last. The plan must be one that the actor sees. */
  ofPlan(em: EntityManager, actor: Actor, planId: string): Promise<PeriodRow[]> {
    return this.read(em, actor, (params) => `period.plan_id = ${params.add(planId)}`);
  }

  async find(em: EntityManager, actor: Actor, id: string): Promise<PeriodRow | null> {
    const [row] = await this.read(em, actor, (params) => `period.id = ${params.add(id)}`);
    return row ?? null;
  }

  /** Under plans in force, due in the year or not dated yet. */
  ofYear(em: EntityManager, actor: Actor, year: number): Promise<PeriodRow[]> {
    return this.read(
      em,
      actor,
      (params) => `plan.status = 'ISSUED' AND (period.due_on IS NULL
        OR period.due_on BETWEEN ${params.add(`${year}-01-01`)} AND ${params.add(`${year}-12-31`)})`,
    );
  }

  private async read(
    em: EntityManager,
    actor: Actor,
    where: (params: SqlParams) => string,
  ): Promise<PeriodRow[]> {
    const params = new SqlParams();
    const visible = visibleReportsSql(actor, { plan: 'plan', unitId: 'r.unit_id' }, (value) =>
      params.add(value),
    );
    const rows = await em.query<PeriodRow[]>(
      `SELECT ${PERIOD_COLUMNS},
         coalesce((SELECT jsonb_agg(jsonb_build_object('reportId', r.id, 'unitId', r.unit_id, 'unitName', u.name,
             'formerUnits', r.former_units, 'state', r.state, 'returnedReason', r.returned_reason,
             'lastDayOn', r.due_on, 'firstSeenAt', r.first_seen_at, 'submittedOn', r.submitted_on,
             'acceptedAt', r.accepted_at) ORDER BY u.position, u.name, u.id)
           FROM unit_report r JOIN unit u ON u.id = r.unit_id
           WHERE r.period_id = period.id AND ${visible}), '[]') AS reports
       FROM report_period period JOIN plan ON plan.id = period.plan_id
       WHERE ${where(params)} AND ${params.visiblePlan(actor, 'plan')}
       ORDER BY period.due_on NULLS LAST, period.position, period.id`,
      params.values,
    );
    return rows.map((row) => ({ ...row, reports: row.reports.map(withTimes) }));
  }

  /** The units that will owe a report for the period, or do now; those that the actor may see. */
  owing(em: EntityManager, periodId: string, actor: Actor | null): Promise<OwingUnit[]> {
    const params = new SqlParams();
    const id = params.add(periodId);
    const visible = actor
      ? visibleReportsSql(actor, { plan: 'plan', unitId: 'owes.unit_id' }, (value) => params.add(value))
      : 'true';
    return em.query<OwingUnit[]>(
      `SELECT u.id AS "unitId", u.name AS "unitName", owes.former
       FROM report_period period JOIN plan ON plan.id = period.plan_id
         JOIN LATERAL ${owingSql('period')} owes ON true
         JOIN unit u ON u.id = owes.unit_id
       WHERE period.id = ${id} AND ${visible}
       ORDER BY u.position, u.name, u.id`,
      params.values,
    );
  }

  /** By unit: who answers for it, and how often it was urged on about these reports. */
  async contacts(
    em: EntityManager,
    units: ReadonlyArray<{ unitId: string; reportId: string | null }>,
  ): Promise<Map<string, { people: string[]; followUps: number; lastFollowUpOn: string | null }>> {
    const rows = await em.query<
      Array<{ unitId: string; people: string[]; followUps: number; lastFollowUpOn: string | null }>
    >(
      `SELECT asked.unit_id AS "unitId",
         coalesce((SELECT array_agg(DISTINCT p.full_name)
           FROM unit u JOIN role_assignment held ON held.unit_id = u.id
             AND held.role = CASE WHEN u.kind = 'AUTHORITY' THEN 'LEADER' ELSE 'HEAD' END
             JOIN user_account p ON p.id = held.user_id AND p.active
           WHERE u.id = asked.unit_id), '{}') AS people,
         past.times AS "followUps", past.last_on::text AS "lastFollowUpOn"
       FROM unnest($1::uuid[], $2::uuid[]) AS asked(unit_id, report_id)
         JOIN LATERAL (
           SELECT count(*)::int AS times, max((sent.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS last_on
           FROM follow_up_report item JOIN follow_up sent ON sent.id = item.follow_up_id
           WHERE item.unit_report_id = asked.report_id) past ON true`,
      [units.map(({ unitId }) => unitId), units.map(({ reportId }) => reportId)],
    );
    return new Map(rows.map(({ unitId, ...rest }) => [unitId, rest]));
  }
}

export function periodView(row: PeriodRow, day: BusinessDayReading): ReportPeriodDto {
  const { authorityId: _authority, campaign: _campaign, reports, ...period } = row;
  const lastDayOn = row.dueOn && effectiveLastDay(row.dueOn, row.exclusive, day.calendar);
  return {
    ...period,
    lastDayOn,
    daysLeft: lastDayOn ? day.calendar.workingDaysBetween(day.today, lastDayOn) : null,
    opensOn: opensOn(row, day.calendar),
    counts: collectionCounts(
      reports.map((report) => ({ ...report, state: collectionState(report) })),
      day.today,
    ),
  };
}

/** A unit's line without what only the board's own query knows. */
export function unitLine(
  report: ReportRow,
  { today, calendar }: BusinessDayReading,
): Omit<CollectedUnitDto, 'people' | 'followUps' | 'lastFollowUpOn'> & { state: CollectionState } {
  const state = collectionState(report);
  const standing = { ...report, state };
  const handedIn = state === 'SUBMITTED' || state === 'ACCEPTED';
  return {
    unitId: report.unitId,
    unitName: report.unitName,
    formerUnits: report.formerUnits,
    reportId: report.reportId,
    state,
    lastDayOn: report.lastDayOn,
    daysLeft: handedIn ? null : calendar.workingDaysBetween(today, report.lastDayOn),
    overdue: isOverdue(standing, today),
    late: isLate(standing),
    firstSeenAt: report.firstSeenAt,
    submittedOn: report.submittedOn,
    acceptedAt: report.acceptedAt,
    returnedReason: report.returnedReason,
  };
}

/** JSON knows no times. */
function withTimes(report: ReportRow): ReportRow {
  return {
    ...report,
    firstSeenAt: report.firstSeenAt && new Date(report.firstSeenAt),
    acceptedAt: report.acceptedAt && new Date(report.acceptedAt),
  };
}
