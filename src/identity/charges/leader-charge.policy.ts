import { Actor, rolesThatGive } from '../../access/index.js';

/** The units where a role is held that puts leaders in charge; those that are authorities count. */
export function chargingAt(actor: Actor): string[] {
  return [...new Set(rolesThatGive(actor, 'leader.charge').map(({ unitId }) => unitId))];
}
