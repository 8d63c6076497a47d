import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { VersionedInput } from '../dto/assignment-action.dto.js';
import {
  DraftInput,
  GiveBackInput,
  HandInput,
  InsideMark,
  InsideWork,
  StepDoneInput,
  StepInput,
  StepOrderInput,
} from './dto/inside-unit.dto.js';
import { Handing } from './handing.service.js';
import { InsideUnitQueries } from './inside-unit.queries.js';
import { ReportDrafts } from './report-drafts.service.js';
import { WorkSteps } from './work-steps.service.js';

const Id = () => Param('id', ParseUUIDPipe);
const StepId = () => Param('stepId', ParseUUIDPipe);

/** How a unit works on its own assignments. */
@Controller()
export class InsideUnitController {
  constructor(
    private readonly queries: InsideUnitQueries,
    private readonly handing: Handing,
    private readonly steps: WorkSteps,
    private readonly drafts: ReportDrafts,
  ) {}

  /** To whom, by which internal date, how many steps, and whose draft: of all open work of the own units. */
  @Get('inside/marks')
  @RequirePermission('inside.work')
  marks(@CurrentActor() actor: Actor): Promise<InsideMark[]> {
    return this.queries.marks(actor);
  }

  @Get('assignments/:id/inside')
  @RequirePermission('inside.work')
  of(@CurrentActor() actor: Actor, @Id() id: string): Promise<InsideWork> {
    return this.queries.of(actor, id);
  }

  /** Hands it to a specialist of the unit, or to another one. */
  @Put('assignments/:id/inside/handed')
  @RequirePermission('inside.hand')
  hand(@CurrentActor() actor: Actor, @Id() id: string, @Body() input: HandInput): Promise<InsideWork> {
    return this.handing.hand(actor, id, input);
  }

  @Post('assignments/:id/inside/take-back')
  @HttpCode(200)
  @RequirePermission('inside.hand')
  takeBack(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: VersionedInput,
  ): Promise<InsideWork> {
    return this.handing.takeBack(actor, id, input.version);
  }

  @Post('assignments/:id/inside/steps')
  @HttpCode(200)
  @RequirePermission('inside.work')
  addStep(@CurrentActor() actor: Actor, @Id() id: string, @Body() input: StepInput): Promise<InsideWork> {
    return this.steps.add(actor, id, input.content);
  }

  @Put('assignments/:id/inside/steps')
  @RequirePermission('inside.work')
  orderSteps(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: StepOrderInput,
  ): Promise<InsideWork> {
    return this.steps.order(actor, id, input.stepIds);
  }

  @Put('assignments/:id/inside/steps/:stepId/done')
  @RequirePermission('inside.work')
  tickStep(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @StepId() stepId: string,
    @Body() input: StepDoneInput,
  ): Promise<InsideWork> {
    return this.steps.tick(actor, id, stepId, input);
  }

  @Post('assignments/:id/inside/steps/:stepId/remove')
  @HttpCode(200)
  @RequirePermission('inside.work')
  removeStep(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @StepId() stepId: string,
    @Body() input: VersionedInput,
  ): Promise<InsideWork> {
    return this.steps.remove(actor, id, stepId, input.version);
  }

  /** Keeps what a specialist has written so far. */
  @Put('assignments/:id/inside/draft')
  @RequirePermission('inside.work')
  saveDraft(@CurrentActor() actor: Actor, @Id() id: string, @Body() input: DraftInput): Promise<InsideWork> {
    return this.drafts.save(actor, id, input);
  }

  @Post('assignments/:id/inside/draft/send')
  @HttpCode(200)
  @RequirePermission('inside.work')
  sendDraft(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: VersionedInput,
  ): Promise<InsideWork> {
    return this.drafts.send(actor, id, input.version);
  }

  /** Gives it back to its author with a remark. */
  @Post('assignments/:id/inside/draft/give-back')
  @HttpCode(200)
  @RequirePermission('inside.hand')
  giveDraftBack(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() input: GiveBackInput,
  ): Promise<InsideWork> {
    return this.drafts.giveBack(actor, id, input.version, input.remark);
  }
}
