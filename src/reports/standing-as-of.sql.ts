/**
 * Assignments as they stood at the end of a day, as a table expression. What a unit submitted later was still being
 * worked on; what it had submitted by then counts as it was decided since, because lateness and completion are read
 * from the day of submitting (design §4).
 * @param day the day as SQL, usually a parameter.
 */
export function assignmentsAsOfSql(day: string): string {
  const later = `(a.state IN ('SUBMITTED', 'COMPLETED') AND a.submitted_on > ${day}::date)`;
  return `(SELECT a.id, a.task_id, a.plan_id, a.unit_id, a.role, a.focal, a.due_on, a.due_exclusive, a.last_day_on,
    CASE WHEN ${later} THEN 'IN_PROGRESS' ELSE a.state END AS state,
    CASE WHEN NOT ${later} THEN a.submitted_on END AS submitted_on,
    CASE WHEN ${later} THEN coalesce((SELECT said.percent FROM progress_update said WHERE said.assignment_id = a.id
        AND (said.reported_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= ${day}::date
        ORDER BY said.id DESC LIMIT 1), 0)
      ELSE a.percent END AS percent
    FROM assignment a)`;
}
