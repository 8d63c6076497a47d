import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { importableAuthorities } from '../../plans/index.js';
import { BusinessDay } from '../../tasks/index.js';
import type { CollectionBoardDto, ReportCalendarDto } from './dto/report-period.dto.js';
import { reportPeriodsError } from './report-periods.errors.js';
import { seesAllReports } from './report-periods.policy.js';
import { periodView, ReportPeriodQueries, unitLine } from './report-periods.queries.js';
import type { PeriodRow } from './report-periods.queries.js';

/** Who has handed in and who has not: of one period, and of all periods of a year. */
@Injectable()
export class CollectionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: ReportPeriodQueries,
    private readonly businessDay: BusinessDay,
  ) {}

  /** @throws report-periods:NOT_FOUND for a period of a plan the actor may not see. */
  async board(actor: Actor, id: string): Promise<CollectionBoardDto> {
    const { manager } = this.dataSource;
    const row = await this.queries.find(manager, actor, id);
    if (!row) throw reportPeriodsError('NOT_FOUND');
    const day = await this.businessDay.read();
    const lines = row.openedAt
      ? row.reports.map((report) => unitLine(report, day))
      : (await this.queries.owing(manager, id, actor)).map(({ unitId, unitName, former }) => ({
          unitId,
          unitName,
          formerUnits: former,
          reportId: null,
          state: null,
          lastDayOn: null,
          daysLeft: null,
          overdue: false,
          late: false,
          firstSeenAt: null,
          submittedOn: null,
          acceptedAt: null,
          returnedReason: null,
        }));
    const contacts = await this.queries.contacts(manager, lines);
    return {
      period: periodView(row, day),
      mayManage: (await importableAuthorities(manager, actor)).includes(row.authorityId),
      seesAll: seesAllReports(actor, row),
      units: lines.map((line) => ({
        ...line,
        ...(contacts.get(line.unitId) ?? { people: [], followUps: 0, lastFollowUpOn: null }),
      })),
    };
  }

  /** Every period due in a year under the plans that the actor sees. */
  async calendar(actor: Actor, year: number): Promise<ReportCalendarDto> {
    const day = await this.businessDay.read();
    const rows = await this.queries.ofYear(this.dataSource.manager, actor, year);
    const own = new Set(
      actor.roles
        .filter(({ role }) => role === 'HEAD' || role === 'SPECIALIST' || role === 'LEADER')
        .map(({ unitId }) => unitId),
    );
    const entryOf = (row: PeriodRow) => {
      const lines = row.reports.map((report) => unitLine(report, day));
      return {
        period: periodView(row, day),
        seesAll: seesAllReports(actor, row),
        missing: lines.filter(({ overdue }) => overdue).map(({ unitName }) => unitName),
        late: lines.filter(({ late }) => late).map(({ unitName }) => unitName),
        own: lines
          .filter(({ unitId }) => own.has(unitId))
          .map(({ reportId, unitName, state, overdue }) => ({
            reportId: reportId as string,
            unitName,
            state,
            overdue,
          })),
      };
    };
    return {
      year,
      today: day.today,
      entries: rows.filter(({ dueOn }) => dueOn !== null).map(entryOf),
      undated: rows.filter(({ dueOn }) => dueOn === null).map((row) => periodView(row, day)),
    };
  }
}
