import { DEFAULT_LOCALE } from './common/index.js';
import { doctorText } from './doctor.messages.js';

export type DoctorKey = Parameters<typeof doctorText>[1];

/** An answer that is no good: its sentence. */
export class Unfit extends Error {}

export const say = (key: DoctorKey, params?: Record<string, string | number>) =>
  doctorText(DEFAULT_LOCALE, key, params);
