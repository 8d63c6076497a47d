import { Module } from '@nestjs/common';
import { PlansModule } from '../../plans/index.js';
import { TasksModule } from '../../tasks/index.js';
import { CollectionService } from './collection.service.js';
import { ReportOpenings } from './report-openings.service.js';
import { ReportPeriodsController } from './report-periods.controller.js';
import { OpenReportPeriodsJob } from './report-periods.jobs.js';
import { ReportPeriodQueries } from './report-periods.queries.js';
import { ReportPeriodsService } from './report-periods.service.js';

@Module({
  imports: [PlansModule, TasksModule],
  providers: [
    ReportPeriodQueries,
    ReportOpenings,
    ReportPeriodsService,
    CollectionService,
    OpenReportPeriodsJob,
  ],
  controllers: [ReportPeriodsController],
})
export class ReportPeriodsModule {}
