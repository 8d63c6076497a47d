import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { accessError } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import type { AmendedValue } from '../../audit/index.js';
import { effectiveLastDay } from '../../calendar/index.js';
import { WorkingCalendars } from '../../calendar/store/index.js';
import { Clock, commonError, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { importableAuthorities, PlanQueries, ReportPeriod } from '../../plans/index.js';
import type { PlanRecord } from '../../plans/index.js';
import { BusinessDay } from '../../tasks/index.js';
import type {
  AddReportPeriodsInput,
  ChangeReportPeriodInput,
  OpenReportPeriodInput,
  PlanReportPeriodsDto,
  ReportPeriodDto,
  ReportPeriodInput,
  VersionedReasonInput,
} from './dto/report-period.dto.js';
import { ReportOpenings } from './report-openings.service.js';
import { seesAllReports } from './report-periods.policy.js';
import { periodView, ReportPeriodQueries } from './report-periods.queries.js';
import type { PeriodRow } from './report-periods.queries.js';
import { reportPeriodsError } from './report-periods.errors.js';
import { periodFault } from './report-periods.rules.js';
import type { PeriodFields } from './report-periods.rules.js';

const FIELDS = [
  'kind',
  'label',
  'dataFrom',
  'dataTo',
  'dueOn',
  'exclusive',
  'recipient',
  'owedBy',
  'openAheadDays',
] as const;

/** Report periods by hand: what the words of the plan leave open, or what is asked for besides. */
@Injectable()
export class ReportPeriodsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly plans: PlanQueries,
    private readonly queries: ReportPeriodQueries,
    private readonly openings: ReportOpenings,
    private readonly businessDay: BusinessDay,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws common:NOT_FOUND for a plan the actor may not see. */
  async ofPlan(actor: Actor, planId: string): Promise<PlanReportPeriodsDto> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan) throw commonError('NOT_FOUND');
    const { manager } = this.dataSource;
    const day = await this.businessDay.read();
    const rows = await this.queries.ofPlan(manager, actor, planId);
    return {
      planId,
      planNumber: plan.number,
      mayManage: plan.status === 'ISSUED' && (await mayManage(manager, actor, plan)),
      seesAll: seesAllReports(actor, plan),
      periods: rows.map((row) => periodView(row, day)),
    };
  }

  /** All of them or none. @throws what {@link periodFault} finds, PLAN_NOT_OPEN, NOT_FOUND, NOT_ALLOWED. */
  async add(
    actor: Actor,
    planId: string,
    { periods, reason }: AddReportPeriodsInput,
  ): Promise<PlanReportPeriodsDto> {
    await this.transactions.run(async (em) => {
      const plan = await this.openPlan(em, actor, planId);
      const known: PeriodFields[] = await this.periodsOf(em, planId);
      for (const [at, given] of periods.entries()) {
        const fields = fieldsOf(given);
        assertSound(fields, known);
        known.push(fields);
        const id = newId();
        await em.insert(ReportPeriod, {
          id,
          planId,
          position: known.length + at,
          origin: 'HAND',
          raw: reason,
          ...fields,
        });
        await this.audit.record(em, actor, {
          kind: 'report-period.added',
          subject: { type: 'report-period', id },
          authorityId: plan.authorityId,
          payload: { planNumber: plan.number, label: fields.label, dueOn: fields.dueOn, reason },
        });
      }
    });
    return this.ofPlan(actor, planId);
  }

  /** @throws STALE with the period as it is now, KIND_STAYS, and what {@link add} throws. */
  async change(actor: Actor, id: string, input: ChangeReportPeriodInput): Promise<ReportPeriodDto> {
    await this.onPeriod(actor, id, input.version, async (em, period, plan) => {
      const before = fieldsOf(period);
      const after = fieldsOf({ ...before, ...given(input) });
      const others = (await this.periodsOf(em, period.planId)).filter((other) => other.id !== id);
      assertSound(after, others);
      if (period.openedAt && (before.kind !== after.kind || before.owedBy !== after.owedBy))
        throw reportPeriodsError('KIND_STAYS', { label: before.label });
      if (period.openedAt && after.dueOn === null)
        throw reportPeriodsError('CANNOT_OPEN_UNDATED', { label: after.label });
      const changes = differences(before, after);
      if (!changes.length) return;
      await em.update(ReportPeriod, { id }, { ...after, version: period.version + 1 });
      if (period.openedAt && after.dueOn) {
        const calendar = await this.calendars.load(em);
        await em.query('UPDATE unit_report SET due_on = $2, updated_at = now() WHERE period_id = $1', [
          id,
          effectiveLastDay(after.dueOn, after.exclusive, calendar),
        ]);
      }
      await this.audit.record(em, actor, {
        kind: 'report-period.changed',
        subject: { type: 'report-period', id },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, label: after.label, reason: input.reason, changes },
      });
    });
    return this.view(actor, id);
  }

  /** @throws ALREADY_OPEN, and what {@link change} throws. */
  async remove(actor: Actor, id: string, { version, reason }: VersionedReasonInput): Promise<void> {
    await this.onPeriod(actor, id, version, async (em, period, plan) => {
      const label = period.label ?? period.raw;
      if (period.openedAt) throw reportPeriodsError('ALREADY_OPEN', { label });
      await em.delete(ReportPeriod, { id });
      await this.audit.record(em, actor, {
        kind: 'report-period.removed',
        subject: { type: 'report-period', id },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, label, dueOn: period.dueOn, reason },
      });
    });
  }

  /** Now, whatever the day. @throws CANNOT_OPEN_UNDATED, NOBODY_OWES, ALREADY_CLOSED. */
  async open(actor: Actor, id: string, { version }: OpenReportPeriodInput): Promise<ReportPeriodDto> {
    await this.onPeriod(actor, id, version, async (em, period) => {
      const label = period.label ?? period.raw;
      if (period.closedAt) throw reportPeriodsError('ALREADY_CLOSED', { label });
      if (!period.dueOn) throw reportPeriodsError('CANNOT_OPEN_UNDATED', { label });
      const current = await this.openings.lock(em, id);
      if (current && (await this.openings.open(em, actor, current)) === 0 && !period.openedAt)
        throw reportPeriodsError('NOBODY_OWES', { label });
    });
    return this.view(actor, id);
  }

  /** Nothing is collected any more, nobody is reminded. @throws NOT_OPEN_YET, ALREADY_CLOSED. */
  async close(actor: Actor, id: string, { version, reason }: VersionedReasonInput): Promise<ReportPeriodDto> {
    await this.onPeriod(actor, id, version, async (em, period, plan) => {
      const label = period.label ?? period.raw;
      if (!period.openedAt) throw reportPeriodsError('NOT_OPEN_YET', { label });
      if (period.closedAt) throw reportPeriodsError('ALREADY_CLOSED', { label });
      await this.setClosed(em, period, this.clock.now());
      await this.audit.record(em, actor, {
        kind: 'report-period.closed',
        subject: { type: 'report-period', id },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, label, reason },
      });
    });
    return this.view(actor, id);
  }

  /** @throws NOT_CLOSED. */
  async reopen(
    actor: Actor,
    id: string,
    { version, reason }: VersionedReasonInput,
  ): Promise<ReportPeriodDto> {
    await this.onPeriod(actor, id, version, async (em, period, plan) => {
      const label = period.label ?? period.raw;
      if (!period.closedAt) throw reportPeriodsError('NOT_CLOSED', { label });
      await this.setClosed(em, period, null);
      await this.audit.record(em, actor, {
        kind: 'report-period.reopened',
        subject: { type: 'report-period', id },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, label, reason },
      });
    });
    return this.view(actor, id);
  }

  private async setClosed(em: EntityManager, { id, version }: ReportPeriod, closedAt: Date | null) {
    await em.update(ReportPeriod, { id }, { closedAt, version: version + 1 });
  }

  private async view(actor: Actor, id: string): Promise<ReportPeriodDto> {
    const row = await this.queries.find(this.dataSource.manager, actor, id);
    if (!row) throw reportPeriodsError('NOT_FOUND');
    return periodView(row, await this.businessDay.read());
  }

  /** The period of a plan that the actor manages, locked, at the version that the actor read. */
  private async onPeriod(
    actor: Actor,
    id: string,
    version: number,
    work: (em: EntityManager, period: ReportPeriod, plan: PlanRecord) => Promise<void>,
  ): Promise<void> {
    const known = await this.queries.find(this.dataSource.manager, actor, id);
    if (!known) throw reportPeriodsError('NOT_FOUND');
    await this.transactions.run(async (em) => {
      const plan = await this.openPlan(em, actor, known.planId);
      const period = await em.findOne(ReportPeriod, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!period) throw reportPeriodsError('NOT_FOUND');
      if (period.version !== version)
        throw reportPeriodsError('STALE', {}, { current: await this.current(em, actor, id) });
      await work(em, period, plan);
    });
  }

  private async current(em: EntityManager, actor: Actor, id: string): Promise<ReportPeriodDto | null> {
    const row: PeriodRow | null = await this.queries.find(em, actor, id);
    return row && periodView(row, await this.businessDay.read());
  }

  /** Held against everybody else who changes the plan's periods, or amends it. */
  private async openPlan(em: EntityManager, actor: Actor, planId: string): Promise<PlanRecord> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan) throw commonError('NOT_FOUND');
    if (!(await mayManage(em, actor, plan))) throw accessError('NOT_ALLOWED');
    const [{ status }] = await em.query<[{ status: string }]>(
      'SELECT status FROM plan WHERE id = $1 FOR NO KEY UPDATE',
      [planId],
    );
    if (status !== 'ISSUED') throw reportPeriodsError('PLAN_NOT_OPEN');
    return plan;
  }

  private async periodsOf(em: EntityManager, planId: string): Promise<Array<PeriodFields & { id: string }>> {
    const rows = await em.find(ReportPeriod, { where: { planId }, order: { position: 'ASC' } });
    return rows.map((row) => ({ id: row.id, ...fieldsOf(row) }));
  }
}

