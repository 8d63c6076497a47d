import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Transactions } from '../database/index.js';
import { AMENDED_FOR_SQL, amendedLines } from './amended-lines.queries.js';
import {
  Composed,
  composeEvent,
  composeFollowUp,
  composePlanAmended,
  composePlanIssued,
  groupBy,
} from './compose.js';
import { Desks } from './desk.js';
import { LedgerLines } from './ledger-lines.queries.js';
import type { Reader } from './letter-lines.js';
import type { MessageKind } from './message.entity.js';
import { MessageStore, NewMessage } from './message-store.js';
import { reportEventLines } from './unit-reports/report-events.queries.js';
import { composeReportEvent } from './unit-reports/report-event-content.js';
import {
  ANSWERING_SQL,
  broughtBeforeSql,
  COORDINATING_SQL,
  EXTENSION_DECIDING_SQL,
  LEADER_CTES,
} from './recipients.sql.js';

/** A ledger row that did not exist before. */
interface OwedMessage extends Reader {
  reminderId: string;
  recipientId: string;
  authorityId: string;
}

/** People told in one transaction. */
const PEOPLE_AT_ONCE = 50;

/**
 * Tells people at once what has just happened. The ledger's unique key makes it once, however often the job runs:
 * only who gets a new row gets a message, in the same transaction.
 */
@Injectable()
export class Announcements {
  constructor(
    private readonly transactions: Transactions,
    private readonly lines: LedgerLines,
    private readonly store: MessageStore,
    private readonly desks: Desks,
  ) {}

  /** Everybody who answers for a unit with an assignment in the plan. */
  async planIssued(planId: string): Promise<void> {
    let told: number;
    do told = await this.transactions.run((em) => this.tellAboutPlan(em, planId));
    while (told === PEOPLE_AT_ONCE);
  }

  /** Everybody who answers for a unit whose duties an amendment changed, took away or added to. */
  async planAmended(planId: string, eventId: string): Promise<void> {
    let told: number;
    do told = await this.transactions.run((em) => this.tellAboutAmendment(em, planId, eventId));
    while (told === PEOPLE_AT_ONCE);
  }

  /** The coordinators of the authority. */
  async assignmentSubmitted(assignmentId: string): Promise<void> {
    await this.transactions.run((em) =>
      this.tellAboutEvent(em, assignmentId, {
        kinds: ['assignment.submitted'],
        recipients: `${COORDINATING_SQL} told ON told.authority_id = a.authority_id`,
      }),
    );
  }

  /** Who answers for the unit. */
  async assignmentDecided(assignmentId: string): Promise<void> {
    await this.transactions.run((em) =>
      this.tellAboutEvent(em, assignmentId, {
        kinds: [
          'assignment.confirmed',
          'assignment.returned',
          'assignment.suspended',
          'assignment.resumed',
          'assignment.cancelled',
          'assignment.reopened',
        ],
        recipients: `${ANSWERING_SQL} told ON told.unit_id = a.unit_id`,
      }),
    );
  }

  /** The coordinators of the authority; from the third request on also its leaders. */
  async extensionAsked(assignmentId: string): Promise<void> {
    await this.transactions.run((em) =>
      this.tellAboutEvent(em, assignmentId, {
        kinds: [
          'assignment.extension-asked',
          'assignment.extension-accepted',
          'assignment.extension-withdrawn',
        ],
        recipients: `${EXTENSION_DECIDING_SQL} told ON told.request_id = (event.payload ->> 'requestId')::uuid`,
      }),
    );
  }

  /** Who answers for the unit. */
  async extensionDecided(assignmentId: string): Promise<void> {
    await this.transactions.run((em) =>
      this.tellAboutEvent(em, assignmentId, {
        kinds: [
          'assignment.extension-approved',
          'assignment.extension-refused',
          'assignment.extension-countered',
        ],
        recipients: `${ANSWERING_SQL} told ON told.unit_id = a.unit_id`,
      }),
    );
  }

  /** Who answers for the unit that is asked for its contribution. */
  async contributionRequested(assignmentId: string): Promise<void> {
    await this.transactions.run((em) =>
      this.tellAboutEvent(em, assignmentId, {
        kinds: ['assignment.requested'],
        recipients: `${ANSWERING_SQL} told ON told.unit_id = a.unit_id`,
      }),
    );
  }

