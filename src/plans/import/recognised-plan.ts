import type { Place } from '../../documents/blocks.js';
import type { ResolvedReference } from '../../units/unit-directory.js';
import type { Deadline } from './deadline/deadline.js';
import type { ImportWarning } from './warnings.js';

/** A value read from the document, beside what was printed and where. */
export interface Sourced<T> {
  value: T;
  raw: string;
  place: Place;
}

/** Whether the document assigns work at all. A report (BC) tells what was done; nothing is drawn from it. */
export type DocumentNature = 'plan' | 'report';

export interface RecognisedHeader {
  /** Number and symbol as one, "28/KH-UBND". */
  number: Sourced<string> | null;
  /** Abbreviation of the kind: KH, QĐ, CTr, BC … */
  kind: string | null;
  superior: Sourced<string> | null;
  issuer: Sourced<string> | null;
  place: Sourced<string> | null;
  /** ISO date. */
  issuedOn: Sourced<string> | null;
  title: Sourced<string> | null;
  signer: Sourced<string> | null;
  /** "CHỦ TỊCH", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH". */
  signerTitle: Sourced<string> | null;
  period: Sourced<{ from: string; to: string }> | null;
}

export interface ReportingDuty {
  raw: string;
  place: Place;
  /** ISO dates inside the plan's period, ascending; empty where the document gives none. */
  due: string[];
  exclusive: boolean;
  /** Who receives the report, as printed. */
  recipient: string | null;
  /** Who owes it, as printed; empty where the sentence names nobody. */
  reporters: string[];
  deadline: Deadline;
}

export interface RecognisedSection {
  /** "I", "1.1", "A"; null for a heading without a number. */
  label: string | null;
  title: string;
  place: Place;
}

/** One unit named by a task. `place` is the cell or paragraph it stood in. */
export interface RecognisedReference extends ResolvedReference {
  place: Place;
  /** Name of the unit or group in the directory; null where nothing was found. */
  unitName: string | null;
  /** Taken from the section or parent row because the task's own cell is blank. */
  inherited: boolean;
}

export interface RecognisedTask {
  source: 'table' | 'narrative';
  /** Which of the document's task tables it stood in, from 0; null for running text. */
  table: number | null;
  /** Index into `sections`, null outside any. */
  section: number | null;
  ordinal: string | null;
  content: string;
  contentPlace: Place;
  product: string | null;
  productPlace: Place | null;
  leads: RecognisedReference[];
  coordinating: RecognisedReference[];
  supervising: RecognisedReference[];
  /** The leader who follows the task up, as printed. */
  leader: string | null;
  leaderPlace: Place | null;
  note: string | null;
  deadline: Deadline;
  deadlinePlace: Place | null;
  place: Place;
  /** The row opens a section and is work to be done as well. */
  isSection: boolean;
  /** For a narrative task: index of the table task it restates, when one does. */
  duplicateOf: number | null;
  warnings: ImportWarning[];
}

export interface RecognisedPlan {
  nature: DocumentNature;
  header: RecognisedHeader;
  reportingDuties: ReportingDuty[];
  sections: RecognisedSection[];
  tasks: RecognisedTask[];
  /** About the document as a whole; those of one task stay with the task. */
  warnings: ImportWarning[];
}
