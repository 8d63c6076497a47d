import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { newId } from '../../common/index.js';
import type { PlanRecord } from '../../plans/index.js';
import { targetChanges } from './target-changes.rules.js';
import type { KnownTarget } from './target-material.js';
import { Target } from './target.entity.js';
import { targetsError } from './targets.errors.js';
import { managesTargets } from './targets.policy.js';
import { TargetQueries } from './targets.queries.js';

/** More are a mistake: a plan of a whole city has some sixty. */
export const MOST_TARGETS = 200;

export type TargetColumns = Pick<
  Target,
  | 'name'
  | 'unitOfMeasure'
  | 'direction'
  | 'accumulation'
  | 'planned'
  | 'byUnits'
  | 'unitId'
  | 'taskId'
  | 'quote'
  | 'previousId'
>;

/** Puts targets into a plan, with what was changed on record. */
@Injectable()
export class TargetWriter {
  constructor(
    private readonly queries: TargetQueries,
    private readonly audit: Audit,
  ) {}

  /** One change of a plan's targets at a time. @throws targets:NOT_YOURS, PLAN_NOT_OPEN. */
  async hold(em: EntityManager, actor: Actor, plan: PlanRecord): Promise<void> {
    if (!(await managesTargets(em, actor, plan.authorityId))) throw targetsError('NOT_YOURS');
    await this.holdOpen(em, plan.id);
  }

  /** @throws targets:PLAN_NOT_OPEN. */
  async holdOpen(em: EntityManager, planId: string): Promise<void> {
    const [plan] = await em.query<Array<{ status: string }>>(
      'SELECT status FROM plan WHERE id = $1 FOR NO KEY UPDATE',
      [planId],
    );
    if (plan?.status !== 'ISSUED') throw targetsError('PLAN_NOT_OPEN');
  }

  /** @throws targets:NOT_FOUND. */
  async known(em: EntityManager, planId: string, targetId: string): Promise<KnownTarget> {
    const target = (await this.queries.targets(em, planId)).find(({ id }) => id === targetId);
    if (!target) throw targetsError('NOT_FOUND');
    return target;
  }

  /** @returns its id. @throws targets:NAME_TAKEN, TOO_MANY, UNIT_UNKNOWN, TASK_UNKNOWN, PREVIOUS_UNKNOWN. */
  async insert(em: EntityManager, actor: Actor, plan: PlanRecord, row: TargetColumns): Promise<string> {
    await this.queries.assertKnown(em, plan, row);
    const [{ count, position }] = await em.query<[{ count: number; position: number }]>(
      `SELECT count(*) FILTER (WHERE removed_at IS NULL)::int AS count, coalesce(max(position), -1) + 1 AS position
       FROM target WHERE plan_id = $1`,
      [plan.id],
    );
    if (count >= MOST_TARGETS) throw targetsError('TOO_MANY', { most: MOST_TARGETS });
    await this.assertNameFree(em, plan.id, row.name, null);
    const id = newId();
    await em.insert(Target, { id, planId: plan.id, position, ...row });
    await this.audit.record(em, actor, {
      kind: 'target.added',
      subject: { type: 'target', id },
      authorityId: plan.authorityId,
      payload: { planNumber: plan.number, name: row.name },
    });
    return id;
  }

  /** @throws targets:STALE with the target of now, and as {@link insert}. */
  async update(
    em: EntityManager,
    actor: Actor,
    plan: PlanRecord,
    { id, version }: { id: string; version: number },
    row: TargetColumns,
  ): Promise<void> {
    const known = await this.known(em, plan.id, id);
    if (known.version !== version) throw targetsError('STALE', {}, { current: known });
    const changes = targetChanges(known, row);
    if (!changes.length) return;
    if (row.previousId === id) throw targetsError('PREVIOUS_UNKNOWN');
    await this.queries.assertKnown(em, plan, row);
    await this.assertNameFree(em, plan.id, row.name, id);
    const { affected } = await em.update(Target, { id, version }, { ...row, version: version + 1 });
    if (!affected) throw targetsError('STALE', {}, { current: await this.known(em, plan.id, id) });
    await this.audit.record(em, actor, {
      kind: 'target.changed',
      subject: { type: 'target', id },
      authorityId: plan.authorityId,
      payload: { name: known.name, changes },
    });
  }

  private async assertNameFree(
    em: EntityManager,
    planId: string,
    name: string,
    except: string | null,
  ): Promise<void> {
    const [taken] = await em.query<Array<{ name: string }>>(
      `SELECT name FROM target WHERE plan_id = $1 AND removed_at IS NULL AND lower(name) = lower($2)
         AND id IS DISTINCT FROM $3::uuid LIMIT 1`,
      [planId, name, except],
    );
    if (taken) throw targetsError('NAME_TAKEN', { name: taken.name });
  }
}
