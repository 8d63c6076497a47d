import './authority-settings.messages.js';
import { defineErrors } from '../../common/index.js';

export const authorityError = defineErrors('authority', {
  NAME_MISSING: 'invalid',
  PLACE_WITH_DATE: 'invalid',
  SYMBOL_WRONG: 'invalid',
  SUPERIOR_SAME: 'invalid',
  STALE: 'conflict',
});
