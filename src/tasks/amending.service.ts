import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Transactions } from '../database/index.js';
import { PlanRevisionService } from '../plans/index.js';
import { AmendingQueries } from './amending.queries.js';
import { AmendmentWriter } from './amendment-writer.js';
import { amendmentView } from './amending.view.js';
import type { AmendmentDto, AmendPlanDto } from './dto/amendment.dto.js';
import { tasksError } from './tasks.errors.js';

/** Applies an amended document to the plan that it amends: tasks, what units owe, history, all or nothing. */
@Injectable()
export class AmendingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly revisions: PlanRevisionService,
    private readonly queries: AmendingQueries,
    private readonly writer: AmendmentWriter,
  ) {}

  /** What would change. @throws AppError `plans:…` where there is no plan to amend, or no longer. */
  async preview(actor: Actor, importId: string): Promise<AmendmentDto> {
    const em = this.dataSource.manager;
    const revision = await this.revisions.compare(em, actor, importId);
    const { amendment, names } = await this.queries.compare(em, revision);
    return amendmentView(revision, amendment, names);
  }

  /**
   * @returns what was changed.
   * @throws AppError `plans:…` when the document is not ready or was changed meanwhile; tasks:PLAN_CHANGED with the
   *   fresh difference in `details.current` where the plan was amended since it was looked at.
   */
  async amend(actor: Actor, importId: string, request: AmendPlanDto): Promise<AmendmentDto> {
    const reason = request.reason.trim();
    const done = await this.transactions.run(async (em) => {
      const revision = await this.revisions.revise(em, actor, importId, request);
      if (!revision) return null;
      // Whoever reports meanwhile either came first and is seen here, or waits and then finds another version.
      await em.query('SELECT id FROM assignment WHERE plan_id = $1 ORDER BY id FOR UPDATE', [
        revision.planId,
      ]);
      const { amendment, names } = await this.queries.compare(em, revision);
      await this.writer.apply(em, actor, revision, amendment, reason);
      await this.revisions.finish(em, revision);
      await this.writer.announce(em, revision.planId);
      return amendmentView(revision, amendment, names);
    });
    if (!done) throw tasksError('PLAN_CHANGED', {}, { current: await this.preview(actor, importId) });
    return done;
  }
}
