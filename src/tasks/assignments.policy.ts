import { Actor, rolesThatGive } from '../access/index.js';
import type { Relation } from './assignment.rules.js';

/** Whose assignment it is, and under which authority's plan. */
export interface AssignmentPlace {
  unitId: string;
  authorityId: string;
}

/** What the actor is to one assignment. Which assignments can be seen at all is decided by their plan. */
export function relationsTo(actor: Actor, { unitId, authorityId }: AssignmentPlace): Relation[] {
  const relations: Relation[] = [];
  const own = rolesThatGive(actor, 'assignment.update').filter((held) => held.unitId === unitId);
  if (own.some(({ role }) => role === 'HEAD' || role === 'LEADER')) relations.push('OWN_HEAD');
  if (own.some(({ role }) => role === 'SPECIALIST')) relations.push('OWN_SPECIALIST');
  const deciding = rolesThatGive(actor, 'assignment.decide').filter((held) =>
    held.scopeUnitIds.includes(authorityId),
  );
  if (deciding.some(({ role }) => role === 'COORDINATOR')) relations.push('COORDINATOR');
  if (deciding.length) relations.push('DECIDER');
  return relations;
}

/**
 * The units that the actor answers or works for: their obligations are "việc của tôi". "Chủ tịch và các Phó Chủ tịch"
 * in a document is the authority itself, for which its leaders answer.
 */
export function ownUnitIds(actor: Actor): string[] {
  const own = actor.roles.filter(({ role }) => role === 'HEAD' || role === 'SPECIALIST' || role === 'LEADER');
  return [...new Set(own.map(({ unitId }) => unitId))];
}

/** The units that the actor answers for. */
export function headedUnitIds(actor: Actor): string[] {
  const held = actor.roles.filter(({ role }) => role === 'HEAD' || role === 'LEADER');
  return [...new Set(held.map(({ unitId }) => unitId))];
}
