import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDateString,
  IsDefined,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const MOST_DAYS = 60;
const MOST_STEPS = 8;
/** Who would be written to later than this has gone home. */
const TIME_OF_DAY = /^(0[5-9]|1[0-6]):[0-5]\d$/;

export class RepetitionDto {
  /** Working days until the first time. */
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  first: number;

  /** Working days between two times. */
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  every: number;
}

export class EscalationDto {
  /** Overdue working days from which the coordinators are told; null: never. */
  @ApiProperty({ type: Number, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  coordinator: number | null;

  /** The same for the leaders. */
  @ApiProperty({ type: Number, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  leader: number | null;
}

export class ReminderStepsDto {
  /** Working days before the last day on time; 0 is the day itself. */
  @IsArray()
  @ArrayMaxSize(MOST_STEPS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_DAYS, { each: true })
  before: number[];

  @IsDefined()
  @ValidateNested()
  @Type(() => RepetitionDto)
  after: RepetitionDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => EscalationDto)
  escalation: EscalationDto;
}

export class UnacknowledgedDto {
  /** Working days after which who answers for the unit is told. */
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  head: number;

  /** And the coordinators; null: never. */
  @ApiProperty({ type: Number, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  coordinator: number | null;
}

export class QuietDto {
  /** ISO weekdays, 1 for Monday. */
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays: number[];

  /** `yyyy-MM-dd` */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsDateString({ strict: true }, { each: true })
  dates: string[];
}

export class ReminderPolicyDto extends ReminderStepsDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => RepetitionDto)
  waiting: RepetitionDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => UnacknowledgedDto)
  unacknowledged: UnacknowledgedDto;

  /** `HH:mm`, Asia/Ho_Chi_Minh. */
  @Matches(TIME_OF_DAY)
  sendFrom: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => QuietDto)
  quiet: QuietDto;

  /** Whether people may do without e-mail. */
  @IsBoolean()
  emailOptional: boolean;
}

export class PlanStepsDto {
  planId: string;
  /** "3707/KH-UBND" */
  planNumber: string;
  title: string;
  steps: ReminderStepsDto;
  version: number;
}

export class AuthorityPolicyDto {
  authorityId: string;
  authorityName: string;
  /** As it is stored, else the default. */
  policy: ReminderPolicyDto;
  /** 0: the default, never changed. */
  version: number;
  /** Plans with steps of their own. */
  plans: PlanStepsDto[];
}

class VersionRead {
  /** 0 where none is stored yet. */
  @IsInt()
  @Min(0)
  version: number;
}

export class SavePolicyDto extends VersionRead {
  @IsDefined()
  @ValidateNested()
  @Type(() => ReminderPolicyDto)
  policy: ReminderPolicyDto;
}

export class SavePlanStepsDto extends VersionRead {
  /** Null: the plan follows its authority again. */
  @ApiProperty({ type: ReminderStepsDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsDefined()
  @ValidateNested()
  @Type(() => ReminderStepsDto)
  steps: ReminderStepsDto | null;
}

export class PreviewPolicyDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => ReminderPolicyDto)
  policy: ReminderPolicyDto;

  /** What one plan would have of its own; absent: as it is stored. */
  @IsOptional()
  @IsUUID()
  planId?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ReminderStepsDto)
  steps?: ReminderStepsDto;
}

export class PreviewItemsDto extends PreviewPolicyDto {
  @IsDateString({ strict: true })
  day: string;

  @IsUUID()
  personId: string;
}
