import { arrangements } from './arrangements';
import { changes } from './changes';
import { calendar } from './calendar';
import { common } from './common';
import { dashboard } from './dashboard';
import { consolidation } from './consolidation';
import { delivery } from './delivery';
import { followUp } from './followUp';
import { imports } from './imports';
import { insideUnit } from './insideUnit';
import { messages } from './messages';
import { participation } from './participation';
import { plans } from './plans';
import { progress } from './progress';
import { reminders } from './reminders';
import { reportPeriods } from './reportPeriods';
import { shell } from './shell';
import { signIn } from './signIn';
import { targets } from './targets';
import { unitReports } from './unitReports';
import { units } from './units';
import { webhooks } from './webhooks';
import { users } from './users';
import { work } from './work';
import { worklist } from './worklist';

export const en = {
  arrangements,
  calendar,
  changes,
  common,
  dashboard,
  consolidation,
  delivery,
  followUp,
  imports,
  insideUnit,
  messages,
  participation,
  plans,
  progress,
  reminders,
  reportPeriods,
  shell,
  signIn,
  targets,
  unitReports,
  units,
  webhooks,
  users,
  work,
  worklist,
};
