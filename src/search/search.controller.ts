import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { SearchInput, SearchResult } from './dto/search.dto.js';
import { SearchService } from './search.service.js';

@Controller('search')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  /** Over plans, units, tasks and reports. Open to everybody: each finds what may be seen of each kind. */
  @Get()
  @RequirePermission('unit.view')
  search(@CurrentActor() actor: Actor, @Query() input: SearchInput): Promise<SearchResult> {
    return this.service.search(actor, input);
  }
}
