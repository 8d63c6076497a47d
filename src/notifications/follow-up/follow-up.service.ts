import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accessError, Actor, rolesThatGive } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { commonError, newId } from '../../common/index.js';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { buildOfficialDocument } from '../../documents/official/index.js';
import { PlanQueries } from '../../plans/index.js';
import type { PlanRecord } from '../../plans/index.js';
import { Announcements } from '../announcements.js';
import { Desks } from '../desk.js';
import { notificationsError } from '../notifications.errors.js';
import type { FollowUpsDto, SendFollowUpDto } from './dto/follow-up.dto.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpItem } from './follow-up-item.entity.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { ESCALATES_AT, escalates, followUpLetter, proposedText } from './follow-up.rules.js';
import { letterheadOf } from './letterhead.queries.js';

/** Working days that units are given to answer, where nobody writes otherwise. */
const DAYS_TO_ANSWER = 3;

/** A coordinator urges units on about what is overdue: a message to who answers, and a letter in official form. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly plans: PlanQueries,
    private readonly queries: FollowUpQueries,
    private readonly announcements: Announcements,
    private readonly desks: Desks,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws common:NOT_FOUND for a plan the actor may not see. */
  async ofPlan(actor: Actor, planId: string): Promise<FollowUpsDto> {
    const plan = await this.visiblePlan(actor, planId);
    const desk = await this.desks.today();
    const { manager } = this.dataSource;
    return {
      planId,
      planNumber: plan.number,
      maySend: maySend(actor, plan),
      escalatesAt: ESCALATES_AT,
      proposedText: proposedText(
        await letterheadOf(manager, plan),
        desk.calendar.addWorkingDays(desk.today, DAYS_TO_ANSWER),
      ),
      overdue: await this.queries.overdue(manager, planId, desk),
      sent: await this.queries.sent(manager, planId),
    };
  }

  /**
   * All that is asked about or nothing: what was done meanwhile is not urged on.
   * @throws common:NOT_FOUND, access:NOT_ALLOWED, notifications:NOT_OVERDUE.
   */
  async send(actor: Actor, planId: string, { assignmentIds, text }: SendFollowUpDto): Promise<FollowUpsDto> {
    const plan = await this.visiblePlan(actor, planId);
    if (!maySend(actor, plan)) throw accessError('NOT_ALLOWED');
    const id = newId();
    await this.transactions.run(async (em) => {
      // Two who send at once: the second counts the first.
      await em.query('SELECT FROM plan WHERE id = $1 FOR NO KEY UPDATE', [planId]);
      const desk = await this.desks.today(em);
      const tasks = await this.queries.overdue(em, planId, desk, assignmentIds);
      if (tasks.length !== assignmentIds.length) throw notificationsError('NOT_OVERDUE');
      const escalated = escalates(tasks);
      await em.insert(FollowUp, {
        id,
        authorityId: plan.authorityId,
        planId,
        sentBy: actor.userId,
        sentByName: actor.fullName,
        sentAt: this.clock.now(),
        text: text.trim(),
        escalated,
        letter: followUpLetter(await letterheadOf(em, plan), tasks, text, desk.today),
      });
      await em.insert(
        FollowUpItem,
        assignmentIds.map((assignmentId) => ({ followUpId: id, assignmentId })),
      );
      const people = await this.announcements.followedUp(em, id);
      await this.audit.record(em, actor, {
        kind: 'follow-up.sent',
        subject: { type: 'plan', id: planId },
        authorityId: plan.authorityId,
        payload: {
          planNumber: plan.number,
          assignments: tasks.length,
          units: new Set(tasks.map(({ unitId }) => unitId)).size,
          people,
          escalated,
        },
      });
    });
    return this.ofPlan(actor, planId);
  }

  /** The letter as it was when it was sent. @throws common:NOT_FOUND. */
  async letter(actor: Actor, planId: string, id: string): Promise<Buffer> {
    await this.visiblePlan(actor, planId);
    const found = await this.dataSource.manager.findOneBy(FollowUp, { id, planId });
    if (!found) throw commonError('NOT_FOUND');
    return buildOfficialDocument(found.letter);
  }

  private async visiblePlan(actor: Actor, planId: string): Promise<PlanRecord> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan) throw commonError('NOT_FOUND');
    return plan;
  }
}

function maySend(actor: Actor, { authorityId }: PlanRecord): boolean {
  return rolesThatGive(actor, 'follow-up.send').some((held) => held.scopeUnitIds.includes(authorityId));
}
