import { Injectable } from '@nestjs/common';
import { HandlesJob } from '../../queue/index.js';
import type { JobHandler } from '../../queue/index.js';
import { ReportOpenings } from './report-openings.service.js';

@HandlesJob('report.open-periods')
@Injectable()
export class OpenReportPeriodsJob implements JobHandler<'report.open-periods'> {
  constructor(private readonly openings: ReportOpenings) {}

  async handle(): Promise<void> {
    await this.openings.openDue();
  }
}
