import { HELD_ROLES_SQL, hearingSql, inChargeSql, LEADERSHIP_SQL, LEADING_SQL } from '../identity/index.js';

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
    JOIN unit home ON home.authority_id = u.authority_id AND (home.kind <> 'WARD' OR home.id = u.id)
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
  SELECT x.id AS request_id, told.user_id
  FROM extension_request x JOIN ${COORDINATING_SQL} told
    ON told.authority_id = x.authority_id AND told.user_id <> x.asked_by
  UNION
  SELECT x.id, told.user_id
  FROM extension_request x JOIN ${LEADING_SQL} told
    ON told.authority_id = x.authority_id AND told.user_id <> x.asked_by
  WHERE x.ordinal >= 3
)`;

/** States in which the unit still has something to do: those of the index `ix_assignment_open_due`. */
export const OPEN_STATES_SQL = `('NEW', 'ACKNOWLEDGED', 'IN_PROGRESS')`;

/**
 * Tables of a statement that asks before whom something is brought: `leadership`, `hearing` and `charged`. They are
 * read once, and only by a statement that comes to ask.
 */
export const LEADER_CTES = `leadership AS MATERIALIZED ${LEADERSHIP_SQL},
  hearing AS MATERIALIZED ${hearingSql('leadership')},
  charged AS MATERIALIZED ${inChargeSql('hearing')}`;

/** What is brought before leaders, as expressions. */
export interface BroughtUp {
  authority: string;
  /** The unit that owes it. */
  unit: string;
  /** The leaders whom the plan names for the task, a uuid[]; absent where a plan names none. */
  leaders?: string;
}

/**
 * Joins the leaders `told` before whom it is brought: whom the plan names for the task; else who is in charge of the
 * unit; else all leaders of the authority. The statement has `LEADER_CTES`.
 */
export function broughtBeforeJoin({ authority, unit, leaders }: BroughtUp): string {
  return `LEFT JOIN hearing named ON named.authority_id = ${authority}
      AND ${leaders ? `named.leader_id = ANY(${leaders})` : 'false'}
    LEFT JOIN charged ON named.user_id IS NULL AND charged.authority_id = ${authority}
      AND charged.unit_id = ${unit}
    JOIN leadership told ON told.authority_id = ${authority}
      AND told.user_id = coalesce(named.user_id, charged.user_id, told.user_id)`;
}

/** The same as a relation (user_id) for a lateral join. */
export function broughtBeforeSql(what: BroughtUp): string {
  return `(SELECT DISTINCT told.user_id FROM (SELECT) one ${broughtBeforeJoin(what)})`;
}

/** Whether it is brought before this person. */
export function isBroughtBeforeSql(what: BroughtUp, person: string): string {
  return `EXISTS (SELECT FROM ${broughtBeforeSql(what)} led WHERE led.user_id = ${person})`;
}

/**
 * The business day an assignment was given on: with its plan, or so much later by an amendment. Rows carry
 * database time and the plan's issue the business clock, so the two are told apart by their distance.
 */
export const GIVEN_ON_SQL = `((plan.released_at + greatest(interval '0', a.created_at - plan.created_at))
  AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
