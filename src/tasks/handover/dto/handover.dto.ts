import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsDateString,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { ROLES } from '../../../access/index.js';
import type { Role } from '../../../access/index.js';
import { HANDOVER_STATUSES } from '../work-handover.entity.js';
import type { HandoverStatus } from '../work-handover.entity.js';

export class PreviewHandoverInput {
  @IsUUID()
  unitId: string;

  @IsUUID()
  fromId: string;
}

export class HandOverInput extends PreviewHandoverInput {
  @IsUUID()
  toId: string;

  /** `yyyy-MM-dd`; a later day than today waits for it. */
  @IsDateString({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  effectiveOn: string;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;

  /** The roles that the person holds at the unit go along. */
  @IsBoolean()
  takesRoles: boolean;
}

export class WithdrawHandoverInput {
  @IsInt()
  version: number;
}

/** One assignment that a person has been handed. */
export class HandedAssignmentDto {
  assignmentId: string;
  taskId: string;
  planNumber: string;
  ordinal: string | null;
  content: string;
  dueOn: string | null;
  internalDueOn: string | null;
}

/** What would go over, as things are today. */
export class HandoverPreviewDto {
  /** The first of them where there are very many. */
  assignments: HandedAssignmentDto[];
  total: number;
  /** Reports that the person has begun to write. */
  drafts: number;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  /** The person who asks may move the roles too. */
  mayTakeRoles: boolean;
}

export class HandoverDto {
  id: string;
  version: number;
  unitName: string;
  fromName: string;
  toName: string;
  takesRoles: boolean;
  effectiveOn: string;
  reason: string;
  @ApiProperty({ enum: HANDOVER_STATUSES })
  status: HandoverStatus;
  assignments: number | null;
  drafts: number | null;
  problem: string | null;
  createdByName: string;
}

/** A person of a unit with what is open. */
export class HandoverPersonDto {
  userId: string;
  fullName: string;
  title: string;
  /** Has left, or may not sign in. */
  active: boolean;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  /** Open assignments that were handed to the person. */
  open: number;
}

export class HandoverUnitDto {
  unitId: string;
  unitName: string;
  people: HandoverPersonDto[];
}
