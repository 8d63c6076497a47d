import { Actor, unitsWhere } from '../../access/index.js';

/** The units where a role is held that puts leaders in charge; those that are authorities count. */
export function chargingAt(actor: Actor): string[] {
  return unitsWhere(actor, 'leader.charge');
}
