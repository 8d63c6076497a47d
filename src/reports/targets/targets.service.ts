import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, commonError } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { PlanQueries } from '../../plans/index.js';
import type { PlanRecord } from '../../plans/index.js';
import type {
  ChangeTargetInput,
  GiveValueInput,
  RemoveTargetInput,
  TargetInput,
} from './dto/target-input.dto.js';
import type { PreviousTargetDto, TargetBoardDto, TargetSuggestionDto } from './dto/target.dto.js';
import { suggestTargets } from './suggestions.rules.js';
import { mayGiveWhole, targetBoard, wantedPeriod } from './target-board.rules.js';
import { PERCENT } from './measures.rules.js';
import type { KnownTarget } from './target-material.js';
import { printed } from './target-sentence.rules.js';
import { TargetValues } from './target-values.js';
import { TargetWriter } from './target-writer.js';
import type { TargetColumns } from './target-writer.js';
import { Target } from './target.entity.js';
import { targetsError } from './targets.errors.js';
import { givingUnitIds, managesTargets } from './targets.policy.js';
import { TargetQueries } from './targets.queries.js';
import { figureTyped } from './typed-figure.js';

@Injectable()
export class TargetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly plans: PlanQueries,
    private readonly queries: TargetQueries,
    private readonly writer: TargetWriter,
    private readonly values: TargetValues,
    private readonly audit: Audit,
  ) {}

  /** @throws common:NOT_FOUND, also for what the actor may not see; targets:PERIOD_UNKNOWN. */
  async board(actor: Actor, planId: string, periodId?: string): Promise<TargetBoardDto> {
    const plan = await this.visiblePlan(actor, planId);
    const em = this.dataSource.manager;
    const [manages, periods, units, targets] = await Promise.all([
      managesTargets(em, actor, plan.authorityId),
      this.queries.periods(em, planId),
      this.queries.unitsOf(em, planId),
      this.queries.targets(em, planId),
    ]);
    const wanted = wantedPeriod(periods, periodId, this.clock.today());
    if (periodId !== undefined && !wanted) throw targetsError('PERIOD_UNKNOWN');
    const open = plan.status === 'ISSUED';
    const reader = { manages: open && manages, givesFor: open ? givingUnitIds(actor) : [] };
    return targetBoard({ planId, periods, units, targets }, wanted, reader);
  }

  /** Targets of last year's plans of the same authority. */
  async previous(actor: Actor, planId: string): Promise<PreviousTargetDto[]> {
    await this.visiblePlan(actor, planId);
    return this.queries.previousTargets(this.dataSource.manager, planId);
  }

  /** What the plan's own words would have reached, as far as it is no target yet. @throws targets:NOT_YOURS. */
  async suggestions(actor: Actor, planId: string): Promise<TargetSuggestionDto[]> {
    const plan = await this.visiblePlan(actor, planId);
    const em = this.dataSource.manager;
    if (!(await managesTargets(em, actor, plan.authorityId))) throw targetsError('NOT_YOURS');
    const [tasks, targets] = await Promise.all([
      this.queries.tasksOf(em, planId),
      this.queries.targets(em, planId),
    ]);
    const taken = new Set(targets.map(({ taskId, quote }) => `${taskId} ${quote}`));
    return tasks.flatMap((task) =>
      suggestTargets(task.content)
        .map((suggestion) => ({ ...task, ...suggestion }))
        .filter(({ taskId, quote }) => !taken.has(`${taskId} ${quote}`)),
    );
  }

  async add(actor: Actor, planId: string, input: TargetInput): Promise<{ id: string }> {
    const plan = await this.visiblePlan(actor, planId);
    return this.transactions.run(async (em) => {
      await this.writer.hold(em, actor, plan);
      return { id: await this.writer.insert(em, actor, plan, rowOf(input)) };
    });
  }

  async change(actor: Actor, targetId: string, input: ChangeTargetInput): Promise<void> {
    const { plan } = await this.visibleTarget(actor, targetId);
    await this.transactions.run(async (em) => {
      await this.writer.hold(em, actor, plan);
      await this.writer.update(em, actor, plan, { id: targetId, version: input.version }, rowOf(input));
    });
  }

  /** Takes a target out; its values stay on record. */
  async remove(actor: Actor, targetId: string, { version, reason }: RemoveTargetInput): Promise<void> {
    const { plan } = await this.visibleTarget(actor, targetId);
    await this.transactions.run(async (em) => {
      await this.writer.hold(em, actor, plan);
      const known = await this.writer.known(em, plan.id, targetId);
      const [, done] = await em.query<[unknown, number]>(
        `UPDATE target SET removed_at = $3, version = version + 1
         WHERE id = $1 AND version = $2 AND removed_at IS NULL`,
        [targetId, version, this.clock.now()],
      );
      if (!done) throw targetsError('STALE', {}, { current: known });
      await this.audit.record(em, actor, {
        kind: 'target.removed',
        subject: { type: 'target', id: targetId },
        authorityId: plan.authorityId,
        payload: { name: known.name, reason },
      });
    });
  }

  /** @throws targets:NOT_YOURS, VALUE_STALE with the value of now, FIGURE_… and CONVERSION_ASKED. */
  async give(actor: Actor, targetId: string, input: GiveValueInput): Promise<void> {
    const { plan } = await this.visibleTarget(actor, targetId);
    await this.transactions.run(async (em) => {
      await this.writer.holdOpen(em, plan.id);
      const target = await this.writer.known(em, plan.id, targetId);
      await this.assertMayGive(em, actor, plan, target, input.unitId ?? null);
      const periods = await this.queries.periods(em, plan.id);
      if (!periods.some(({ id }) => id === input.periodId)) throw targetsError('PERIOD_UNKNOWN');
      const { unitOfMeasure } = target;
      const read = (typed: string) => figureTyped({ typed, unitOfMeasure, agreed: input.agreed ?? false });
      const { periodId, unitId = null, value, lastYear, version } = input;
      const given = {
        ...{ targetId, periodId, unitId, value: read(value) },
        lastYear: lastYear === undefined ? undefined : read(lastYear),
      };
      if (!(await this.values.put(em, actor, given, 'ENTERED', version)))
        throw await this.staleValue(em, plan.id, targetId, input);
    });
  }

  /** What another has given meanwhile. */
  private async staleValue(em: EntityManager, planId: string, targetId: string, input: GiveValueInput) {
    const { values, unitOfMeasure } = await this.writer.known(em, planId, targetId);
    const current = values.find(
      (row) => row.periodId === input.periodId && row.unitId === (input.unitId ?? null),
    );
    const value = current?.value == null ? '–' : printed(current.value, unitOfMeasure);
    return targetsError(
      'VALUE_STALE',
      { name: current?.enteredByName ?? '', value },
      { current: current ?? null },
    );
  }

  private async assertMayGive(
    em: EntityManager,
    actor: Actor,
    plan: PlanRecord,
    target: KnownTarget,
    unitId: string | null,
  ): Promise<void> {
    const manages = await managesTargets(em, actor, plan.authorityId);
    const givesFor = givingUnitIds(actor);
    if (unitId === null) {
      if (!mayGiveWhole(target, manages, givesFor)) throw targetsError('NOT_YOURS');
      return;
    }
    if (!target.byUnits) throw targetsError('NOT_BY_UNITS');
    const units = await this.queries.unitsOf(em, plan.id);
    if (!units.some(({ id }) => id === unitId) || !(manages || givesFor.includes(unitId)))
      throw targetsError('NOT_YOURS');
  }

  private async visiblePlan(actor: Actor, planId: string): Promise<PlanRecord> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan) throw commonError('NOT_FOUND');
    return plan;
  }

  private async visibleTarget(actor: Actor, targetId: string): Promise<{ plan: PlanRecord }> {
    const target = await this.dataSource.manager.findOne(Target, { where: { id: targetId } });
    const plan = target && !target.removedAt && (await this.plans.findVisiblePlan(actor, target.planId));
    if (!plan) throw targetsError('NOT_FOUND');
    return { plan };
  }
}

function rowOf({
  version: _,
  agreed = false,
  planned,
  ...input
}: TargetInput & { version?: number }): TargetColumns {
  const { direction, unitOfMeasure, byUnits } = input;
  return {
    ...input,
    planned: figureTyped({
      typed: planned,
      unitOfMeasure: direction === 'REDUCE_BY' ? PERCENT : unitOfMeasure,
      agreed,
    }),
    unitId: byUnits ? null : (input.unitId ?? null),
    taskId: input.taskId ?? null,
    quote: input.quote ?? null,
    previousId: input.previousId ?? null,
  };
}
