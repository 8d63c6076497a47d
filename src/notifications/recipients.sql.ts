import { HELD_ROLES_SQL } from '../identity/index.js';

/**
 * Who answers for a unit, as a relation (unit_id, user_id, substitute): its heads; for an authority its leaders; and
 * whoever stands in for one of them who is away.
 * A unit where nobody does is answered for by the coordinators of its authority, so that no obligation is
 * announced to no one.
 */
export const ANSWERING_SQL = `(
  SELECT u.id AS unit_id, p.id AS user_id, false AS substitute
  FROM unit u
    JOIN ${HELD_ROLES_SQL} r ON r.unit_id = u.id
      AND r.role = CASE WHEN u.kind = 'AUTHORITY' THEN 'LEADER' ELSE 'HEAD' END
    JOIN user_account p ON p.id = r.user_id AND p.active
  UNION ALL
  SELECT DISTINCT u.id, p.id, true
  FROM unit u
    JOIN unit home ON home.authority_id = u.authority_id
    JOIN ${HELD_ROLES_SQL} r ON r.unit_id = home.id AND r.role = 'COORDINATOR'
    JOIN user_account p ON p.id = r.user_id AND p.active
  WHERE NOT EXISTS (
    SELECT FROM role_assignment own JOIN user_account owner ON owner.id = own.user_id AND owner.active
    WHERE own.unit_id = u.id AND own.role = CASE WHEN u.kind = 'AUTHORITY' THEN 'LEADER' ELSE 'HEAD' END)
)`;

/**
 * The coordinators of an authority, as a relation (authority_id, user_id). A ward that issues plans of its own has
 * those who hold the role in it; where nobody does, those of the authority above stand in.
 */
export const COORDINATING_SQL = `(
  WITH held AS (
    SELECT DISTINCT CASE WHEN u.kind = 'WARD' THEN u.id WHEN above.kind = 'WARD' THEN above.id ELSE u.authority_id END
      AS authority_id, p.id AS user_id
    FROM ${HELD_ROLES_SQL} r JOIN unit u ON u.id = r.unit_id LEFT JOIN unit above ON above.id = u.parent_id
      JOIN user_account p ON p.id = r.user_id AND p.active
    WHERE r.role = 'COORDINATOR'
  )
  SELECT authority_id, user_id FROM held
  UNION ALL
  SELECT ward.id, held.user_id FROM unit ward JOIN held ON held.authority_id = ward.authority_id
  WHERE ward.kind = 'WARD' AND NOT EXISTS (SELECT FROM held own WHERE own.authority_id = ward.id)
)`;

/**
 * The specialist to whom a unit has handed an assignment, and who stands in for that person, as a relation
 * (assignment_id, user_id): as long as the specialist works for the unit whose assignment it is.
 */
export const HANDED_SQL = `(
  SELECT DISTINCT h.assignment_id, p.id AS user_id
  FROM handed_work h
    JOIN assignment own ON own.id = h.assignment_id
    JOIN role_assignment r ON r.user_id = h.specialist_id AND r.unit_id = own.unit_id AND r.role = 'SPECIALIST'
    LEFT JOIN person_leave away ON away.user_id = h.specialist_id AND away.unit_id = own.unit_id AND away.in_force
    JOIN user_account p ON p.id IN (h.specialist_id, away.substitute_id) AND p.active
)`;

/**
 * Who hears of a request for a later date, as a relation (request_id, user_id): the coordinators of the authority,
 * and its leaders when it is the third one or more. Not the person who asked.
 */
export const EXTENSION_DECIDING_SQL = `(
  SELECT DISTINCT x.id AS request_id, p.id AS user_id
  FROM extension_request x
    JOIN unit home ON home.authority_id = x.authority_id
    JOIN ${HELD_ROLES_SQL} r ON r.unit_id = home.id AND (r.role = 'COORDINATOR' OR (r.role = 'LEADER' AND x.ordinal >= 3))
    JOIN user_account p ON p.id = r.user_id AND p.active AND p.id <> x.asked_by
)`;

/** States in which the unit still has something to do: those of the index `ix_assignment_open_due`. */
export const OPEN_STATES_SQL = `('NEW', 'ACKNOWLEDGED', 'IN_PROGRESS')`;

/** The leaders of an authority, as a relation (authority_id, user_id). */
export const LEADING_SQL = `(
  SELECT DISTINCT u.authority_id, p.id AS user_id
  FROM ${HELD_ROLES_SQL} r JOIN unit u ON u.id = r.unit_id JOIN user_account p ON p.id = r.user_id AND p.active
  WHERE r.role = 'LEADER'
)`;

/**
 * The business day an assignment was given on: with its plan, or so much later by an amendment. Rows carry
 * database time and the plan's issue the business clock, so the two are told apart by their distance.
 */
export const GIVEN_ON_SQL = `((plan.released_at + greatest(interval '0', a.created_at - plan.created_at))
  AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
