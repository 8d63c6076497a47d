import { Injectable } from '@nestjs/common';
import { HandlesJob } from '../../queue/index.js';
import type { JobHandler } from '../../queue/index.js';
import { UnitChangesService } from './unit-changes.service.js';

@HandlesJob('unit.apply-changes')
@Injectable()
export class ApplyUnitChangesJob implements JobHandler<'unit.apply-changes'> {
  constructor(private readonly service: UnitChangesService) {}

  async handle(): Promise<void> {
    await this.service.applyDue();
  }
}
