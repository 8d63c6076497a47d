import './webhooks.messages.js';
import { defineErrors } from '../../common/index.js';

export const webhooksError = defineErrors('webhooks', {
  NOT_FOUND: 'not-found',
  CHANGED: 'conflict',
  STALE: 'conflict',
  NOT_NOW: 'conflict',
  CONFIRM_FIRST: 'conflict',
  NOT_CHOSEN_BY_PEOPLE: 'conflict',
  URL_WRONG: 'invalid',
  HOST_NOT_ALLOWED: 'unprocessable',
  HTTPS_ONLY: 'unprocessable',
  ADDRESS_NOT_ALLOWED: 'unprocessable',
});
