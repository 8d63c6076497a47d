export { AcceptedReports } from './accepted-reports.queries.js';
export type { AcceptedReport, OwedReport } from './accepted-reports.queries.js';
export { NO_CONTENT } from './unit-report-content.js';
export type {
  ReportedFigure,
  ReportedItem,
  ReportedSection,
  ReportRemark,
  UnitReportContent,
} from './unit-report-content.js';
export type { UnitReportState } from './unit-report.rules.js';
