/**
 * Who answers for a unit, as a relation (unit_id, user_id, substitute): its heads; for an authority its leaders.
 * A unit where nobody does is answered for by the coordinators of its authority, so that no obligation is
 * announced to no one.
 */
export const ANSWERING_SQL = `(
  SELECT u.id AS unit_id, p.id AS user_id, false AS substitute
  FROM unit u
    JOIN role_assignment r ON r.unit_id = u.id
      AND r.role = CASE WHEN u.kind = 'AUTHORITY' THEN 'LEADER' ELSE 'HEAD' END
    JOIN user_account p ON p.id = r.user_id AND p.active
  UNION ALL
  SELECT DISTINCT u.id, p.id, true
  FROM unit u
    JOIN unit home ON home.authority_id = u.authority_id
    JOIN role_assignment r ON r.unit_id = home.id AND r.role = 'COORDINATOR'
    JOIN user_account p ON p.id = r.user_id AND p.active
  WHERE NOT EXISTS (
    SELECT FROM role_assignment own JOIN user_account owner ON owner.id = own.user_id AND owner.active
    WHERE own.unit_id = u.id AND own.role = CASE WHEN u.kind = 'AUTHORITY' THEN 'LEADER' ELSE 'HEAD' END)
)`;

/** The coordinators of an authority, as a relation (authority_id, user_id). */
export const COORDINATING_SQL = `(
  SELECT DISTINCT u.authority_id, p.id AS user_id
  FROM role_assignment r JOIN unit u ON u.id = r.unit_id JOIN user_account p ON p.id = r.user_id AND p.active
  WHERE r.role = 'COORDINATOR'
)`;

/**
 * Who hears of a request for a later date, as a relation (request_id, user_id): the coordinators of the authority,
 * and its leaders when it is the third one or more. Not the person who asked.
 */
export const EXTENSION_DECIDING_SQL = `(
  SELECT DISTINCT x.id AS request_id, p.id AS user_id
  FROM extension_request x
    JOIN unit home ON home.authority_id = x.authority_id
    JOIN role_assignment r ON r.unit_id = home.id AND (r.role = 'COORDINATOR' OR (r.role = 'LEADER' AND x.ordinal >= 3))
    JOIN user_account p ON p.id = r.user_id AND p.active AND p.id <> x.asked_by
)`;

/** States in which the unit still has something to do: those of the index `ix_assignment_open_due`. */
export const OPEN_STATES_SQL = `('NEW', 'ACKNOWLEDGED', 'IN_PROGRESS')`;

/** The leaders of an authority, as a relation (authority_id, user_id). */
export const LEADING_SQL = `(
  SELECT DISTINCT u.authority_id, p.id AS user_id
  FROM role_assignment r JOIN unit u ON u.id = r.unit_id JOIN user_account p ON p.id = r.user_id AND p.active
  WHERE r.role = 'LEADER'
)`;

/**
 * The business day an assignment was given on: with its plan, or so much later by an amendment. Rows carry
 * database time and the plan's issue the business clock, so the two are told apart by their distance.
 */
export const GIVEN_ON_SQL = `((plan.released_at + greatest(interval '0', a.created_at - plan.created_at))
  AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
