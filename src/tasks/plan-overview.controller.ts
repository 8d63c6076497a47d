import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { PlanDetail, PlansQuery, PlanSummaryPage } from './dto/plan.dto.js';
import { PlanOverviewQueries } from './plan-overview.queries.js';

/** Plans with their counts: here and not in plans/, because the counts are of assignments. */
@Controller('plans')
export class PlanOverviewController {
  constructor(private readonly queries: PlanOverviewQueries) {}

  @Get()
  @RequirePermission('plan.view')
  list(@CurrentActor() actor: Actor, @Query() query: PlansQuery): Promise<PlanSummaryPage> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('plan.view')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PlanDetail> {
    return this.queries.detail(actor, id);
  }
}
