import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { CollectionService } from './collection.service.js';
import {
  AddReportPeriodsInput,
  ChangeReportPeriodInput,
  CollectionBoardDto,
  OpenReportPeriodInput,
  PlanReportPeriodsDto,
  ProposedPeriodDto,
  ProposedPeriodsQuery,
  ReportCalendarDto,
  ReportCalendarQuery,
  ReportPeriodDto,
  VersionedReasonInput,
} from './dto/report-period.dto.js';
import { proposedPeriods } from './report-periods.rules.js';
import { ReportPeriodsService } from './report-periods.service.js';

const Id = new ParseUUIDPipe({ exceptionFactory: () => commonError('NOT_FOUND') });

@Controller()
export class ReportPeriodsController {
  constructor(
    private readonly periods: ReportPeriodsService,
    private readonly collection: CollectionService,
  ) {}

  /** The reports that a plan asks for, and how far each has been collected. */
  @RequirePermission('plan.view')
  @Get('plans/:planId/report-periods')
  ofPlan(@CurrentActor() actor: Actor, @Param('planId', Id) planId: string): Promise<PlanReportPeriodsDto> {
    return this.periods.ofPlan(actor, planId);
  }

  @RequirePermission('report.period')
  @Post('plans/:planId/report-periods')
  @HttpCode(200)
  add(
    @CurrentActor() actor: Actor,
    @Param('planId', Id) planId: string,
    @Body() input: AddReportPeriodsInput,
  ): Promise<PlanReportPeriodsDto> {
    return this.periods.add(actor, planId, input);
  }

  /** The periods of a year as the rules in force cut them, to be looked at before they are added. */
  @RequirePermission('report.period')
  @Get('report-periods/proposed')
  proposed(@Query() { kind, year, day, monthAfter }: ProposedPeriodsQuery): ProposedPeriodDto[] {
    return proposedPeriods(kind, year, { day, monthAfter: monthAfter === 'true' });
  }

  /** What is owed in each month of a year, by whom. */
  @RequirePermission('plan.view')
  @Get('report-periods/calendar')
  calendar(@CurrentActor() actor: Actor, @Query() { year }: ReportCalendarQuery): Promise<ReportCalendarDto> {
    return this.collection.calendar(actor, year);
  }

  /** The collection board of a period: every unit that owes its report. */
  @RequirePermission('plan.view')
  @Get('report-periods/:id')
  board(@CurrentActor() actor: Actor, @Param('id', Id) id: string): Promise<CollectionBoardDto> {
    return this.collection.board(actor, id);
  }

  @RequirePermission('report.period')
  @Patch('report-periods/:id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeReportPeriodInput,
  ): Promise<ReportPeriodDto> {
    return this.periods.change(actor, id, input);
  }

  @RequirePermission('report.period')
  @Post('report-periods/:id/remove')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: VersionedReasonInput,
  ): Promise<void> {
    await this.periods.remove(actor, id, input);
  }

  /** Lets the units write now. */
  @RequirePermission('report.period')
  @Post('report-periods/:id/open')
  @HttpCode(200)
  open(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: OpenReportPeriodInput,
  ): Promise<ReportPeriodDto> {
    return this.periods.open(actor, id, input);
  }

  /** Nothing is collected any more. */
  @RequirePermission('report.period')
  @Post('report-periods/:id/close')
  @HttpCode(200)
  close(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: VersionedReasonInput,
  ): Promise<ReportPeriodDto> {
    return this.periods.close(actor, id, input);
  }

  @RequirePermission('report.period')
  @Post('report-periods/:id/reopen')
  @HttpCode(200)
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: VersionedReasonInput,
  ): Promise<ReportPeriodDto> {
    return this.periods.reopen(actor, id, input);
  }
}
