import { hearingSql, inChargeSql, LEADERSHIP_SQL } from '../identity/index.js';
import type { AssignmentFilter } from './dto/assignment-query.dto.js';
import { containsPattern } from './sql-params.js';
import type { SqlParams } from './sql-params.js';
import { hasTimelinessSql } from './timeliness/index.js';
import type { MomentSql } from './timeliness/index.js';

/** Conditions over the assignment `a` for unit, state and timeliness. */
export function assignmentFilterSql(
  { unitId, state, timeliness }: AssignmentFilter,
  params: SqlParams,
  moment: MomentSql,
): string[] {
  return [
    ...(unitId ? [`a.unit_id = ${params.add(unitId)}`] : []),
    ...(state ? [`a.state = ${params.add(state)}`] : []),
    ...(timeliness ? [hasTimelinessSql('a', moment, params.add(timeliness))] : []),
  ];
}

/**
 * Whether the assignment `a` is of a unit that this leader is in charge of, or of a task that names the leader; also for
 * who stands in.
 */
export function inChargeOfSql(person: string): string {
  const hearing = hearingSql(LEADERSHIP_SQL);
  return `((a.authority_id, a.unit_id) IN (
      SELECT charged.authority_id, charged.unit_id FROM ${inChargeSql(hearing)} charged WHERE charged.user_id = ${person})
    OR a.task_id = ANY (ARRAY(
      SELECT named.id FROM ${hearing} hears JOIN plan own ON own.authority_id = hears.authority_id
        JOIN task named ON named.plan_id = own.id
          AND named.leader_ids <> '{}' AND named.leader_ids @> ARRAY[hears.leader_id]
      WHERE hears.user_id = ${person})))`;
}

/** Tasks that a plan is counted by: all but those that an amendment took out and of which nothing was completed. */
export function countedTaskSql(alias: string): string {
  return `(${alias}.withdrawn_at IS NULL OR EXISTS (
    SELECT FROM assignment done WHERE done.task_id = ${alias}.id AND done.state <> 'CANCELLED'))`;
}

/** Words of the task `t`, with or without accents. */
export function taskTextSql(q: string | undefined, params: SqlParams): string[] {
  if (!q?.trim()) return [];
  return [`t.search_text LIKE fold_text(${params.add(containsPattern(q))})`];
}
