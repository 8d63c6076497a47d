import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { DashboardService } from './dashboard.service.js';
import { Dashboard, DashboardQuery } from './dto/dashboard.dto.js';

@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboards: DashboardService) {}

  /** How the plans in progress stand: of an authority, of a council's campaigns, or of the own unit. */
  @RequirePermission('plan.view')
  @Get()
  read(@CurrentActor() actor: Actor, @Query() query: DashboardQuery): Promise<Dashboard> {
    return this.dashboards.read(actor, query);
  }
}
