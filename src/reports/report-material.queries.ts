import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { PlanRecord } from '../plans/index.js';
import { countedTaskSql, SqlParams, timelinessSql } from '../tasks/index.js';
import type { BusinessDayReading, TaskReference } from '../tasks/index.js';
import type { ReportAuthority, ReportTask, Voice } from './report-material.js';
import { StandingAsOf } from './standing-as-of.queries.js';
import { assignmentsAsOfSql } from './standing-as-of.sql.js';

interface TaskRecord extends Pick<
  ReportTask,
  'id' | 'ordinal' | 'sectionId' | 'content' | 'deadline' | 'leads'
> {
  references: TaskReference[];
  /** The focal one first. */
  units: Array<{ unitId: string; unitName: string; lead: boolean }>;
}

/** The rows behind the report's narrative and appendix. Whether the plan may be seen is asked before. */
@Injectable()
export class ReportMaterialQueries {
  constructor(private readonly standing: StandingAsOf) {}

  async authority(em: EntityManager, plan: PlanRecord): Promise<ReportAuthority> {
    const [row] = await em.query<Array<{ name: string; place: string | null; superiorName: string | null }>>(
      `SELECT name, place, superior_name AS "superiorName" FROM unit WHERE id = $1`,
      [plan.authorityId],
    );
    if (!row) throw new Error(`plan ${plan.id} has no authority`);
    return { ...row, place: row.place ?? plan.place ?? '' };
  }

  async tasks(em: EntityManager, planId: string, day: BusinessDayReading): Promise<ReportTask[]> {
    const others = await this.standing.read(em, planId, day);
    const params = new SqlParams();
    const moment = day.sql(params);
    const rows = await em.query<TaskRecord[]>(
      `SELECT t.id, t.ordinal, t.section_id AS "sectionId", t.content, t."references",
        coalesce(nullif(t.deadline_raw, ''), to_char(parts.due_on, 'DD/MM/YYYY')) AS deadline,
        coalesce(parts.leads, '[]') AS leads, coalesce(parts.units, '[]') AS units
      FROM task t LEFT JOIN (
        SELECT a.task_id,
          json_agg(json_build_object('unitName', u.name, 'focal', a.focal, 'state', a.state, 'percent', a.percent,
            'timeliness', ${timelinessSql('a', moment)}) ORDER BY a.focal DESC, u.position, u.name)
            FILTER (WHERE a.role = 'LEAD') AS leads,
          json_agg(json_build_object('unitId', u.id, 'unitName', u.name,
            'lead', a.role = 'LEAD') ORDER BY a.focal DESC, u.position, u.name) AS units,
          max(a.due_on) FILTER (WHERE a.focal) AS due_on
        FROM ${assignmentsAsOfSql(moment.today, others, params)} a JOIN unit u ON u.id = a.unit_id
        WHERE a.plan_id = ${params.add(planId)}
        GROUP BY a.task_id
      ) parts ON parts.task_id = t.id
      WHERE t.plan_id = ${params.add(planId)} AND ${countedTaskSql('t')}
      ORDER BY t.position, t.id`,
      params.values,
    );
    return rows.map(reportTask);
  }

  /** For each assignment its latest result, difficulty and proposal that were not left empty, until the day. */
  async voices(em: EntityManager, planId: string, day: BusinessDayReading): Promise<Voice[]> {
    const latest = (column: string) =>
      `coalesce((array_agg(p.${column} ORDER BY p.id DESC) FILTER (WHERE p.${column} <> ''))[1], '') AS ${column}`;
    const others = await this.standing.read(em, planId, day);
    const params = new SqlParams();
    const { today } = day.sql(params);
    const plan = params.add(planId);
    const until = day.past
      ? `AND (p.reported_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= ${today}::date`
      : '';
    return em.query<Voice[]>(
      `SELECT a.id AS "assignmentId", a.task_id AS "taskId", a.unit_id AS "unitId", u.name AS "unitName",
        a.role = 'LEAD' AS lead, a.state, said.result, said.difficulty, said.proposal
      FROM (
        SELECT p.assignment_id, ${latest('result')}, ${latest('difficulty')}, ${latest('proposal')}
        FROM progress_update p JOIN assignment a ON a.id = p.assignment_id
        WHERE a.plan_id = ${plan} ${until}
        GROUP BY p.assignment_id
      ) said
      JOIN ${assignmentsAsOfSql(today, others, params)} a ON a.id = said.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
      WHERE a.plan_id = ${plan} AND a.state <> 'CANCELLED'
      ORDER BY t.position, a.role DESC, a.focal DESC, u.position, u.name`,
      params.values,
    );
  }
}

function reportTask({ references, units, ...task }: TaskRecord): ReportTask {
  const names = new Map(units.map(({ unitId, unitName }) => [unitId, unitName]));
  const named = (lead: boolean): string[] => {
    const role: TaskReference['role'] = lead ? 'LEAD' : 'COORDINATING';
    const printed = references.filter((reference) => reference.role === role);
    const words = printed.length
      ? printed.map(({ kind, raw, unitIds }) => (kind === 'unit' && names.get(unitIds[0] ?? '')) || raw)
      : units.filter((unit) => unit.lead === lead).map(({ unitName }) => unitName);
    return [...new Set(words)];
  };
  return { ...task, leadNames: named(true), coordinatingNames: named(false) };
}
