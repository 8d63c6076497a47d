import { Module } from '@nestjs/common';
import { TasksModule } from '../../tasks/index.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardQueries } from './dashboard.queries.js';
import { DashboardService } from './dashboard.service.js';

@Module({
  imports: [TasksModule],
  providers: [DashboardQueries, DashboardService],
  controllers: [DashboardController],
})
export class DashboardsModule {}
