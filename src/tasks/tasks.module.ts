import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlansModule } from '../plans/index.js';
import { UnitsModule } from '../units/index.js';
import { AmendingQueries } from './amending.queries.js';
import { AmendingService } from './amending.service.js';
import { AmendmentWriter } from './amendment-writer.js';
import { AssignmentHistory } from './assignment-history.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentService } from './assignment.service.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { BusinessDay } from './business-day.js';
import { UndatedTasksController } from './dating/undated-tasks.controller.js';
import { UndatedTasksQueries } from './dating/undated-tasks.queries.js';
import { EditingController } from './editing/editing.controller.js';
import { EditingService } from './editing/editing.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { ExtendingQueries } from './extending/extending.queries.js';
import { ExtendingService } from './extending/extending.service.js';
import { ExtensionLapse } from './extending/extension-lapse.js';
import { ExtensionRequest } from './extending/extension-request.entity.js';
import { ExtensionsController } from './extending/extensions.controller.js';
import { WorkHandover } from './handover/work-handover.entity.js';
import { HandoversController } from './handover/handovers.controller.js';
import { HandOverDueJob } from './handover/handovers.jobs.js';
import { HandoversQueries } from './handover/handovers.queries.js';
import { Handovers } from './handover/handovers.service.js';
import { HandedWork } from './inside-unit/handed-work.entity.js';
import { Handing } from './inside-unit/handing.service.js';
import { InsideUnitController } from './inside-unit/inside-unit.controller.js';
import { InsideUnitQueries } from './inside-unit/inside-unit.queries.js';
import { ReportDraft } from './inside-unit/report-draft.entity.js';
import { ReportDrafts } from './inside-unit/report-drafts.service.js';
import { UsedDrafts } from './inside-unit/used-drafts.js';
import { WorkStep } from './inside-unit/work-step.entity.js';
import { WorkSteps } from './inside-unit/work-steps.service.js';
import { HolidaysController } from './holidays/holidays.controller.js';
import { HolidaysService } from './holidays/holidays.service.js';
import { IssuingController } from './issuing.controller.js';
import { IssuingService } from './issuing.service.js';
import { ContributionRequest } from './participation/contribution-request.entity.js';
import { ContributionRequests } from './participation/contribution-requests.service.js';
import { ParticipationController } from './participation/participation.controller.js';
import { ParticipationQueries } from './participation/participation.queries.js';
import { OpenOccurrencesJob } from './occurrences/occurrences.jobs.js';
import { OccurrencesService } from './occurrences/occurrences.service.js';
import { PlanOverviewController } from './plan-overview.controller.js';
import { PlanOverviewQueries } from './plan-overview.queries.js';
import { ProgressUpdate } from './progress-update.entity.js';
import { SavedView } from './worklist/saved-view.entity.js';
import { SavedViews } from './worklist/saved-views.service.js';
import { WorkListController } from './worklist/worklist.controller.js';
import { WorkListFile } from './worklist/worklist-file.js';
import { Task } from './task.entity.js';
import { TasksController } from './tasks.controller.js';
import { TasksQueries } from './tasks.queries.js';
import { ApplyUnitChangesJob } from './unit-moves/unit-changes.jobs.js';
import { UnitChangesController } from './unit-moves/unit-changes.controller.js';
import { UnitChangesQueries } from './unit-moves/unit-changes.queries.js';
import { UnitChangesService } from './unit-moves/unit-changes.service.js';
import { UnitMovesQueries } from './unit-moves/unit-moves.queries.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Task,
      Assignment,
      ProgressUpdate,
      ExtensionRequest,
      ContributionRequest,
      HandedWork,
      WorkStep,
      ReportDraft,
      WorkHandover,
      SavedView,
    ]),
    PlansModule,
    UnitsModule,
  ],
  controllers: [
    WorkListController,
    AssignmentsController,
    TasksController,
    PlanOverviewController,
    EvidenceController,
    ExtensionsController,
    HolidaysController,
    IssuingController,
    InsideUnitController,
    ParticipationController,
    UnitChangesController,
    EditingController,
    UndatedTasksController,
    HandoversController,
  ],
  providers: [
    AmendingQueries,
    AmendingService,
    AmendmentWriter,
    EditingService,
    OccurrencesService,
    OpenOccurrencesJob,
    UndatedTasksQueries,
    AssignmentHistory,
    AssignmentService,
    AssignmentsQueries,
    BusinessDay,
    ContributionRequests,
    EvidenceService,
    ExtendingQueries,
    ExtendingService,
    ExtensionLapse,
    HolidaysService,
    IssuingService,
    Handing,
    Handovers,
    SavedViews,
    WorkListFile,
    HandoversQueries,
    HandOverDueJob,
    InsideUnitQueries,
    ParticipationQueries,
    ReportDrafts,
    UsedDrafts,
    WorkSteps,
    PlanOverviewQueries,
    TasksQueries,
    ApplyUnitChangesJob,
    UnitChangesQueries,
    UnitChangesService,
    UnitMovesQueries,
  ],
  exports: [BusinessDay],
})
export class TasksModule {}
