import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../calendar/index.js';
import { WorkingCalendars } from '../calendar/store/index.js';
import { Clock } from '../common/index.js';
import type { SqlParams } from './sql-params.js';
import { SOON_WORKING_DAYS } from './timeliness/index.js';
import type { Moment, MomentSql } from './timeliness/index.js';

/** Today by the business clock, with what timeliness is read from. */
export interface BusinessDayReading extends Moment {
  calendar: WorkingCalendar;
  /** Looked back at from a later day. */
  past: boolean;
  /** The two days as parameters of a statement, each added where it is first used. */
  sql(params: SqlParams): MomentSql;
}

@Injectable()
export class BusinessDay {
  private soon: (Moment & { calendar: WorkingCalendar }) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendars,
  ) {}

  async read(): Promise<BusinessDayReading> {
    const calendar = await this.calendars.recent();
    const today = this.clock.today();
    // The same all day long, as long as the calendar is: every request asks.
    if (this.soon?.calendar !== calendar || this.soon.today !== today)
      this.soon = { calendar, today, soonUntil: calendar.addWorkingDays(today, SOON_WORKING_DAYS) };
    const { soonUntil } = this.soon;
    return {
      calendar,
      today,
      soonUntil,
      past: false,
      sql: (params) => momentSql(params, { today, soonUntil }),
    };
  }

  /** Another day, from which things are looked at as if it were today. */
  async asOf(today: string): Promise<BusinessDayReading> {
    const calendar = await this.calendars.recent();
    const soonUntil = calendar.addWorkingDays(today, SOON_WORKING_DAYS);
    const past = today < this.clock.today();
    return { calendar, today, soonUntil, past, sql: (params) => momentSql(params, { today, soonUntil }) };
  }
}

function momentSql(params: SqlParams, moment: Moment): MomentSql {
  let today: string | undefined;
  let soonUntil: string | undefined;
  return {
    get today() {
      return (today ??= params.add(moment.today));
    },
    get soonUntil() {
      return (soonUntil ??= params.add(moment.soonUntil));
    },
  };
}
