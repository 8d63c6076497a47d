/**
 * One person's open work at a unit goes to a colleague. Pure.
 *
 * - What goes over is what belongs to the person: assignments handed to him, reports he has begun to write, and where
 *   an administrator says so the roles he holds there. What the unit owes stays the unit's.
 * - Only a specialist of the unit can be handed work (as in `inside-unit`): who takes it is one, or becomes one with
 *   the roles.
 */
import type { Role } from '../../access/index.js';

/** What can go from person to person; a seat in the council, observing and administration are personal. */
const MOVABLE: readonly Role[] = ['COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST'];

export type HandoverFault =
  'SAME_PERSON' | 'IN_PAST' | 'NOT_COLLEAGUE' | 'NOT_SPECIALIST' | 'ROLES_BY_ADMIN' | 'NOTHING_OPEN';

export interface HandoverFacts {
  fromId: string;
  toId: string;
  takesRoles: boolean;
  fromRoles: readonly Role[];
  /** Empty: no active person of the unit. */
  toRoles: readonly Role[];
  administers: boolean;
  /** Assignments and drafts that would go over now. */
  open: number;
}

/** @returns the roles that go along. */
export function movingRoles({
  takesRoles,
  fromRoles,
}: Pick<HandoverFacts, 'takesRoles' | 'fromRoles'>): Role[] {
  return takesRoles ? fromRoles.filter((role) => MOVABLE.includes(role)) : [];
}

/** What cannot be, whenever it is to happen. */
export function proposalFault(
  { fromId, toId, takesRoles, administers, toRoles }: HandoverFacts,
  effectiveOn: string,
  today: string,
): HandoverFault | null {
  if (fromId === toId) return 'SAME_PERSON';
  if (effectiveOn < today) return 'IN_PAST';
  if (takesRoles && !administers) return 'ROLES_BY_ADMIN';
  // With the roles somebody may come from elsewhere.
  return toRoles.length === 0 && !takesRoles ? 'NOT_COLLEAGUE' : null;
}

/** What stands in the way on the day itself. */
export function carryingOutFault(facts: HandoverFacts): HandoverFault | null {
  const roles = movingRoles(facts);
  if (facts.open > 0 && ![...facts.toRoles, ...roles].includes('SPECIALIST')) return 'NOT_SPECIALIST';
  return facts.open === 0 && roles.length === 0 ? 'NOTHING_OPEN' : null;
}
