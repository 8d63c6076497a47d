import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../../../common/index.js';
import { VersionedInput } from '../../dto/assignment-action.dto.js';
import { AttachedFile } from '../../dto/assignment.dto.js';
import { DRAFT_STAGES } from '../inside-unit.rules.js';
import type { DraftStage } from '../inside-unit.rules.js';

/** Of what may not exist yet: then 0. */
class MaybeVersionedInput {
  @IsInt()
  @Min(0)
  version: number;
}

export class HandInput extends MaybeVersionedInput {
  @IsUUID()
  specialistId: string;

  /** The unit's own date, `yyyy-MM-dd`. */
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @MaxLength(10)
  internalDueOn?: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class StepInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  content: string;
}

export class StepDoneInput extends VersionedInput {
  @IsBoolean()
  done: boolean;
}

export class StepOrderInput {
  /** All steps of the assignment, in their new order. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  stepIds: string[];
}

export class DraftInput extends MaybeVersionedInput {
  @IsBoolean()
  finished: boolean;

  @IsInt()
  @Min(0)
  @Max(100)
  percent: number;

  @IsString()
  @MaxLength(5000)
  result: string;

  @IsString()
  @MaxLength(5000)
  difficulty: string;

  @IsString()
  @MaxLength(5000)
  proposal: string;

  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @MaxLength(10)
  completedOn?: string;

  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds: string[];
}

export class GiveBackInput extends VersionedInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  remark: string;
}

/** To whom the assignment was handed. Dates are `yyyy-MM-dd`. */
export class HandedView {
  specialistId: string;
  specialistName: string;
  internalDueOn: string | null;
  /** The internal date is after the last day on time. */
  afterDue: boolean;
  note: string;
  handedByName: string;
  handedAt: Date;
  version: number;
}

export class StepView {
  id: string;
  content: string;
  doneAt: Date | null;
  doneByName: string | null;
  version: number;
}

export class DraftView {
  authorId: string;
  authorName: string;
  @ApiProperty({ enum: DRAFT_STAGES })
  stage: DraftStage;
  finished: boolean;
  percent: number;
  result: string;
  difficulty: string;
  proposal: string;
  completedOn: string | null;
  files: AttachedFile[];
  remark: string | null;
  remarkByName: string | null;
  savedAt: Date;
  version: number;
}

export class Colleague {
  userId: string;
  fullName: string;
  title: string;
}

export class InsideLogEntry {
  at: Date;
  actorName: string;
  /** A sentence in the person's language. */
  text: string;
}

/** How a unit works on its assignment; only the unit's own people see it. */
export class InsideWork {
  assignmentId: string;
  /** The person who asks may hand it to a specialist. */
  mayHand: boolean;
  mayDraft: boolean;
  /** The unit still has something to do. */
  open: boolean;
  /** Specialists of the unit, where the person may hand it to them. */
  specialists: Colleague[];
  handed: HandedView | null;
  steps: StepView[];
  draft: DraftView | null;
  /** Oldest first. */
  log: InsideLogEntry[];
}

/** What is marked on a row of "Việc của tôi". */
export class InsideMark {
  assignmentId: string;
  specialistId: string | null;
  specialistName: string | null;
  internalDueOn: string | null;
  afterDue: boolean;
  stepsDone: number;
  steps: number;
  @ApiProperty({ enum: DRAFT_STAGES, nullable: true })
  draftStage: DraftStage | null;
  draftAuthorName: string | null;
}
