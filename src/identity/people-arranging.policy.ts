import { accessError, Actor, rolesThatGive } from '../access/index.js';
import type { Role, RoleAtUnit } from '../access/index.js';
import { commonError } from '../common/index.js';

/** Own roles only: whoever stands in does not hand the standing in on. */
function arranging(actor: Actor): RoleAtUnit[] {
  return rolesThatGive(actor, 'people.arrange').filter(({ insteadOf }) => !insteadOf);
}

/** The units whose people the actor may give a substitute, and whose work he may hand over. */
export function arrangedUnits(actor: Actor): string[] {
  const units = arranging(actor).flatMap(({ role, unitId, scopeUnitIds }) =>
    role === 'ADMIN' || role === 'COORDINATOR' ? scopeUnitIds : [unitId],
  );
  return [...new Set(units)];
}

/**
 * @param roles what the person holds at the unit: a leader's place is given by a leader or an administrator.
 * @throws NOT_FOUND for a unit that is none of his, NOT_ALLOWED.
 */
export function assertArranges(actor: Actor, unitId: string, roles: readonly Role[]): void {
  if (!arrangedUnits(actor).includes(unitId)) throw commonError('NOT_FOUND');
  const leads = roles.includes('LEADER');
  const may = arranging(actor).some(
    (held) =>
      held.role !== 'COORDINATOR' &&
      (held.role === 'ADMIN' ? held.scopeUnitIds : [held.unitId]).includes(unitId),
  );
  if (leads && !may) throw accessError('NOT_ALLOWED');
}
