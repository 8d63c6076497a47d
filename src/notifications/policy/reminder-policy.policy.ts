import { Actor, Permission, unitsWhere } from '../../access/index.js';
import { commonError } from '../../common/index.js';

/** The authorities whose reminders the actor keeps. */
export function keptAuthorities(actor: Actor, permission: Permission = 'reminder.policy'): string[] {
  return unitsWhere(actor, permission);
}

/** @throws common:NOT_FOUND for an authority of others. */
export function assertKeeps(actor: Actor, authorityId: string, permission?: Permission): void {
  if (!keptAuthorities(actor, permission).includes(authorityId)) throw commonError('NOT_FOUND');
}
