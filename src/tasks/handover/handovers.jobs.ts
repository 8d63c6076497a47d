import { Injectable } from '@nestjs/common';
import { HandlesJob } from '../../queue/index.js';
import type { JobHandler } from '../../queue/index.js';
import { Handovers } from './handovers.service.js';

@HandlesJob('task.hand-over-due')
@Injectable()
export class HandOverDueJob implements JobHandler<'task.hand-over-due'> {
  constructor(private readonly handovers: Handovers) {}

  handle(): Promise<void> {
    return this.handovers.carryOutDue();
  }
}
