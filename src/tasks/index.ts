export { Assignment } from './assignment.entity.js';
export { OPEN_STATES } from './assignment.rules.js';
export type { AssignmentRole, AssignmentState } from './assignment.rules.js';
export { relationsTo } from './assignments.policy.js';
export { BusinessDay } from './business-day.js';
export type { BusinessDayReading } from './business-day.js';
export { OfficialCountsDto } from './dto/plan.dto.js';
export { ExtensionRequest } from './extending/extension-request.entity.js';
export { ProgressUpdate } from './progress-update.entity.js';
export { isUpdatedForSql, updateOwedSql } from './standing/standing.sql.js';
export { SqlParams } from './sql-params.js';
export { countedTaskSql } from './task-filter.sql.js';
export { Task } from './task.entity.js';
export type { TaskReference } from './task.entity.js';
export { TasksModule } from './tasks.module.js';
export {
  daysLeft,
  NO_COUNTS,
  officialCounts,
  sumCounts,
  TIMELINESS,
  timelinessOf,
  timelinessOfTask,
  documentDaySql,
  hasTimelinessSql,
  officialCountsSql,
  tallyColumns,
  timelinessSql,
} from './timeliness/index.js';
export type { Moment, OfficialCounts, Timeliness, MomentSql } from './timeliness/index.js';
