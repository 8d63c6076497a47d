import './targets.messages.js';
import { defineErrors } from '../../common/index.js';

export const targetsError = defineErrors('targets', {
  NOT_FOUND: 'not-found',
  STALE: 'conflict',
  VALUE_STALE: 'conflict',
  PLAN_NOT_OPEN: 'conflict',
  NOT_YOURS: 'forbidden',
  NAME_TAKEN: 'conflict',
  TOO_MANY: 'conflict',
  UNIT_UNKNOWN: 'invalid',
  TASK_UNKNOWN: 'invalid',
  PREVIOUS_UNKNOWN: 'invalid',
  PERIOD_UNKNOWN: 'invalid',
  NOT_BY_UNITS: 'invalid',
  FIGURE_NOT_A_NUMBER: 'invalid',
  FIGURE_ENGLISH_NUMBER: 'invalid',
  FIGURE_TWO_MEANINGS: 'invalid',
  FIGURE_TOO_PRECISE: 'invalid',
  FIGURE_TOO_LARGE: 'invalid',
  FIGURE_OTHER_MEASURE: 'invalid',
  IMPORT_STALE: 'conflict',
  NO_TABLE: 'unprocessable',
  CONVERSION_ASKED: 'unprocessable',
});
