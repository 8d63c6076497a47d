import './access.messages.js';
import { defineErrors } from '../common/index.js';

export const accessError = defineErrors('access', {
  SIGN_IN_FIRST: 'unauthenticated',
  NOT_ALLOWED: 'forbidden',
  FORGED: 'forbidden',
});
