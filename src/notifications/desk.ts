import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { WorkingCalendars } from '../calendar/store/index.js';
import { Clock } from '../common/index.js';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import type { Desk } from './letter-lines.js';

/** Lays out what messages are written with: the business day, the working calendar, the product's address. */
@Injectable()
export class Desks {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendars,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async today(em?: EntityManager): Promise<Desk> {
    return {
      today: this.clock.today(),
      calendar: await this.calendars.load(em),
      publicUrl: this.settings.publicUrl,
    };
  }
}
