import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { effectiveLastDay } from '../../calendar/index.js';
import type { WorkingCalendar } from '../../calendar/index.js';
import { WorkingCalendars } from '../../calendar/store/index.js';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { namedPeriod } from '../../plans/index.js';
import { Outbox } from '../../queue/index.js';
import { ReportPeriodQueries } from './report-periods.queries.js';
import { opensOn } from './report-periods.rules.js';
import { UnitReport } from '../unit-reports/unit-report.entity.js';

export interface OpenablePeriod {
  id: string;
  planId: string;
  planNumber: string;
  authorityId: string;
  raw: string;
  label: string;
  dataTo: string | null;
  dueOn: string | null;
  exclusive: boolean;
  openAheadDays: number;
  openedAt: Date | null;
  closedAt: Date | null;
  /** The day the plan came into the product. */
  givenOn: string;
}

const OPENABLE = `SELECT period.id, period.plan_id AS "planId", plan.number || '/' || plan.symbol AS "planNumber",
    plan.authority_id AS "authorityId", period.raw, coalesce(period.label, period.raw) AS label,
    period.data_to::text AS "dataTo", period.due_on::text AS "dueOn", period.exclusive,
    period.open_ahead_days AS "openAheadDays", period.opened_at AS "openedAt", period.closed_at AS "closedAt",
    (coalesce(plan.released_at, plan.created_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "givenOn"
  FROM report_period period JOIN plan ON plan.id = period.plan_id`;

/**
 * Opens report periods: one report for each unit that owes one. A period at a time under its row's lock, with a unique
 * key beneath: however many processes do it, and wherever one falls over, the next run adds what is missing and nothing
 * twice. What is open follows the organisation: a unit that has ended hands its report to its successor.
 */
