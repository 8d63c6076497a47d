import { Controller, Get } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { UndatedTaskDto } from './dto/undated-task.dto.js';
import { UndatedTasksQueries } from './undated-tasks.queries.js';

@Controller('undated-tasks')
export class UndatedTasksController {
  constructor(private readonly queries: UndatedTasksQueries) {}

  @Get()
  @RequirePermission('plan.import')
  list(@CurrentActor() actor: Actor): Promise<UndatedTaskDto[]> {
    return this.queries.list(actor);
  }
}
