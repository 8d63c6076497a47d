import './notifications.messages.js';
import { defineErrors } from '../common/index.js';

export const notificationsError = defineErrors('notifications', {
  NOT_FOUND: 'not-found',
  TEST_MAILBOX_OFF: 'not-found',
  REPORT_NOT_MISSING: 'conflict',
  NOT_OVERDUE: 'conflict',
  POLICY_CHANGED: 'conflict',
  QUIET_WEEK: 'invalid',
  EMAIL_REQUIRED: 'conflict',
  UNAVAILABLE: 'unavailable',
});
