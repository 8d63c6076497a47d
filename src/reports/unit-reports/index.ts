export { NO_CONTENT } from './unit-report-content.js';
export type {
  ReportedFigure,
  ReportedItem,
  ReportedSection,
  ReportRemark,
  UnitReportContent,
} from './unit-report-content.js';
export type { UnitReportState } from './unit-report.rules.js';
