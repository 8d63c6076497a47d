import type { MessageParams } from '../common/index.js';
import type { Alignment } from '../documents/index.js';
import type { ResolvedReference, UnitReferenceKind } from '../units/index.js';
import type { DeadlineKind, DeadlineSource } from './import/deadline/deadline.js';

/**
 * A recognised plan under review: what the document says, the corrections made so far, and keys that stay the
 * same through every edit. Kept as JSON with the import; names and sentences are looked up when it is shown.
 */
export interface PlanDraft {
  document: DraftDocument;
  sections: DraftSection[];
  tasks: DraftTask[];
  warnings: DraftWarning[];
  /** Next number for a key, so that a key is never given twice. */
  nextKey: number;
}

/** Dates are `yyyy-MM-dd`. */
export interface DraftDocument {
  /** "3707" */
  number: string | null;
  /** "KH-UBND" */
  symbol: string | null;
  kind: string | null;
  issuer: string | null;
  place: string | null;
  issuedOn: string | null;
  title: string | null;
  signer: string | null;
  signerTitle: string | null;
  campaign: boolean;
  periodFrom: string | null;
  periodTo: string | null;
  reportingDeadlines: DraftReportingDeadline[];
}

export interface DraftReportingDeadline {
  raw: string;
  due: string[];
  exclusive: boolean;
  recipient: string | null;
}

export interface DraftSection {
  key: string;
  label: string | null;
  title: string;
}

/** A place in the source, as indexes from 0: `row` by its own index, `cell` among those that the row shows. */
export interface SourcePlace {
  block: number;
  row?: number;
  cell?: number;
}

export interface DraftTask {
  key: string;
  /** Left out of what is issued, yet kept in sight. */
  included: boolean;
  /** A person has looked at the whole row and agreed. */
  reviewed?: boolean;
  source: 'table' | 'narrative';
  sectionKey: string | null;
  ordinal: string | null;
  content: string;
  product: string | null;
  leads: DraftReference[];
  coordinating: DraftReference[];
  supervising: DraftReference[];
  /** Null (or absent, in drafts of before): the document names none. */
  leader?: DraftLeader | null;
  deadline: DraftDeadline;
  warnings: DraftWarning[];
  /** Null for a task that was added by hand. */
  at: SourcePlace | null;
  contentAt?: SourcePlace | null;
  productAt?: SourcePlace | null;
}

export interface DraftReference {
  key: string;
  /** As printed. */
  raw: string;
  kind: UnitReferenceKind;
  unitIds: string[];
  match: 'exact' | 'alias' | 'fuzzy' | 'none';
  candidates: ResolvedReference['candidates'];
  /** A person has looked at it and agreed. */
  confirmed: boolean;
  /** Where it is printed; absent for one that was added by hand. */
  at?: SourcePlace | null;
}

/** "Lãnh đạo phụ trách": who answers above the units. */
export interface DraftLeader {
  /** As printed; null where a person has named somebody and the document nobody. */
  raw: string | null;
  /** Accounts of the leaders that are meant. */
  leaderIds: string[];
  /** Who may be meant; while there are any and nobody has looked, it is asked. */
  candidateIds: string[];
  /** A person has looked at it and agreed. */
  confirmed: boolean;
  /** Where it is printed. */
  at?: SourcePlace | null;
}

export interface DraftDeadline {
  raw: string | null;
  source: DeadlineSource;
  kind: DeadlineKind;
  from: string | null;
  due: string | null;
  exclusive: boolean;
  tentative?: boolean;
  /** Where its words are printed; absent where the document has none. */
  at?: SourcePlace | null;
}

export interface DraftWarning {
  code: string;
  params: MessageParams;
  at: SourcePlace | null;
  resolved: boolean;
}

/** Something only a person can answer; a plan is not issued while one is open. */
export interface OpenQuestion {
  taskKey: string;
  /** A doubtful reference, no unit that leads, a doubtful leader, nothing that says what to do. */
  about: 'reference' | 'lead' | 'leader' | 'content';
  /** The doubtful reference; null for the other questions. */
  referenceKey: string | null;
}

export const REFERENCE_ROLES = ['leads', 'coordinating', 'supervising'] as const;
export type ReferenceRole = (typeof REFERENCE_ROLES)[number];

/** The document as read, to be shown beside the draft. */
export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  index: number;
  type: 'paragraph';
  text: string;
  /** From 1; absent where the format does not say. */
  page?: number;
  bold?: boolean;
  italic?: boolean;
  align?: Alignment;
}

export interface SourceTable {
  index: number;
  type: 'table';
  rows: Array<{
    index: number;
    page?: number;
    cells: Array<{ column: number; colspan: number; rowspan: number; text: string; bold?: boolean }>;
  }>;
}
