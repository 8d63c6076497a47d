import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../database/index.js';
import { Desks } from '../desk.js';
import type { Reader } from '../letter-lines.js';
import { CountingEntry, MessageStore } from '../message-store.js';
import { COORDINATING_SQL } from '../recipients.sql.js';
import { receivedContent } from './received-content.js';
import type { ReceivedReportsCount } from './received-content.js';

interface Told extends Reader {
  recipientId: string;
}

/**
 * Keeps one entry in the inbox of each coordinator that counts the reports of a period as they come in. Nobody is
 * written to about a single one: the digest of the next working day names what waits to be accepted.
 */
@Injectable()
export class ReceivedReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MessageStore,
    private readonly desks: Desks,
  ) {}

  /** One more came in: the entry is news again. */
  submitted(reportId: string): Promise<void> {
    return this.count(reportId, true);
  }

  /** One was accepted or returned: the entry says so without asking to be read again. */
  decided(reportId: string): Promise<void> {
    return this.count(reportId, false);
  }

  private async count(reportId: string, news: boolean): Promise<void> {
    await this.transactions.run(async (em) => {
      // Two that count at once would each write what it saw before the other.
      await em.query(
        `SELECT pg_advisory_xact_lock(hashtext('reports-received'), hashtext(period_id::text))
         FROM unit_report WHERE id = $1`,
        [reportId],
      );
      const counted = await countOf(em, reportId);
      if (!counted) return;
      const people = await em.query<Told[]>(
        `SELECT DISTINCT p.id AS "recipientId", p.full_name AS "fullName", p.locale
         FROM ${COORDINATING_SQL} told JOIN user_account p ON p.id = told.user_id
         WHERE told.authority_id = $1 ORDER BY p.id`,
        [counted.authorityId],
      );
      const desk = await this.desks.today(em);
      const entries = people.map((reader): CountingEntry => ({
        recipientId: reader.recipientId,
        authorityId: counted.authorityId,
        kind: 'REPORTS_RECEIVED',
        periodId: counted.periodId,
        content: receivedContent(reader, counted, desk),
      }));
      await this.store.addToCount(em, entries, news);
    });
  }
}

/** Null while nothing was handed in, or where the plan is over. */
async function countOf(
  em: EntityManager,
  reportId: string,
): Promise<(ReceivedReportsCount & { authorityId: string }) | null> {
  const [row] = await em.query<Array<ReceivedReportsCount & { authorityId: string }>>(
    `SELECT period.id AS "periodId", plan.authority_id AS "authorityId",
       coalesce(period.label, period.raw) AS period, plan.number || '/' || plan.symbol AS "planNumber",
       counted.*, last.unit AS "lastUnit", to_char(last.at, 'HH24:MI') AS "lastTime", last.at::date::text AS "lastOn"
     FROM unit_report one
       JOIN report_period period ON period.id = one.period_id
       JOIN plan ON plan.id = one.plan_id AND plan.status = 'ISSUED'
       JOIN LATERAL (
         SELECT count(*)::int AS owed, count(*) FILTER (WHERE state <> 'OPEN')::int AS received,
           count(*) FILTER (WHERE state = 'ACCEPTED')::int AS accepted,
           count(*) FILTER (WHERE state <> 'OPEN' AND submitted_on > due_on)::int AS late
         FROM unit_report WHERE period_id = period.id) counted ON true
       JOIN LATERAL (
         SELECT u.name AS unit, report.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS at
         FROM unit_report report JOIN unit u ON u.id = report.unit_id
         WHERE report.period_id = period.id AND report.state <> 'OPEN'
         ORDER BY report.submitted_at DESC, report.id LIMIT 1) last ON true
     WHERE one.id = $1`,
    [reportId],
  );
  return row ?? null;
}
