import './unit-changes.messages.js';
import { defineErrors } from '../../common/index.js';

export const unitsError = defineErrors('units', {
  UNITS_NUMBER: 'invalid',
  UNIT_UNKNOWN: 'invalid',
  ALREADY_DISSOLVED: 'conflict',
  AUTHORITY_STAYS: 'invalid',
  NAME_MISSING: 'invalid',
  NAME_SAME: 'invalid',
  NAME_TAKEN: 'conflict',
  SUCCESSOR_MISSING: 'invalid',
  SUCCESSOR_ENDS: 'invalid',
  SUCCESSOR_TWICE: 'invalid',
  ALLOTTED_TO_NOBODY: 'invalid',
  CHANGE_CLOSED: 'conflict',
  STALE: 'conflict',
  DISSOLVED: 'conflict',
  DISSOLVED_ALONE: 'conflict',
});
