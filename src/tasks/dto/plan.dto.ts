import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/index.js';
import { LeaderChoiceDto } from '../../plans/index.js';
import type { PlanStatus } from '../../plans/index.js';
import type { OfficialCounts } from '../timeliness/index.js';

export const PLAN_STATUSES = ['DRAFT', 'ISSUED', 'CLOSED', 'CANCELLED'] as const satisfies PlanStatus[];

export class PlansQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PLAN_STATUSES })
  @IsOptional()
  @IsIn(PLAN_STATUSES)
  status?: PlanStatus;

  /** Only emulation campaigns, or only other plans. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  campaign?: boolean;

  /** Words of the title or the number, with or without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** The four official counts, and what is not among them. */
export class OfficialCountsDto implements OfficialCounts {
  total: number;
  completedOnTime: number;
  completedLate: number;
  /** Due soon included. */
  openInTime: number;
  openOverdue: number;
  noDeadline: number;
  /** Of `openInTime`. */
  dueSoon: number;
  /** Waiting for confirmation. */
  submitted: number;
}

/** A plan of a list, with the counts of its lead assignments. Dates are `yyyy-MM-dd`. */
export class PlanSummary {
  id: string;
  /** "3707/KH-UBND" */
  number: string;
  title: string;
  issuedOn: string;
  authorityId: string;
  authorityName: string;
  campaign: boolean;
  periodFrom: string | null;
  periodTo: string | null;
  @ApiProperty({ enum: PLAN_STATUSES })
  status: PlanStatus;
  counts: OfficialCountsDto;
}

export class PlanSummaryPage {
  items: PlanSummary[];
  total: number;
  page: number;
  pageSize: number;
}

export class PlanSectionView {
  id: string;
  label: string;
  title: string;
}

export class ReportPeriodView {
  /** The document's own words. */
  raw: string;
  dueOn: string | null;
  exclusive: boolean;
  recipient: string | null;
}

/** Of the leads' completed assignments that have a deadline: how many were done in time, told both ways. */
export class OnTimeCounts {
  completed: number;
  /** By the deadline that counts, extensions included. */
  byDeadline: number;
  /** By the one before any extension. */
  byOriginal: number;
}

export class PlanDetail extends PlanSummary {
  onTime: OnTimeCounts;
  signer: string | null;
  signerTitle: string | null;
  place: string | null;
  issuer: string | null;
  sections: PlanSectionView[];
  reportPeriods: ReportPeriodView[];
  /** Who may be put in charge of a task: the leaders of the authority. */
  leaders: LeaderChoiceDto[];
  sourceFileId: string | null;
  /** What a change of the plan has to carry. */
  version: number;
}
