import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { MyReminderChoiceDto, ReminderChoiceDto } from './dto/reminder-choice.dto.js';
import {
  AuthorityPolicyDto,
  PreviewItemsDto,
  PreviewPolicyDto,
  SavePlanStepsDto,
  SavePolicyDto,
} from './dto/reminder-policy.dto.js';
import { LastSweepDto, SweepAskedDto } from './dto/reminder-sweep.dto.js';
import { PreviewItemDto, ReminderPreviewDto } from './dto/reminder-preview.dto.js';
import { ReminderChoices } from './reminder-choice.service.js';
import { ReminderPolicyService } from './reminder-policy.service.js';
import { ReminderPreview } from './reminder-preview.queries.js';

const Id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller()
export class ReminderPolicyController {
  constructor(
    private readonly policies: ReminderPolicyService,
    private readonly previews: ReminderPreview,
    private readonly choices: ReminderChoices,
  ) {}

  @RequirePermission('reminder.policy')
  @Get('reminder-policies')
  list(@CurrentActor() actor: Actor): Promise<AuthorityPolicyDto[]> {
    return this.policies.list(actor);
  }

  @RequirePermission('reminder.policy')
  @Put('reminder-policies/:authorityId')
  async save(
    @CurrentActor() actor: Actor,
    @Param('authorityId', Id) authorityId: string,
    @Body() input: SavePolicyDto,
  ): Promise<AuthorityPolicyDto[]> {
    await this.policies.save(actor, authorityId, input);
    return this.policies.list(actor);
  }

  /** What one plan has of its own; null takes it back. */
  @RequirePermission('reminder.policy')
  @Put('reminder-policies/:authorityId/plans/:planId')
  async savePlan(
    @CurrentActor() actor: Actor,
    @Param('authorityId', Id) authorityId: string,
    @Param('planId', Id) planId: string,
    @Body() input: SavePlanStepsDto,
  ): Promise<AuthorityPolicyDto[]> {
    await this.policies.savePlan(actor, authorityId, planId, input);
    return this.policies.list(actor);
  }

  /** Who would get how much in the coming 30 days under a policy that is not saved yet. */
  @RequirePermission('reminder.policy')
  @Post('reminder-policies/:authorityId/preview')
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('authorityId', Id) authorityId: string,
    @Body() input: PreviewPolicyDto,
  ): Promise<ReminderPreviewDto> {
    return this.previews.preview(actor, authorityId, input);
  }

  /** The lines of one message of that preview. */
  @RequirePermission('reminder.preview')
  @Post('reminder-policies/:authorityId/preview/items')
  @HttpCode(200)
  previewItems(
    @CurrentActor() actor: Actor,
    @Param('authorityId', Id) authorityId: string,
    @Body() input: PreviewItemsDto,
  ): Promise<PreviewItemDto[]> {
    return this.previews.items(actor, authorityId, input);
  }

  /** The sweep runs now instead of in a few minutes. */
  @RequirePermission('reminder.policy')
  @Post('reminder-sweeps')
  @HttpCode(202)
  sweepNow(@CurrentActor() actor: Actor): Promise<SweepAskedDto> {
    return this.policies.sweepNow(actor);
  }

  @RequirePermission('reminder.policy')
  @Get('reminder-sweeps/last')
  lastSweep(): Promise<LastSweepDto> {
    return this.policies.lastSweep();
  }

  @RequirePermission('self.use')
  @Get('reminder-choice')
  choice(@CurrentActor() actor: Actor): Promise<MyReminderChoiceDto> {
    return this.choices.of(actor);
  }

  @RequirePermission('self.use')
  @Put('reminder-choice')
  choose(@CurrentActor() actor: Actor, @Body() { email }: ReminderChoiceDto): Promise<MyReminderChoiceDto> {
    return this.choices.choose(actor, email);
  }
}
