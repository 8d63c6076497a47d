import type { Actor, Role } from '../../access/index.js';

/** Roles that see how every unit of a plan stands. */
const OVERSEERS: readonly Role[] = ['COORDINATOR', 'LEADER', 'OBSERVER'];
const UNIT_ROLES: readonly Role[] = ['HEAD', 'SPECIALIST'];

/**
 * Which units' reports the actor may see (design §11), as a condition on a plan and a unit's id: all of the authorities
 * overseen, of campaigns for the council, and those of the own units.
 *
 * @param add puts a value among the statement's parameters and names its placeholder.
 */
export function visibleReportsSql(
  actor: Actor,
  { plan, unitId }: { plan: string; unitId: string },
  add: (value: unknown) => string,
): string {
  return `(${plan}.authority_id = ANY(${add(scopeOf(actor, OVERSEERS))}::uuid[])
    OR (${plan}.campaign AND ${plan}.authority_id = ANY(${add(scopeOf(actor, ['COUNCIL']))}::uuid[]))
    OR ${unitId} = ANY(${add(scopeOf(actor, UNIT_ROLES))}::uuid[]))`;
}

/** Whether the actor sees every unit's report under a plan, so that the missing ones may be named. */
export function seesAllReports(actor: Actor, plan: { authorityId: string; campaign: boolean }): boolean {
  return (
    scopeOf(actor, OVERSEERS).includes(plan.authorityId) ||
    (plan.campaign && scopeOf(actor, ['COUNCIL']).includes(plan.authorityId))
  );
}

function scopeOf(actor: Actor, roles: readonly Role[]): string[] {
  const units = actor.roles.filter(({ role }) => roles.includes(role)).flatMap((held) => held.scopeUnitIds);
  return [...new Set(units)];
}
