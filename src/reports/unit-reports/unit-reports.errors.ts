import './unit-reports.messages.js';
import { defineErrors } from '../../common/index.js';

export const unitReportError = defineErrors('unitReports', {
  NOT_FOUND: 'not-found',
  STALE: 'conflict',
  NOT_YOURS: 'forbidden',
  NOT_RUNNING: 'conflict',
  PERIOD_CLOSED: 'conflict',
  ALREADY_SUBMITTED: 'conflict',
  ALREADY_ACCEPTED: 'conflict',
  NOT_SUBMITTED: 'conflict',
  EMPTY: 'invalid',
  REASON_REQUIRED: 'invalid',
  PLACE_UNKNOWN: 'invalid',
  REMARK_NOT_FOUND: 'not-found',
  DOCUMENT_NUMBER_REQUIRED: 'invalid',
  DOCUMENT_IN_FUTURE: 'invalid',
  FIGURE_UNREADABLE: 'invalid',
});
