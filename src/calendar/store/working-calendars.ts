import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { createDataSource } from '../../database/index.js';
import { Holiday, WorkingCalendar } from '../calendar.rules.js';
import { HOLIDAYS_2022_TO_2027 } from '../holidays.data.js';

/** A corrected holiday counts on every screen within this time; what is written is always reckoned afresh. */
const KEPT_MS = 5_000;

/** The working calendar as this installation keeps it. */
@Injectable()
export class WorkingCalendars {
  private kept: { calendar: Promise<WorkingCalendar>; until: number } | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** As it is now, for what is written down by it. */
  load(em: EntityManager = this.dataSource.manager): Promise<WorkingCalendar> {
    return loadCalendar(em);
  }

  /** As it was a moment ago, for what is only shown: every request asks, and holidays change once a year. */
  recent(): Promise<WorkingCalendar> {
    const now = performance.now();
    if (!this.kept || this.kept.until <= now) {
      const kept = { calendar: loadCalendar(this.dataSource.manager), until: now + KEPT_MS };
      this.kept = kept;
      kept.calendar.catch(() => (kept.until = 0));
    }
    return this.kept.calendar;
  }
}

/** The same for code outside the container: operators' commands. */
export async function loadCalendar(em: EntityManager): Promise<WorkingCalendar> {
  const holidays = await em.query<Holiday[]>('SELECT date::text AS date, kind, name, source FROM holiday');
  return new WorkingCalendar(holidays);
}

/** Adds the shipped days off that are missing. A day that is there stays as it is: somebody may have corrected it. */
export async function loadHolidays(em: EntityManager): Promise<void> {
  await em.query(
    `INSERT INTO holiday (date, kind, name, source)
     SELECT date, kind, name, source
     FROM jsonb_to_recordset($1) AS shipped(date date, kind text, name text, source text)
     ON CONFLICT (date) DO NOTHING`,
    [JSON.stringify(HOLIDAYS_2022_TO_2027)],
  );
}

/** The same as a step of every upgrade, with sample data or without. */
export async function loadShippedHolidays(databaseUrl: string): Promise<void> {
  const source = createDataSource({ url: databaseUrl, poolSize: 1 });
  await source.initialize();
  try {
    await loadHolidays(source.manager);
  } finally {
    await source.destroy();
  }
}
