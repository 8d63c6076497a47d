import { Injectable } from '@nestjs/common';
import { HandlesJob } from '../../queue/index.js';
import type { JobHandler } from '../../queue/index.js';
import { OccurrencesService } from './occurrences.service.js';

@HandlesJob('task.open-occurrences')
@Injectable()
export class OpenOccurrencesJob implements JobHandler<'task.open-occurrences'> {
  constructor(private readonly service: OccurrencesService) {}

  async handle(): Promise<void> {
    await this.service.openDue();
  }
}
