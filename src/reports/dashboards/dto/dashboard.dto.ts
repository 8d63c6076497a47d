import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { OfficialCountsDto } from '../../../tasks/index.js';
import type { AssignmentRole } from '../../../tasks/index.js';
import { UNIT_KINDS } from '../../../units/index.js';
import type { UnitKind } from '../../../units/index.js';
import { OverdueAssignment } from '../../dto/progress.dto.js';
import { DASHBOARD_VIEWS } from '../dashboard.policy.js';
import type { DashboardView } from '../dashboard.policy.js';

const ROLES = ['LEAD', 'COORDINATING'] as const satisfies AssignmentRole[];

export class DashboardQuery {
  /** The widest that the person has, unless said otherwise. */
  @ApiPropertyOptional({ enum: DASHBOARD_VIEWS })
  @IsOptional()
  @IsIn(DASHBOARD_VIEWS)
  view?: DashboardView;

  /** Of which authority or own unit, where the person has several. */
  @IsOptional()
  @IsUUID()
  of?: string;

  /** Only this plan, over or not; all in progress otherwise. */
  @IsOptional()
  @IsUUID()
  planId?: string;

  /** Which parts in tasks are counted; the leading ones unless said otherwise. */
  @ApiPropertyOptional({ enum: ROLES })
  @IsOptional()
  @IsIn(ROLES)
  role?: AssignmentRole;
}

/** Of what is decided (done, or open past its last day), how much was submitted in time. */
export class PunctualityDto {
  decided: number;
  onTime: number;
}

export class OnTimeDto {
  /** By the dates that count now. */
  current: PunctualityDto;
  /** By the documents' dates, as if nothing had been extended. */
  original: PunctualityDto;
  /** By the documents' dates, or an extension's that was approved before they passed. */
  ranking: PunctualityDto;
}

export class DashboardMonth {
  /** `yyyy-MM` */
  month: string;
  /** Of what falls due in the month. */
  counts: OfficialCountsDto;
}

export class DashboardUnit {
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: UNIT_KINDS })
  unitKind: UnitKind;
  counts: OfficialCountsDto;
  onTime: OnTimeDto;
  /** 1 is the most punctual; null when nothing is decided yet. */
  rank: number | null;
  /** One for each month of the dashboard. */
  months: DashboardMonth[];
}

export class DashboardPlan {
  planId: string;
  /** "3707/KH-UBND" */
  planNumber: string;
  planTitle: string;
  campaign: boolean;
  counts: OfficialCountsDto;
}

export class DashboardOverdue extends OverdueAssignment {
  planNumber: string;
}

/** All units under the same plans, without their names. */
export class DashboardAverage {
  units: number;
  counts: OfficialCountsDto;
  onTime: OnTimeDto;
}

export class DashboardChoice {
  @ApiProperty({ enum: DASHBOARD_VIEWS })
  view: DashboardView;
  /** The authority, or the own unit. */
  unitId: string;
  unitName: string;
}

/** How the plans in progress stand, or one plan, by unit, by month and by plan. All numbers are of assignments of one role. */
export class Dashboard {
  @ApiProperty({ enum: DASHBOARD_VIEWS })
  view: DashboardView;
  unitId: string;
  unitName: string;
  /** What else this person may look at; itself included. */
  choices: DashboardChoice[];
  planId: string | null;
  @ApiProperty({ enum: ROLES })
  role: AssignmentRole;
  /** The day the numbers are of, `yyyy-MM-dd`. */
  asOf: string;
  counts: OfficialCountsDto;
  onTime: OnTimeDto;
  /** Only a unit's own dashboard has one. */
  average: DashboardAverage | null;
  months: DashboardMonth[];
  /** The most punctual first; on a unit's own dashboard that unit alone. */
  units: DashboardUnit[];
  /** The newest first. */
  plans: DashboardPlan[];
  /** The ten that are overdue longest; `counts.openOverdue` says how many there are. */
  overdue: DashboardOverdue[];
}
