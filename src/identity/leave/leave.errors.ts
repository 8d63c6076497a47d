import './leave.messages.js';
import { defineErrors } from '../../common/index.js';

export const leaveError = defineErrors('leave', {
  SAME_PERSON: 'invalid',
  ENDS_BEFORE_START: 'invalid',
  OVER: 'invalid',
  TOO_LONG: 'invalid',
  TAKEN_BY_SELF: 'forbidden',
  NOT_COLLEAGUES: 'invalid',
  NOTHING_LENT: 'invalid',
  OVERLAPS: 'conflict',
  SUBSTITUTE_AWAY: 'conflict',
  STALE: 'conflict',
});
