import './users.messages.js';
import { defineErrors } from '../../common/index.js';

export const usersError = defineErrors('users', {
  USERNAME_TAKEN: 'conflict',
  SELF: 'forbidden',
  ROLE_HELD: 'conflict',
  ROLE_ELSEWHERE: 'invalid',
  LAST_ROLE: 'conflict',
  STALE: 'conflict',
  UNIT_ENDED: 'conflict',
  LINK_OVER: 'not-found',
  WRONG_PASSWORD: 'invalid',
  TOO_SHORT: 'invalid',
  TOO_LONG: 'invalid',
  TOO_COMMON: 'invalid',
  ADMIN_NEEDS: 'invalid',
  AUTHORITY_NEEDED: 'invalid',
  AUTHORITY_WHICH: 'invalid',
  AUTHORITY_KNOWN: 'invalid',
});
