import { accessError, Actor, rolesThatGive } from '../access/index.js';
import { commonError } from '../common/index.js';
import type { Unit } from './unit.entity.js';
import { unitsOfSql } from './units.sql.js';

/**
 * The authorities whose tree a person may read: those where a role is held, and each ward in their scope as an
 * authority of its own. @throws NOT_FOUND for another.
 */
export function readableAuthorities(actor: Actor, asked: string | undefined): string[] {
  const held = rolesThatGive(actor, 'unit.view');
  const own = new Set(held.map(({ authorityId }) => authorityId));
  if (asked === undefined) return [...own];
  if (!own.has(asked) && !held.some(({ scopeUnitIds }) => scopeUnitIds.includes(asked)))
    throw commonError('NOT_FOUND');
  return [asked];
}

/**
 * The ids of the units that a person may read as a SQL sub-query, for searches.
 * @param add puts a value among the statement's parameters and names its placeholder.
 */
export function readableUnitsSql(actor: Actor, add: (value: unknown) => string): string {
  return unitsOfSql(`ANY(${add(readableAuthorities(actor, undefined))}::uuid[])`);
}

/** Who keeps the spellings of an authority; for a ward also those above it, and its own head. */
export function mayLearnAliases(actor: Actor, { id, kind }: Pick<Unit, 'id' | 'kind'>): boolean {
  const keeper = rolesThatGive(actor, 'unit.alias').some(
    (held) => held.authorityId === id || held.scopeUnitIds.includes(id),
  );
  return (
    keeper || (kind === 'WARD' && actor.roles.some(({ role, unitId }) => role === 'HEAD' && unitId === id))
  );
}

/** @throws NOT_ALLOWED */
export function assertMayLearnAliases(actor: Actor, authority: Pick<Unit, 'id' | 'kind'>): void {
  if (!mayLearnAliases(actor, authority)) throw accessError('NOT_ALLOWED');
}
