import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler } from './job-handler.js';
import { Outbox } from './outbox.js';

@HandlesJob('outbox.dispatch')
@Injectable()
export class OutboxDispatchJob implements JobHandler<'outbox.dispatch'> {
  constructor(private readonly outbox: Outbox) {}

  handle(): Promise<void> {
    return this.outbox.dispatchLost();
  }
}
