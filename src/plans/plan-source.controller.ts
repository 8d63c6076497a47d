import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { Files } from '../files/index.js';
import { plansError } from './plans.errors.js';
import { PlanQueries } from './plans.queries.js';

@Controller('plans')
export class PlanSourceController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly files: Files,
  ) {}

  /** The document as it was uploaded. */
  @Get(':id/source')
  @RequirePermission('plan.view')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const plan = await this.plans.findVisiblePlan(actor, id);
    if (!plan) throw plansError('PLAN_NOT_FOUND');
    if (!plan.sourceFileId) throw plansError('NO_SOURCE');
    return this.files.asAttachment(await this.files.find(plan.sourceFileId));
  }
}
