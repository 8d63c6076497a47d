import { ApiProperty } from '@nestjs/swagger';
import { OfficialCountsDto } from '../../tasks/index.js';
import { UNIT_KINDS } from '../../units/index.js';
import type { UnitKind } from '../../units/index.js';

export class SectionProgress {
  /** Null: tasks that stand in no section. */
  sectionId: string | null;
  label: string;
  title: string;
  /** Of lead assignments. */
  counts: OfficialCountsDto;
}

export class UnitProgress {
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: UNIT_KINDS })
  unitKind: UnitKind;
  lead: OfficialCountsDto;
  coordinating: OfficialCountsDto;
}

/** A lead assignment that is not done, or was submitted, after its last day on time. */
export class OverdueAssignment {
  assignmentId: string;
  taskId: string;
  ordinal: string | null;
  content: string;
  unitId: string;
  unitName: string;
  /** The document's date, or an approved extension's; `yyyy-MM-dd`. */
  dueOn: string | null;
  /** "trước ngày": the day before is the last one on time. */
  dueExclusive: boolean;
  /** Working days since the last day on time; of what waits for confirmation, until it was submitted. */
  daysLate: number;
  /** Reported as done, waiting for confirmation. */
  submitted: boolean;
}

/** One report that the plan asks its units for. */
export class ReportDuty {
  /** The document's own words. */
  raw: string;
  dueOn: string | null;
  exclusive: boolean;
  recipient: string | null;
}

/** How a plan stands on a day. The same numbers stand in its consolidated report. */
export class PlanProgress {
  planId: string;
  /** "3707/KH-UBND" */
  planNumber: string;
  planTitle: string;
  campaign: boolean;
  /** The day the numbers are of, `yyyy-MM-dd`. */
  asOf: string;
  tasks: number;
  /** Of lead assignments. */
  counts: OfficialCountsDto;
  coordinatingCounts: OfficialCountsDto;
  /** In the plan's order. */
  bySection: SectionProgress[];
  /** In the organisation's order. */
  byUnit: UnitProgress[];
  /** The longest overdue first. As many as `counts.openOverdue`. */
  overdue: OverdueAssignment[];
  reportPeriods: ReportDuty[];
}
