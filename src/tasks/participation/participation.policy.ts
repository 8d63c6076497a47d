import type { Actor } from '../../access/index.js';
import type { AssignmentRole } from '../assignment.rules.js';
import { relationsTo } from '../assignments.policy.js';

interface Part {
  unitId: string;
  role: AssignmentRole;
}

/**
 * The unit in whose name the actor may ask the others for their part: a lead that the actor answers for, or, for the
 * coordinator, the authority itself. Null: the actor may not ask.
 */
export function askingUnitOf(actor: Actor, authorityId: string, parts: readonly Part[]): string | null {
  const led = parts.find(
    ({ role, unitId }) => role === 'LEAD' && relationsTo(actor, { unitId, authorityId }).includes('OWN_HEAD'),
  );
  if (led) return led.unitId;
  const coordinates = relationsTo(actor, { unitId: authorityId, authorityId }).includes('COORDINATOR');
  return coordinates ? authorityId : null;
}
