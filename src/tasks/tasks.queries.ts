import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { pageWindow } from '../common/index.js';
import { PeopleDirectory } from '../identity/index.js';
import type { DeadlineKind } from '../plans/index.js';
import { PlanQueries } from '../plans/index.js';
import type { UnitKind } from '../units/index.js';
import type { AssignmentRole, AssignmentState } from './assignment.rules.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { BusinessDay } from './business-day.js';
import type { PlanTasksQuery } from './dto/assignment-query.dto.js';
import type { TaskDetail, TaskPage, TaskRow, TaskUnit } from './dto/task.dto.js';
import { SqlParams } from './sql-params.js';
import { assignmentFilterSql, taskTextSql } from './task-filter.sql.js';
import { reportingGroups } from './participation/participation.rules.js';
import { contributedSql } from './participation/participation.sql.js';
import type { TaskReference } from './task.entity.js';
import { tasksError } from './tasks.errors.js';
import { timelinessOfTask, timelinessSql } from './timeliness/index.js';
import type { Timeliness } from './timeliness/index.js';

interface TaskRecord {
  id: string;
  ordinal: string | null;
  sectionId: string | null;
  content: string;
  product: string | null;
  deadlineRaw: string | null;
  deadlineKind: DeadlineKind;
  period: string | null;
  references: TaskReference[];
  withdrawn: boolean;
}

interface UnitRecord {
  taskId: string;
  id: string;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  namedAs: string;
  contributed: boolean;
  role: AssignmentRole;
  focal: boolean;
  state: AssignmentState;
  percent: number;
  dueOn: string | null;
  originalDueOn: string | null;
  dueExclusive: boolean;
  timeliness: Timeliness;
}

const TASK_COLUMNS = `t.id, t.ordinal, t.section_id AS "sectionId", t.content, t.product,
  t.deadline_raw AS "deadlineRaw", t.deadline_kind AS "deadlineKind", t.period, t."references", t.withdrawn_at IS NOT NULL AS withdrawn`;

