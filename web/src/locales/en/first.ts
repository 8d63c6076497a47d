import { common } from './common';
import { insideUnit } from './insideUnit';
import { shell } from './shell';
import { signIn } from './signIn';
import { work } from './work';

/** What the sign-in page and the first screen say. */
export const first = {
  common,
  insideUnit,
  shell,
  signIn,
  work,
};
