import './leader-charge.messages.js';
import { defineErrors } from '../../common/index.js';

export const leaderChargeError = defineErrors('leader-charge', {
  UNIT_UNKNOWN: 'invalid',
  NOT_A_LEADER: 'invalid',
  UNIT_TWICE: 'invalid',
  STALE: 'conflict',
});
