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
