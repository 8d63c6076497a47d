import { ApiProperty } from '@nestjs/swagger';
import { ACTIONS, ASSIGNMENT_STATES } from '../assignment.rules.js';
import type { Action, AssignmentRole, AssignmentState } from '../assignment.rules.js';
import { TIMELINESS } from '../timeliness/index.js';
import type { Timeliness } from '../timeliness/index.js';
import { OfficialCountsDto } from './plan.dto.js';
import { ExtensionView } from './extension.dto.js';

export const ASSIGNMENT_ROLES = ['LEAD', 'COORDINATING'] as const satisfies AssignmentRole[];

/** One unit's part in one task, as a row of a list. Dates are `yyyy-MM-dd`. */
export class AssignmentView {
  id: string;
  version: number;
  taskId: string;
  planId: string;
  /** "3707/KH-UBND" */
  planNumber: string;
  planTitle: string;
  sectionLabel: string | null;
  ordinal: string | null;
  content: string;
  product: string | null;
  /** The document's own words for the deadline. */
  deadlineRaw: string | null;
  /** Of a periodic task: the period that it is for ("Quý II/2026"). */
  period: string | null;
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: ASSIGNMENT_ROLES })
  role: AssignmentRole;
  /** The lead that answers for the whole task. */
  focal: boolean;
  /** The words that named the unit. */
  namedAs: string;
  @ApiProperty({ enum: ASSIGNMENT_STATES })
  state: AssignmentState;
  percent: number;
  dueOn: string | null;
  originalDueOn: string | null;
  /** "trước ngày": the day before is the last one on time. */
  dueExclusive: boolean;
  /** The last day on time, moved past days off. */
  lastDayOn: string | null;
  /** Working days until the document's day; negative: since the last day on time. */
  daysLeft: number | null;
  @ApiProperty({ enum: TIMELINESS })
  timeliness: Timeliness;
  submittedOn: string | null;
  /** Why it was returned, until it is submitted again. */
  returnReason: string | null;
  /** What the person who asks may do next. */
  @ApiProperty({ enum: ACTIONS, isArray: true })
  allowed: Action[];
}

export class AttachedFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** What a unit reported at one moment. */
export class ReportedProgress {
  percent: number;
  result: string;
  difficulty: string;
  proposal: string;
  /** Of the document that reports the result ("324/BC-UBND"). */
  documentNumber: string | null;
  documentOn: string | null;
  files: AttachedFile[];
  /** Entered by the coordinator for the unit. */
  onBehalf: boolean;
}

export const HISTORY_KINDS = [
  'assigned',
  'acknowledged',
  'started',
  'updated',
  'submitted',
  'confirmed',
  'returned',
  'requested',
  'amended',
  'suspended',
  'resumed',
  'cancelled',
  'moved',
  'reopened',
  'extensionAsked',
  'extensionApproved',
  'extensionRefused',
  'extensionCountered',
  'extensionWithdrawn',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export class HistoryEntry {
  at: Date;
  actorName: string;
  @ApiProperty({ enum: HISTORY_KINDS })
  kind: HistoryKind;
  /** A sentence in the person's language. */
  text: string;
  update?: ReportedProgress;
}

export class AssignmentDetail extends AssignmentView {
  /** Oldest first. */
  history: HistoryEntry[];
  /** Requests for a later date, the first one first. */
  extensions: ExtensionView[];
  /** The person who asks may ask for a later date now. */
  mayAskExtension: boolean;
}

export class AssignmentPage {
  items: AssignmentView[];
  total: number;
  page: number;
  pageSize: number;
}

/** How much of a list falls due in one month. */
export class AssignmentMonth {
  /** `yyyy-MM`; null: without a date. */
  month: string | null;
  counts: OfficialCountsDto;
}

/** What a person's units owe, the most urgent first. */
export class MyAssignmentGroups {
  /** Past the last day on time; longest first. */
  overdue: AssignmentView[];
  /** Within the first reminder step. */
  soon: AssignmentView[];
  later: AssignmentView[];
  /** Standing tasks of which a report period has been cut off since they were last updated. */
  toUpdate: AssignmentView[];
  /** Sent back with a reason, whenever due. */
  returned: AssignmentView[];
  /** Waiting for somebody else: a confirmation, or a suspended one's resumption. */
  waiting: AssignmentView[];
  noDeadline: AssignmentView[];
  /** How many are completed. */
  done: number;
}

/** How many each group holds over all its pages. */
export class MyAssignmentTotals {
  overdue: number;
  soon: number;
  later: number;
  toUpdate: number;
  returned: number;
  waiting: number;
  noDeadline: number;
}

export class MyAssignments {
  groups: MyAssignmentGroups;
  totals: MyAssignmentTotals;
}
