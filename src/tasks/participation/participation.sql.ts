/**
 * Whether the unit of the assignment called `alias` has reported anything. Reporting leaves the first two states, so
 * that most rows are told by their state alone.
 */
export function contributedSql(alias: string): string {
  return `(${alias}.state IN ('SUBMITTED', 'COMPLETED') OR (${alias}.state NOT IN ('NEW', 'ACKNOWLEDGED')
    AND EXISTS (SELECT FROM progress_update told WHERE told.assignment_id = ${alias}.id)))`;
}

/** Whether the unit has reported since it was asked by the request called `alias`. */
export function answeredSql(alias: string): string {
  return `EXISTS (SELECT FROM progress_update told
    WHERE told.assignment_id = ${alias}.assignment_id AND told.created_at > ${alias}.created_at)`;
}
