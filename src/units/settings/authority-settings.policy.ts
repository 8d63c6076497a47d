import { Actor, rolesThatGive } from '../../access/index.js';

/** The units among which are the authorities whose letterhead the actor keeps: the own one and the wards below it. */
export function settingUnits(actor: Actor): string[] {
  return [...new Set(rolesThatGive(actor, 'authority.settings').flatMap(({ scopeUnitIds }) => scopeUnitIds))];
}
