import type { EntityManager } from 'typeorm';
import { rolesThatGive } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { importableAuthorities } from '../../plans/index.js';

/** Whether the actor sets the targets of an authority's plans: whoever may change those plans. */
export async function managesTargets(em: EntityManager, actor: Actor, authorityId: string): Promise<boolean> {
  return (await importableAuthorities(em, actor)).includes(authorityId);
}

/** The units that the actor gives figures for. */
export function givingUnitIds(actor: Actor): string[] {
  const held = rolesThatGive(actor, 'target.give').filter(({ role }) => role !== 'COORDINATOR');
  return [...new Set(held.map(({ unitId }) => unitId))];
}
