import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { AddUnitInput, UnitDto, UnitsQuery } from './dto/unit.dto.js';
import { UnitAdding } from './changes/unit-adding.js';
import { readableAuthorities } from './units.policy.js';
import { UnitsQueries } from './units.queries.js';

@Controller('units')
export class UnitsController {
  constructor(
    private readonly queries: UnitsQueries,
    private readonly adding: UnitAdding,
  ) {}

  @RequirePermission('unit.view')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: UnitsQuery): Promise<UnitDto[]> {
    return this.queries.treesOf(readableAuthorities(actor, query.authorityId));
  }

  @RequirePermission('unit.change')
  @Post()
  add(@CurrentActor() actor: Actor, @Body() input: AddUnitInput): Promise<UnitDto> {
    return this.adding.add(actor, input);
  }
}