@Injectable()
export class ReportOpenings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly calendars: WorkingCalendars,
    private readonly queries: ReportPeriodQueries,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many unit reports were opened. */
  async openDue(): Promise<number> {
    await this.nameUnnamed();
    const periods = await this.dataSource.query<OpenablePeriod[]>(
      `${OPENABLE} WHERE plan.status = 'ISSUED' AND period.due_on IS NOT NULL AND period.closed_at IS NULL
       ORDER BY period.due_on, period.id`,
    );
    const calendar = await this.calendars.load();
    const today = this.clock.today();
    let opened = 0;
    for (const period of periods) {
      if (!period.openedAt && !reached(period, today, calendar)) continue;
      opened += await this.transactions.run(async (em) => {
        const current = await this.lock(em, period.id);
        return current && !current.closedAt ? this.open(em, null, current) : 0;
      });
    }
    return opened;
  }

  /** The period as it is now, held until the transaction ends; null where it is gone or its plan is over. */
  async lock(em: EntityManager, id: string): Promise<OpenablePeriod | null> {
    const [period] = await em.query<OpenablePeriod[]>(
      `${OPENABLE} WHERE period.id = $1 AND plan.status = 'ISSUED' FOR UPDATE OF period`,
      [id],
    );
    return period ?? null;
  }

  /** Adds the reports that are missing and brings the open ones up to date. @returns how many were added. */
  async open(em: EntityManager, actor: Actor | null, period: OpenablePeriod): Promise<number> {
    if (!period.dueOn) return 0;
    const calendar = await this.calendars.load(em);
    const dueOn = effectiveLastDay(period.dueOn, period.exclusive, calendar);
    await this.handOver(em, period.id);
    const owing = await this.queries.owing(em, period.id, null);
    if (!owing.length) return 0;
    const known = await em.find(UnitReport, { where: { periodId: period.id }, select: { unitId: true } });
    const have = new Set(known.map(({ unitId }) => unitId));
    // Who is given work only after the last day owes nothing for a period that is already open.
    const late = period.openedAt !== null && dueOn < this.clock.today();
    const added = late ? [] : owing.filter(({ unitId }) => !have.has(unitId));
    for (const { unitId, former } of added)
      await em.query(
        `INSERT INTO unit_report (id, period_id, plan_id, unit_id, authority_id, former_units, due_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (period_id, unit_id) DO NOTHING`,
        [newId(), period.id, period.planId, unitId, period.authorityId, former, dueOn],
      );
    // A day off that was announced later moves the last day of what is still owed.
    await em.query(
      `UPDATE unit_report SET due_on = $2, updated_at = now() WHERE period_id = $1 AND state = 'OPEN' AND due_on <> $2`,
      [period.id, dueOn],
    );
    if (period.openedAt === null) await this.markOpened(em, actor, period, added.length);
    if (added.length) await this.outbox.add(em, 'notification.report-period-opened', { periodId: period.id });
    return added.length;
  }

  private async markOpened(
    em: EntityManager,
    actor: Actor | null,
    { id, authorityId, planNumber, label }: OpenablePeriod,
    units: number,
  ): Promise<void> {
    await em.query('UPDATE report_period SET opened_at = $2, version = version + 1 WHERE id = $1', [
      id,
      this.clock.now(),
    ]);
    await this.audit.record(em, actor, {
      kind: 'report-period.opened',
      subject: { type: 'report-period', id },
      authorityId,
      payload: { planNumber, label, units },
    });
  }

  /**
   * Open reports of units that have ended go to their successors, with what was written. Where the successor has one of
   * its own that was begun, both stay, and the successor answers for both.
   */
  private async handOver(em: EntityManager, periodId: string): Promise<void> {
    const ended = await em.query<
      Array<{ id: string; begun: boolean; name: string; former: string[]; standingId: string }>
    >(
      `WITH RECURSIVE standing AS (
         SELECT r.id AS report_id, u.id AS unit_id, u.dissolved_on, u.successor_id
         FROM unit_report r JOIN unit u ON u.id = r.unit_id
         WHERE r.period_id = $1 AND r.state = 'OPEN' AND u.dissolved_on IS NOT NULL
         UNION ALL
         SELECT s.report_id, u.id, u.dissolved_on, u.successor_id
         FROM standing s JOIN unit u ON u.id = s.successor_id WHERE s.dissolved_on IS NOT NULL
       )
       SELECT r.id, r.content IS NOT NULL AS begun, u.name, r.former_units AS former, s.unit_id AS "standingId"
       FROM standing s JOIN unit_report r ON r.id = s.report_id JOIN unit u ON u.id = r.unit_id
       WHERE s.dissolved_on IS NULL`,
      [periodId],
    );
    for (const { id, begun, name, former, standingId } of ended) {
      const names = [...new Set([...former, name])];
      const own = await em.findOneBy(UnitReport, { periodId, unitId: standingId });
      if (own && begun && own.content !== null) continue;
      if (own && !(begun && own.state === 'OPEN')) {
        if (begun) continue;
        await em.delete(UnitReport, { id });
        await this.nameFormer(em, own.id, names);
        continue;
      }
      if (own) await em.delete(UnitReport, { id: own.id });
      await em.query(
        'UPDATE unit_report SET unit_id = $2, version = version + 1, updated_at = now() WHERE id = $1',
        [id, standingId],
      );
      await this.nameFormer(em, id, [...(own?.formerUnits ?? []), ...names]);
    }
  }

  private async nameFormer(em: EntityManager, id: string, names: string[]): Promise<void> {
    await em.query(
      `UPDATE unit_report SET former_units = ARRAY(SELECT DISTINCT unnest(former_units || $2::text[]) ORDER BY 1)
       WHERE id = $1`,
      [id, names],
    );
  }

  /** Periods of plans that came in before their words were read. */
  private async nameUnnamed(): Promise<void> {
    const rows = await this.dataSource.query<
      Array<{
        id: string;
        raw: string;
        dueOn: string | null;
        exclusive: boolean;
        periodFrom: string | null;
        issuedOn: string;
      }>
    >(
      `SELECT period.id, period.raw, period.due_on::text AS "dueOn", period.exclusive,
         plan.period_from::text AS "periodFrom", plan.issued_on::text AS "issuedOn"
       FROM report_period period JOIN plan ON plan.id = period.plan_id WHERE period.label IS NULL`,
    );
    for (const row of rows) {
      const { kind, label, dataFrom, dataTo } = namedPeriod(row, row);
      await this.dataSource.query(
        `UPDATE report_period SET kind = $2, label = $3, data_from = $4, data_to = $5 WHERE id = $1 AND label IS NULL`,
        [row.id, kind, label, dataFrom, dataTo],
      );
    }
  }
}

/** What was due before the plan came into the product is opened only by hand. */
function reached(period: OpenablePeriod, today: string, calendar: WorkingCalendar): boolean {
  const from = opensOn(period, calendar);
  if (!from || !period.dueOn || from > today) return false;
  return effectiveLastDay(period.dueOn, period.exclusive, calendar) >= period.givenOn;
}
