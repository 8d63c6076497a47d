import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { AssignmentService } from './assignment.service.js';
import { AssignmentsQueries } from './assignments.queries.js';
import {
  DoneMany,
  ManyInput,
  ReasonInput,
  SubmitInput,
  UpdateInput,
  VersionedInput,
} from './dto/assignment-action.dto.js';
import { AssignmentsQuery, MyAssignmentsQuery } from './dto/assignment-query.dto.js';
import {
  AssignmentDetail,
  AssignmentMonth,
  AssignmentPage,
  AssignmentView,
  MyAssignments,
} from './dto/assignment.dto.js';

@Controller('assignments')
export class AssignmentsController {
  constructor(
    private readonly queries: AssignmentsQueries,
    private readonly service: AssignmentService,
  ) {}

  /** What the actor's units owe, the most urgent first. */
  @Get('mine')
  @RequirePermission('assignment.view')
  mine(@CurrentActor() actor: Actor, @Query() query: MyAssignmentsQuery): Promise<MyAssignments> {
    return this.queries.mine(actor, query);
  }

  @Get()
  @RequirePermission('assignment.view')
  list(@CurrentActor() actor: Actor, @Query() query: AssignmentsQuery): Promise<AssignmentPage> {
    return this.queries.list(actor, query);
  }

  /** The same list counted by the month in which it falls due. */
  @Get('months')
  @RequirePermission('assignment.view')
  months(@CurrentActor() actor: Actor, @Query() query: AssignmentsQuery): Promise<AssignmentMonth[]> {
    return this.queries.months(actor, query);
  }

  @Get(':id')
  @RequirePermission('assignment.view')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssignmentDetail> {
    return this.queries.detail(actor, id);
  }

  /** Acknowledges many at once; what cannot be is listed with its reason. */
  @Post('acknowledge')
  @HttpCode(200)
  @RequirePermission('assignment.acknowledge')
  acknowledgeAll(@CurrentActor() actor: Actor, @Body() input: ManyInput): Promise<DoneMany> {
    return this.service.actOnAll(actor, 'acknowledge', input.ids);
  }

  /** Confirms many at once; what cannot be is listed with its reason. */
  @Post('confirm')
  @HttpCode(200)
  @RequirePermission('assignment.decide')
  confirmAll(@CurrentActor() actor: Actor, @Body() input: ManyInput): Promise<DoneMany> {
    return this.service.actOnAll(actor, 'confirm', input.ids);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @RequirePermission('assignment.acknowledge')
  acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VersionedInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'acknowledge', input);
  }

  /** Says that the work has begun, before there is anything to report. */
  @Post(':id/start')
  @HttpCode(200)
  @RequirePermission('assignment.update')
  start(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VersionedInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'start', input);
  }

  /** Reports progress; by the coordinator it is marked as entered for the unit. */
  @Post(':id/updates')
  @HttpCode(200)
  @RequirePermission('assignment.update')
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: UpdateInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'update', input);
  }

  /** Reports the work as done; it then waits for confirmation. */
  @Post(':id/submit')
  @HttpCode(200)
  @RequirePermission('assignment.submit')
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SubmitInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'submit', input);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @RequirePermission('assignment.decide')
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VersionedInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'confirm', input);
  }

  /** Sends it back to the unit with a reason. */
  @Post(':id/return')
  @HttpCode(200)
  @RequirePermission('assignment.decide')
  giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'return', input);
  }

  /** The clock of a suspended assignment stands still. */
  @Post(':id/suspend')
  @HttpCode(200)
  @RequirePermission('assignment.decide')
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'suspend', input);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @RequirePermission('assignment.decide')
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VersionedInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'resume', input);
  }

  /** The unit owes it no longer; what was done stays on record. */
  @Post(':id/cancel')
  @HttpCode(200)
  @RequirePermission('assignment.decide')
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'cancel', input);
  }

  /** Opens again what was confirmed. */
  @Post(':id/reopen')
  @HttpCode(200)
  @RequirePermission('assignment.decide')
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonInput,
  ): Promise<AssignmentView> {
    return this.service.act(actor, id, 'reopen', input);
  }
}
