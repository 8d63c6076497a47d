export { ConsolidatedReport } from './consolidated-report.entity.js';
export { ConsolidatedReportsQueries } from './consolidated-reports.queries.js';
export { ConsolidationController } from './consolidation.controller.js';
export { ConsolidationMaterialQueries } from './consolidation-material.queries.js';
export { ConsolidationService } from './consolidation.service.js';
export { IssuedReport } from './issued-report.entity.js';
export { IssuingReportService } from './issuing-report.service.js';
