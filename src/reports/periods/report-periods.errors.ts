import './report-periods.messages.js';
import { defineErrors } from '../../common/index.js';

export const reportPeriodsError = defineErrors('report-periods', {
  NOT_FOUND: 'not-found',
  PLAN_NOT_OPEN: 'conflict',
  STALE: 'conflict',
  WINDOW_INCOMPLETE: 'invalid',
  WINDOW_TURNED: 'invalid',
  WINDOW_MISSING: 'invalid',
  DUE_BEFORE_END: 'invalid',
  OVERLAPS: 'conflict',
  REPEATED: 'conflict',
  ALREADY_OPEN: 'conflict',
  CANNOT_OPEN_UNDATED: 'conflict',
  NOBODY_OWES: 'conflict',
  NOT_OPEN_YET: 'conflict',
  ALREADY_CLOSED: 'conflict',
  NOT_CLOSED: 'conflict',
  KIND_STAYS: 'conflict',
});
