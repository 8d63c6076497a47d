import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { accessError } from './access.errors.js';
import { ActorResolver, hasPermission, RequestWithActor } from './actor.js';
import { accessRuleOf } from './declarations.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A browser lets another site's page send our cookie, but not this header without asking us first. */
export const OWN_SCREEN_HEADER = 'x-dondoc';

/** Stands before every route: the request comes from our screen, and the person may call it. Fails closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    if (!SAFE_METHODS.has(request.method) && !request.headers[OWN_SCREEN_HEADER]) throw accessError('FORGED');

    const rule = accessRuleOf(this.reflector, context.getHandler(), context.getClass());
    if (!rule) throw accessError('NOT_ALLOWED');
    if (rule.public) return true;

    const actor = await this.actors.actorOf(request);
    if (!actor) throw accessError('SIGN_IN_FIRST');
    // Also of who is refused, for the log says it.
    request.actor = actor;
    if (!hasPermission(actor, rule.permission))
      throw accessError('NOT_ALLOWED', { permission: rule.permission });
    return true;
  }
}
