import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDateString,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../../../common/index.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_UNITS = 200;
const MOST_LEADERS = 50;

/** Every change of a plan carries the version it read, and says why. */
export class PlanChangeInput {
  @IsInt()
  @Min(1)
  planVersion: number;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

/** What is to be different about a task; what is left out stays. */
export class ChangeTaskInput extends PlanChangeInput {
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(5000)
  content?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  product?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  ordinal?: string | null;

  @IsOptional()
  @IsUUID()
  sectionId?: string | null;

  /** The first answers for the whole task. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  leads?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  coordinating?: string[];

  /** Leaders of the authority who are in charge of the task. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LEADERS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  leaderIds?: string[];

  /** `yyyy-MM-dd`; null: none. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(DAY)
  dueOn?: string | null;

  /** "trước ngày" */
  @IsOptional()
  @IsBoolean()
  dueExclusive?: boolean;
}

/** A task that the document did not have. */
export class AddTaskInput extends ChangeTaskInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(5000)
  declare content: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  declare leads: string[];
}

/** The day on which what the document only names falls due. */
export class DateTaskInput extends PlanChangeInput {
  @IsDateString({ strict: true })
  @Matches(DAY)
  dueOn: string;

  @IsOptional()
  @IsBoolean()
  dueExclusive?: boolean;
}

export class ChangedPlanDto {
  planVersion: number;
  /** Assignments that were given, changed or taken back. */
  given: number;
  changed: number;
  cancelled: number;
}