  /**
   * Who answers for the units that a follow-up names, and the leaders in charge where it is not the first. In the transaction
   * that records it. @returns how many people.
   */
  async followedUp(em: EntityManager, followUpId: string): Promise<number> {
    const owed = await em.query<OwedMessage[]>(
      `WITH ${LEADER_CTES}, ${NEW_ROWS}
         SELECT 'FOLLOW_UP', sent.id, told.step, (sent.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, told.user_id,
           sent.authority_id
         FROM follow_up sent JOIN LATERAL (
           SELECT 'SENT' AS step, answering.user_id
           FROM follow_up_item item JOIN assignment a ON a.id = item.assignment_id
             JOIN ${ANSWERING_SQL} answering ON answering.unit_id = a.unit_id
           WHERE item.follow_up_id = sent.id
           UNION
           SELECT 'ESCALATED', led.user_id
           FROM follow_up_item item JOIN assignment a ON a.id = item.assignment_id JOIN task t ON t.id = a.task_id
             JOIN LATERAL ${broughtBeforeSql({
               authority: 'sent.authority_id',
               unit: 'a.unit_id',
               leaders: 't.leader_ids',
             })} led ON true
           WHERE sent.escalated AND item.follow_up_id = sent.id
         ) told ON true
         WHERE sent.id = $1
       ${RETURNING_OWED}`,
      [followUpId],
    );
    const rows = groupBy(
      await this.lines.followUpLines(em, { column: 'id', ids: owed.map(({ reminderId }) => reminderId) }),
      (row) => row.reminderId,
    );
    const desk = await this.desks.today(em);
    await this.writeAll(em, owed, (reader) => ({
      kind: 'FOLLOW_UP',
      composed: composeFollowUp(reader, rows.get(reader.reminderId) ?? [], desk),
    }));
    return new Set(owed.map(({ recipientId }) => recipientId)).size;
  }

  /** Who answers for the unit: its report was accepted or returned. */
  async unitReportDecided(reportId: string): Promise<void> {
    await this.transactions.run((em) => this.tellAboutReport(em, reportId));
  }

  private async tellAboutPlan(em: EntityManager, planId: string): Promise<number> {
    const owed = await em.query<OwedMessage[]>(
      `WITH ${NEW_ROWS}
         SELECT 'PLAN', plan.id, 'ISSUED', plan.issued_on, told.user_id, plan.authority_id
         FROM plan JOIN LATERAL (
           SELECT DISTINCT answering.user_id FROM assignment a
             JOIN ${ANSWERING_SQL} answering ON answering.unit_id = a.unit_id
           WHERE a.plan_id = plan.id AND a.state <> 'CANCELLED'
             AND NOT EXISTS (SELECT FROM reminder r WHERE r.obligation_type = 'PLAN' AND r.obligation_id = plan.id
               AND r.step = 'ISSUED' AND r.recipient_id = answering.user_id)
         ) told ON true
         WHERE plan.id = $1 AND plan.status = 'ISSUED'
         ORDER BY told.user_id LIMIT ${PEOPLE_AT_ONCE}
       ${RETURNING_OWED}`,
      [planId],
    );
    const rows = groupBy(
      await this.lines.planLines(em, { column: 'id', ids: owed.map(({ reminderId }) => reminderId) }),
      (row) => row.reminderId,
    );
    const desk = await this.desks.today(em);
    await this.writeAll(em, owed, (reader) => ({
      kind: 'PLAN_ISSUED',
      composed: composePlanIssued(reader, rows.get(reader.reminderId) ?? [], desk),
    }));
    return owed.length;
  }

  private async tellAboutAmendment(em: EntityManager, planId: string, eventId: string): Promise<number> {
    const owed = await em.query<OwedMessage[]>(
      `WITH ${NEW_ROWS}
         SELECT 'PLAN', plan.id, 'AMENDED:' || amendment.id,
           (amendment.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, told.user_id, plan.authority_id
         FROM audit_event amendment JOIN plan ON plan.id = amendment.subject_id
           JOIN LATERAL (SELECT DISTINCT part.user_id FROM ${AMENDED_FOR_SQL} part
             WHERE NOT EXISTS (SELECT FROM reminder r WHERE r.obligation_type = 'PLAN' AND r.obligation_id = plan.id
               AND r.step = 'AMENDED:' || amendment.id AND r.recipient_id = part.user_id)) told ON true
         WHERE amendment.id = $2 AND amendment.kind = 'plan.amended' AND plan.id = $1 AND plan.status = 'ISSUED'
         ORDER BY told.user_id LIMIT ${PEOPLE_AT_ONCE}
       ${RETURNING_OWED}`,
      [planId, eventId],
    );
    const rows = groupBy(
      await amendedLines(em, { column: 'id', ids: owed.map(({ reminderId }) => reminderId) }),
      (row) => row.reminderId,
    );
    const desk = await this.desks.today(em);
    await this.writeAll(em, owed, (reader) => ({
      kind: 'PLAN_AMENDED',
      composed: composePlanAmended(reader, rows.get(reader.reminderId) ?? [], desk),
    }));
    return owed.length;
  }

