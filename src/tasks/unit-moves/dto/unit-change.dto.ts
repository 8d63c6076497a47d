import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDateString,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ROLES } from '../../../access/index.js';
import type { Role } from '../../../access/index.js';
import { UNIT_CHANGE_KINDS, UNIT_CHANGE_STATUSES } from '../../../units/changes/index.js';
import type { UnitChangeKind, UnitChangeStatus } from '../../../units/changes/index.js';
import { ASSIGNMENT_STATES } from '../../assignment.rules.js';
import type { AssignmentRole, AssignmentState } from '../../assignment.rules.js';
import { ASSIGNMENT_ROLES } from '../../dto/assignment.dto.js';

const MOST_UNITS = 50;
const MOST_ALLOTTED = 5_000;

/** A unit that carries on: one that is there, or the name of one to be set up. */
export class SuccessorDto {
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  shortName?: string;
}

/** An assignment, or a role of a person, that goes to another successor than the first. */
export class AllotmentDto {
  @IsUUID()
  id: string;

  /** Counted from 0. */
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  successor: number;
}

export class PreviewUnitChangeDto {
  @ApiProperty({ enum: UNIT_CHANGE_KINDS })
  @IsIn(UNIT_CHANGE_KINDS)
  kind: UnitChangeKind;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  unitIds: string[];

  @IsOptional()
  @IsString()
  @MaxLength(300)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  shortName?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ValidateNested({ each: true })
  @Type(() => SuccessorDto)
  successors?: SuccessorDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ALLOTTED)
  @ValidateNested({ each: true })
  @Type(() => AllotmentDto)
  assignments?: AllotmentDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ALLOTTED)
  @ValidateNested({ each: true })
  @Type(() => AllotmentDto)
  roles?: AllotmentDto[];
}

export class ProposeUnitChangeDto extends PreviewUnitChangeDto {
  /** `yyyy-MM-dd`; a later day than today waits for it. */
  @IsDateString({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  effectiveOn: string;

  /** The decision it is made by. */
  @IsString()
  @IsNotEmpty()
  @Matches(/\S/)
  @MaxLength(1000)
  ground: string;
}

export class WithdrawUnitChangeDto {
  @IsInt()
  version: number;
}

/** An open part that goes over. */
export class MovingPartDto {
  assignmentId: string;
  taskId: string;
  planNumber: string;
  ordinal: string | null;
  content: string;
  @ApiProperty({ enum: ASSIGNMENT_ROLES })
  role: AssignmentRole;
  @ApiProperty({ enum: ASSIGNMENT_STATES })
  state: AssignmentState;
  dueOn: string | null;
  unitName: string;
  /** Which of the successors gets it. */
  successor: number;
  /** It becomes one with another part in the same task. */
  merges: boolean;
}

export class MovingRoleDto {
  roleId: string;
  fullName: string;
  @ApiProperty({ enum: ROLES })
  role: Role;
  unitName: string;
  successor: number;
}

/** What a change would do. */
export class UnitChangePreviewDto {
  units: string[];
  successors: string[];
  /** Open parts; the first of them where there are very many. */
  parts: MovingPartDto[];
  partsTotal: number;
  merged: number;
  people: MovingRoleDto[];
  /** Spellings that lead to the first successor from then on. */
  aliases: string[];
  /** Units that stand below one that ends. */
  children: string[];
  groups: string[];
  /** Completed and cancelled parts, which stay where they are. */
  closed: number;
}

export class UnitChangeOutcomeDto {
  units: string[];
  successors: string[];
  moved: number;
  merged: number;
  people: number;
  /** Successors of which somebody has to say who is in charge. */
  withoutLeader?: string[];
}

export class UnitChangeDto {
  id: string;
  version: number;
  @ApiProperty({ enum: UNIT_CHANGE_KINDS })
  kind: UnitChangeKind;
  @ApiProperty({ enum: UNIT_CHANGE_STATUSES })
  status: UnitChangeStatus;
  effectiveOn: string;
  ground: string;
  /** Names, as they were when it was applied; until then as they are. */
  units: string[];
  successors: string[];
  outcome: UnitChangeOutcomeDto | null;
  /** Why it could not be applied on its day. */
  problem: string | null;
}
