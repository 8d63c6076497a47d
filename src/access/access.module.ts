import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { RouteDeclarations } from './declarations.js';

/** Needs an `ActorResolver`, which the identity module provides globally. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [MetadataScanner, RouteDeclarations, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
