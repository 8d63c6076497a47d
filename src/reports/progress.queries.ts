import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { PlanRecord } from '../plans/index.js';
import {
  countedTaskSql,
  hasTimelinessSql,
  officialCountsSql,
  SqlParams,
  tallyColumns,
} from '../tasks/index.js';
import type { BusinessDayReading } from '../tasks/index.js';
import type { PlanProgress } from './dto/progress.dto.js';
import { overdueAssignment } from './overdue-assignment.rules.js';
import type { OverdueRow } from './overdue-assignment.rules.js';
import { sumUp } from './progress.rules.js';
import type { CountedGroup } from './progress.rules.js';
import { StandingAsOf } from './standing-as-of.queries.js';
import type { OtherStanding } from './standing-as-of.queries.js';
import { assignmentsAsOfSql } from './standing-as-of.sql.js';

/** How a plan stands at the end of a day: the numbers of the screen and of the report. Visibility is asked before. */
@Injectable()
export class ProgressQueries {
  constructor(private readonly standing: StandingAsOf) {}

  async read(em: EntityManager, plan: PlanRecord, day: BusinessDayReading): Promise<PlanProgress> {
    // One after the other: `em` may be a transaction, which has one connection.
    const others = await this.standing.read(em, plan.id, day);
    const groups = await this.countedGroups(em, plan.id, day, others);
    const overdue = await this.overdueLeads(em, plan.id, day, others);
    const tasks = await this.countTasks(em, plan.id);
    return {
      planId: plan.id,
      planNumber: plan.number,
      planTitle: plan.title,
      campaign: plan.campaign,
      asOf: day.today,
      tasks,
      ...sumUp(groups, plan.sections),
      overdue: overdue.map((row) => overdueAssignment(row, day)),
      reportPeriods: plan.reportPeriods,
    };
  }

  private countedGroups(
    em: EntityManager,
    planId: string,
    day: BusinessDayReading,
    others: OtherStanding[],
  ): Promise<CountedGroup[]> {
    const params = new SqlParams();
    const moment = day.sql(params);
    return em.query<CountedGroup[]>(
      `SELECT tally.role, tally.section_id AS "sectionId", u.id AS "unitId", u.name AS "unitName",
        u.kind AS "unitKind", ${officialCountsSql('tally')} AS counts
      FROM (
        SELECT a.role, t.section_id, a.unit_id, ${tallyColumns('a', moment)}
        FROM ${assignmentsAsOfSql(moment.today, others, params)} a JOIN task t ON t.id = a.task_id
        WHERE a.plan_id = ${params.add(planId)}
        GROUP BY a.role, t.section_id, a.unit_id, timeliness
      ) tally
      JOIN unit u ON u.id = tally.unit_id
      GROUP BY tally.role, tally.section_id, u.id
      ORDER BY u.position, u.name, u.id`,
      params.values,
    );
  }

  private overdueLeads(
    em: EntityManager,
    planId: string,
    day: BusinessDayReading,
    others: OtherStanding[],
  ): Promise<OverdueRow[]> {
    const params = new SqlParams();
    const moment = day.sql(params);
    const overdue = hasTimelinessSql('a', moment, `'OVERDUE'`);
    return em.query<OverdueRow[]>(
      `SELECT a.id AS "assignmentId", t.id AS "taskId", t.ordinal, t.content, u.id AS "unitId", u.name AS "unitName",
        a.due_on::text AS "dueOn", a.due_exclusive AS "dueExclusive", a.last_day_on::text AS "lastDayOn",
        a.submitted_on::text AS "submittedOn", a.state
      FROM ${assignmentsAsOfSql(moment.today, others, params)} a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
      WHERE a.plan_id = ${params.add(planId)} AND a.role = 'LEAD' AND ${overdue}
      ORDER BY coalesce(a.last_day_on, a.due_on), t.position, a.focal DESC, u.position, a.id`,
      params.values,
    );
  }

  private async countTasks(em: EntityManager, planId: string): Promise<number> {
    const [row] = await em.query<Array<{ tasks: number }>>(
      `SELECT count(*)::int AS tasks FROM task t WHERE t.plan_id = $1 AND ${countedTaskSql('t')}`,
      [planId],
    );
    return row?.tasks ?? 0;
  }
}
