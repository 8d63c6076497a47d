import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import type { Holiday } from '../../calendar/index.js';
import { effectiveLastDay } from '../../calendar/index.js';
import { loadCalendar } from '../../calendar/store/index.js';
import { AppError } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { PlanReader } from '../../plans/index.js';
import { tasksError } from '../tasks.errors.js';
import type { HolidayChangeDto, HolidayYearDto, NoticeRowDto } from './dto/holiday.dto.js';
import { holidayFault, readNotice, sameHoliday } from './holiday-changes.rules.js';

/** The calendar is one for the installation: what happens to it is recorded under this id. */
const CALENDAR_ID = '00000000-0000-0000-0000-000000000000';

/** A year's notice is a page; whatever is larger is something else. */
const LARGEST_NOTICE = 200 * 1024;

/** Days off and worked in exchange, as this installation keeps them; deadlines follow them at once. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly reader: PlanReader,
  ) {}

  async year(year: number): Promise<HolidayYearDto> {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const { manager } = this.dataSource;
    const [holidays, calendar] = await Promise.all([stored(manager, from, to), loadCalendar(manager)]);
    const newYear = Number(calendar.isWorkingDay(from));
    return { year, holidays, workingDays: calendar.workingDaysBetween(from, to) + newYear };
  }

  /**
   * All changes or none, with the last days that follow from them.
   * @returns how many open assignments have another last day now.
   * @throws tasks:HOLIDAY_WRONG, tasks:DAY_TAKEN, tasks:CALENDAR_CHANGED.
   */
  async change(actor: Actor, changes: HolidayChangeDto[]): Promise<number> {
    const dates = changes.map(({ date }) => date);
    const wrong = changes.find(
      ({ date, after }, index) =>
        dates.indexOf(date) !== index || (after && (after.date !== date || holidayFault(after))),
    );
    if (wrong) throw tasksError('HOLIDAY_WRONG', { date: writtenDate(wrong.date) });
    return this.transactions.run(async (em) => {
      await em.query('LOCK TABLE holiday IN SHARE ROW EXCLUSIVE MODE');
      const known = new Map((await storedOn(em, dates)).map((day) => [day.date, day]));
      const stale = changes.find(({ date, before }) => !sameHoliday(known.get(date) ?? null, before));
      if (stale) throw staleError(stale, known.get(stale.date));
      await em.query('DELETE FROM holiday WHERE date = ANY($1::date[])', [dates]);
      const added = changes.flatMap(({ after }) => (after ? [after] : []));
      await em.query(
        `INSERT INTO holiday (date, kind, name, source)
         SELECT date, kind, name, source
         FROM jsonb_to_recordset($1) AS day(date date, kind text, name text, source text)`,
        [JSON.stringify(added)],
      );
      const moved = await moveLastDays(em);
      await this.audit.record(em, actor, {
        kind: 'calendar.changed',
        subject: { type: 'calendar', id: CALENDAR_ID },
        authorityId: null,
        payload: {
          moved,
          changes: changes.map(({ date, before, after }) => ({
            field: date,
            before: written(before),
            after: written(after),
          })),
        },
      });
      return moved;
    });
  }

  /** What an uploaded notice would change; nothing is changed yet. @throws tasks:NOTICE_UNREADABLE. */
  async preview(bytes: Buffer): Promise<NoticeRowDto[]> {
    if (bytes.length > LARGEST_NOTICE) throw tasksError('NOTICE_UNREADABLE');
    const rows = readNotice(await this.rowsOf(bytes));
    const known = new Map(
      (
        await storedOn(
          this.dataSource.manager,
          rows.flatMap(({ day }) => (day ? [day.date] : [])),
        )
      ).map((day) => [day.date, day]),
    );
    if (!rows.length) throw tasksError('NOTICE_UNREADABLE');
    return rows.map((row) => ({ ...row, now: (row.day && known.get(row.day.date)) ?? null }));
  }

  private async rowsOf(bytes: Buffer): Promise<string[][]> {
    try {
      return await this.reader.readTables({ bytes, fileName: 'lich-nghi.xlsx' });
    } catch (error) {
      if (error instanceof AppError) throw tasksError('NOTICE_UNREADABLE');
      throw error;
    }
  }
}

function stored(em: EntityManager, from: string, to: string): Promise<Holiday[]> {
  return em.query<Holiday[]>(
    `SELECT date::text AS date, kind, name, source FROM holiday WHERE date BETWEEN $1 AND $2 ORDER BY holiday.date`,
    [from, to],
  );
}

function storedOn(em: EntityManager, dates: string[]): Promise<Holiday[]> {
  return em.query<Holiday[]>(
    'SELECT date::text AS date, kind, name, source FROM holiday WHERE date = ANY($1::date[])',
    [dates],
  );
}

/** Of everything that is not over: what was completed keeps the day it was measured by. */
async function moveLastDays(em: EntityManager): Promise<number> {
  const calendar = await loadCalendar(em);
  const due = await em.query<Array<{ dueOn: string; exclusive: boolean }>>(
    `SELECT DISTINCT due_on::text AS "dueOn", due_exclusive AS exclusive FROM assignment
     WHERE due_on IS NOT NULL AND state NOT IN ('COMPLETED', 'CANCELLED')`,
  );
  const [, moved] = await em.query<[unknown, number]>(
    `UPDATE assignment a SET last_day_on = day.last
     FROM unnest($1::date[], $2::boolean[], $3::date[]) AS day(due_on, exclusive, last)
     WHERE a.due_on = day.due_on AND a.due_exclusive = day.exclusive AND a.last_day_on IS DISTINCT FROM day.last
       AND a.state NOT IN ('COMPLETED', 'CANCELLED')`,
    [
      due.map(({ dueOn }) => dueOn),
      due.map(({ exclusive }) => exclusive),
      due.map(({ dueOn, exclusive }) => effectiveLastDay(dueOn, exclusive, calendar)),
    ],
  );
  return moved;
}

/** A day meant as a new one is already there, or the one that was edited is no longer as it was shown. */
function staleError({ date, before }: HolidayChangeDto, known?: Holiday) {
  if (before || !known) return tasksError('CALENDAR_CHANGED');
  return tasksError('DAY_TAKEN', { date: writtenDate(date), kind: known.kind, name: known.name });
}

function writtenDate(date: string): string {
  return date.split('-').reverse().join('/');
}

function written(day: Holiday | null): string | null {
  return day && `${day.kind}: ${day.name} (${day.source})`;
}
