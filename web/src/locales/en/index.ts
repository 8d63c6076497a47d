import { changes } from './changes';
import { common } from './common';
import { delivery } from './delivery';
import { imports } from './imports';
import { insideUnit } from './insideUnit';
import { messages } from './messages';
import { participation } from './participation';
import { plans } from './plans';
import { progress } from './progress';
import { shell } from './shell';
import { signIn } from './signIn';
import { units } from './units';
import { work } from './work';
import { worklist } from './worklist';

export const en = {
  changes,
  common,
  delivery,
  imports,
  insideUnit,
  messages,
  participation,
  plans,
  progress,
  shell,
  signIn,
  units,
  work,
  worklist,
};
