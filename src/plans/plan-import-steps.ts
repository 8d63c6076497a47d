import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlanImport } from './plan-import.entity.js';
import { PlanImportStep } from './plan-import-step.entity.js';

/** How many changes can be taken back. */
export const STEPS_KEPT = 20;

export interface StepsLeft {
  canUndo: boolean;
  canRedo: boolean;
}

/** The way back through the review of an import, and forward again. One row for each change; the oldest dropped. */
@Injectable()
export class PlanImportSteps {
  /** Call before the row is changed. A new change ends the way forward. */
  async keep(em: EntityManager, row: PlanImport): Promise<void> {
    await em.delete(PlanImportStep, { importId: row.id, undone: true });
    await this.add(em, row, false);
    await em.query(
      `DELETE FROM plan_import_step WHERE import_id = $1 AND NOT undone AND version <=
         (SELECT version FROM plan_import_step WHERE import_id = $1 AND NOT undone
          ORDER BY version DESC OFFSET $2 LIMIT 1)`,
      [row.id, STEPS_KEPT],
    );
  }

  /** A person goes on typing what the last change began: one step leads back behind both. */
  async goOn(em: EntityManager, row: PlanImport): Promise<boolean> {
    const { canUndo, canRedo } = await this.left(em, row.id);
    return canUndo && !canRedo;
  }

  /** The draft before the last change, or before the last one taken back; null where there is none. */
  async take(em: EntityManager, row: PlanImport, undone: boolean): Promise<PlanImportStep | null> {
    const [step] = await em.find(PlanImportStep, {
      where: { importId: row.id, undone },
      order: { version: 'DESC' },
      take: 1,
    });
    if (!step) return null;
    await em.delete(PlanImportStep, { importId: row.id, version: step.version });
    await this.add(em, row, !undone);
    return step;
  }

  async left(em: EntityManager, importId: string): Promise<StepsLeft> {
    const rows = await em.query<Array<{ undone: boolean }>>(
      'SELECT DISTINCT undone FROM plan_import_step WHERE import_id = $1',
      [importId],
    );
    return { canUndo: rows.some(({ undone }) => !undone), canRedo: rows.some(({ undone }) => undone) };
  }

  async clear(em: EntityManager, importId: string): Promise<void> {
    await em.delete(PlanImportStep, { importId });
  }

  private async add(
    em: EntityManager,
    { id, version, draft, corrections }: PlanImport,
    undone: boolean,
  ): Promise<void> {
    await em.insert(PlanImportStep, { importId: id, version, draft, corrections, undone });
  }
}
