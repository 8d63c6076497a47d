import './participation.messages.js';
import { defineErrors } from '../../common/index.js';

export const participationError = defineErrors('participation', {
  NOT_LEAD: 'forbidden',
  NOT_IN_TASK: 'invalid',
  WANTED_IN_PAST: 'invalid',
});
