import './identity.messages.js';
import { defineErrors } from '../common/index.js';

export const identityError = defineErrors('identity', {
  WRONG_CREDENTIALS: 'unauthenticated',
  TOO_MANY_ATTEMPTS: 'too-many',
});
