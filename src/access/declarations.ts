import { Injectable, OnModuleInit, Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { Permission } from './permissions.js';

/** What a route declares: who may call it, or that everybody may. */
export type AccessRule = { public: true } | { public: false; permission: Permission };

const AccessRuleOf = Reflector.createDecorator<AccessRule>();

/** The route needs a signed-in person who holds this permission somewhere. */
export const RequirePermission = (permission: Permission) => AccessRuleOf({ public: false, permission });

/** The route is open to everybody. Say why in a comment where it is used. */
export const Public = () => AccessRuleOf({ public: true });

export function accessRuleOf(
  reflector: Reflector,
  handler: unknown,
  controller: unknown,
): AccessRule | undefined {
  return reflector.getAllAndOverride(AccessRuleOf, [handler as Type, controller as Type]);
}

export class UndeclaredRouteError extends Error {}

/** Refuses to start while any route says neither who may call it nor that it is public. */
@Injectable()
export class RouteDeclarations implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.undeclaredRoutes();
    if (undeclared.length) {
      throw new UndeclaredRouteError(
        `routes without @RequirePermission or @Public: ${undeclared.join(', ')}`,
      );
    }
  }

  private undeclaredRoutes(): string[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name] as object))
        .filter((name) => !accessRuleOf(this.reflector, prototype[name], metatype))
        .map((name) => `${metatype.name}.${name}`);
    });
  }
}
