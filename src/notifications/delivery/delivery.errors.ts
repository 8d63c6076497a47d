import './delivery.messages.js';
import { defineErrors } from '../../common/index.js';

export const deliveryError = defineErrors('delivery', {
  NOT_FOUND: 'not-found',
  STALE: 'conflict',
  NOT_NOW: 'conflict',
  CONFIRM_FIRST: 'conflict',
});
