import { GO_VAP } from './go-vap.js';
import { AN_BINH_TAY } from './phuong.js';
import { QUAN_1 } from './quan-1.js';
import type { SampleAuthority } from './sample-authority.js';

/** The present-day phường first: it is the one with work going on. The two quận wait for their plans. */
export const SAMPLE_AUTHORITIES: SampleAuthority[] = [AN_BINH_TAY, GO_VAP, QUAN_1];

/** Accounts worth offering on a start screen: one for each way of working, per authority. */
export const SHOWN_ACCOUNTS: string[] = [
  'abt.vanphong',
  'abt.chutich',
  'abt.vhxh',
  'abt.hcc.cv',
  'abt.kp3',
  'abt.hoidong',
  'gv.noivu',
  'gv.tckh',
  'gv.p12',
  'gv.hoidong',
  'q1.noivu',
  'q1.bennghe',
];
