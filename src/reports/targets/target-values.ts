import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, newId } from '../../common/index.js';
import { answeringUnitSql } from './answering-unit.sql.js';
import type { ValueSource } from './target-value.entity.js';

export interface GivenValue {
  targetId: string;
  periodId: string;
  /** Null: of the whole authority. */
  unitId: string | null;
  /** Decimal strings; left out: what there was stays. */
  value?: string | null;
  lastYear?: string | null;
}

export interface SavedValue {
  version: number;
  value: string | null;
  lastYear: string | null;
}

/** Figures that a unit gives with its report. */
export interface UnitFigures {
  planId: string;
  periodId: string;
  unitId: string;
  /** Decimal strings; null: not given, which leaves what there was. */
  figures: ReadonlyArray<{ targetId: string; value: string | null }>;
}

interface StoredValue extends SavedValue {
  id: string;
}

/** Puts values in their place, with who gave them on record. Who may do so is decided before. */
@Injectable()
export class TargetValues {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * @param version of the value that was read, 0 for none; null: whatever there is.
   * @returns null where another value has come meanwhile.
   */
  async put(
    em: EntityManager,
    actor: Actor,
    given: GivenValue,
    source: ValueSource,
    version: number | null,
  ): Promise<SavedValue | null> {
    // The target's row holds two givers of the first value apart.
    const [target] = await em.query<Array<{ name: string; authorityId: string }>>(
      `SELECT target.name, plan.authority_id AS "authorityId" FROM target JOIN plan ON plan.id = target.plan_id
       WHERE target.id = $1 FOR NO KEY UPDATE OF target`,
      [given.targetId],
    );
    const before = await this.stored(em, given);
    if (!target || (version !== null && (before?.version ?? 0) !== version)) return null;
    const next: SavedValue = {
      value: given.value === undefined ? (before?.value ?? null) : given.value,
      lastYear: given.lastYear === undefined ? (before?.lastYear ?? null) : given.lastYear,
      version: (before?.version ?? 0) + 1,
    };
    if (before?.value === next.value && before.lastYear === next.lastYear) return before;
    await this.save(em, actor, given, source, before, next);
    await this.audit.record(em, actor, {
      kind: 'target.value-given',
      subject: { type: 'target', id: given.targetId },
      authorityId: target.authorityId,
      payload: {
        name: target.name,
        periodId: given.periodId,
        unitId: given.unitId,
        source,
        changes: [
          { field: 'value', before: before?.value ?? null, after: next.value },
          { field: 'lastYear', before: before?.lastYear ?? null, after: next.lastYear },
        ].filter((change) => change.before !== change.after),
      },
    });
    return next;
  }

  /** The figures of a unit's report; of targets that are not the unit's nothing is taken. */
  async record(
    em: EntityManager,
    actor: Actor,
    { planId, periodId, unitId, figures }: UnitFigures,
  ): Promise<void> {
    const own = await em.query<Array<{ id: string; byUnits: boolean }>>(
      `SELECT target.id, target.by_units AS "byUnits"
       FROM target LEFT JOIN LATERAL ${answeringUnitSql('target.unit_id')} unit ON true
       WHERE target.plan_id = $1 AND target.removed_at IS NULL AND (target.by_units OR unit.id = $2)
       ORDER BY target.id`,
      [planId, unitId],
    );
    for (const { id, byUnits } of own) {
      const value = figures.find(({ targetId }) => targetId === id)?.value ?? null;
      if (value === null) continue;
      const given = { targetId: id, periodId, unitId: byUnits ? unitId : null, value };
      await this.put(em, actor, given, 'UNIT_REPORT', null);
    }
  }

  private async stored(em: EntityManager, { targetId, periodId, unitId }: GivenValue) {
    const [row] = await em.query<StoredValue[]>(
      `SELECT id, trim_scale(value)::text AS value, trim_scale(last_year)::text AS "lastYear", version
       FROM target_value WHERE target_id = $1 AND period_id = $2 AND unit_id IS NOT DISTINCT FROM $3::uuid`,
      [targetId, periodId, unitId],
    );
    return row ?? null;
  }

  private async save(
    em: EntityManager,
    actor: Actor,
    given: GivenValue,
    source: ValueSource,
    before: StoredValue | null,
    next: SavedValue,
  ): Promise<void> {
    const said = [
      next.value,
      next.lastYear,
      source,
      actor.userId,
      actor.fullName,
      this.clock.now(),
      next.version,
    ];
    if (before)
      await em.query(
        `UPDATE target_value SET value = $2, last_year = $3, source = $4, entered_by = $5, entered_by_name = $6,
           entered_at = $7, version = $8 WHERE id = $1`,
        [before.id, ...said],
      );
    else
      await em.query(
        `INSERT INTO target_value (id, value, last_year, source, entered_by, entered_by_name, entered_at, version,
           target_id, period_id, unit_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [newId(), ...said, given.targetId, given.periodId, given.unitId],
      );
  }
}
