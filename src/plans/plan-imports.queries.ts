import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager, In } from 'typeorm';
import type { Actor } from '../access/index.js';
import { pageWindow } from '../common/index.js';
import type { PageQuery } from '../common/index.js';
import { PeopleDirectory } from '../identity/index.js';
import { UnitDirectories } from '../units/index.js';
import type { DuplicatePlanDto, PlanImportList, PlanImportView } from './dto/plan-import.dto.js';
import { identityOf } from './plan-draft.rules.js';
import { PlanImport } from './plan-import.entity.js';
import { PlanImportSteps } from './plan-import-steps.js';
import { planImportItem, planImportView } from './plan-import.view.js';
import { importableAuthorities } from './plan-imports.policy.js';
import { plansError } from './plans.errors.js';

@Injectable()
export class PlanImportQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directories: UnitDirectories,
    private readonly people: PeopleDirectory,
    private readonly steps: PlanImportSteps,
  ) {}

  /** Documents under review, the last touched first. */
  async listOpen(actor: Actor, page: PageQuery): Promise<PlanImportList> {
    const em = this.dataSource.manager;
    const { limit, offset } = pageWindow(page);
    const [rows, total] = await em.findAndCount(PlanImport, {
      select: { id: true, fileName: true, draft: true, createdAt: true, updatedAt: true },
      where: { authorityId: In(await importableAuthorities(em, actor)), status: 'OPEN' },
      order: { updatedAt: 'DESC', id: 'DESC' },
      take: limit,
      skip: offset,
    });
    return { items: rows.map(planImportItem), total, page: page.page, pageSize: page.pageSize };
  }

  async find(actor: Actor, id: string): Promise<PlanImportView> {
    const em = this.dataSource.manager;
    return this.view(em, await this.load(em, actor, id), actor);
  }

  /** @throws IMPORT_NOT_FOUND for what is not there and for another authority's. */
  async load(em: EntityManager, actor: Actor, id: string, lock = false): Promise<PlanImport> {
    const row = await em.findOne(PlanImport, {
      where: { id, authorityId: In(await importableAuthorities(em, actor)) },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    if (!row) throw plansError('IMPORT_NOT_FOUND');
    return row;
  }

  /**
   * The import for a change made to the version the person saw; the row stays locked until the transaction ends.
   * @throws STALE with the fresh import where somebody was faster, IMPORT_CLOSED where nothing can be changed any more.
   */
  async loadForChange(em: EntityManager, actor: Actor, id: string, version: number): Promise<PlanImport> {
    const row = await this.load(em, actor, id, true);
    if (row.status !== 'OPEN') throw plansError('IMPORT_CLOSED', {}, { planId: row.planId });
    if (row.version !== version) throw plansError('STALE', {}, { current: await this.view(em, row, actor) });
    return row;
  }

  async view(em: EntityManager, row: PlanImport, { locale }: Actor): Promise<PlanImportView> {
    const directory = await this.directories.load(em, row.authorityId);
    const named = row.draft.tasks.flatMap(({ leader }) => leader?.leaderIds ?? []);
    return planImportView(row, {
      directory,
      leaders: await this.people.leadersOf(em, row.authorityId, [...new Set(named)]),
      duplicateOf: await this.duplicateOf(em, row),
      stepsLeft: await this.steps.left(em, row.id),
      locale,
    });
  }

  /** The issued plan with the same number, symbol and year; null where there is none (or this one became it). */
  async duplicateOf(
    em: EntityManager,
    { authorityId, draft, planId }: PlanImport,
  ): Promise<DuplicatePlanDto | null> {
    const identity = identityOf(draft);
    if (!identity) return null;
    const [plan] = await em.query<DuplicatePlanDto[]>(
      `SELECT id AS "planId", number || '/' || symbol AS number FROM plan
       WHERE authority_id = $1 AND number = $2 AND symbol = $3 AND year = $4 AND status <> 'CANCELLED'
         AND id IS DISTINCT FROM $5::uuid`,
      [authorityId, identity.number, identity.symbol, identity.year, planId],
    );
    return plan ?? null;
  }
}
