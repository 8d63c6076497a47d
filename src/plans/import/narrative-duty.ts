import type { Place } from '../../documents/blocks.js';

/** A duty that running text gives to somebody. */
export interface NarrativeDuty {
  content: string;
  lead: string;
  leadPlace: Place;
  coordinating: string;
  place: Place;
  product?: string;
  /** A time the text gives apart from what is to be done. */
  deadline?: { text: string; place: Place };
}
