import { arrangements } from './arrangements';
import { authority } from './authority';
import { changes } from './changes';
import { calendar } from './calendar';
import { dashboard } from './dashboard';
import { consolidation } from './consolidation';
import { delivery } from './delivery';
import { first } from './first';
import { followUp } from './followUp';
import { imports } from './imports';
import { leaders } from './leaders';
import { messages } from './messages';
import { participation } from './participation';
import { plans } from './plans';
import { progress } from './progress';
import { reminders } from './reminders';
import { reportPeriods } from './reportPeriods';
import { targets } from './targets';
import { unitReports } from './unitReports';
import { units } from './units';
import { webhooks } from './webhooks';
import { users } from './users';
import { worklist } from './worklist';

export const en = {
  ...first,
  arrangements,
  authority,
  calendar,
  changes,
  dashboard,
  consolidation,
  delivery,
  followUp,
  imports,
  leaders,
  messages,
  participation,
  plans,
  progress,
  reminders,
  reportPeriods,
  targets,
  unitReports,
  units,
  webhooks,
  users,
  worklist,
};
