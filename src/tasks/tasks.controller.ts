import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { PlanTasksQuery } from './dto/assignment-query.dto.js';
import { TaskDetail, TaskPage } from './dto/task.dto.js';
import { TasksQueries } from './tasks.queries.js';

@Controller()
export class TasksController {
  constructor(private readonly queries: TasksQueries) {}

  /** The tasks of a plan in the document's order. */
  @Get('plans/:id/tasks')
  @RequirePermission('plan.view')
  ofPlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) planId: string,
    @Query() query: PlanTasksQuery,
  ): Promise<TaskPage> {
    return this.queries.ofPlan(actor, planId, query);
  }

  @Get('tasks/:id')
  @RequirePermission('plan.view')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TaskDetail> {
    return this.queries.detail(actor, id);
  }
}
