/** The door of the pure half of tasks/: how things stand in time, and the official counts. No framework here. */
export {
  COUNTED,
  daysLeft,
  NO_COUNTS,
  officialCounts,
  SOON_WORKING_DAYS,
  sumCounts,
  TIMELINESS,
  timelinessOf,
  timelinessOfTask,
} from './timeliness.rules.js';
export type { Counted, Moment, OfficialCounts, Timeliness, TimelinessFacts } from './timeliness.rules.js';
export {
  documentDaySql,
  hasTimelinessSql,
  isCountedSql,
  officialCountsSql,
  tallyColumns,
  timelinessSql,
} from './timeliness.sql.js';
export type { MomentSql } from './timeliness.sql.js';
