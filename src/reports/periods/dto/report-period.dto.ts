import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Trimmed } from '../../../common/index.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REPORT_PERIOD_KINDS } from '../../../plans/index.js';
import type { RegularKind, ReportOwedBy, ReportPeriodKindName } from '../../../plans/index.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REGULAR_KINDS = REPORT_PERIOD_KINDS.filter((kind) => kind !== 'NAMED');
const OWED_BY = ['LEADS', 'ALL'] as const;
const ORIGINS = ['PLAN', 'HAND'] as const;
const STATES = ['NOT_SEEN', 'WRITING', 'RETURNED', 'SUBMITTED', 'ACCEPTED'] as const;

export class CollectionCountsDto {
  owed: number;
  notSeen: number;
  writing: number;
  returned: number;
  submitted: number;
  accepted: number;
  /** Not handed in, and the last day on time has passed. */
  overdue: number;
  /** Handed in after it. */
  late: number;
}

/** Days are `yyyy-MM-dd`. */
export class ReportPeriodDto {
  id: string;
  planId: string;
  planNumber: string;
  planTitle: string;
  @ApiProperty({ enum: ORIGINS })
  origin: 'PLAN' | 'HAND';
  /** The document's own words; of one added by hand, why. */
  raw: string;
  @ApiProperty({ enum: REPORT_PERIOD_KINDS })
  kind: ReportPeriodKindName;
  /** "Quý I/2023" */
  label: string;
  dataFrom: string | null;
  dataTo: string | null;
  dueOn: string | null;
  exclusive: boolean;
  /** The last day on time, moved past days off. */
  lastDayOn: string | null;
  /** Working days left; below 0: late. */
  daysLeft: number | null;
  recipient: string | null;
  @ApiProperty({ enum: OWED_BY })
  owedBy: ReportOwedBy;
  openAheadDays: number;
  /** When it opens by itself, or would have. */
  opensOn: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  version: number;
  /** Of the reports that the reader may see. */
  counts: CollectionCountsDto;
}

export class PlanReportPeriodsDto {
  planId: string;
  planNumber: string;
  /** Whether the reader may add and change periods. */
  mayManage: boolean;
  /** Whether the counts are those of all units, not of the reader's own. */
  seesAll: boolean;
  periods: ReportPeriodDto[];
}

export class ProposedPeriodsQuery {
  @ApiProperty({ enum: REGULAR_KINDS })
  @IsIn(REGULAR_KINDS)
  kind: RegularKind;

  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** Day of the month on which each is due. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(31)
  day: number;

  /** Due in the month after the period's last one. */
  @IsOptional()
  @IsIn(['true', 'false'])
  monthAfter?: 'true' | 'false';
}

export class ProposedPeriodDto {
  @ApiProperty({ enum: REGULAR_KINDS })
  kind: RegularKind;
  label: string;
  dataFrom: string;
  dataTo: string;
  dueOn: string;
}

export class ReportPeriodInput {
  @ApiProperty({ enum: REPORT_PERIOD_KINDS })
  @IsIn(REPORT_PERIOD_KINDS)
  kind: ReportPeriodKindName;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  label: string;

  @ValidateIf((_, value) => value !== null)
  @IsDateString({ strict: true })
  @Matches(DAY)
  dataFrom: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsDateString({ strict: true })
  @Matches(DAY)
  dataTo: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsDateString({ strict: true })
  @Matches(DAY)
  dueOn: string | null;

  /** "trước ngày" */
  @IsOptional()
  @IsBoolean()
  exclusive?: boolean;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(300)
  recipient?: string | null;

  @ApiPropertyOptional({ enum: OWED_BY })
  @IsOptional()
  @IsIn(OWED_BY)
  owedBy?: ReportOwedBy;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  openAheadDays?: number;
}

export class ReasonInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

export class AddReportPeriodsInput extends ReasonInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(24)
  @ValidateNested({ each: true })
  @Type(() => ReportPeriodInput)
  periods: ReportPeriodInput[];
}

export class VersionedReasonInput extends ReasonInput {
  @IsInt()
  @Min(1)
  version: number;
}

/** What is to be different; what is left out stays. */
export class ChangeReportPeriodInput extends VersionedReasonInput {
  @ApiPropertyOptional({ enum: REPORT_PERIOD_KINDS })
  @IsOptional()
  @IsIn(REPORT_PERIOD_KINDS)
  kind?: ReportPeriodKindName;

  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  label?: string;

  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(DAY)
  dataFrom?: string | null;

  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(DAY)
  dataTo?: string | null;

  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(DAY)
  dueOn?: string | null;

  @IsOptional()
  @IsBoolean()
  exclusive?: boolean;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(300)
  recipient?: string | null;

  @ApiPropertyOptional({ enum: OWED_BY })
  @IsOptional()
  @IsIn(OWED_BY)
  owedBy?: ReportOwedBy;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  openAheadDays?: number;
}

export class OpenReportPeriodInput {
  @IsInt()
  @Min(1)
  version: number;
}

/** One unit's line of the collection board. */
export class CollectedUnitDto {
  unitId: string;
  unitName: string;
  /** Units that have ended, for which it reports. */
  formerUnits: string[];
  /** Null while the period is not open: the unit will owe it. */
  reportId: string | null;
  @ApiProperty({ enum: STATES, nullable: true })
  state: (typeof STATES)[number] | null;
  lastDayOn: string | null;
  daysLeft: number | null;
  overdue: boolean;
  /** Handed in after the last day on time. */
  late: boolean;
  firstSeenAt: Date | null;
  submittedOn: string | null;
  acceptedAt: Date | null;
  returnedReason: string | null;
  /** How often the unit was urged on about it, and when last. */
  followUps: number;
  lastFollowUpOn: string | null;
  /** Who answers for the unit. */
  people: string[];
}

export class CollectionBoardDto {
  period: ReportPeriodDto;
  mayManage: boolean;
  seesAll: boolean;
  units: CollectedUnitDto[];
}

export class ReportCalendarQuery {
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}

export class ReportCalendarEntryDto {
  period: ReportPeriodDto;
  seesAll: boolean;
  /** Names of units that have not handed in although the last day on time has passed. */
  missing: string[];
  /** Names of units that handed in late. */
  late: string[];
  /** The reports of the reader's own units. */
  own: OwnReportDto[];
}

export class OwnReportDto {
  reportId: string;
  unitName: string;
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];
  overdue: boolean;
}

export class ReportCalendarDto {
  year: number;
  today: string;
  entries: ReportCalendarEntryDto[];
  /** Asked for by a plan and not dated yet. */
  undated: ReportPeriodDto[];
}
