/**
 * The units that owe a report under the plan of the period `period`, as a relation (unit_id, former): those with work
 * in the plan, leads alone where the period says so, but not the authority itself, to which they report. For a unit
 * that has ended its successor owes; `former` are the names of units that ended since the period's data began.
 */
export function owingSql(period: string): string {
  return `(
    WITH RECURSIVE standing AS (
      SELECT id AS unit_id, name, id AS standing_id, dissolved_on AS ended, successor_id, NULL::date AS first_ended
      FROM unit
      UNION ALL
      SELECT s.unit_id, s.name, u.id, u.dissolved_on, u.successor_id, coalesce(s.first_ended, s.ended)
      FROM standing s JOIN unit u ON u.id = s.successor_id WHERE s.ended IS NOT NULL
    ), part AS (
      SELECT DISTINCT a.unit_id, NULL::text AS moved_from FROM assignment a
      WHERE a.plan_id = ${period}.plan_id AND a.state <> 'CANCELLED'
        AND (${period}.owed_by = 'ALL' OR a.role = 'LEAD')
      UNION
      -- What was open when a unit ended is its successor's now; history keeps whose it was.
      SELECT a.unit_id, event.payload ->> 'from' FROM assignment a
        JOIN audit_event event ON event.subject_type = 'assignment' AND event.subject_id = a.id
          AND event.kind IN ('assignment.moved', 'assignment.merged')
      WHERE a.plan_id = ${period}.plan_id AND a.state <> 'CANCELLED'
        AND (${period}.owed_by = 'ALL' OR a.role = 'LEAD')
        AND event.at >= coalesce(${period}.data_from, '-infinity'::date)
    )
    SELECT standing.standing_id AS unit_id, coalesce(array_agg(DISTINCT former.name ORDER BY former.name)
      FILTER (WHERE former.name IS NOT NULL), '{}') AS former
    FROM part JOIN standing ON standing.unit_id = part.unit_id AND standing.ended IS NULL
      LEFT JOIN LATERAL (
        SELECT part.moved_from AS name WHERE part.moved_from IS NOT NULL
        UNION
        SELECT standing.name WHERE standing.unit_id <> standing.standing_id
          AND standing.first_ended >= coalesce(${period}.data_from, '-infinity'::date)
      ) former ON true
    WHERE standing.standing_id <> (SELECT plan.authority_id FROM plan WHERE plan.id = ${period}.plan_id)
    GROUP BY standing.standing_id)`;
}
