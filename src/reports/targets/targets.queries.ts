import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlanRecord } from '../../plans/index.js';
import { assertUnitsStand } from '../../units/changes/index.js';
import { unitsOfSql } from '../../units/index.js';
import { answeringUnitSql } from './answering-unit.sql.js';
import type { PreviousTargetDto } from './dto/target.dto.js';
import { targetsError } from './targets.errors.js';
import type { FigurePeriod, KnownTarget } from './target-material.js';
import { figuresOf } from './target-figures.rules.js';
import { targetSentence } from './target-sentence.rules.js';
import type { TargetFigures } from './targets.rules.js';

/** One target of a plan as it stands at the end of a period. */
export interface TargetStanding extends TargetFigures {
  targetId: string;
  name: string;
  unitOfMeasure: string;
  direction: KnownTarget['direction'];
  accumulation: KnownTarget['accumulation'];
  unitId: string | null;
  unitName: string | null;
  taskId: string | null;
  /** "320,5 tỷ đồng, đạt 28,6% kế hoạch, bằng 72,5% so cùng kỳ" */
  sentence: string;
}

/** A target whose value a unit gives, and what it has given. */
export interface UnitTarget {
  targetId: string;
  name: string;
  unitOfMeasure: string;
  planned: string | null;
  value: string | null;
  lastYear: string | null;
}

/** A task whose words may name numbers to reach. */
export interface SuggestingTask {
  taskId: string;
  ordinal: string | null;
  content: string;
  unitId: string | null;
  unitName: string | null;
}

/** Where a period's own window is not known: from the beginning of the plan to the day the report is due. */
const WINDOW = `coalesce(period.data_from, plan.period_from, make_date(plan.year, 1, 1))::text AS "from",
  coalesce(period.data_to, period.due_on - period.exclusive::int, plan.period_to)::text AS "to"`;

const VALUE = `'unitId', v.unit_id, 'value', trim_scale(v.value)::text`;

/** The targets of plans. Whether the plan may be seen is asked before. */
@Injectable()
export class TargetQueries {
  /** The plan's periods that figures can stand in, the earliest first. */
  periods(em: EntityManager, planId: string): Promise<FigurePeriod[]> {
    return em.query<FigurePeriod[]>(
      `SELECT * FROM (
         SELECT period.id, coalesce(period.label, period.raw) AS label, ${WINDOW}, period.position
         FROM report_period period JOIN plan ON plan.id = period.plan_id WHERE period.plan_id = $1) known
       WHERE "to" IS NOT NULL AND "from" <= "to" ORDER BY "to", "from" DESC, position`,
      [planId],
    );
  }

  /** In the plan's order, with every value that was ever given. */
  targets(em: EntityManager, planId: string): Promise<KnownTarget[]> {
    return em.query<KnownTarget[]>(
      `SELECT target.id, target.position, target.name, target.unit_of_measure AS "unitOfMeasure", target.direction,
         target.accumulation, trim_scale(target.planned)::text AS planned, target.by_units AS "byUnits",
         unit.id AS "unitId", unit.name AS "unitName", target.task_id AS "taskId", target.quote,
         target.previous_id AS "previousId", target.version,
         coalesce((SELECT jsonb_agg(jsonb_build_object('periodId', v.period_id, ${VALUE},
             'lastYear', trim_scale(v.last_year)::text, 'unitName', giver.name, 'source', v.source,
             'enteredByName', v.entered_by_name, 'enteredAt', v.entered_at, 'version', v.version)
             ORDER BY giver.position, giver.id)
           FROM target_value v LEFT JOIN unit giver ON giver.id = v.unit_id WHERE v.target_id = target.id), '[]') AS values,
         coalesce((SELECT jsonb_agg(to_jsonb(was)) FROM (
             SELECT ${WINDOW}, v.unit_id AS "unitId", trim_scale(v.value)::text AS value
             FROM target_value v JOIN report_period period ON period.id = v.period_id
               JOIN plan ON plan.id = period.plan_id
             WHERE v.target_id = target.previous_id) was), '[]') AS previous
       FROM target LEFT JOIN LATERAL ${answeringUnitSql('target.unit_id')} unit ON true
       WHERE target.plan_id = $1 AND target.removed_at IS NULL ORDER BY target.position, target.id`,
      [planId],
    );
  }