  /** The latest event of these kinds is announced; one that was overtaken is not. */
  private async tellAboutEvent(
    em: EntityManager,
    assignmentId: string,
    { kinds, recipients }: { kinds: string[]; recipients: string },
  ): Promise<void> {
    const owed = await em.query<OwedMessage[]>(
      `WITH ${NEW_ROWS}
         SELECT 'ASSIGNMENT', a.id, upper(split_part(event.kind, '.', 2)) || ':' || event.id,
           (event.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, told.user_id, a.authority_id
         FROM assignment a
           JOIN LATERAL (SELECT e.id, e.kind, e.at, e.payload FROM audit_event e
             WHERE e.subject_type = 'assignment' AND e.subject_id = a.id AND e.kind = ANY($2)
             ORDER BY e.id DESC LIMIT 1) event ON true
           JOIN ${recipients}
         WHERE a.id = $1
       ${RETURNING_OWED}`,
      [assignmentId, kinds],
    );
    const rows = groupBy(
      await this.lines.eventLines(em, { column: 'id', ids: owed.map(({ reminderId }) => reminderId) }),
      (row) => row.reminderId,
    );
    const desk = await this.desks.today(em);
    await this.writeAll(em, owed, (reader) => {
      const about = rows.get(reader.reminderId) ?? [];
      return { kind: about[0]?.kind ?? 'SUBMITTED', composed: composeEvent(reader, about, desk) };
    });
  }

  private async tellAboutReport(em: EntityManager, reportId: string): Promise<void> {
    const owed = await em.query<OwedMessage[]>(
      `WITH ${NEW_ROWS}
         SELECT 'REPORT_EVENT', report.id, upper(split_part(event.kind, '.', 2)) || ':' || event.id,
           (event.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, told.user_id, report.authority_id
         FROM unit_report report JOIN unit u ON u.id = report.unit_id
           JOIN LATERAL (SELECT e.id, e.kind, e.at FROM audit_event e
             WHERE e.subject_type = 'unit-report' AND e.subject_id = report.id
               AND e.kind IN ('unit-report.accepted', 'unit-report.returned')
             ORDER BY e.id DESC LIMIT 1) event ON true
           JOIN ${ANSWERING_SQL} told ON told.unit_id = coalesce(u.successor_id, u.id)
         WHERE report.id = $1
       ${RETURNING_OWED}`,
      [reportId],
    );
    const rows = groupBy(
      await reportEventLines(em, { column: 'id', ids: owed.map(({ reminderId }) => reminderId) }),
      (row) => row.reminderId,
    );
    const desk = await this.desks.today(em);
    await this.writeAll(em, owed, (reader) => {
      const [about] = rows.get(reader.reminderId) ?? [];
      return { kind: about?.kind ?? 'REPORT_ACCEPTED', composed: composeReportEvent(reader, about, desk) };
    });
  }

  private async writeAll(
    em: EntityManager,
    owed: OwedMessage[],
    write: (reader: OwedMessage) => { kind: MessageKind; composed: Composed },
  ): Promise<void> {
    const messages: NewMessage[] = [];
    for (const reader of owed) {
      const { kind, composed } = write(reader);
      const { recipientId, authorityId, reminderId } = reader;
      if (composed.content)
        messages.push({
          recipientId,
          authorityId,
          kind,
          content: composed.content,
          reminderIds: [reminderId],
        });
      else await this.store.skipReminders(em, [{ reminderId, reason: composed.reason ?? 'SKIPPED_GONE' }]);
    }
    await this.store.addAll(em, messages);
  }
}

const NEW_ROWS = `owed AS (
  INSERT INTO reminder (obligation_type, obligation_id, step, due_on, recipient_id, authority_id)`;

const RETURNING_OWED = `ON CONFLICT DO NOTHING RETURNING id, recipient_id, authority_id
  ) SELECT owed.id AS "reminderId", owed.recipient_id AS "recipientId", owed.authority_id AS "authorityId",
      p.full_name AS "fullName", p.locale
    FROM owed JOIN user_account p ON p.id = owed.recipient_id ORDER BY p.id`;
