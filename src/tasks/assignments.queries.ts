import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actsFor } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { pageWindow } from '../common/index.js';
import { AssignmentHistory } from './assignment-history.js';
import { assignmentColumns, assignmentTables, assignmentView } from './assignment-view.js';
import type { AssignmentRow } from './assignment-view.js';
import { ownUnitIds, relationsTo } from './assignments.policy.js';
import { BusinessDay } from './business-day.js';
import type {
  AssignmentDetail,
  AssignmentMonth,
  AssignmentPage,
  AssignmentView,
  MyAssignments,
} from './dto/assignment.dto.js';
import { MY_GROUPS } from './dto/assignment-query.dto.js';
import type { AssignmentsQuery, MyAssignmentsQuery, MyGroup } from './dto/assignment-query.dto.js';
import { ExtendingQueries } from './extending/extending.queries.js';
import { OPEN_EXTENSIONS, refusalToAsk } from './extending/extension.rules.js';
import { SqlParams } from './sql-params.js';
import { assignmentFilterSql, inChargeOfSql, taskTextSql } from './task-filter.sql.js';
import { updateOwedSql } from './standing/standing.sql.js';
import { tasksError } from './tasks.errors.js';
import { isCountedSql, officialCountsSql, tallyColumns, timelinessSql } from './timeliness/index.js';
import type { MomentSql } from './timeliness/index.js';

/** The longest overdue first, then by date, then as they were issued; what has no date comes last. */
const BY_URGENCY = 'a.last_day_on NULLS LAST, a.due_on NULLS LAST, a.id';

const EXTENSION_PENDING = `EXISTS (SELECT FROM extension_request x
  WHERE x.assignment_id = a.id AND x.status IN (${OPEN_EXTENSIONS.map((status) => `'${status}'`).join(', ')}))`;

