import './files.messages.js';
import { defineErrors } from '../common/index.js';

export const filesError = defineErrors('files', {
  WRONG_TYPE: 'unsupported-type',
  EMPTY: 'invalid',
  NOT_FOUND: 'not-found',
  NOT_KEPT: 'unavailable',
  NOT_READ: 'unavailable',
  LOST: 'unavailable',
  DAMAGED: 'unavailable',
});
