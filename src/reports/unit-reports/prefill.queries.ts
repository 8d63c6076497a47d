import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/index.js';
import { TargetQueries } from '../targets/index.js';
import type { PrefillMaterial, ReportedPart } from './prefill.rules.js';

interface PeriodOfReport {
  periodId: string;
  planId: string;
  unitId: string;
  successorId: string | null;
  dataFrom: string | null;
  dataTo: string | null;
  nextUntil: string | null;
}

/** What a unit said about its work inside the window of a report period. */
@Injectable()
export class PrefillQueries {
  constructor(
    private readonly clock: Clock,
    private readonly targetQueries: TargetQueries,
  ) {}

  /** Whether the report may be seen is asked before. */
  async material(em: EntityManager, reportId: string): Promise<PrefillMaterial> {
    const period = await this.period(em, reportId);
    const sections = await em.query<PrefillMaterial['sections']>(
      'SELECT id, label, title FROM plan_section WHERE plan_id = $1 ORDER BY position',
      [period.planId],
    );
    const today = this.clock.today();
    return {
      sections,
      parts: await this.parts(em, period),
      targets: (
        await this.targetQueries.ofUnit(em, period.planId, period.unitId, { id: period.periodId })
      ).map(({ targetId, value }) => ({ targetId, value })),
      until: period.dataTo !== null && period.dataTo < today ? period.dataTo : today,
      nextUntil: period.nextUntil,
    };
  }

  private async period(em: EntityManager, reportId: string): Promise<PeriodOfReport> {
    // A unit that carries on has what was moved to it in its own report, where it owes one.
    const [period] = await em.query<PeriodOfReport[]>(
      `SELECT r.period_id AS "periodId", r.plan_id AS "planId", r.unit_id AS "unitId",
        CASE WHEN NOT EXISTS (SELECT FROM unit_report own
            WHERE own.period_id = r.period_id AND own.unit_id = u.successor_id)
          THEN u.successor_id END AS "successorId",
        d.data_from::text AS "dataFrom", d.data_to::text AS "dataTo",
        coalesce((SELECT coalesce(next.data_to, next.due_on) FROM report_period next
          WHERE next.plan_id = d.plan_id AND next.due_on > d.due_on ORDER BY next.due_on LIMIT 1),
          p.period_to)::text AS "nextUntil"
      FROM unit_report r JOIN report_period d ON d.id = r.period_id JOIN unit u ON u.id = r.unit_id
        JOIN plan p ON p.id = r.plan_id
      WHERE r.id = $1`,
      [reportId],
    );
    if (!period) throw new Error(`no unit report ${reportId}`);
    return period;
  }

  private parts(em: EntityManager, period: PeriodOfReport): Promise<ReportedPart[]> {
    const { planId, unitId, successorId, dataFrom, dataTo } = period;
    return em.query<ReportedPart[]>(
      `SELECT a.id AS "assignmentId", t.id AS "taskId", t.section_id AS "sectionId", t.ordinal, t.content,
        a.role = 'LEAD' AS lead, a.state, a.percent, a.due_on::text AS "dueOn", a.due_exclusive AS "dueExclusive",
        a.last_day_on::text AS "lastDayOn", said.said
      FROM assignment a JOIN task t ON t.id = a.task_id
        CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('result', said.result,
            'difficulty', said.difficulty, 'proposal', said.proposal) ORDER BY said.id), '[]') AS said
          FROM progress_update said
          WHERE said.assignment_id = a.id
            AND (said.reported_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
              BETWEEN coalesce($3::date, '-infinity') AND coalesce($4::date, 'infinity')) said
      WHERE a.plan_id = $1 AND a.unit_id = ANY($2::uuid[]) AND a.state <> 'CANCELLED' AND t.withdrawn_at IS NULL
      ORDER BY t.position, t.id`,
      [planId, [unitId, ...(successorId ? [successorId] : [])], dataFrom, dataTo],
    );
  }
}
