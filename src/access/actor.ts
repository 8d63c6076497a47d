import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DEFAULT_LOCALE } from '../common/index.js';
import type { Locale } from '../common/index.js';
import { accessText } from './access.messages.js';
import { Permission, Role, rolesWith } from './permissions.js';

export interface RoleAtUnit {
  role: Role;
  unitId: string;
  /** The authority whose tree the unit belongs to. */
  authorityId: string;
  /** The unit and everything below it. */
  scopeUnitIds: string[];
  /** Held for a while in place of somebody who is away. */
  insteadOf?: { userId: string; fullName: string };
}

/** The person who acts: who it is and which roles are held where. */
export interface Actor {
  userId: string;
  fullName: string;
  locale: Locale;
  roles: RoleAtUnit[];
}

export function hasPermission(actor: Actor, permission: Permission): boolean {
  return rolesThatGive(actor, permission).length > 0;
}

/** The actor's roles that carry a permission; policies narrow rows by their units. */
export function rolesThatGive(actor: Actor, permission: Permission): RoleAtUnit[] {
  const giving = rolesWith(permission);
  return actor.roles.filter((held) => giving.includes(held.role));
}

/**
 * Where the actor holds a role that carries a permission. What an authority keeps for itself (its reminders, gateways,
 * mails) is kept by those who hold the role at that authority: a ward's are not those of the authority above.
 */
export function unitsWhere(actor: Actor, permission: Permission): string[] {
  return [...new Set(rolesThatGive(actor, permission).map(({ unitId }) => unitId))];
}

/** The person and those who are away and whom the person stands in for. */
export function actsFor(actor: Actor): string[] {
  return [...new Set([actor.userId, ...actor.roles.flatMap(({ insteadOf }) => insteadOf?.userId ?? [])])];
}

/**
 * The actor as a record names him: who may do this at the unit only in place of somebody away is named with that
 * person. Records are kept in the language of the office.
 * @param whose the person to whom the work was given, where it was given to one.
 */
export function namedFor(actor: Actor, permission: Permission, unitId: string, whose?: string): Actor {
  const giving = rolesThatGive(actor, permission).filter(({ scopeUnitIds }) => scopeUnitIds.includes(unitId));
  const own = giving.some(({ insteadOf }) => !insteadOf);
  const away = giving.find(({ insteadOf }) => (whose ? insteadOf?.userId === whose : !own))?.insteadOf;
  if (!away) return actor;
  const fullName = accessText(DEFAULT_LOCALE, 'STANDS_IN', { name: actor.fullName, away: away.fullName });
  return { ...actor, fullName };
}

export interface RequestWithActor extends Request {
  actor?: Actor;
}

/** The signed-in person, as a controller parameter. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('this route has no actor: it is public');
  return actor;
});

/** Finds who sends a request. Provided by `identity/`. */
export abstract class ActorResolver {
  abstract actorOf(request: Request): Promise<Actor | null>;

  /** Whether that person is still signed in, for what stays open; looking does not keep the session alive. */
  abstract stillSignedIn(request: Request): Promise<boolean>;
}
