import './inside-unit.messages.js';
import { defineErrors } from '../../common/index.js';

export const insideError = defineErrors('inside', {
  NOT_HEAD: 'forbidden',
  NOT_YOUR_DRAFT: 'forbidden',
  NOT_IN_UNIT: 'invalid',
  DATE_IN_PAST: 'invalid',
  DRAFT_EMPTY: 'invalid',
  FILE_NOT_YOURS: 'invalid',
  CLOSED: 'conflict',
  NOT_SENT: 'conflict',
  STALE: 'conflict',
  DRAFT_CHANGED: 'conflict',
});
