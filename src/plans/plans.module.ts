import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitsModule } from '../units/index.js';
import { PlanImport } from './plan-import.entity.js';
import { PlanImportsController } from './plan-imports.controller.js';
import { PlanImportStep } from './plan-import-step.entity.js';
import { PlanImportSteps } from './plan-import-steps.js';
import { PlanImportQueries } from './plan-imports.queries.js';
import { PlanImportsService } from './plan-imports.service.js';
import { PlanReleaseService } from './plan-release.service.js';
import { PlanRevisionService } from './plan-revision.service.js';
import { PlanSection } from './plan-section.entity.js';
import { PlanSourceController } from './plan-source.controller.js';
import { Plan } from './plan.entity.js';
import { PlanQueries } from './plans.queries.js';
import { PlanReader } from './reading/plan-reader.js';
import { ReportPeriod } from './report-period.entity.js';
import { PlanTemplateController } from './template/plan-template.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Plan, PlanSection, ReportPeriod, PlanImport, PlanImportStep]),
    UnitsModule,
  ],
  // The template comes first: its path would pass for the id of an import.
  controllers: [PlanTemplateController, PlanImportsController, PlanSourceController],
  providers: [
    PlanQueries,
    PlanImportQueries,
    PlanImportSteps,
    PlanImportsService,
    PlanReleaseService,
    PlanRevisionService,
    { provide: PlanReader, useFactory: () => new PlanReader() },
  ],
  exports: [PlanReader, PlanQueries, PlanImportQueries, PlanReleaseService, PlanRevisionService],
})
export class PlansModule {}
