import './common.messages.js';
import { defineErrors } from './errors.js';

export const commonError = defineErrors('common', {
  VALIDATION: 'invalid',
  NOT_FOUND: 'not-found',
  TOO_LARGE: 'too-large',
  REQUEST_TOO_LARGE: 'too-large',
  MALFORMED: 'invalid',
  NO_FILE: 'invalid',
});
