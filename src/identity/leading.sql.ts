import { HELD_ROLES_SQL } from './held-roles.sql.js';

/**
 * Who holds one of these roles for an authority, as a relation (authority_id, user_id). A ward that issues plans of
 * its own is an authority too; where nobody leads it, the leaders of the authority above stand in.
 */
function leadersSql(role: string): string {
  return `(
  WITH held AS (
    SELECT DISTINCT u.id AS authority_id, p.id AS user_id, r.role
    FROM ${HELD_ROLES_SQL} r JOIN unit u ON u.id = r.unit_id AND u.kind IN ('AUTHORITY', 'WARD')
      JOIN user_account p ON p.id = r.user_id AND p.active
    WHERE ${role}
  )
  SELECT authority_id, user_id FROM held
  UNION
  SELECT ward.id, above.user_id FROM unit ward JOIN held above ON above.authority_id = ward.authority_id
    AND above.role = 'LEADER'
  WHERE ward.kind = 'WARD' AND NOT EXISTS (SELECT FROM held own WHERE own.authority_id = ward.id)
)`;
}

/** The leaders who may decide in an authority's name, as a relation (authority_id, user_id). */
export const LEADING_SQL = leadersSql(`r.role = 'LEADER'`);

/** Before whom an authority's work is brought: its leaders, for a ward also its head, the chairman. */
export const LEADERSHIP_SQL = leadersSql(`(r.role = 'LEADER' OR r.role = 'HEAD' AND u.kind = 'WARD')`);

/**
 * Who is in charge of a unit for an authority's plans, and who stands in for a leader who is away, as a relation
 * (authority_id, unit_id, user_id). Whoever leads no longer is in charge of nothing.
 */
export const IN_CHARGE_SQL = `(
  SELECT DISTINCT charge.authority_id, charge.unit_id, led.user_id
  FROM leader_charge charge
    LEFT JOIN person_leave away ON away.user_id = charge.leader_id AND away.unit_id = charge.authority_id
      AND away.in_force
    JOIN ${LEADERSHIP_SQL} led ON led.authority_id = charge.authority_id
      AND led.user_id IN (charge.leader_id, away.substitute_id)
  WHERE charge.ended_on IS NULL
)`;
