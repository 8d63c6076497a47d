import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { ArrangedUnitDto, EndLeaveInput, LeaveDto, RegisterLeaveInput } from './dto/leave.dto.js';
import { LeavesQueries } from './leaves.queries.js';
import { Leaves } from './leaves.service.js';

@Controller('leaves')
export class LeavesController {
  constructor(
    private readonly queries: LeavesQueries,
    private readonly leaves: Leaves,
  ) {}

  /** Who is away, or will be, and who stands in. */
  @RequirePermission('people.arrange')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<LeaveDto[]> {
    return this.queries.list(actor);
  }

  /** The people for whom arrangements can be made, by unit. */
  @RequirePermission('people.arrange')
  @Get('units')
  units(@CurrentActor() actor: Actor): Promise<ArrangedUnitDto[]> {
    return this.queries.units(actor);
  }

  @RequirePermission('people.arrange')
  @Post()
  register(@CurrentActor() actor: Actor, @Body() input: RegisterLeaveInput): Promise<LeaveDto> {
    return this.leaves.register(actor, input);
  }

  /** Back early, or not gone at all. */
  @RequirePermission('people.arrange')
  @Post(':id/end')
  @HttpCode(204)
  end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: EndLeaveInput,
  ): Promise<void> {
    return this.leaves.end(actor, id, version);
  }
}
