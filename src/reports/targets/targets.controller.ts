import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import {
  ChangeTargetInput,
  GiveValueInput,
  RemoveTargetInput,
  TargetBoardQuery,
  TargetInput,
} from './dto/target-input.dto.js';
import { AddedTargetDto, PreviousTargetDto, TargetBoardDto, TargetSuggestionDto } from './dto/target.dto.js';
import { TargetsService } from './targets.service.js';

const id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller()
export class TargetsController {
  constructor(private readonly targets: TargetsService) {}

  /** The targets of a plan and how they stand at the end of a period; of the running one unless asked otherwise. */
  @Get('plans/:planId/targets')
  @RequirePermission('plan.view')
  board(
    @CurrentActor() actor: Actor,
    @Param('planId', id) planId: string,
    @Query() { periodId }: TargetBoardQuery,
  ): Promise<TargetBoardDto> {
    return this.targets.board(actor, planId, periodId);
  }

  /** What last year's plans had, to be compared with. */
  @Get('plans/:planId/targets/previous')
  @RequirePermission('target.manage')
  previous(@CurrentActor() actor: Actor, @Param('planId', id) planId: string): Promise<PreviousTargetDto[]> {
    return this.targets.previous(actor, planId);
  }

  /** Numbers to reach in the plan's own words that are no targets yet. */
  @Get('plans/:planId/targets/suggestions')
  @RequirePermission('target.manage')
  suggestions(
    @CurrentActor() actor: Actor,
    @Param('planId', id) planId: string,
  ): Promise<TargetSuggestionDto[]> {
    return this.targets.suggestions(actor, planId);
  }

  @Post('plans/:planId/targets')
  @RequirePermission('target.manage')
  add(
    @CurrentActor() actor: Actor,
    @Param('planId', id) planId: string,
    @Body() input: TargetInput,
  ): Promise<AddedTargetDto> {
    return this.targets.add(actor, planId, input);
  }

  @Patch('targets/:id')
  @HttpCode(204)
  @RequirePermission('target.manage')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', id) targetId: string,
    @Body() input: ChangeTargetInput,
  ): Promise<void> {
    return this.targets.change(actor, targetId, input);
  }

  /** Takes a target out of the plan; its values stay on record. */
  @Post('targets/:id/remove')
  @HttpCode(204)
  @RequirePermission('target.manage')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', id) targetId: string,
    @Body() input: RemoveTargetInput,
  ): Promise<void> {
    return this.targets.remove(actor, targetId, input);
  }

  /** The value of a period, as it was typed. */
  @Put('targets/:id/values')
  @HttpCode(204)
  @RequirePermission('target.give')
  give(
    @CurrentActor() actor: Actor,
    @Param('id', id) targetId: string,
    @Body() input: GiveValueInput,
  ): Promise<void> {
    return this.targets.give(actor, targetId, input);
  }
}