@Injectable()
export class TasksQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: PlanQueries,
    private readonly people: PeopleDirectory,
    private readonly assignments: AssignmentsQueries,
    private readonly businessDay: BusinessDay,
  ) {}

  /**
   * The tasks of a plan in the document's order. Timeliness and state are asked of the leads, as the official
   * counts are; with a unit, of that unit's own part.
   */
  async ofPlan(actor: Actor, planId: string, query: PlanTasksQuery): Promise<TaskPage> {
    if (!(await this.plans.findVisiblePlan(actor, planId))) throw tasksError('PLAN_NOT_FOUND');
    const params = new SqlParams();
    const conditions = [
      `t.plan_id = ${params.add(planId)}`,
      ...(query.sectionId ? [`t.section_id = ${params.add(query.sectionId)}`] : []),
      ...taskTextSql(query.q, params),
    ];
    if (query.unitId || query.state || query.timeliness) {
      const moment = (await this.businessDay.read()).sql(params);
      const wanted = assignmentFilterSql(query, params, moment);
      if (!query.unitId) wanted.push(`a.role = 'LEAD'`);
      conditions.push(
        `EXISTS (SELECT 1 FROM assignment a
          WHERE a.plan_id = t.plan_id AND a.task_id = t.id AND ${wanted.join(' AND ')})`,
      );
    }
    const { limit, offset } = pageWindow(query);
    const rows = await this.dataSource.query<Array<TaskRecord & { total: number }>>(
      `WITH found AS MATERIALIZED (SELECT t.* FROM task t WHERE ${conditions.join(' AND ')})
      SELECT ${TASK_COLUMNS}, (SELECT count(*)::int FROM found) AS total
      FROM found t ORDER BY t.position, t.occurrence_on NULLS FIRST, t.id LIMIT ${params.add(limit)} OFFSET ${params.add(offset)}`,
      params.values,
    );
    const units = await this.unitsOf(rows.map(({ id }) => id));
    return {
      items: rows.map(({ total: _total, ...task }) => taskRow(task, units.get(task.id) ?? [])),
      total: rows[0]?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** @throws tasks:NOT_FOUND for what is not there and for what the actor may not see. */
  async detail(actor: Actor, id: string): Promise<TaskDetail> {
    const params = new SqlParams();
    const [task] = await this.dataSource.query<
      Array<
        TaskRecord &
          Pick<
            TaskDetail,
            | 'planId'
            | 'planNumber'
            | 'planTitle'
            | 'planVersion'
            | 'authorityId'
            | 'sectionLabel'
            | 'sectionTitle'
            | 'leaderRaw'
          > & { leaderIds: string[] }
      >
    >(
      `SELECT ${TASK_COLUMNS}, t.plan_id AS "planId", p.number || '/' || p.symbol AS "planNumber",
        t.leader_raw AS "leaderRaw", t.leader_ids AS "leaderIds", p.title AS "planTitle", p.version AS "planVersion", p.authority_id AS "authorityId", s.label AS "sectionLabel", s.title AS "sectionTitle"
      FROM task t JOIN plan p ON p.id = t.plan_id LEFT JOIN plan_section s ON s.id = t.section_id
      WHERE t.id = ${params.add(id)} AND ${params.visiblePlan(actor, 'p')}`,
      params.values,
    );
    if (!task) throw tasksError('NOT_FOUND');
    const [units, assignments, people] = await Promise.all([
      this.unitsOf([id]),
      this.assignments.ofTask(actor, id),
      this.people.leadersOf(this.dataSource.manager, task.authorityId, task.leaderIds),
    ]);
    const { planId, planNumber, planTitle, planVersion, authorityId, sectionLabel, sectionTitle } = task;
    return {
      ...taskRow(task, units.get(id) ?? []),
      ...{ planId, planNumber, planTitle, planVersion, authorityId, sectionLabel, sectionTitle },
      supervising: task.references.filter(({ role }) => role === 'SUPERVISING').map(({ raw }) => raw),
      leaderRaw: task.leaderRaw,
      leaders: people.filter(({ userId }) => task.leaderIds.includes(userId)),
      generic: task.references.filter(({ kind }) => kind === 'generic').map(({ raw }) => raw),
      assignments,
    };
  }

  /** Each task's assignments, the focal one first, in one statement for all of them. */
  private async unitsOf(taskIds: string[]): Promise<Map<string, UnitRecord[]>> {
    const params = new SqlParams();
    const moment = (await this.businessDay.read()).sql(params);
    const rows = await this.dataSource.query<UnitRecord[]>(
      `SELECT a.task_id AS "taskId", a.id, a.unit_id AS "unitId", u.name AS "unitName", u.kind AS "unitKind",
        a.named_as AS "namedAs", ${contributedSql('a')} AS contributed, a.role, a.focal, a.state,
        a.percent, a.due_on::text AS "dueOn", a.original_due_on::text AS "originalDueOn", a.due_exclusive AS "dueExclusive",
        ${timelinessSql('a', moment)} AS timeliness
      FROM assignment a JOIN unit u ON u.id = a.unit_id
      WHERE a.task_id = ANY(${params.add(taskIds)}::uuid[])
      ORDER BY a.focal DESC, u.position, u.name`,
      params.values,
    );
    const byTask = new Map<string, UnitRecord[]>();
    for (const row of rows) byTask.set(row.taskId, [...(byTask.get(row.taskId) ?? []), row]);
    return byTask;
  }
}

function taskRow(task: TaskRecord, units: UnitRecord[]): TaskRow {
  const focal = units.find((unit) => unit.focal);
  const leads = units.filter(({ role }) => role === 'LEAD');
  const { id, ordinal, sectionId, content, product, deadlineRaw, deadlineKind, period, withdrawn } = task;
  return {
    ...{ id, ordinal, sectionId, content, product, deadlineRaw, deadlineKind, period, withdrawn },
    dueOn: focal?.dueOn ?? null,
    originalDueOn: focal?.originalDueOn ?? null,
    dueExclusive: focal?.dueExclusive ?? false,
    timeliness: timelinessOfTask(
      leads.filter(({ state }) => state !== 'CANCELLED').map(({ timeliness }) => timeliness),
    ),
    percent: focal?.percent ?? 0,
    focal: focal ? taskUnit(focal) : null,
    leads: leads.map(taskUnit),
    coordinating: units.filter(({ role }) => role === 'COORDINATING').map(taskUnit),
    groups: reportingGroups(units.map((unit) => ({ ...unit, assignmentId: unit.id }))),
    references: task.references
      .filter(({ role, unitIds }) => role !== 'SUPERVISING' && !unitIds.length)
      .map(({ raw }) => raw),
  };
}

function taskUnit({ id, unitId, unitName, namedAs, state, timeliness }: UnitRecord): TaskUnit {
  return { assignmentId: id, unitId, unitName, namedAs, state, timeliness };
}
