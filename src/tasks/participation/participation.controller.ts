import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { ContributionRequests } from './contribution-requests.service.js';
import {
  AskContributionInput,
  AskedContribution,
  OpenContributionRequest,
} from './dto/contribution-request.dto.js';
import { PlanMatrix, TaskParticipation } from './dto/participation.dto.js';
import { ParticipationQueries } from './participation.queries.js';

@Controller()
export class ParticipationController {
  constructor(
    private readonly queries: ParticipationQueries,
    private readonly requests: ContributionRequests,
  ) {}

  /** Every unit's part in a task: state, percent, last report, evidence, and who has not contributed. */
  @Get('tasks/:id/participation')
  @RequirePermission('plan.view')
  ofTask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TaskParticipation> {
    return this.queries.ofTask(actor, id);
  }

  /** Task × unit. */
  @Get('plans/:id/matrix')
  @RequirePermission('plan.view')
  ofPlan(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PlanMatrix> {
    return this.queries.ofPlan(actor, id);
  }

  /** "Đề nghị phối hợp": asks coordinating units that have not contributed. */
  @Post('tasks/:id/contribution-requests')
  @HttpCode(200)
  @RequirePermission('contribution.ask')
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AskContributionInput,
  ): Promise<AskedContribution> {
    return this.requests.ask(actor, id, input);
  }

  /** Requests that the actor's own units have not answered. */
  @Get('contribution-requests/mine')
  @RequirePermission('assignment.view')
  mine(@CurrentActor() actor: Actor): Promise<OpenContributionRequest[]> {
    return this.queries.openRequests(actor);
  }
}
