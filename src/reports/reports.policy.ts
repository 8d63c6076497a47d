import { Actor, rolesThatGive } from '../access/index.js';

/**
 * Whether the actor may have the consolidated report of a plan that the actor sees: by a role whose scope holds
 * the issuing authority, the council for campaigns only (design §11).
 */
export function mayConsolidate(actor: Actor, plan: { authorityId: string; campaign: boolean }): boolean {
  return rolesThatGive(actor, 'report.consolidate').some(
    ({ role, scopeUnitIds }) =>
      scopeUnitIds.includes(plan.authorityId) && (role !== 'COUNCIL' || plan.campaign),
  );
}