@Injectable()
export class AssignmentsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly businessDay: BusinessDay,
    private readonly history: AssignmentHistory,
    private readonly extensions: ExtendingQueries,
  ) {}

  /** What the actor's units owe under issued plans, in the groups of the page "Việc của tôi". */
  async mine(actor: Actor, query: MyAssignmentsQuery): Promise<MyAssignments> {
    const day = await this.businessDay.read();
    const params = new SqlParams();
    const units = params.add(ownUnitIds(actor));
    const moment = day.sql(params);
    const { limit, offset } = pageWindow(query);
    const [first, last] = [params.add(offset + 1), params.add(offset + limit)];
    const mineOnly = query.handedToMe
      ? `AND EXISTS (SELECT FROM handed_work h
          WHERE h.assignment_id = a.id AND h.specialist_id = ANY(${params.add(actsFor(actor))}::uuid[]))`
      : '';
    const wanted = params.add(query.group ? [query.group] : MY_GROUPS);
    const [rows, completed] = await Promise.all([
      this.dataSource.query<Array<AssignmentRow & { group: MyGroup; inGroup: number }>>(
        `WITH owed AS (
          SELECT a.id, ${myGroupSql(timelinessSql('a', moment), updateOwedSql(moment.today))} AS "group", a.last_day_on, a.due_on
          FROM assignment a JOIN plan p ON p.id = a.plan_id
          WHERE a.unit_id = ANY(${units}::uuid[]) AND p.status = 'ISSUED'
            AND a.state NOT IN ('COMPLETED', 'CANCELLED') ${mineOnly}
        ), ranked AS (
          SELECT a.id, "group", count(*) OVER (PARTITION BY "group")::int AS "inGroup",
            row_number() OVER (PARTITION BY "group" ORDER BY ${BY_URGENCY}) AS rank
          FROM owed a
        )
        SELECT ${assignmentColumns(moment)}, r."group", r."inGroup"
        FROM ranked r JOIN ${assignmentTables('a.id = r.id')}
        WHERE r.rank BETWEEN ${first} AND ${last} AND r."group" = ANY(${wanted}::text[])
        ORDER BY r.rank`,
        params.values,
      ),
      this.dataSource.query<Array<{ done: number }>>(
        `SELECT count(*)::int AS done FROM assignment a JOIN plan p ON p.id = a.plan_id
        WHERE a.unit_id = ANY($1::uuid[]) AND p.status = 'ISSUED' AND a.state = 'COMPLETED'`,
        [ownUnitIds(actor)],
      ),
    ]);
    const perGroup = <T>(read: (rowsOfGroup: typeof rows) => T) =>
      Object.fromEntries(
        MY_GROUPS.map((name) => [name, read(rows.filter(({ group }) => group === name))]),
      ) as Record<MyGroup, T>;
    const shown = perGroup((of) =>
      of.map(({ group: _group, inGroup: _inGroup, ...row }) => assignmentView(row, { actor, ...day })),
    );
    return {
      groups: { ...shown, done: completed[0]?.done ?? 0 },
      totals: perGroup((of) => of[0]?.inGroup ?? 0),
    };
  }

  /** Every assignment that the actor may see, narrowed by the query. */
  async list(actor: Actor, query: AssignmentsQuery): Promise<AssignmentPage> {
    const day = await this.businessDay.read();
    const params = new SqlParams();
    const moment = day.sql(params);
    const found = await this.foundSql(actor, query, params, moment);
    const ofConditions = [...params.values];
    const { limit, offset } = pageWindow(query);
    const [items, total] = await Promise.all([
      this.dataSource.query<AssignmentRow[]>(
        `SELECT ${assignmentColumns(moment)}
        FROM (SELECT a.id FROM ${found}
          ORDER BY ${BY_URGENCY} LIMIT ${params.add(limit)} OFFSET ${params.add(offset)}) listed
        JOIN ${assignmentTables('a.id = listed.id')}
        ORDER BY ${BY_URGENCY}`,
        params.values,
      ),
      this.dataSource.query<Array<{ total: number }>>(
        `SELECT count(*)::int AS total FROM ${found}`,
        ofConditions,
      ),
    ]);
    return {
      items: items.map((row) => assignmentView(row, { actor, ...day })),
      total: total[0]?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** The same list by the month in which it falls due, the undated last. */
  async months(actor: Actor, query: AssignmentsQuery): Promise<AssignmentMonth[]> {
    const params = new SqlParams();
    const moment = (await this.businessDay.read()).sql(params);
    const found = await this.foundSql(actor, query, params, moment);
    return this.dataSource.query<AssignmentMonth[]>(
      `SELECT tally.month, ${officialCountsSql('tally')} AS counts
      FROM (SELECT to_char(a.due_on, 'YYYY-MM') AS month, ${tallyColumns('a', moment)}
        FROM ${found} GROUP BY 1, timeliness) tally
      GROUP BY tally.month ORDER BY tally.month NULLS LAST`,
      params.values,
    );
  }

  /** The assignments \`a\` that the actor may see and the query asks for: what follows FROM. */
  private async foundSql(
    actor: Actor,
    query: AssignmentsQuery,
    params: SqlParams,
    moment: MomentSql,
  ): Promise<string> {
    const { sectionId, role, dueFrom, dueTo, counted, returned, extensionPending, inMyCharge } = query;
    const ofTask = [
      ...taskTextSql(query.q, params),
      ...(sectionId ? [`t.section_id = ${params.add(sectionId)}`] : []),
    ];
    // The plans first: there are few, and the database then knows how many assignments it will meet.
    return `assignment a ${ofTask.length ? 'JOIN task t ON t.id = a.task_id' : ''} WHERE ${[
      `a.plan_id = ANY(${params.add(await this.visiblePlanIds(actor, query))}::uuid[])`,
      ...assignmentFilterSql(query, params, moment),
      ...(counted ? [isCountedSql('a', moment, counted)] : []),
      ...(role ? [`a.role = ${params.add(role)}`] : []),
      ...(dueFrom ? [`a.due_on >= ${params.add(dueFrom)}::date`] : []),
      ...(dueTo ? [`a.due_on <= ${params.add(dueTo)}::date`] : []),
      ...(returned ? ['a.return_reason IS NOT NULL'] : []),
      ...(extensionPending ? [EXTENSION_PENDING] : []),
      ...(inMyCharge ? [inChargeOfSql(params.add(actor.userId))] : []),
      ...ofTask,
    ].join(' AND ')}`;
  }

  private async visiblePlanIds(actor: Actor, { planId, planStatus }: AssignmentsQuery): Promise<string[]> {
    const params = new SqlParams();
    const conditions = [
      params.visiblePlan(actor, 'p'),
      ...(planId ? [`p.id = ${params.add(planId)}`] : []),
      ...(planStatus ? [`p.status = ${params.add(planStatus)}`] : []),
    ];
    const plans = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT p.id FROM plan p WHERE ${conditions.join(' AND ')}`,
      params.values,
    );
    return plans.map(({ id }) => id);
  }

  /** The assignments of one task, leads first as the document names them. Whoever sees the plan sees them all. */
  async ofTask(actor: Actor, taskId: string): Promise<AssignmentView[]> {
    const day = await this.businessDay.read();
    const params = new SqlParams();
    const rows = await this.dataSource.query<AssignmentRow[]>(
      `SELECT ${assignmentColumns(day.sql(params))} FROM ${assignmentTables()}
      WHERE a.task_id = ${params.add(taskId)} AND ${params.visiblePlan(actor, 'p')}
      ORDER BY a.focal DESC, a.role DESC, u.position, u.name`,
      params.values,
    );
    return rows.map((row) => assignmentView(row, { actor, ...day }));
  }

  /** @throws tasks:NOT_FOUND for what is not there and for what the actor may not see. */
  async detail(actor: Actor, id: string): Promise<AssignmentDetail> {
    const day = await this.businessDay.read();
    const params = new SqlParams();
    const [row] = await this.dataSource.query<AssignmentRow[]>(
      `SELECT ${assignmentColumns(day.sql(params))} FROM ${assignmentTables()}
      WHERE a.id = ${params.add(id)} AND ${params.visiblePlan(actor, 'p')}`,
      params.values,
    );
    if (!row) throw tasksError('NOT_FOUND');
    const [history, extensions] = await Promise.all([
      this.history.of(row, actor.locale),
      this.extensions.ofAssignment(actor, id),
    ]);
    const mayAskExtension = refusalToAsk(row, relationsTo(actor, row), extensions) === null;
    return { ...assignmentView(row, { actor, ...day }), history, extensions, mayAskExtension };
  }
}

/** The group of the page "Việc của tôi"; what was sent back comes before when it is due. */
function myGroupSql(timeliness: string, updateOwed: string): string {
  return `CASE
    WHEN a.state IN ('SUBMITTED', 'SUSPENDED') THEN 'waiting'
    WHEN a.return_reason IS NOT NULL THEN 'returned'
    WHEN ${updateOwed} IS NOT NULL THEN 'toUpdate'
    ELSE CASE ${timeliness}
      WHEN 'OVERDUE' THEN 'overdue' WHEN 'DUE_SOON' THEN 'soon' WHEN 'NO_DEADLINE' THEN 'noDeadline' ELSE 'later' END
    END`;
}
