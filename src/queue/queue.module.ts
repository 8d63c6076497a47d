import { DynamicModule, Injectable, Inject, Logger, Module, OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { openBackend } from './backend.js';
import type { QueueBackend } from './backend.js';
import { JobQueues, QUEUE_BACKEND } from './job-queues.js';
import { JobWorkers } from './job-workers.js';
import { OutboxDispatchJob } from './outbox.jobs.js';
import { Outbox } from './outbox.js';

export interface QueueModuleOptions {
  databaseUrl: string;
  redisUrl: string | null;
  /** Whether this process also carries jobs out. */
  withWorkers: boolean;
}

/** Closed after the queues and workers that use it. */
@Injectable()
class BackendCloser implements OnApplicationShutdown {
  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly queues: JobQueues,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
    await this.backend.close();
  }
}

@Module({})
export class QueueModule {
  static forRoot(options: QueueModuleOptions): DynamicModule {
    const log = new Logger('queue');
    return {
      module: QueueModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        {
          provide: QUEUE_BACKEND,
          useFactory: () => openBackend({ ...options, onError: (error) => log.warn(error.message) }),
        },
        JobQueues,
        Outbox,
        OutboxDispatchJob,
        BackendCloser,
        ...(options.withWorkers ? [JobWorkers] : []),
      ],
      exports: [JobQueues, Outbox],
    };
  }
}
