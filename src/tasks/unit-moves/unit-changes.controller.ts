import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import {
  PreviewUnitChangeDto,
  ProposeUnitChangeDto,
  UnitChangeDto,
  UnitChangePreviewDto,
  WithdrawUnitChangeDto,
} from './dto/unit-change.dto.js';
import { UnitChangesQueries } from './unit-changes.queries.js';
import { UnitChangesService } from './unit-changes.service.js';

@Controller('unit-changes')
export class UnitChangesController {
  constructor(
    private readonly queries: UnitChangesQueries,
    private readonly service: UnitChangesService,
  ) {}

  @RequirePermission('unit.change')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<UnitChangeDto[]> {
    return this.queries.list(actor);
  }

  /** What would move; nothing is changed. */
  @RequirePermission('unit.change')
  @Post('preview')
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Body() proposal: PreviewUnitChangeDto,
  ): Promise<UnitChangePreviewDto> {
    return this.queries.preview(actor, proposal);
  }

  /** Applied at once, or on its day. */
  @RequirePermission('unit.change')
  @Post()
  async propose(
    @CurrentActor() actor: Actor,
    @Body() proposal: ProposeUnitChangeDto,
  ): Promise<UnitChangeDto> {
    return this.queries.view(actor, await this.service.propose(actor, proposal));
  }

  /** Takes back what was planned for a later day. */
  @RequirePermission('unit.change')
  @Post(':id/withdraw')
  @HttpCode(200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: WithdrawUnitChangeDto,
  ): Promise<UnitChangeDto> {
    return this.queries.view(actor, await this.service.withdraw(actor, id, version));
  }
}
