import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../database/index.js';
import type { Composed } from '../compose.js';
import { composePeriodFollowUp, composePeriodOpened, groupBy } from '../compose.js';
import { Desks } from '../desk.js';
import type { Reader } from '../letter-lines.js';
import type { MessageKind } from '../message.entity.js';
import { MessageStore, NewMessage } from '../message-store.js';
import { ANSWERING_SQL, broughtBeforeSql, LEADER_CTES } from '../recipients.sql.js';
import { openedReportLines, urgedReportLines } from './report-lines.queries.js';
import type { ReportNoticeLine } from './report-lines.queries.js';

interface NewRow extends Reader {
  reminderId: string;
  recipientId: string;
  authorityId: string;
}

/** Tells people at once about the reports that their units owe: one message a person, however many units. */
@Injectable()
export class ReportAnnouncements {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MessageStore,
    private readonly desks: Desks,
  ) {}

  /** Everybody who answers for a unit whose report was opened and who has not been told. */
  async periodOpened(periodId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const rows = await em.query<NewRow[]>(
        `WITH ${NEW_ROWS}
           SELECT 'REPORT', report.id, 'OPENED', (period.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, told.user_id,
             report.authority_id
           FROM report_period period
             JOIN plan ON plan.id = period.plan_id AND plan.status = 'ISSUED'
             JOIN unit_report report ON report.period_id = period.id AND report.state = 'OPEN'
             JOIN unit u ON u.id = report.unit_id
             JOIN (SELECT DISTINCT unit_id, user_id FROM ${ANSWERING_SQL} answering) told
               ON told.unit_id = coalesce(u.successor_id, u.id)
           WHERE period.id = $1 AND period.opened_at IS NOT NULL AND period.closed_at IS NULL
         ${RETURNING}`,
        [periodId],
      );
      await this.write(em, rows, 'PERIOD_OPENED', openedReportLines, composePeriodOpened);
    });
  }

  /**
   * Who answers for the units that a follow-up names, and the leaders in charge where it is not the first. In the transaction
   * that records it. @returns how many people.
   */
  async followedUp(em: EntityManager, followUpId: string): Promise<number> {
    const rows = await em.query<NewRow[]>(
      `WITH ${LEADER_CTES}, ${NEW_ROWS}
         SELECT 'FOLLOW_UP', sent.id, told.step, (sent.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, told.user_id,
           sent.authority_id
         FROM follow_up sent JOIN LATERAL (
           SELECT 'SENT' AS step, answering.user_id
           FROM follow_up_report item JOIN unit_report report ON report.id = item.unit_report_id
             JOIN unit u ON u.id = report.unit_id
             JOIN ${ANSWERING_SQL} answering ON answering.unit_id = coalesce(u.successor_id, u.id)
           WHERE item.follow_up_id = sent.id
           UNION
           SELECT 'ESCALATED', led.user_id
           FROM follow_up_report item JOIN unit_report report ON report.id = item.unit_report_id
             JOIN unit u ON u.id = report.unit_id
             JOIN LATERAL ${broughtBeforeSql({
               authority: 'sent.authority_id',
               unit: 'coalesce(u.successor_id, u.id)',
             })} led ON true
           WHERE sent.escalated AND item.follow_up_id = sent.id
         ) told ON true
         WHERE sent.id = $1
       ${RETURNING}`,
      [followUpId],
    );
    await this.write(em, rows, 'PERIOD_FOLLOW_UP', urgedReportLines, composePeriodFollowUp);
    return new Set(rows.map(({ recipientId }) => recipientId)).size;
  }

  private async write(
    em: EntityManager,
    rows: NewRow[],
    kind: MessageKind,
    linesOf: (em: EntityManager, selection: { column: 'id'; ids: string[] }) => Promise<ReportNoticeLine[]>,
    compose: (
      reader: Reader,
      lines: ReportNoticeLine[],
      desk: Awaited<ReturnType<Desks['today']>>,
    ) => Composed,
  ): Promise<void> {
    if (!rows.length) return;
    const lines = groupBy(
      await linesOf(em, { column: 'id', ids: rows.map(({ reminderId }) => reminderId) }),
      (line) => line.recipientId,
    );
    const desk = await this.desks.today(em);
    const messages: NewMessage[] = [];
    for (const [recipientId, own] of groupBy(rows, (row) => row.recipientId)) {
      const [reader] = own;
      if (!reader) continue;
      const { content, reason, dropped } = compose(reader, lines.get(recipientId) ?? [], desk);
      await this.store.skipReminders(em, dropped);
      const gone = new Set(dropped.map(({ reminderId }) => reminderId));
      const carried = own.filter(({ reminderId }) => !gone.has(reminderId)).map((row) => row.reminderId);
      if (content)
        messages.push({ recipientId, authorityId: reader.authorityId, kind, content, reminderIds: carried });
      else
        await this.store.skipReminders(
          em,
          carried.map((reminderId) => ({ reminderId, reason: reason ?? 'SKIPPED_GONE' })),
        );
    }
    await this.store.addAll(em, messages);
  }
}

const NEW_ROWS = `owed AS (
  INSERT INTO reminder (obligation_type, obligation_id, step, due_on, recipient_id, authority_id)`;

const RETURNING = `ON CONFLICT DO NOTHING RETURNING id, recipient_id, authority_id
  ) SELECT owed.id AS "reminderId", owed.recipient_id AS "recipientId", owed.authority_id AS "authorityId",
      p.full_name AS "fullName", p.locale
    FROM owed JOIN user_account p ON p.id = owed.recipient_id ORDER BY p.id`;
