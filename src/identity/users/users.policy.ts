import { accessError, Actor, ROLES, rolesThatGive } from '../../access/index.js';
import type { Role } from '../../access/index.js';
import { commonError } from '../../common/index.js';

/** A role as a person holds it. */
export interface HeldAt {
  role: Role;
  unitId: string;
}

/** Own roles only: whoever stands in for somebody gives no roles. */
function managing(actor: Actor) {
  return rolesThatGive(actor, 'user.manage').filter(({ insteadOf }) => !insteadOf);
}

/** The units whose people the actor manages. */
export function managedUnits(actor: Actor): string[] {
  const units = managing(actor).flatMap(({ role, unitId, scopeUnitIds }) =>
    role === 'ADMIN' ? scopeUnitIds : [unitId],
  );
  return [...new Set(units)];
}

/** The roles that the actor gives and takes at the unit: an administrator all, a head those of specialists. */
export function grantableAt(actor: Actor, unitId: string): readonly Role[] {
  const held = managing(actor);
  if (held.some(({ role, scopeUnitIds }) => role === 'ADMIN' && scopeUnitIds.includes(unitId))) return ROLES;
  return held.some((own) => own.role === 'HEAD' && own.unitId === unitId) ? ['SPECIALIST'] : [];
}

/** @throws NOT_FOUND for a unit that is none of his, NOT_ALLOWED for a role that he does not give. */
export function assertGrants(actor: Actor, { role, unitId }: HeldAt): void {
  const grantable = grantableAt(actor, unitId);
  if (!grantable.length) throw commonError('NOT_FOUND');
  if (!grantable.includes(role)) throw accessError('NOT_ALLOWED');
}

/**
 * Whether the account as such is his to change: only where every role in it is. Otherwise whoever manages one unit
 * could take over an account that holds more elsewhere.
 */
export function ownsAccount(actor: Actor, roles: readonly HeldAt[]): boolean {
  return roles.length > 0 && roles.every(({ role, unitId }) => grantableAt(actor, unitId).includes(role));
}

/** @throws NOT_FOUND where not even one role of the person is in sight, NOT_ALLOWED. */
export function assertOwnsAccount(actor: Actor, roles: readonly HeldAt[]): void {
  if (!roles.some(({ unitId }) => managedUnits(actor).includes(unitId))) throw commonError('NOT_FOUND');
  if (!ownsAccount(actor, roles)) throw accessError('NOT_ALLOWED');
}
