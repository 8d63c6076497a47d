import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { newId } from '../common/index.js';
import type { PlanDraft } from './plan-draft.js';
import { reportPeriodsOf } from './plan-draft.rules.js';
import type { PlanImport } from './plan-import.entity.js';
import { PlanImportSteps } from './plan-import-steps.js';
import { PlanImportQueries } from './plan-imports.queries.js';
import { assertReady } from './plan-readiness.js';
import { continuedSections, documentChanges, REVISED_FIELDS, sectionName } from './plan-revision.rules.js';
import type { DocumentChange, PlanHead } from './plan-revision.rules.js';
import { PlanSection } from './plan-section.entity.js';
import { Plan } from './plan.entity.js';
import type { PlanStatus } from './plan.entity.js';
import { plansError } from './plans.errors.js';
import type { PlanSectionRow, ReportPeriodRow } from './plans.queries.js';
import { ReportPeriod } from './report-period.entity.js';
import { namedPeriod } from './report-period-names.rules.js';

/** An issued plan beside the amended document that is to replace it. */
export interface PlanRevision {
  planId: string;
  planVersion: number;
  authorityId: string;
  /** "3707/KH-UBND" */
  number: string;
  draft: PlanDraft;
  document: DocumentChange[];
  /** By key of the draft; those that the plan does not have yet have a new id. */
  sectionIds: Map<string, string>;
  /** "I. Kinh tế" by id, before and after the revision. */
  sectionNames: Map<string, string>;
  corrections: number;
}

interface KnownPlan extends PlanHead {
  id: string;
  version: number;
  status: PlanStatus;
  number: string;
  sections: PlanSectionRow[];
  reportPeriods: Array<ReportPeriodRow & { id: string }>;
}

/** Compares an amended document with the plan of the same number, and puts it in its place. Rows are tasks' part. */
@Injectable()
export class PlanRevisionService {
  constructor(
    private readonly imports: PlanImportQueries,
    private readonly steps: PlanImportSteps,
  ) {}

  /** @throws AppError IMPORT_NOT_FOUND, IMPORT_CLOSED, NOT_AN_AMENDMENT or PLAN_NOT_OPEN. */
  async compare(em: EntityManager, actor: Actor, importId: string): Promise<PlanRevision> {
    const row = await this.imports.load(em, actor, importId);
    if (row.status !== 'OPEN') throw plansError('IMPORT_CLOSED', {}, { planId: row.planId });
    return revisionOf(row, await this.planOf(em, row));
  }

  /**
   * Puts the document in the place of the plan's own: head, sections, report periods, source; closes the import. The
   * plan stays locked until the transaction ends. Call {@link finish} when no task needs a dropped section any more.
   * @param asLookedAt the plan's version that the person saw; a plan amended since is left alone (null is returned).
   * @throws AppError STALE and what `compare` and `assertReady` throw.
   */
  async revise(
    em: EntityManager,
    actor: Actor,
    importId: string,
    { version, planVersion: asLookedAt }: { version: number; planVersion?: number },
  ): Promise<PlanRevision | null> {
    const row = await this.imports.loadForChange(em, actor, importId, version);
    const plan = await this.planOf(em, row, true);
    if (asLookedAt !== undefined && asLookedAt !== plan.version) return null;
    assertReady(row.draft, actor);
    const revision = revisionOf(row, plan);
    await this.updateHead(em, plan, row);
    await this.saveSections(em, revision);
    await this.saveReportPeriods(em, plan, row.draft);
    await this.steps.clear(em, row.id);
    await em.save(Object.assign(row, { status: 'ISSUED', planId: plan.id, version: row.version + 1 }));
    return { ...revision, planVersion: plan.version + 1 };
  }

  /** Drops the sections that the amended document no longer has, except where withdrawn tasks stand in them. */
  async finish(em: EntityManager, { planId, sectionIds }: PlanRevision): Promise<void> {
    await em.query(
      `DELETE FROM plan_section s WHERE s.plan_id = $1 AND s.id <> ALL($2::uuid[])
         AND NOT EXISTS (SELECT FROM task WHERE task.section_id = s.id)`,
      [planId, [...sectionIds.values()]],
    );
  }

