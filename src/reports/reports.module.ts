import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlansModule } from '../plans/index.js';
import { TasksModule } from '../tasks/index.js';
import { ProgressQueries } from './progress.queries.js';
import { RegisterController } from './register.controller.js';
import { RegisterQueries } from './register.queries.js';
import { RegisterService } from './register.service.js';
import { ReportMaterialQueries } from './report-material.queries.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { Target, TargetQueries, TargetValue, TargetValues } from './targets/index.js';
import { UnitReport } from './unit-reports/unit-report.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Target, TargetValue, UnitReport]), PlansModule, TasksModule],
  providers: [
    ProgressQueries,
    ReportMaterialQueries,
    ReportsService,
    RegisterQueries,
    RegisterService,
    TargetQueries,
    TargetValues,
  ],
  controllers: [ReportsController, RegisterController],
})
export class ReportsModule {}
