import './tasks.messages.js';
import { defineErrors } from '../common/index.js';

export const tasksError = defineErrors('tasks', {
  NOT_FOUND: 'not-found',
  PLAN_NOT_FOUND: 'not-found',
  FILE_NOT_FOUND: 'not-found',
  STALE: 'conflict',
  PLAN_CHANGED: 'conflict',
  ILLEGAL_TRANSITION: 'conflict',
  NOT_YOURS: 'forbidden',
  STANDING: 'conflict',
  RESULT_REQUIRED: 'invalid',
  REASON_REQUIRED: 'invalid',
  PERCENT_RANGE: 'invalid',
  COMPLETED_IN_FUTURE: 'invalid',
  COMPLETED_TOO_EARLY: 'invalid',
  FILE_NOT_YOURS: 'invalid',
});
