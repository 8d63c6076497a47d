import './handover.messages.js';
import { defineErrors } from '../../common/index.js';

export const handoverError = defineErrors('handover', {
  SAME_PERSON: 'invalid',
  IN_PAST: 'invalid',
  NOT_COLLEAGUE: 'invalid',
  NOT_SPECIALIST: 'invalid',
  ROLES_BY_ADMIN: 'forbidden',
  NOTHING_OPEN: 'conflict',
  CLOSED: 'conflict',
  STALE: 'conflict',
});
