import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import {
  hasTimelinessSql,
  officialCountsSql,
  SqlParams,
  tallyColumns,
  timelinessSql,
} from '../../tasks/index.js';
import type { AssignmentRole, BusinessDayReading, OfficialCounts } from '../../tasks/index.js';
import type { UnitKind } from '../../units/index.js';
import { overdueAssignment } from '../overdue-assignment.rules.js';
import type { OverdueRow } from '../overdue-assignment.rules.js';
import type { DashboardOverdue } from './dto/dashboard.dto.js';
import type { OnTime, TalliedMonth } from './dashboard.rules.js';

export interface ShownPlan {
  planId: string;
  planNumber: string;
  planTitle: string;
  campaign: boolean;
}

export interface NamedUnit {
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
}

export interface Tally {
  months: TalliedMonth[];
  /** By plan. */
  plans: Map<string, OfficialCounts>;
}

export interface Counted {
  planIds: string[];
  role: AssignmentRole;
  day: BusinessDayReading;
}

type TallyRow = {
  unitId: string | null;
  planId: string | null;
  month: string | null;
  counts: OfficialCounts;
} & {
  onTime: OnTime;
};

/** The numbers of a dashboard, each kind in one statement over all its assignments. */
@Injectable()
export class DashboardQueries {
  /** Those in progress which the actor sees, the newest first; or the one that is asked for, over or not. */
  plansShown(em: EntityManager, actor: Actor, planId: string | undefined): Promise<ShownPlan[]> {
    const params = new SqlParams();
    return em.query<ShownPlan[]>(
      `SELECT p.id AS "planId", p.number || '/' || p.symbol AS "planNumber", p.title AS "planTitle", p.campaign
      FROM plan p WHERE ${params.visiblePlan(actor, 'p')} AND ${planId ? `p.id = ${params.add(planId)}` : `p.status = 'ISSUED'`}
      ORDER BY p.issued_on DESC, p.id`,
      params.values,
    );
  }

  unitNames(em: EntityManager, unitIds: readonly string[]): Promise<NamedUnit[]> {
    return em.query<NamedUnit[]>(
      `SELECT id AS "unitId", name AS "unitName", kind AS "unitKind" FROM unit WHERE id = ANY($1::uuid[])`,
      [unitIds],
    );
  }

  /** By unit and month, and by plan, in one reading of the assignments. @param unitId of this unit's alone. */
  async tally(em: EntityManager, { planIds, role, day }: Counted, unitId?: string): Promise<Tally> {
    const params = new SqlParams();
    const moment = day.sql(params);
    // The first of the month, and as a word only once it is counted: on each row that would take as long as the rest.
    // Only what was extended has other last days than the one that counts now.
    const against = (lastDay: string) =>
      `CASE WHEN x.assignment_id IS NULL THEN ${timelinessSql('a', moment)}
        ELSE (SELECT ${timelinessSql('r', moment)} FROM (SELECT a.state, a.submitted_on, a.due_on, a.due_exclusive,
          ${lastDay} AS last_day_on) r) END`;
    const rows = await em.query<TallyRow[]>(
      `WITH extended AS (
        SELECT DISTINCT ON (e.assignment_id) e.assignment_id, e.from_last_day_on,
          (e.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= e.from_last_day_on AS in_time
        FROM extension_request e JOIN assignment a ON a.id = e.assignment_id
        WHERE e.status = 'APPROVED' AND a.plan_id = ANY(${params.add(planIds)}::uuid[])
        ORDER BY e.assignment_id, e.asked_at, e.id
      ), tally AS (
        SELECT a.unit_id, a.plan_id, a.due_on - date_part('day', a.due_on)::int + 1 AS month, ${tallyColumns('a', moment)},
          ${against('x.from_last_day_on')} AS by_original,
          ${against('CASE WHEN x.in_time THEN a.last_day_on ELSE x.from_last_day_on END')} AS by_ranking,
          count(*) FILTER (WHERE a.due_on IS NOT NULL AND a.state <> 'CANCELLED') AS dated
        FROM assignment a LEFT JOIN extended x ON x.assignment_id = a.id
        WHERE a.plan_id = ANY(${params.add(planIds)}::uuid[]) AND a.role = ${params.add(role)}
          ${unitId ? `AND a.unit_id = ${params.add(unitId)}` : ''}
        GROUP BY a.unit_id, a.plan_id, month, timeliness, by_original, by_ranking
      )
      SELECT unit_id AS "unitId", plan_id AS "planId", to_char(month, 'YYYY-MM') AS month, ${officialCountsSql('tally')} AS counts,
        json_build_object('current', ${punctualitySql('timeliness')}, 'original', ${punctualitySql('by_original')},
          'ranking', ${punctualitySql('by_ranking')}) AS "onTime"
      FROM tally GROUP BY GROUPING SETS ((unit_id, month), (plan_id))`,
      params.values,
    );
    const months: TalliedMonth[] = [];
    const plans = new Map<string, OfficialCounts>();
    for (const row of rows) {
      if (row.unitId) months.push({ ...row, unitId: row.unitId });
      else if (row.planId) plans.set(row.planId, row.counts);
    }
    return { months, plans };
  }

  /** The longest overdue first. */
  async overdue(
    em: EntityManager,
    { planIds, role, day }: Counted,
    limit: number,
    unitId?: string,
  ): Promise<DashboardOverdue[]> {
    const params = new SqlParams();
    const overdue = hasTimelinessSql('a', day.sql(params), `'OVERDUE'`);
    const rows = await em.query<Array<OverdueRow & Pick<DashboardOverdue, 'planNumber'>>>(
      `SELECT a.id AS "assignmentId", t.id AS "taskId", t.ordinal, t.content, u.id AS "unitId", u.name AS "unitName",
        a.due_on::text AS "dueOn", a.due_exclusive AS "dueExclusive", a.last_day_on::text AS "lastDayOn",
        a.submitted_on::text AS "submittedOn", a.state, p.number || '/' || p.symbol AS "planNumber"
      FROM (
        SELECT a.* FROM assignment a
        WHERE a.plan_id = ANY(${params.add(planIds)}::uuid[]) AND a.role = ${params.add(role)} AND ${overdue}
          ${unitId ? `AND a.unit_id = ${params.add(unitId)}` : ''}
        ORDER BY coalesce(a.last_day_on, a.due_on), a.id LIMIT ${params.add(limit)}
      ) a
      JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id JOIN plan p ON p.id = a.plan_id
      ORDER BY coalesce(a.last_day_on, a.due_on), a.id`,
      params.values,
    );
    return rows.map((row) => overdueAssignment(row, day));
  }
}

/** `wasOnTime` of the rules, counted. */
function punctualitySql(timeliness: string): string {
  const dated = (of: string) => `coalesce(sum(dated) FILTER (WHERE ${timeliness} IN (${of})), 0)`;
  return `json_build_object('decided', ${dated(`'DONE_ON_TIME', 'DONE_LATE', 'OVERDUE'`)},
    'onTime', ${dated(`'DONE_ON_TIME'`)})`;
}
