import { OPEN_STATES } from '../assignment.rules.js';

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** `cutOffOf` of `standing.rules.ts` over the report period called `alias`. */
function cutOffSql(alias: string): string {
  return `(date_trunc('month', ${alias}.due_on - ${alias}.exclusive::int - 14)::date + 13)`;
}

/** Whether somebody has reported about the assignment `a` after the cut-off of the report period called `alias`. */
export function isUpdatedForSql(alias: string): string {
  return `EXISTS (SELECT FROM progress_update reported WHERE reported.assignment_id = a.id
    AND (reported.reported_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > ${cutOffSql(alias)})`;
}

/**
 * The due date of the report for which an update of the standing assignment `a` (its plan `p`) is owed: `updateOwed`
 * of `standing.rules.ts`. Null where none is owed; asked only of open assignments of standing tasks.
 */
export function updateOwedSql(today: string): string {
  return `(SELECT CASE WHEN a.state IN (${OPEN}) AND NOT ${isUpdatedForSql('asked')} THEN asked.due_on END
    FROM report_period asked
    WHERE asked.plan_id = a.plan_id AND asked.due_on IS NOT NULL
      AND ${cutOffSql('asked')} < ${today}::date AND ${cutOffSql('asked')} >= p.issued_on
      AND (SELECT deadline_kind FROM task WHERE task.id = a.task_id) = 'ongoing'
    ORDER BY asked.due_on DESC LIMIT 1)`;
}
