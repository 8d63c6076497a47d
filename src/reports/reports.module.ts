import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '../files/index.js';
import { PlansModule } from '../plans/index.js';
import { TasksModule } from '../tasks/index.js';
import { DashboardsModule } from './dashboards/index.js';
import {
  ConsolidatedReport,
  ConsolidatedReportsQueries,
  ConsolidationController,
  ConsolidationMaterialQueries,
  ConsolidationService,
  IssuedReport,
  IssuingReportService,
} from './consolidation/index.js';
import { ReportPeriodsModule } from './periods/index.js';
import { ProgressQueries } from './progress.queries.js';
import { RegisterController } from './register.controller.js';
import { RegisterQueries } from './register.queries.js';
import { RegisterService } from './register.service.js';
import { ReportMaterialQueries } from './report-material.queries.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { StandingAsOf } from './standing-as-of.queries.js';
import { TargetsModule } from './targets/index.js';
import { AcceptedReports } from './unit-reports/accepted-reports.queries.js';
import { PrefillQueries } from './unit-reports/prefill.queries.js';
import { UnitReport } from './unit-reports/unit-report.entity.js';
import { UnitReportFiles } from './unit-reports/unit-report-files.service.js';
import { UnitReportVersion } from './unit-reports/unit-report-version.entity.js';
import { UnitReportsController } from './unit-reports/unit-reports.controller.js';
import { UnitReportsQueries } from './unit-reports/unit-reports.queries.js';
import { UnitReportsService } from './unit-reports/unit-reports.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([UnitReport, UnitReportVersion, ConsolidatedReport, IssuedReport]),
    PlansModule,
    TasksModule,
    FilesModule,
    DashboardsModule,
    ReportPeriodsModule,
    TargetsModule,
  ],
  providers: [
    ProgressQueries,
    StandingAsOf,
    ReportMaterialQueries,
    ReportsService,
    RegisterQueries,
    RegisterService,
    AcceptedReports,
    PrefillQueries,
    UnitReportFiles,
    UnitReportsQueries,
    UnitReportsService,
    ConsolidatedReportsQueries,
    ConsolidationMaterialQueries,
    ConsolidationService,
    IssuingReportService,
  ],
  controllers: [ReportsController, RegisterController, UnitReportsController, ConsolidationController],
})
export class ReportsModule {}