  /**
   * How each target stands at the end of a period of the plan; nothing where the period has no dates yet.
   * @param period of the plan, by its id
   */
  async figures(em: EntityManager, planId: string, period: { id: string }): Promise<TargetStanding[]> {
    const periods = await this.periods(em, planId);
    const wanted = periods.find(({ id }) => id === period.id);
    if (!wanted) return [];
    const targets = await this.targets(em, planId);
    return targets.map((target) => {
      const figures = figuresOf(target, periods, wanted);
      const { id: targetId, name, unitOfMeasure, direction, accumulation, unitId, unitName, taskId } = target;
      return {
        ...{ targetId, name, unitOfMeasure, direction, accumulation, unitId, unitName, taskId },
        ...figures,
        sentence: targetSentence(target, figures),
      };
    });
  }

  /** What one unit is asked for in its report of a period, with what it has given already. */
  async ofUnit(
    em: EntityManager,
    planId: string,
    unitId: string,
    period: { id: string },
  ): Promise<UnitTarget[]> {
    const targets = await this.targets(em, planId);
    return targets
      .filter((target) => target.byUnits || target.unitId === unitId)
      .map(({ id: targetId, name, unitOfMeasure, planned, byUnits, values }) => {
        const given = values.find(
          (row) => row.periodId === period.id && row.unitId === (byUnits ? unitId : null),
        );
        return {
          ...{ targetId, name, unitOfMeasure, planned },
          value: given?.value ?? null,
          lastYear: given?.lastYear ?? null,
        };
      });
  }

  /** The units that have a part in the plan, in the organisation's order. */
  unitsOf(em: EntityManager, planId: string): Promise<Array<{ id: string; name: string }>> {
    return em.query(
      `SELECT unit.id, unit.name FROM unit
       WHERE EXISTS (SELECT 1 FROM assignment a
         WHERE a.plan_id = $1 AND a.unit_id = unit.id AND a.state <> 'CANCELLED') ORDER BY unit.position, unit.id`,
      [planId],
    );
  }

  /** Targets of the plans that the same authority issued the year before. */
  previousTargets(em: EntityManager, planId: string): Promise<PreviousTargetDto[]> {
    return em.query<PreviousTargetDto[]>(
      `SELECT target.id, target.name, target.unit_of_measure AS "unitOfMeasure",
         before.number || '/' || before.symbol AS "planNumber"
       FROM plan JOIN plan before ON before.authority_id = plan.authority_id AND before.year = plan.year - 1
           AND before.status IN ('ISSUED', 'CLOSED')
         JOIN target ON target.plan_id = before.id AND target.removed_at IS NULL
       WHERE plan.id = $1 ORDER BY before.issued_on DESC, before.id, target.position`,
      [planId],
    );
  }

  /** @throws targets:UNIT_UNKNOWN, TASK_UNKNOWN, PREVIOUS_UNKNOWN, units:DISSOLVED. */
  async assertKnown(
    em: EntityManager,
    { id: planId, authorityId }: Pick<PlanRecord, 'id' | 'authorityId'>,
    {
      unitId,
      taskId,
      previousId,
    }: { unitId: string | null; taskId: string | null; previousId: string | null },
  ): Promise<void> {
    const [found] = await em.query<Array<{ unit: boolean; task: boolean }>>(
      `SELECT $2::uuid IS NULL OR $2 IN ${unitsOfSql('$4')} AS unit,
         $3::uuid IS NULL OR EXISTS (SELECT 1 FROM task WHERE id = $3 AND plan_id = $1) AS task`,
      [planId, unitId, taskId, authorityId],
    );
    if (!found?.unit) throw targetsError('UNIT_UNKNOWN');
    if (!found.task) throw targetsError('TASK_UNKNOWN');
    await assertUnitsStand(em, unitId ? [unitId] : []);
    if (previousId && !(await this.previousTargets(em, planId)).some(({ id }) => id === previousId))
      throw targetsError('PREVIOUS_UNKNOWN');
  }

  /** The tasks of the plan's document with the unit that answers for each. */
  tasksOf(em: EntityManager, planId: string): Promise<SuggestingTask[]> {
    return em.query<SuggestingTask[]>(
      `SELECT task.id AS "taskId", task.ordinal, task.content, unit.id AS "unitId", unit.name AS "unitName"
       FROM task LEFT JOIN assignment focal ON focal.task_id = task.id AND focal.focal
         LEFT JOIN unit ON unit.id = focal.unit_id
       WHERE task.plan_id = $1 AND task.withdrawn_at IS NULL AND task.occurrence_of IS NULL ORDER BY task.position`,
      [planId],
    );
  }
}
