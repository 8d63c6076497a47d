import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { ReasonInput, VersionedInput } from '../dto/assignment-action.dto.js';
import {
  ApproveExtensionInput,
  AskExtensionInput,
  CounterExtensionInput,
  ExtensionPage,
  ExtensionsQuery,
  ExtensionView,
} from '../dto/extension.dto.js';
import { ExtendingQueries } from './extending.queries.js';
import { ExtendingService } from './extending.service.js';

@Controller()
export class ExtensionsController {
  constructor(
    private readonly queries: ExtendingQueries,
    private readonly service: ExtendingService,
  ) {}

  @Get('extensions')
  @RequirePermission('assignment.view')
  list(@CurrentActor() actor: Actor, @Query() query: ExtensionsQuery): Promise<ExtensionPage> {
    return this.queries.list(actor, query);
  }

  /** Asks for a later date. Carries the assignment's version. */
  @Post('assignments/:id/extensions')
  @RequirePermission('extension.ask')
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AskExtensionInput,
  ): Promise<ExtensionView> {
    return this.service.ask(actor, id, input);
  }

  @Post('extensions/:id/approve')
  @HttpCode(200)
  @RequirePermission('extension.decide')
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ApproveExtensionInput,
  ): Promise<ExtensionView> {
    return this.service.step(actor, id, 'approve', input);
  }

  @Post('extensions/:id/refuse')
  @HttpCode(200)
  @RequirePermission('extension.decide')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonInput,
  ): Promise<ExtensionView> {
    return this.service.step(actor, id, 'refuse', input);
  }

  /** Offers another date, which the unit accepts or else withdraws its request. */
  @Post('extensions/:id/counter')
  @HttpCode(200)
  @RequirePermission('extension.decide')
  counter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CounterExtensionInput,
  ): Promise<ExtensionView> {
    return this.service.step(actor, id, 'counter', input);
  }

  @Post('extensions/:id/accept')
  @HttpCode(200)
  @RequirePermission('extension.ask')
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VersionedInput,
  ): Promise<ExtensionView> {
    return this.service.step(actor, id, 'accept', input);
  }

  @Post('extensions/:id/withdraw')
  @HttpCode(200)
  @RequirePermission('extension.ask')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VersionedInput,
  ): Promise<ExtensionView> {
    return this.service.step(actor, id, 'withdraw', input);
  }
}
