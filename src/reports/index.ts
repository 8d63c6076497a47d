export { Dashboard } from './dashboards/index.js';
export { PlanProgress } from './dto/progress.dto.js';
export { ReportsModule } from './reports.module.js';
