import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/index.js';
import type { PlanStatus } from '../../plans/index.js';
import { ASSIGNMENT_STATES } from '../assignment.rules.js';
import type { AssignmentRole, AssignmentState } from '../assignment.rules.js';
import { COUNTED, TIMELINESS } from '../timeliness/index.js';
import type { Counted, Timeliness } from '../timeliness/index.js';
import { PLAN_STATUSES } from './plan.dto.js';
import { ASSIGNMENT_ROLES } from './assignment.dto.js';
import { IsCivilDate } from './is-civil-date.js';

export const MY_GROUPS = [
  'overdue',
  'soon',
  'toUpdate',
  'later',
  'returned',
  'waiting',
  'noDeadline',
] as const;
export type MyGroup = (typeof MY_GROUPS)[number];

const AsBoolean = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class MyAssignmentsQuery extends PageQuery {
  /** Only this group; without it every group's page. */
  @ApiPropertyOptional({ enum: MY_GROUPS })
  @IsOptional()
  @IsIn(MY_GROUPS)
  group?: MyGroup;

  /** Only what was handed to the person who asks. */
  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  handedToMe?: boolean;
}

/** What both lists, of assignments and of a plan's tasks, are narrowed by. */
export class AssignmentFilter extends PageQuery {
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiPropertyOptional({ enum: TIMELINESS })
  @IsOptional()
  @IsIn(TIMELINESS)
  timeliness?: Timeliness;

  @ApiPropertyOptional({ enum: ASSIGNMENT_STATES })
  @IsOptional()
  @IsIn(ASSIGNMENT_STATES)
  state?: AssignmentState;

  /** Words of the task, with or without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class AssignmentsQuery extends AssignmentFilter {
  @IsOptional()
  @IsUUID()
  planId?: string;

  @IsOptional()
  @IsUUID()
  sectionId?: string;

  /** Due on this day or later: `yyyy-MM-dd`. */
  @IsOptional()
  @IsCivilDate()
  dueFrom?: string;

  /** Due on this day or earlier. */
  @IsOptional()
  @IsCivilDate()
  dueTo?: string;

  @ApiPropertyOptional({ enum: ASSIGNMENT_ROLES })
  @IsOptional()
  @IsIn(ASSIGNMENT_ROLES)
  role?: AssignmentRole;

  /** What one of the official figures counts. */
  @ApiPropertyOptional({ enum: COUNTED })
  @IsOptional()
  @IsIn(COUNTED)
  counted?: Counted;

  @ApiPropertyOptional({ enum: PLAN_STATUSES })
  @IsOptional()
  @IsIn(PLAN_STATUSES)
  planStatus?: PlanStatus;

  /** Only what was sent back and not submitted again. */
  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  returned?: boolean;

  /** Only where a later date was asked for and is not decided yet. */
  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  extensionPending?: boolean;

  /** Only what is brought before the person who asks: of units in that leader's charge, and tasks that name the leader. */
  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  inMyCharge?: boolean;
}

export class PlanTasksQuery extends AssignmentFilter {
  @IsOptional()
  @IsUUID()
  sectionId?: string;
}
