import { accessError, Actor, rolesThatGive } from '../../access/index.js';
import { commonError } from '../../common/index.js';

/** The authorities whose organisation a person keeps, with all units below them. */
export function keptUnits(actor: Actor): Set<string> {
  return new Set(rolesThatGive(actor, 'unit.change').flatMap(({ scopeUnitIds }) => scopeUnitIds));
}

/** @throws NOT_FOUND for a unit that the person may not even see, NOT_ALLOWED for one that is only seen. */
export function assertKeeps(actor: Actor, unitIds: string[]): void {
  const kept = keptUnits(actor);
  const others = unitIds.filter((id) => !kept.has(id));
  if (!others.length) return;
  const seen = new Set(rolesThatGive(actor, 'unit.view').flatMap(({ scopeUnitIds }) => scopeUnitIds));
  throw others.every((id) => seen.has(id)) ? accessError('NOT_ALLOWED') : commonError('NOT_FOUND');
}
