import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { WorkingCalendars } from '../calendar/store/index.js';
import { Transactions } from '../database/index.js';
import { PeopleDirectory } from '../identity/index.js';
import { PlanImportQueries, PlanReleaseService } from '../plans/index.js';
import type { ImportRecipientDto, IssuedPlanDto } from '../plans/index.js';
import { Outbox } from '../queue/index.js';
import { assignmentsOf, tasksToIssue } from './issuing.rules.js';
import { insertTasks } from './new-task-rows.js';

/** Issues a reviewed document: the plan, its tasks, what each unit owes, and word to everybody, all or nothing. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly releases: PlanReleaseService,
    private readonly imports: PlanImportQueries,
    private readonly calendars: WorkingCalendars,
    private readonly people: PeopleDirectory,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AppError `plans:…` when the draft is not ready, was changed meanwhile or has been issued before. */
  issue(actor: Actor, importId: string, version: number): Promise<IssuedPlanDto> {
    return this.transactions.run(async (em) => {
      const plan = await this.releases.release(em, actor, importId, version);
      const { planId, authorityId, number, title, corrections } = plan;
      const tasks = tasksToIssue(plan.draft.tasks, await this.calendars.load(em));
      const assignments = await insertTasks(em, plan, tasks);
      await this.audit.record(em, actor, {
        kind: 'plan.issued',
        subject: { type: 'plan', id: planId },
        authorityId,
        payload: { number, title, tasks: tasks.length, assignments: assignments.length, corrections },
      });
      await this.outbox.add(em, 'notification.plan-issued', { planId });
      return { planId };
    });
  }

  /** Who will be told, before it is issued: every unit that gets something to do, and who answers for it. */
  async recipients(actor: Actor, importId: string): Promise<ImportRecipientDto[]> {
    const em = this.dataSource.manager;
    const { draft } = await this.imports.load(em, actor, importId);
    const tasks = new Map<string, number>();
    for (const task of draft.tasks.filter(({ included }) => included)) {
      for (const { unitId } of assignmentsOf(task)) tasks.set(unitId, (tasks.get(unitId) ?? 0) + 1);
    }
    const people = await this.people.answerableFor(em, [...tasks.keys()]);
    const units = await em.query<Array<{ id: string; name: string }>>(
      'SELECT id, name FROM unit WHERE id = ANY($1::uuid[]) ORDER BY position, name',
      [[...tasks.keys()]],
    );
    return units.map(({ id, name }) => ({
      unitId: id,
      unitName: name,
      tasks: tasks.get(id) ?? 0,
      people: people.filter(({ unitId }) => unitId === id).map(({ fullName }) => fullName),
    }));
  }
}
