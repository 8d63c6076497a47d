export { ReportOpenings } from './report-openings.service.js';
export { ReportPeriodsModule } from './report-periods.module.js';
