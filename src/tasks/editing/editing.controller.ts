import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import {
  AddTaskInput,
  ChangedPlanDto,
  ChangeTaskInput,
  DateTaskInput,
  PlanChangeInput,
} from './dto/editing.dto.js';
import { EditingService } from './editing.service.js';

/** Changes of an issued plan without a new document. */
@Controller('plans/:planId/tasks')
export class EditingController {
  constructor(private readonly service: EditingService) {}

  @Post()
  @RequirePermission('plan.import')
  add(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Body() input: AddTaskInput,
  ): Promise<ChangedPlanDto> {
    return this.service.add(actor, planId, input);
  }

  @Patch(':taskId')
  @RequirePermission('plan.import')
  edit(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() input: ChangeTaskInput,
  ): Promise<ChangedPlanDto> {
    return this.service.edit(actor, planId, taskId, input);
  }

  /** Sets the day that the document leaves open. */
  @Post(':taskId/date')
  @HttpCode(200)
  @RequirePermission('plan.import')
  date(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() input: DateTaskInput,
  ): Promise<ChangedPlanDto> {
    return this.service.date(actor, planId, taskId, input);
  }

  /** Takes a task out of the plan. */
  @Post(':taskId/withdraw')
  @HttpCode(200)
  @RequirePermission('plan.import')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() input: PlanChangeInput,
  ): Promise<ChangedPlanDto> {
    return this.service.withdraw(actor, planId, taskId, input);
  }
}
