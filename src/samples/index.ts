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
export { SCALE_DIFFICULTIES, SCALE_RESULTS, scalePlans } from './scale-plans.js';
export type { ScalePlan, ScaleSize, ScaleTask } from './scale-plans.js';
