import { ApiProperty } from '@nestjs/swagger';
import { LeaderChoiceDto } from '../../plans/index.js';
import type { DeadlineKind } from '../../plans/index.js';
import { ASSIGNMENT_STATES } from '../assignment.rules.js';
import type { AssignmentState } from '../assignment.rules.js';
import { TIMELINESS } from '../timeliness/index.js';
import type { Timeliness } from '../timeliness/index.js';
import { AssignmentView } from './assignment.dto.js';

const DEADLINE_KINDS = [
  'date',
  'period',
  'recurring',
  'ongoing',
  'relative',
  'none',
] as const satisfies DeadlineKind[];

/** One unit's part in a task, as the task's row shows it. */
export class TaskUnit {
  assignmentId: string;
  unitId: string;
  unitName: string;
  /** The document's own words for it, which may stand for several: "UBND 16 phường". */
  namedAs: string;
  @ApiProperty({ enum: ASSIGNMENT_STATES })
  state: AssignmentState;
  @ApiProperty({ enum: TIMELINESS })
  timeliness: Timeliness;
}

/** A unit that has not reported. */
export class MissingUnit {
  assignmentId: string;
  unitId: string;
  unitName: string;
}

/** How many units that the document names together have reported, and which have not. */
export class ReportingGroupDto {
  /** The document's words for them. */
  namedAs: string;
  /** All of them are wards. */
  wards: boolean;
  total: number;
  reported: number;
  missing: MissingUnit[];
}

/** One task of a plan. Dates are `yyyy-MM-dd`. */
export class TaskRow {
  id: string;
  ordinal: string | null;
  sectionId: string | null;
  content: string;
  product: string | null;
  /** The document's own words for the deadline. */
  deadlineRaw: string | null;
  @ApiProperty({ enum: DEADLINE_KINDS })
  deadlineKind: DeadlineKind;
  /** Of a periodic task: the period that it is for. */
  period: string | null;
  dueOn: string | null;
  /** The one before any extension. */
  originalDueOn: string | null;
  dueExclusive: boolean;
  /** The worst of the leads'. */
  @ApiProperty({ enum: TIMELINESS })
  timeliness: Timeliness;
  /** The focal lead's. */
  percent: number;
  /** The lead that answers for the whole task. */
  focal: TaskUnit | null;
  leads: TaskUnit[];
  coordinating: TaskUnit[];
  /** Units that the document names with one expression ("UBND 16 phường"). */
  groups: ReportingGroupDto[];
  /** Bodies that the document names and that owe nothing here, in its own words. */
  references: string[];
  /** An amendment of the plan took it out; it comes after the others, with its history. */
  withdrawn: boolean;
}

export class TaskPage {
  items: TaskRow[];
  total: number;
  page: number;
  pageSize: number;
}

export class TaskDetail extends TaskRow {
  planId: string;
  planNumber: string;
  planTitle: string;
  /** What a change of the plan has to carry. */
  planVersion: number;
  authorityId: string;
  sectionLabel: string | null;
  sectionTitle: string | null;
  /** Who is named as supervising, in the document's words. */
  supervising: string[];
  /** "Lãnh đạo phụ trách" in the document's words. */
  leaderRaw: string | null;
  leaders: LeaderChoiceDto[];
  /** References that name nobody ("các đơn vị liên quan"). */
  generic: string[];
  assignments: AssignmentView[];
}
