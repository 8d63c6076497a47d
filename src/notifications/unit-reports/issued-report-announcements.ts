import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../database/index.js';
import { groupBy } from '../compose.js';
import { Desks } from '../desk.js';
import type { Reader } from '../letter-lines.js';
import { MessageStore } from '../message-store.js';
import type { NewMessage } from '../message-store.js';
import { composeIssuedReport } from './issued-report-content.js';
import { ISSUED_FOR_SQL, issuedReportLines } from './issued-report.queries.js';

interface NewRow extends Reader {
  reminderId: string;
  recipientId: string;
  authorityId: string;
}

/** Tells the leaders, and who answers for a unit that reported, that the report over all units was issued. */
@Injectable()
export class IssuedReportAnnouncements {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MessageStore,
    private readonly desks: Desks,
  ) {}

  /** Each person once for each version, however often it runs. */
  async issued(issuedId: string): Promise<void> {
    await this.transactions.run((em) => this.tell(em, issuedId));
  }

  private async tell(em: EntityManager, issuedId: string): Promise<void> {
    const rows = await em.query<NewRow[]>(NEW_ROWS, [issuedId]);
    const lines = groupBy(
      await issuedReportLines(em, { column: 'id', ids: rows.map(({ reminderId }) => reminderId) }),
      (line) => line.reminderId,
    );
    const desk = await this.desks.today(em);
    const messages: NewMessage[] = [];
    for (const reader of rows) {
      const { recipientId, authorityId, reminderId } = reader;
      const { content, reason } = composeIssuedReport(reader, lines.get(reminderId) ?? [], desk);
      if (content)
        messages.push({
          ...{ recipientId, authorityId, content },
          kind: 'CONSOLIDATION_ISSUED',
          reminderIds: [reminderId],
        });
      else await this.store.skipReminders(em, [{ reminderId, reason: reason ?? 'SKIPPED_GONE' }]);
    }
    await this.store.addAll(em, messages);
  }
}

const NEW_ROWS = `WITH owed AS (
    INSERT INTO reminder (obligation_type, obligation_id, step, due_on, recipient_id, authority_id)
    SELECT 'CONSOLIDATION', issued.id, 'ISSUED', issued.issued_on, told.user_id, report.authority_id
    FROM issued_report issued JOIN consolidated_report report ON report.id = issued.report_id
      JOIN LATERAL ${ISSUED_FOR_SQL} told ON true
    WHERE issued.id = $1
    ON CONFLICT DO NOTHING RETURNING id, recipient_id, authority_id
  ) SELECT owed.id AS "reminderId", owed.recipient_id AS "recipientId", owed.authority_id AS "authorityId",
      p.full_name AS "fullName", p.locale
    FROM owed JOIN user_account p ON p.id = owed.recipient_id ORDER BY p.id`;
