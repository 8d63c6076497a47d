import { Controller, Get } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { OrganisationUnitDto } from './dto/organisation.dto.js';
import { OrganisationQueries } from './organisation.queries.js';

@Controller('organisation')
export class OrganisationController {
  constructor(private readonly queries: OrganisationQueries) {}

  @RequirePermission('unit.change')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<OrganisationUnitDto[]> {
    return this.queries.list(actor);
  }
}
