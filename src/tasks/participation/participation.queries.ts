import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { PlanQueries } from '../../plans/index.js';
import type { UnitKind } from '../../units/index.js';
import { ownUnitIds } from '../assignments.policy.js';
import { BusinessDay } from '../business-day.js';
import { SqlParams } from '../sql-params.js';
import { countedTaskSql } from '../task-filter.sql.js';
import { tasksError } from '../tasks.errors.js';
import { timelinessSql } from '../timeliness/index.js';
import type { ContributionRequestView, OpenContributionRequest } from './dto/contribution-request.dto.js';
import type { MatrixTask, MatrixUnit, PlanMatrix, TaskParticipation } from './dto/participation.dto.js';
import type { ParticipationRow } from './dto/participation.dto.js';
import { askingUnitOf } from './participation.policy.js';
import { canBeAsked, reportingGroups } from './participation.rules.js';
import { answeredSql, contributedSql } from './participation.sql.js';

type PartRow = Omit<ParticipationRow, 'mayBeAsked' | 'request'> & {
  authorityId: string;
  namedAs: string;
  unitKind: UnitKind;
  request: ContributionRequestView | null;
};

const REQUEST = `json_build_object('askedOn', c.asked_on, 'wantedBy', c.wanted_by, 'message', c.message,
  'askingUnitName', asking.name, 'askedByName', c.asked_by_name, 'answered', ${answeredSql('c')})`;

/** Which units take part in what, and how far they are. Whoever sees the plan sees them all. */
@Injectable()
export class ParticipationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly businessDay: BusinessDay,
    private readonly plans: PlanQueries,
  ) {}

  /** @throws tasks:NOT_FOUND for what is not there and for what the actor may not see. */
  async ofTask(actor: Actor, taskId: string): Promise<TaskParticipation> {
    const params = new SqlParams();
    const moment = (await this.businessDay.read()).sql(params);
    const rows = await this.dataSource.query<PartRow[]>(
      `SELECT a.id AS "assignmentId", a.unit_id AS "unitId", u.name AS "unitName", u.kind AS "unitKind",
        a.authority_id AS "authorityId", a.role, a.focal, a.named_as AS "namedAs", a.state,
        ${timelinessSql('a', moment)} AS timeliness, a.percent, ${contributedSql('a')} AS contributed,
        (SELECT max(r.reported_at) FROM progress_update r WHERE r.assignment_id = a.id) AS "lastReportAt",
        (SELECT count(*)::int FROM progress_update r JOIN progress_update_file f ON f.update_id = r.id
          WHERE r.assignment_id = a.id) AS files,
        (SELECT ${REQUEST} FROM contribution_request c JOIN unit asking ON asking.id = c.asking_unit_id
          WHERE c.assignment_id = a.id ORDER BY c.asked_on DESC LIMIT 1) AS request
      FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN plan p ON p.id = a.plan_id
      WHERE a.task_id = ${params.add(taskId)} AND ${params.visiblePlan(actor, 'p')}
      ORDER BY a.focal DESC, a.role DESC, u.position, u.name`,
      params.values,
    );
    const [first] = rows;
    if (!first) throw tasksError('NOT_FOUND');
    const mayAsk = askingUnitOf(actor, first.authorityId, rows) !== null;
    return {
      units: rows.map(({ authorityId: _authority, namedAs: _named, unitKind: _kind, ...row }) => ({
        ...row,
        mayBeAsked: mayAsk && canBeAsked(row),
      })),
      groups: reportingGroups(rows),
    };
  }

  /** @throws tasks:PLAN_NOT_FOUND for what is not there and for what the actor may not see. */
  async ofPlan(actor: Actor, planId: string): Promise<PlanMatrix> {
    if (!(await this.plans.findVisiblePlan(actor, planId))) throw tasksError('PLAN_NOT_FOUND');
    const units = await this.dataSource.query<MatrixUnit[]>(
      `SELECT u.id, u.name, u.short_name AS "shortName" FROM unit u
      WHERE u.id IN (SELECT a.unit_id FROM assignment a JOIN task t ON t.id = a.task_id
        WHERE a.plan_id = $1 AND a.state <> 'CANCELLED' AND ${countedTaskSql('t')})
      ORDER BY u.position, u.name`,
      [planId],
    );
    const params = new SqlParams();
    const moment = (await this.businessDay.read()).sql(params);
    const order = params.add(units.map(({ id }) => id));
    const tasks = await this.dataSource.query<MatrixTask[]>(
      `WITH listed AS (SELECT id, (nth - 1)::int AS unit FROM unnest(${order}::uuid[]) WITH ORDINALITY AS u(id, nth))
      SELECT t.id, t.section_id AS "sectionId", t.ordinal, t.content,
        coalesce((SELECT json_agg(json_build_object('unit', listed.unit, 'role', a.role, 'state', a.state,
            'timeliness', ${timelinessSql('a', moment)}, 'percent', a.percent, 'contributed', ${contributedSql('a')})
            ORDER BY listed.unit)
          FROM assignment a JOIN listed ON listed.id = a.unit_id
          WHERE a.task_id = t.id AND a.state <> 'CANCELLED'), '[]') AS cells
      FROM task t WHERE t.plan_id = ${params.add(planId)} AND ${countedTaskSql('t')} ORDER BY t.position`,
      params.values,
    );
    return { units, tasks };
  }

  /** What others wait for from the actor's units, the most urgent first. */
  async openRequests(actor: Actor): Promise<OpenContributionRequest[]> {
    return this.dataSource.query<OpenContributionRequest[]>(
      `SELECT * FROM (
        SELECT DISTINCT ON (c.assignment_id) c.assignment_id AS "assignmentId", c.asked_on::text AS "askedOn",
          c.wanted_by::text AS "wantedBy", c.message, asking.name AS "askingUnitName",
          c.asked_by_name AS "askedByName", ${answeredSql('c')} AS answered
        FROM contribution_request c JOIN assignment a ON a.id = c.assignment_id
          JOIN plan p ON p.id = a.plan_id AND p.status = 'ISSUED' JOIN unit asking ON asking.id = c.asking_unit_id
        WHERE a.unit_id = ANY($1::uuid[]) AND a.state NOT IN ('COMPLETED', 'CANCELLED', 'SUBMITTED')
        ORDER BY c.assignment_id, c.asked_on DESC) latest
      WHERE NOT answered ORDER BY "wantedBy", "assignmentId"`,
      [ownUnitIds(actor)],
    );
  }
}
