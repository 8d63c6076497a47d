import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { pageWindow } from '../common/index.js';
import { PeopleDirectory } from '../identity/index.js';
import { PlanQueries } from '../plans/index.js';
import { BusinessDay } from './business-day.js';
import type { OnTimeCounts, PlanDetail, PlansQuery, PlanSummaryPage } from './dto/plan.dto.js';
import { SqlParams } from './sql-params.js';
import { tasksError } from './tasks.errors.js';
import { NO_COUNTS, officialCountsSql, tallyColumns } from './timeliness/index.js';
import type { OfficialCounts } from './timeliness/index.js';

/** Plans with the official counts of their lead assignments. */
@Injectable()
export class PlanOverviewQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: PlanQueries,
    private readonly people: PeopleDirectory,
    private readonly businessDay: BusinessDay,
  ) {}

  async list(actor: Actor, query: PlansQuery): Promise<PlanSummaryPage> {
    const { items, total } = await this.plans.listVisiblePlans(actor, query, pageWindow(query));
    const counts = await this.leadCounts(items.map(({ id }) => id));
    return {
      items: items.map((plan) => ({ ...plan, counts: counts.get(plan.id) ?? { ...NO_COUNTS } })),
      total,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** @throws tasks:PLAN_NOT_FOUND for what is not there and for what the actor may not see. */
  async detail(actor: Actor, id: string): Promise<PlanDetail> {
    const plan = await this.plans.findVisiblePlan(actor, id);
    if (!plan) throw tasksError('PLAN_NOT_FOUND');
    const [counts, onTime, leaders] = await Promise.all([
      this.leadCounts([id]),
      this.onTime(id),
      this.people.leadersOf(this.dataSource.manager, plan.authorityId),
    ]);
    return { ...plan, counts: counts.get(id) ?? { ...NO_COUNTS }, onTime, leaders };
  }

  /** The first approved request keeps the last day on time that counted before every extension. */
  private async onTime(planId: string): Promise<OnTimeCounts> {
    const [counts] = await this.dataSource.query<OnTimeCounts[]>(
      `SELECT count(*)::int AS completed,
        count(*) FILTER (WHERE a.submitted_on <= coalesce(a.last_day_on, a.due_on))::int AS "byDeadline",
        count(*) FILTER (WHERE a.submitted_on <= coalesce(extended.from_last_day_on, a.last_day_on, a.due_on))::int
          AS "byOriginal"
      FROM assignment a
        LEFT JOIN LATERAL (SELECT x.from_last_day_on FROM extension_request x
          WHERE x.assignment_id = a.id AND x.status = 'APPROVED' ORDER BY x.asked_at LIMIT 1) extended ON true
      WHERE a.plan_id = $1 AND a.role = 'LEAD' AND a.state = 'COMPLETED' AND a.due_on IS NOT NULL`,
      [planId],
    );
    return counts ?? { completed: 0, byDeadline: 0, byOriginal: 0 };
  }

  private async leadCounts(planIds: string[]): Promise<Map<string, OfficialCounts>> {
    const params = new SqlParams();
    const moment = (await this.businessDay.read()).sql(params);
    const rows = await this.dataSource.query<Array<{ planId: string; counts: OfficialCounts }>>(
      `SELECT tally."planId", ${officialCountsSql('tally')} AS counts
      FROM (
        SELECT a.plan_id AS "planId", ${tallyColumns('a', moment)}
        FROM assignment a
        WHERE a.plan_id = ANY(${params.add(planIds)}::uuid[]) AND a.role = 'LEAD'
        GROUP BY a.plan_id, timeliness
      ) tally
      GROUP BY tally."planId"`,
      params.values,
    );
    return new Map(rows.map(({ planId, counts }) => [planId, counts]));
  }
}
