import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlanImport } from './plan-import.entity.js';
import { PlanImportStep } from './plan-import-step.entity.js';

/** How many changes can be taken back. */
export const STEPS_KEPT = 20;

/** The way back through the review of an import. One row for each change: the draft before it, the oldest dropped. */
@Injectable()
export class PlanImportSteps {
  /** Call before the row is changed. */
  async keep(em: EntityManager, { id, version, draft, corrections }: PlanImport): Promise<void> {
    await em.insert(PlanImportStep, { importId: id, version, draft, corrections });
    await em.query(
      `DELETE FROM plan_import_step WHERE import_id = $1 AND version <=
         (SELECT version FROM plan_import_step WHERE import_id = $1 ORDER BY version DESC OFFSET $2 LIMIT 1)`,
      [id, STEPS_KEPT],
    );
  }

  /** The step before the last change, which is then gone; null where there is none. */
  async take(em: EntityManager, importId: string): Promise<PlanImportStep | null> {
    const [step] = await em.find(PlanImportStep, {
      where: { importId },
      order: { version: 'DESC' },
      take: 1,
    });
    if (!step) return null;
    await em.delete(PlanImportStep, { importId, version: step.version });
    return step;
  }

  any(em: EntityManager, importId: string): Promise<boolean> {
    return em.existsBy(PlanImportStep, { importId });
  }

  async clear(em: EntityManager, importId: string): Promise<void> {
    await em.delete(PlanImportStep, { importId });
  }
}
