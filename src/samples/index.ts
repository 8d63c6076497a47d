export { SAMPLE_AUTHORITIES, SHOWN_ACCOUNTS } from './authorities.js';
export { presentPlan } from './present-plan.js';
export type {
  SampleAuthority,
  SampleGroup,
  SamplePerson,
  SampleRole,
  SampleUnit,
  SampleUnitKind,
} from './sample-authority.js';
export type {
  SampleDeadline,
  SamplePlan,
  SampleProgress,
  SampleReportDuty,
  SampleStatus,
  SampleStep,
  SampleTask,
} from './sample-plan.js';