  private async planOf(em: EntityManager, row: PlanImport, lock = false): Promise<KnownPlan> {
    const known = await this.imports.duplicateOf(em, row);
    if (!known) throw plansError('NOT_AN_AMENDMENT');
    if (lock) await em.query('SELECT id FROM plan WHERE id = $1 FOR UPDATE', [known.planId]);
    const [plan] = await em.query<KnownPlan[]>(
      `SELECT id, version, status, number || '/' || symbol AS number, title, issuer, place,
         issued_on::text AS "issuedOn", signer, signer_title AS "signerTitle", campaign,
         period_from::text AS "periodFrom", period_to::text AS "periodTo",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'label', s.label, 'title', s.title) ORDER BY s.position)
           FROM plan_section s WHERE s.plan_id = plan.id), '[]') AS sections,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'raw', r.raw, 'dueOn', r.due_on,
             'exclusive', r.exclusive, 'recipient', r.recipient) ORDER BY r.position)
           FROM report_period r WHERE r.plan_id = plan.id AND r.origin = 'PLAN'), '[]') AS "reportPeriods"
       FROM plan WHERE id = $1`,
      [known.planId],
    );
    if (plan?.status !== 'ISSUED') throw plansError('PLAN_NOT_OPEN', { number: known.number });
    return plan;
  }

  private async updateHead(em: EntityManager, plan: KnownPlan, { draft, fileId }: PlanImport): Promise<void> {
    const head = Object.fromEntries(REVISED_FIELDS.map((field) => [field, draft.document[field]]));
    await em
      .createQueryBuilder()
      .update(Plan)
      .set({ ...head, sourceFileId: fileId, version: plan.version + 1 })
      .where({ id: plan.id })
      .execute();
  }

  private async saveSections(em: EntityManager, { planId, draft, sectionIds }: PlanRevision): Promise<void> {
    // What the document no longer has comes last, until it is dropped.
    await em.query('UPDATE plan_section SET position = position + $2 WHERE plan_id = $1', [
      planId,
      draft.sections.length,
    ]);
    const rows = draft.sections.map(({ key, label, title }, position) => ({
      id: sectionIds.get(key),
      planId,
      label: label ?? '',
      title,
      position,
    }));
    if (rows.length) await em.upsert(PlanSection, rows, ['id']);
  }

  /** A report that is still asked for stays the same row, with what a person corrected about its period. */
  private async saveReportPeriods(em: EntityManager, plan: KnownPlan, draft: PlanDraft): Promise<void> {
    const free = [...plan.reportPeriods];
    for (const [position, duty] of reportPeriodsOf(draft).entries()) {
      const at = free.findIndex(({ dueOn, raw }) => (duty.dueOn ? dueOn === duty.dueOn : raw === duty.raw));
      const [kept] = at < 0 ? [] : free.splice(at, 1);
      if (kept) await em.update(ReportPeriod, { id: kept.id }, { ...duty, position });
      else
        await em.insert(ReportPeriod, {
          id: newId(),
          planId: plan.id,
          position,
          ...duty,
          ...namedPeriod(duty, draft.document),
        });
    }
    // What units were already asked to write is not taken from them by an amendment.
    if (free.length) await em.delete(ReportPeriod, { id: In(free.map(({ id }) => id)), openedAt: IsNull() });
  }
}

function revisionOf(row: PlanImport, plan: KnownPlan): PlanRevision {
  const { draft, authorityId, corrections } = row;
  const continued = continuedSections(plan.sections, draft.sections);
  const sectionIds = new Map(draft.sections.map(({ key }) => [key, continued.get(key) ?? newId()]));
  return {
    planId: plan.id,
    planVersion: plan.version,
    authorityId,
    number: plan.number,
    draft,
    document: documentChanges(
      { head: plan, sections: plan.sections, reportPeriods: plan.reportPeriods },
      draft,
    ),
    sectionIds,
    sectionNames: new Map([
      ...plan.sections.map((section) => [section.id, sectionName(section)] as const),
      ...draft.sections
        .filter(({ key }) => !continued.has(key))
        .map((section) => [sectionIds.get(section.key) ?? '', sectionName(section)] as const),
    ]),
    corrections,
  };
}
