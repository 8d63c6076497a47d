import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { accessError, Actor, rolesThatGive } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, commonError, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { buildOfficialDocument } from '../../documents/official/index.js';
import { PlanQueries } from '../../plans/index.js';
import type { PlanRecord } from '../../plans/index.js';
import { daysLeft } from '../../tasks/index.js';
import { Desks } from '../desk.js';
import type { Desk } from '../letter-lines.js';
import { notificationsError } from '../notifications.errors.js';
import { ReportAnnouncements } from '../report-duties/report-announcements.js';
import type {
  ReportFollowUpsDto,
  SendReportFollowUpDto,
  SentReportFollowUpDto,
} from './dto/report-follow-up.dto.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpReport } from './follow-up-report.entity.js';
import { ESCALATES_AT, escalates } from './follow-up.rules.js';
import { letterheadOf } from './letterhead.queries.js';
import { MissingReport, proposedReportText, reportFollowUpLetter } from './report-follow-up.rules.js';

/** Working days that units are given to answer, where nobody writes otherwise. */
const DAYS_TO_ANSWER = 2;

interface UrgedPeriod {
  label: string;
  plan: PlanRecord;
}

/** A coordinator urges units to hand in their reports: a message to who answers, and a letter in official form. */
@Injectable()
export class ReportFollowUpService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly plans: PlanQueries,
    private readonly announcements: ReportAnnouncements,
    private readonly desks: Desks,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws common:NOT_FOUND, access:NOT_ALLOWED. */
  async ofPeriod(actor: Actor, periodId: string): Promise<ReportFollowUpsDto> {
    const { label, plan } = await this.period(actor, periodId);
    const desk = await this.desks.today();
    const { manager } = this.dataSource;
    return {
      periodId,
      escalatesAt: ESCALATES_AT,
      proposedText: proposedReportText(
        await letterheadOf(manager, plan),
        label,
        desk.calendar.addWorkingDays(desk.today, DAYS_TO_ANSWER),
      ),
      sent: await this.sent(manager, periodId),
    };
  }

  /**
   * All that is asked about or nothing: what was handed in meanwhile is not urged on.
   * @throws common:NOT_FOUND, access:NOT_ALLOWED, notifications:REPORT_NOT_MISSING.
   */
  async send(
    actor: Actor,
    periodId: string,
    { reportIds, text }: SendReportFollowUpDto,
  ): Promise<ReportFollowUpsDto> {
    const { label, plan } = await this.period(actor, periodId);
    const id = newId();
    await this.transactions.run(async (em) => {
      // Two who send at once: the second counts the first.
      await em.query('SELECT FROM report_period WHERE id = $1 FOR NO KEY UPDATE', [periodId]);
      const desk = await this.desks.today(em);
      const missing = await this.missing(em, periodId, reportIds, desk);
      if (missing.length !== reportIds.length) throw notificationsError('REPORT_NOT_MISSING');
      const escalated = escalates(missing);
      await em.insert(FollowUp, {
        id,
        authorityId: plan.authorityId,
        planId: plan.id,
        periodId,
        sentBy: actor.userId,
        sentByName: actor.fullName,
        sentAt: this.clock.now(),
        text: text.trim(),
        escalated,
        letter: reportFollowUpLetter(await letterheadOf(em, plan), label, missing, text, desk.today),
      });
      await em.insert(
        FollowUpReport,
        reportIds.map((unitReportId) => ({ followUpId: id, unitReportId })),
      );
      const people = await this.announcements.followedUp(em, id);
      await this.audit.record(em, actor, {
        kind: 'report-period.followed-up',
        subject: { type: 'report-period', id: periodId },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, label, units: missing.length, people, escalated },
      });
    });
    return this.ofPeriod(actor, periodId);
  }

  /** The letter as it was when it was sent. @throws common:NOT_FOUND, access:NOT_ALLOWED. */
  async letter(actor: Actor, periodId: string, id: string): Promise<Buffer> {
    await this.period(actor, periodId);
    const found = await this.dataSource.manager.findOneBy(FollowUp, { id, periodId });
    if (!found) throw commonError('NOT_FOUND');
    return buildOfficialDocument(found.letter);
  }

  private async period(actor: Actor, periodId: string): Promise<UrgedPeriod> {
    const [row] = await this.dataSource.query<Array<{ planId: string; label: string }>>(
      'SELECT plan_id AS "planId", coalesce(label, raw) AS label FROM report_period WHERE id = $1',
      [periodId],
    );
    const plan = row && (await this.plans.findVisiblePlan(actor, row.planId));
    if (!row || !plan) throw commonError('NOT_FOUND');
    const sending = rolesThatGive(actor, 'follow-up.send');
    if (!sending.some((held) => held.scopeUnitIds.includes(plan.authorityId)))
      throw accessError('NOT_ALLOWED');
    return { label: row.label, plan };
  }

  private async missing(
    em: EntityManager,
    periodId: string,
    ids: string[],
    { today, calendar }: Desk,
  ): Promise<MissingReport[]> {
    const rows = await em.query<Array<Omit<MissingReport, 'daysLate'> & { lastDayOn: string }>>(
      `SELECT u.name AS "unitName", period.due_on::text AS "dueOn", period.exclusive AS "dueExclusive",
         report.due_on::text AS "lastDayOn",
         (SELECT count(*)::int FROM follow_up_report past WHERE past.unit_report_id = report.id) AS times
       FROM unit_report report JOIN report_period period ON period.id = report.period_id
         JOIN plan ON plan.id = report.plan_id JOIN unit u ON u.id = report.unit_id
       WHERE report.period_id = $1 AND report.id = ANY($2::uuid[]) AND report.state = 'OPEN'
         AND period.closed_at IS NULL AND plan.status = 'ISSUED'
       ORDER BY u.position, u.name, report.id`,
      [periodId, ids],
    );
    return rows.map((row) => ({ ...row, daysLate: Math.max(0, -(daysLeft(row, today, calendar) ?? 0)) }));
  }

  private sent(em: EntityManager, periodId: string): Promise<SentReportFollowUpDto[]> {
    return em.query<SentReportFollowUpDto[]>(
      `SELECT sent.id, sent.sent_at AS "sentAt", sent.sent_by_name AS "sentByName", sent.text, sent.escalated,
         array_agg(DISTINCT u.name) AS units,
         (SELECT count(DISTINCT recipient_id)::int FROM reminder r
           WHERE r.obligation_type = 'FOLLOW_UP' AND r.obligation_id = sent.id AND r.step = 'SENT') AS people
       FROM follow_up sent JOIN follow_up_report item ON item.follow_up_id = sent.id
         JOIN unit_report report ON report.id = item.unit_report_id JOIN unit u ON u.id = report.unit_id
       WHERE sent.period_id = $1 GROUP BY sent.id ORDER BY sent.sent_at DESC, sent.id DESC`,
      [periodId],
    );
  }
}
