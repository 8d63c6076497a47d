import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isCivilDate } from '../../../calendar/index.js';
import { PageQuery, Trimmed } from '../../../common/index.js';
import { FREE_FIELDS, ITEM_FIELDS } from '../unit-report-content.js';
import type { ReportPlace, ReportRemark } from '../unit-report-content.js';
import { REPORT_ACTIONS, UNIT_REPORT_STATES } from '../unit-report.rules.js';
import type { ReportAction, UnitReportState } from '../unit-report.rules.js';

const LONGEST_TEXT = 10_000;
const MOST_ITEMS = 1_000;

const REMARKED_FIELDS = [...ITEM_FIELDS, ...FREE_FIELDS, 'figures', 'whole'] as const;

const IsCivilDate = () =>
  ValidateBy({
    name: 'isCivilDate',
    validator: { validate: (value: unknown) => typeof value === 'string' && isCivilDate(value) },
  });

export class UnitReportsQuery extends PageQuery {
  /** Only those of the units that the person who asks writes for. */
  @IsOptional()
  @IsIn(['true', 'false'])
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  own?: 'true' | 'false';

  @ApiPropertyOptional({ enum: UNIT_REPORT_STATES })
  @IsOptional()
  @IsIn(UNIT_REPORT_STATES)
  state?: UnitReportState;

  @IsOptional()
  @IsUUID()
  planId?: string;

  @IsOptional()
  @IsUUID()
  periodId?: string;
}

export class ReportVersionInput {
  @IsInt()
  @Min(1)
  version: number;
}

export class WrittenItemInput {
  @IsUUID()
  assignmentId: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  result: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  unfinished: string;
}

export class WrittenFigureInput {
  @IsUUID()
  targetId: string;

  /** A decimal number, or null where it is not given. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  value: string | null;
}

export class WriteUnitReportInput extends ReportVersionInput {
  /** Only what was written; other tasks stay as they are. */
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ArrayUnique(({ assignmentId }: WrittenItemInput) => assignmentId)
  @ValidateNested({ each: true })
  @Type(() => WrittenItemInput)
  items: WrittenItemInput[];

  @IsString()
  @MaxLength(LONGEST_TEXT)
  difficulties: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  proposals: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  nextPeriod: string;

  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ArrayUnique(({ targetId }: WrittenFigureInput) => targetId)
  @ValidateNested({ each: true })
  @Type(() => WrittenFigureInput)
  figures: WrittenFigureInput[];

  /** Why there is nothing to report; empty where there is. */
  @IsString()
  @MaxLength(2000)
  nothingNew: string;

  /** Number and symbol of the unit's own document: "12/BC-TCKH". */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  documentNumber?: string;

  /** Its date, `yyyy-MM-dd`. */
  @IsOptional()
  @IsCivilDate()
  documentDate?: string;
}

export class RemarkInput implements ReportPlace {
  /** Null: about a part of the whole report. */
  @IsOptional()
  @IsUUID()
  assignmentId: string | null;

  @ApiProperty({ enum: REMARKED_FIELDS })
  @IsIn(REMARKED_FIELDS)
  field: (typeof REMARKED_FIELDS)[number];

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text: string;
}

export class ReturnUnitReportInput extends ReportVersionInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RemarkInput)
  remarks: RemarkInput[];
}

export class AnswerRemarkInput {
  /** What was done about it. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  answer: string;
}

export class ReportedItemView {
  assignmentId: string;
  taskId: string;
  ordinal: string | null;
  content: string;
  result: string;
  unfinished: string;
}

export class ReportedSectionView {
  sectionId: string | null;
  label: string;
  title: string;
  items: ReportedItemView[];
}

export class ReportedFigureView {
  targetId: string;
  value: string | null;
}

export class ReportContentView {
  sections: ReportedSectionView[];
  difficulties: string;
  proposals: string;
  nextPeriod: string;
  figures: ReportedFigureView[];
  nothingNew: string;
}

export class ReportRemarkView implements ReportRemark {
  id: string;
  assignmentId: string | null;
  @ApiProperty({ enum: REMARKED_FIELDS })
  field: (typeof REMARKED_FIELDS)[number];
  text: string;
  authorName: string;
  answer: string | null;
  answeredAt: string | null;
  answeredByName: string | null;
}

/** A unit's report as lists show it. Days are `yyyy-MM-dd`. */
export class UnitReportRow {
  id: string;
  version: number;
  planId: string;
  /** "3707/KH-UBND" */
  planNumber: string;
  planTitle: string;
  periodId: string;
  /** "Quý I/2023", or the plan's own words. */
  periodLabel: string;
  unitId: string;
  unitName: string;
  /** Names of units that have ended and for which this one reports. */
  formerUnits: string[];
  authorityId: string;
  /** As the plan says it. */
  dueOn: string;
  dueExclusive: boolean;
  /** The last day on time: where "before" ends, and after days off. */
  lastDayOn: string;
  /** Working days to the last day; below 0: so many too late. */
  daysLeft: number;
  /** Submitted after its day, or still missing then. */
  late: boolean;
  @ApiProperty({ enum: UNIT_REPORT_STATES })
  state: UnitReportState;
  returnedReason: string | null;
  /** Somebody of the unit has opened it. */
  firstSeenAt: Date | null;
  submittedAt: Date | null;
  submittedOn: string | null;
  submittedByName: string | null;
  acceptedAt: Date | null;
  acceptedByName: string | null;
  periodClosed: boolean;
  /** What the person who asks may do next. */
  @ApiProperty({ enum: REPORT_ACTIONS, isArray: true })
  allowed: ReportAction[];
}

export class UnitReportCounts {
  OPEN: number;
  SUBMITTED: number;
  ACCEPTED: number;
}

export class UnitReportPage {
  items: UnitReportRow[];
  total: number;
  page: number;
  pageSize: number;
  /** By state, whatever state is asked for. */
  counts: UnitReportCounts;
}

/** A target with what the unit's figure is set against. */
export class ReportTargetView {
  targetId: string;
  name: string;
  unitOfMeasure: string;
  planned: string | null;
}

export class UnitReportDetail extends UnitReportRow {
  authorityName: string;
  planIssuedOn: string;
  /** The days that the report tells about; null where the plan does not say. */
  dataFrom: string | null;
  dataTo: string | null;
  documentNumber: string | null;
  documentDate: string | null;
  /** Null for others than the unit while nothing was submitted. */
  content: ReportContentView | null;
  targets: ReportTargetView[];
  savedAt: Date;
  savedByName: string | null;
  /** Of the last return, with what the unit has answered. */
  remarks: ReportRemarkView[];
  returnedByName: string | null;
  returnedAt: Date | null;
  /** How often it was submitted. */
  versions: number;
  /** The person who asks is of the unit. */
  own: boolean;
}

export class UnitReportVersionView {
  number: number;
  submittedAt: Date;
  submittedOn: string;
  submittedByName: string;
  documentNumber: string | null;
  documentDate: string | null;
  content: ReportContentView;
  @ApiProperty({ enum: ['ACCEPTED', 'RETURNED'], nullable: true })
  decision: 'ACCEPTED' | 'RETURNED' | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
  remarks: ReportRemarkView[];
}
