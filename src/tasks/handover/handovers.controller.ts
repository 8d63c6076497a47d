import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import {
  HandoverDto,
  HandOverInput,
  HandoverPreviewDto,
  HandoverUnitDto,
  PreviewHandoverInput,
  WithdrawHandoverInput,
} from './dto/handover.dto.js';
import { HandoversQueries } from './handovers.queries.js';
import { Handovers } from './handovers.service.js';

@Controller('handovers')
export class HandoversController {
  constructor(
    private readonly queries: HandoversQueries,
    private readonly handovers: Handovers,
  ) {}

  @RequirePermission('people.arrange')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<HandoverDto[]> {
    return this.queries.list(actor);
  }

  /** The people whose work can be handed over, by unit. */
  @RequirePermission('people.arrange')
  @Get('units')
  units(@CurrentActor() actor: Actor): Promise<HandoverUnitDto[]> {
    return this.queries.units(actor);
  }

  /** What would go over; nothing is changed. */
  @RequirePermission('people.arrange')
  @Post('preview')
  @HttpCode(200)
  preview(@CurrentActor() actor: Actor, @Body() input: PreviewHandoverInput): Promise<HandoverPreviewDto> {
    return this.queries.preview(actor, input);
  }

  /** Done at once, or on its day. */
  @RequirePermission('people.arrange')
  @Post()
  handOver(@CurrentActor() actor: Actor, @Body() input: HandOverInput): Promise<HandoverDto> {
    return this.handovers.handOver(actor, input);
  }

  @RequirePermission('people.arrange')
  @Post(':id/withdraw')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: WithdrawHandoverInput,
  ): Promise<void> {
    return this.handovers.withdraw(actor, id, version);
  }
}
