import { DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { AuditModule } from './audit/index.js';
import { CalendarModule } from './calendar/store/index.js';
import { ConfigModule, Settings } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { FilesModule } from './files/index.js';
import { IdentityModule } from './identity/index.js';
import { NotificationsModule } from './notifications/index.js';
import { PlansModule } from './plans/index.js';
import { QueueModule } from './queue/index.js';
import { ReportsModule } from './reports/index.js';
import { SearchModule } from './search/index.js';
import { TasksModule } from './tasks/index.js';
import { UnitsModule } from './units/index.js';

export interface AppOptions {
  settings: Settings;
  /** Of the server in use: the configured one, or the embedded one. */
  databaseUrl: string;
  /** Whether this process also carries queued jobs out. */
  withWorkers: boolean;
}

/** The whole product: `main.ts` serves it, `worker.ts` runs it without HTTP. */
@Module({})
export class AppModule {
  static forRoot({ settings, databaseUrl, withWorkers }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(settings),
        DatabaseModule.forRoot(databaseUrl),
        QueueModule.forRoot({ databaseUrl, redisUrl: settings.redisUrl, withWorkers }),
        CalendarModule,
        AccessModule,
        AuditModule,
        FilesModule,
        UnitsModule,
        IdentityModule,
        PlansModule,
        TasksModule,
        SearchModule,
        NotificationsModule,
        ReportsModule,
      ],
    };
  }
}
