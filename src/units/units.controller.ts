import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { UnitDto, UnitsQuery } from './dto/unit.dto.js';
import { readableAuthorities } from './units.policy.js';
import { UnitsQueries } from './units.queries.js';

@Controller('units')
export class UnitsController {
  constructor(private readonly queries: UnitsQueries) {}

  @RequirePermission('unit.view')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: UnitsQuery): Promise<UnitDto[]> {
    return this.queries.treesOf(readableAuthorities(actor, query.authorityId));
  }
}