async function mayManage(em: EntityManager, actor: Actor, plan: { authorityId: string }): Promise<boolean> {
  return (await importableAuthorities(em, actor)).includes(plan.authorityId);
}

function assertSound(period: PeriodFields, others: PeriodFields[]): void {
  const fault = periodFault(period, others);
  if (fault) throw reportPeriodsError(fault.code, fault.params);
}

function fieldsOf(period: ReportPeriodInput | ReportPeriod): PeriodFields {
  return {
    kind: period.kind,
    label: period.label ?? ('raw' in period ? period.raw : ''),
    dataFrom: period.dataFrom,
    dataTo: period.dataTo,
    dueOn: period.dueOn,
    exclusive: period.exclusive ?? false,
    recipient: period.recipient || null,
    owedBy: period.owedBy ?? 'LEADS',
    openAheadDays: period.openAheadDays ?? DEFAULT_OPEN_AHEAD,
  };
}

const DEFAULT_OPEN_AHEAD = 10;

/** The fields that the input names. */
function given(input: ChangeReportPeriodInput): Partial<PeriodFields> {
  return Object.fromEntries(FIELDS.filter((field) => input[field] !== undefined).map((f) => [f, input[f]]));
}

function differences(before: PeriodFields, after: PeriodFields): AmendedValue[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field] === null ? null : String(before[field]),
    after: after[field] === null ? null : String(after[field]),
  }));
}
