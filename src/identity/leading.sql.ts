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
 * Who hears of what is a leader's, as a relation (authority_id, leader_id, user_id): the leader, and who stands in for
 * one who is away. Whoever leads no longer hears of nothing.
 *
 * @param leadership where `LEADERSHIP_SQL` is read from: the name of a table of the statement, or the relation itself.
 */
export function hearingSql(leadership: string): string {
  return `(
  SELECT led.authority_id, led.user_id AS leader_id, led.user_id FROM ${leadership} led
  UNION
  SELECT led.authority_id, away.user_id, led.user_id FROM person_leave away
    JOIN ${leadership} led ON led.authority_id = away.unit_id AND led.user_id = away.substitute_id
  WHERE away.in_force
)`;
}

/**
 * Who is in charge of a unit for an authority's plans, or stands in for that leader, as a relation (authority_id,
 * unit_id, user_id).
 *
 * @param hearing where `hearingSql` is read from.
 */
export function inChargeSql(hearing: string): string {
  return `(
  SELECT DISTINCT charge.authority_id, charge.unit_id, hears.user_id
  FROM leader_charge charge
    JOIN ${hearing} hears ON hears.authority_id = charge.authority_id AND hears.leader_id = charge.leader_id
  WHERE charge.ended_on IS NULL
)`;
}
