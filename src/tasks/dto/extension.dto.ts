import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/index.js';
import { ASSIGNMENT_STATES } from '../assignment.rules.js';
import type { AssignmentState } from '../assignment.rules.js';
import { EXTENSION_ACTIONS, EXTENSION_STATUSES } from '../extending/extension.rules.js';
import type { ExtensionAction, ExtensionStatus } from '../extending/extension.rules.js';
import { Trimmed } from '../../common/index.js';
import { ReasonInput, VersionedInput } from './assignment-action.dto.js';
import { IsCivilDate } from './is-civil-date.js';

/** Carries the assignment's version. */
export class AskExtensionInput extends ReasonInput {
  /** The date wanted, `yyyy-MM-dd`. */
  @IsCivilDate()
  dueOn: string;
}

export class ApproveExtensionInput extends VersionedInput {
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

export class CounterExtensionInput extends VersionedInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;

  /** Another date, offered instead. */
  @IsCivilDate()
  dueOn: string;
}

/** `decision`: those that the person who asks may decide; `answer`: offers to the units that this person heads. */
export const WAITING_FOR = ['decision', 'answer'] as const;

export class ExtensionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: WAITING_FOR })
  @IsOptional()
  @IsIn(WAITING_FOR)
  waitingFor?: (typeof WAITING_FOR)[number];

  @IsOptional()
  @IsUUID()
  planId?: string;
}

/** A request for a later date, with what it is about. Days are `yyyy-MM-dd`. */
export class ExtensionView {
  id: string;
  version: number;
  @ApiProperty({ enum: EXTENSION_STATUSES })
  status: ExtensionStatus;
  /** 1 for the assignment's first. */
  ordinal: number;
  /** The third one or more: its leaders see that. */
  flagged: boolean;
  /** Asked when the deadline had passed. */
  late: boolean;
  askedByName: string;
  askedAt: Date;
  reason: string;
  /** What counted when it was asked. */
  fromDueOn: string;
  fromDueExclusive: boolean;
  wantedDueOn: string;
  offeredDueOn: string | null;
  grantedDueOn: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  assignmentId: string;
  taskId: string;
  planId: string;
  planNumber: string;
  taskOrdinal: string | null;
  content: string;
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: ASSIGNMENT_STATES })
  state: AssignmentState;
  /** What counts now. */
  dueOn: string | null;
  dueExclusive: boolean;
  /** The document's. */
  originalDueOn: string | null;
  /** What the person who asks may do next. */
  @ApiProperty({ enum: EXTENSION_ACTIONS, isArray: true })
  allowed: ExtensionAction[];
}

export class ExtensionPage {
  items: ExtensionView[];
  total: number;
  page: number;
  pageSize: number;
}
