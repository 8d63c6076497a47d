import type { Actor } from '../access/index.js';
import type { Role } from '../access/index.js';

/** A condition and the parameters it uses, numbered from where the caller said. */
export interface SqlCondition {
  sql: string;
  params: unknown[];
}

/** Roles that see every plan of the authorities in their scope. */
const OVERSEERS: readonly Role[] = ['COORDINATOR', 'LEADER', 'OBSERVER'];
/** Roles that see the plans which give their own unit something to do. */
const UNIT_ROLES: readonly Role[] = ['HEAD', 'SPECIALIST'];

/**
 * Which plans the actor may see (design §11), as a condition on the table or alias `plan`. Every list, count,
 * search and export of plans, and of what hangs on them, goes through it.
 *
 * @param firstParam number of the first `$n` this condition may use; it uses three.
 */
export function visiblePlansSql(actor: Actor, plan: string, firstParam: number): SqlCondition {
  const [overseen, campaigns, own] = [0, 1, 2].map((offset) => `$${firstParam + offset}::uuid[]`);
  return {
    // `assignment` belongs to tasks/, which stands to the right of this folder: named here as a table only.
    sql: `(${plan}.status <> 'DRAFT' AND (
      ${plan}.authority_id = ANY(${overseen})
      OR (${plan}.campaign AND ${plan}.authority_id = ANY(${campaigns}))
      OR EXISTS (SELECT 1 FROM assignment own WHERE own.plan_id = ${plan}.id AND own.unit_id = ANY(${own}))))`,
    params: [scopeOf(actor, OVERSEERS), scopeOf(actor, ['COUNCIL']), scopeOf(actor, UNIT_ROLES)],
  };
}

function scopeOf(actor: Actor, roles: readonly Role[]): string[] {
  const units = actor.roles.filter(({ role }) => roles.includes(role)).flatMap((held) => held.scopeUnitIds);
  return [...new Set(units)];
}
