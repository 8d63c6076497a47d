import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler } from '../../queue/index.js';
import { Leaves } from './leaves.service.js';

@HandlesJob('identity.leaves')
@Injectable()
export class LeavesJob implements JobHandler<'identity.leaves'> {
  constructor(private readonly leaves: Leaves) {}

  handle(): Promise<void> {
    return this.leaves.refresh();
  }
}
