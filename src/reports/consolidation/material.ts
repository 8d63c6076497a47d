import type { ReportPeriodKindName } from '../../plans/index.js';
import type { OfficialCounts } from '../../tasks/index.js';
import type { ReportMaterial } from '../report-material.js';
import type { UnitReportContent } from '../unit-reports/index.js';

/** Dates are `yyyy-MM-dd`. */
export interface ConsolidatedPeriod {
  id: string;
  /** "Quý I/2023", else the plan's own words. */
  label: string;
  /** NAMED: an occasion of no regular length. */
  kind: ReportPeriodKindName;
  /** The plan's own words. */
  raw: string;
  /** The last day whose results count; null: until the report is issued. */
  dataTo: string | null;
  dueOn: string | null;
}

/** The official counts of an earlier period. */
export interface EarlierPeriod {
  label: string;
  asOf: string;
  counts: OfficialCounts;
  /** As the report of that period said; otherwise counted again as of its last day. */
  issued: boolean;
}

/** A unit's own report, taken as it was accepted. */
export interface AcceptedReport {
  unitId: string;
  unitName: string;
  content: UnitReportContent;
}

/** Which units owed a report for the period, and what became of it; names in the organisation's order. */
export interface Reporting {
  expected: number;
  submitted: number;
  accepted: number;
  late: string[];
  missing: string[];
}

/** A target with what the period brought. Numbers as they are printed; null where there is none. */
export interface TargetLine {
  id: string;
  name: string;
  unitOfMeasure: string;
  planned: string | null;
  value: string | null;
  accumulated: string | null;
  lastYear: string | null;
  percentOfPlan: string | null;
  percentOfLastYear: string | null;
}

/** Everything a consolidated report is made from: read at one moment. */
export interface ConsolidationMaterial extends ReportMaterial {
  period: ConsolidatedPeriod;
  previous: EarlierPeriod | null;
  lastYear: EarlierPeriod | null;
  reporting: Reporting;
  accepted: AcceptedReport[];
  targets: TargetLine[];
}
