export { Dashboard } from './dto/dashboard.dto.js';
export { DashboardsModule } from './dashboards.module.js';
