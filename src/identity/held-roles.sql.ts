import { LENT_ROLES } from './leave/leave.rules.js';

const LENT = LENT_ROLES.map((role) => `'${role}'`).join(', ');

/**
 * Who holds which role where, as a relation (user_id, unit_id, role): the roles themselves, and those of people who
 * are away for whoever stands in.
 */
export const HELD_ROLES_SQL = `(
  SELECT user_id, unit_id, role FROM role_assignment
  UNION
  SELECT leave.substitute_id, own.unit_id, own.role
  FROM person_leave leave JOIN role_assignment own ON own.user_id = leave.user_id AND own.unit_id = leave.unit_id
  WHERE leave.in_force AND own.role IN (${LENT})
)`;

/**
 * The roles a person holds in place of somebody who is away today, as a relation (user_id, unit_id, role, away_id,
 * away_name, to_on). By the days themselves: authority ends with its last day, whatever became of the job.
 * @param today a placeholder of the business day.
 */
export function lentRolesSql(today: string): string {
  return `(
    SELECT leave.substitute_id AS user_id, own.unit_id, own.role, away.id AS away_id, away.full_name AS away_name,
      leave.to_on
    FROM person_leave leave
      JOIN role_assignment own ON own.user_id = leave.user_id AND own.unit_id = leave.unit_id AND own.role IN (${LENT})
      JOIN user_account away ON away.id = leave.user_id AND away.active
    WHERE leave.ended_at IS NULL AND ${today}::date BETWEEN leave.from_on AND leave.to_on
  )`;
}
