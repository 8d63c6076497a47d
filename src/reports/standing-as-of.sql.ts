import type { SqlParams } from '../tasks/index.js';
import type { OtherStanding } from './standing-as-of.queries.js';

/**
 * Assignments as they stood at the end of a day, as a table expression. What a unit submitted later was still being
 * worked on; what it had submitted by then counts as it was decided since, because lateness and completion are read
 * from the day of submitting (design §4).
 * @param day the day as SQL, usually a parameter.
 * @param others those that stood otherwise then (`standing-as-of.rules.ts`).
 */
export function assignmentsAsOfSql(day: string, others: readonly OtherStanding[], params: SqlParams): string {
  const [from, now] = others.length
    ? [
        `assignment held LEFT JOIN jsonb_to_recordset(${params.add(JSON.stringify(others))}::jsonb) AS other(id uuid,
          "state" text, "submittedOn" date, "dueOn" date, "dueExclusive" boolean, "lastDayOn" date) ON other.id = held.id`,
        (column: string, then: string) =>
          `CASE WHEN other.id IS NULL THEN held.${column} ELSE other."${then}" END`,
      ]
    : ['assignment held', (column: string) => `held.${column}`];
  const stands = `(SELECT held.id, held.task_id, held.plan_id, held.unit_id, held.role, held.focal, held.percent,
    ${now('state', 'state')} AS state, ${now('submitted_on', 'submittedOn')} AS submitted_on,
    ${now('due_on', 'dueOn')} AS due_on, ${now('due_exclusive', 'dueExclusive')} AS due_exclusive,
    ${now('last_day_on', 'lastDayOn')} AS last_day_on FROM ${from})`;
  const later = `(a.state IN ('SUBMITTED', 'COMPLETED') AND a.submitted_on > ${day}::date)`;
  return `(SELECT a.id, a.task_id, a.plan_id, a.unit_id, a.role, a.focal, a.due_on, a.due_exclusive, a.last_day_on,
    CASE WHEN ${later} THEN 'IN_PROGRESS' ELSE a.state END AS state,
    CASE WHEN NOT ${later} THEN a.submitted_on END AS submitted_on,
    CASE WHEN ${later} THEN coalesce((SELECT said.percent FROM progress_update said WHERE said.assignment_id = a.id
        AND (said.reported_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= ${day}::date
        ORDER BY said.id DESC LIMIT 1), 0)
      ELSE a.percent END AS percent
    FROM ${stands} a)`;
}
