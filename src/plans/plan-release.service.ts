import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Clock, newId } from '../common/index.js';
import type { PlanDraft } from './plan-draft.js';
import { identityOf, reportPeriodsOf } from './plan-draft.rules.js';
import type { PlanImport } from './plan-import.entity.js';
import { PlanImportSteps } from './plan-import-steps.js';
import { PlanImportQueries } from './plan-imports.queries.js';
import { PlanSection } from './plan-section.entity.js';
import { assertReady } from './plan-readiness.js';
import { plansError } from './plans.errors.js';
import { ReportPeriod } from './report-period.entity.js';
import { namedPeriod } from './report-period-names.rules.js';

/** A plan that has just become official, for the one who gives out its tasks. */
export interface ReleasedPlan {
  planId: string;
  authorityId: string;
  /** "3707/KH-UBND" */
  number: string;
  title: string;
  draft: PlanDraft;
  sectionIds: Map<string, string>;
  /** How many corrections were made to what was read. */
  corrections: number;
}

/** Turns a reviewed document into an issued plan. Its tasks are given out by `tasks/` in the same transaction. */
@Injectable()
export class PlanReleaseService {
  constructor(
    private readonly imports: PlanImportQueries,
    private readonly steps: PlanImportSteps,
    private readonly clock: Clock,
  ) {}

  /**
   * Plan, sections and report periods of the import, which is closed by it.
   * @throws AppError STALE, IMPORT_CLOSED, INCOMPLETE, NO_TASKS, UNRESOLVED or ALREADY_IMPORTED.
   */
  async release(em: EntityManager, actor: Actor, id: string, version: number): Promise<ReleasedPlan> {
    const row = await this.imports.loadForChange(em, actor, id, version);
    assertReady(row.draft, actor);
    const planId = await this.insertPlan(em, actor, row);
    const sectionIds = await this.insertSections(em, planId, row.draft);
    await this.insertReportPeriods(em, planId, row.draft);
    await this.steps.clear(em, id);
    row.status = 'ISSUED';
    row.planId = planId;
    row.version += 1;
    await em.save(row);
    const { number, symbol, title } = row.draft.document;
    return {
      planId,
      authorityId: row.authorityId,
      number: `${number ?? ''}/${symbol ?? ''}`,
      title: title ?? '',
      draft: row.draft,
      sectionIds,
      corrections: row.corrections,
    };
  }

  /** The unique index decides between two who issue the same document at once. */
  private async insertPlan(em: EntityManager, actor: Actor, row: PlanImport): Promise<string> {
    const { document } = row.draft;
    const identity = identityOf(row.draft);
    const [plan] = await em.query<Array<{ id: string }>>(
      `INSERT INTO plan (id, authority_id, number, symbol, year, title, issuer, place, issued_on, signer, signer_title,
         campaign, period_from, period_to, status, source_file_id, created_by, released_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'ISSUED', $15, $16, $17, 1)
       ON CONFLICT (authority_id, number, symbol, year) WHERE status <> 'CANCELLED' DO NOTHING
       RETURNING id`,
      [
        newId(),
        row.authorityId,
        identity?.number,
        identity?.symbol,
        identity?.year,
        document.title,
        document.issuer,
        document.place,
        document.issuedOn,
        document.signer,
        document.signerTitle,
        document.campaign,
        document.periodFrom,
        document.periodTo,
        row.fileId,
        actor.userId,
        this.clock.now(),
      ],
    );
    if (plan) return plan.id;
    const known = await this.imports.duplicateOf(em, row);
    throw plansError('ALREADY_IMPORTED', { number: known?.number ?? '' }, { planId: known?.planId });
  }

  private async insertSections(
    em: EntityManager,
    planId: string,
    draft: PlanDraft,
  ): Promise<Map<string, string>> {
    const ids = new Map(draft.sections.map(({ key }) => [key, newId()]));
    const rows = draft.sections.map(({ key, label, title }, position) => ({
      id: ids.get(key),
      planId,
      label: label ?? '',
      title,
      position,
    }));
    if (rows.length) await em.insert(PlanSection, rows);
    return ids;
  }

  /** One for each date; a duty without a date waits for a person to date it. */
  private async insertReportPeriods(em: EntityManager, planId: string, draft: PlanDraft): Promise<void> {
    const rows = reportPeriodsOf(draft).map((duty, position) => ({
      id: newId(),
      planId,
      position,
      ...duty,
      ...namedPeriod(duty, draft.document),
    }));
    if (rows.length) await em.insert(ReportPeriod, rows);
  }
}
