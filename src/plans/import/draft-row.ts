import type { Place } from '../../documents/blocks.js';
import type { ImportWarning } from './warnings.js';

/** A text gathered from one or more cells, with the place of the first. */
export interface Gathered {
  text: string;
  place: Place;
}

export type GatheredRole =
  'content' | 'product' | 'lead' | 'coordinating' | 'mixed' | 'deadline' | 'start' | 'leader' | 'note';

/** A task row with its continuations put together; units and deadlines are still text. */
export interface DraftRow {
  /** Which of the document's task tables it stands in, from 0; numbers start over in each. */
  table: number;
  section: number | null;
  ordinal: string | null;
  isSection: boolean;
  texts: Partial<Record<GatheredRole, Gathered>>;
  /** Row whose units and deadline a blank cell takes over: its parent, else its section. */
  parent: DraftRow | null;
  hasDeadlineColumn: boolean;
  /** Some column says who leads, in this row or not. */
  hasLeadColumn: boolean;
  place: Place;
  warnings: ImportWarning[];
}

export interface DraftSection {
  label: string | null;
  title: string;
  place: Place;
}

export interface DraftTable {
  sections: DraftSection[];
  rows: DraftRow[];
  warnings: ImportWarning[];
}
