import './consolidation.messages.js';
import { defineErrors } from '../../common/index.js';

export const consolidationError = defineErrors('consolidation', {
  PERIOD_NOT_OPENED: 'conflict',
  UNKNOWN_CONTENT: 'invalid',
  TOO_LONG: 'invalid',
  STALE: 'conflict',
  NOT_DRAFT: 'conflict',
  NOT_ISSUED: 'conflict',
  PART_UNKNOWN: 'not-found',
  PART_EDITED: 'conflict',
  FIGURES_DISAGREE: 'conflict',
  NUMBER_TAKEN: 'conflict',
  DATE_IN_FUTURE: 'invalid',
  DATE_BEFORE_DATA: 'invalid',
});
