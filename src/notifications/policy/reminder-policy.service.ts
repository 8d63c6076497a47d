import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { commonError, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { Outbox } from '../../queue/index.js';
import { notificationsError } from '../notifications.errors.js';
import { DEFAULT_POLICY, ReminderPolicy, ReminderSteps } from '../reminder.rules.js';
import type {
  AuthorityPolicyDto,
  PlanStepsDto,
  SavePlanStepsDto,
  SavePolicyDto,
} from './dto/reminder-policy.dto.js';
import type { LastSweepDto, SweepAskedDto } from './dto/reminder-sweep.dto.js';
import { assertKeeps, keptAuthorities } from './reminder-policy.policy.js';
import { policyChanges, quietAllWeek, tidyPolicy, tidySteps } from './reminder-policy.rules.js';

interface Place {
  authorityId: string;
  planId: string | null;
  planNumber: string | null;
}

type Stored = ReminderPolicy | ReminderSteps;

/** Keeps when an authority's people are reminded, and what its plans have of their own. */
@Injectable()
export class ReminderPolicyService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Of every authority that the actor keeps the reminders of. */
  async list(actor: Actor): Promise<AuthorityPolicyDto[]> {
    const ids = keptAuthorities(actor);
    const rows = await this.dataSource.query<Array<Omit<AuthorityPolicyDto, 'plans'>>>(
      `SELECT u.id AS "authorityId", u.name AS "authorityName", own.policy, coalesce(own.version, 0) AS version
       FROM unit u LEFT JOIN reminder_policy own ON own.authority_id = u.id AND own.plan_id IS NULL
       WHERE u.id = ANY($1::uuid[]) ORDER BY u.name`,
      [ids],
    );
    const plans = await this.dataSource.query<Array<PlanStepsDto & { authorityId: string }>>(
      `SELECT own.authority_id AS "authorityId", plan.id AS "planId", plan.number || '/' || plan.symbol AS "planNumber",
         plan.title, own.policy AS steps, own.version
       FROM reminder_policy own JOIN plan ON plan.id = own.plan_id
       WHERE own.authority_id = ANY($1::uuid[]) ORDER BY plan.issued_on DESC, plan.id`,
      [ids],
    );
    return rows.map((row) => ({
      ...row,
      policy: { ...DEFAULT_POLICY, ...row.policy },
      plans: plans
        .filter(({ authorityId }) => authorityId === row.authorityId)
        .map(({ authorityId: _, ...plan }) => plan),
    }));
  }

  /** @throws common:NOT_FOUND, notifications:QUIET_WEEK, notifications:POLICY_CHANGED. */
  async save(actor: Actor, authorityId: string, { policy, version }: SavePolicyDto): Promise<void> {
    assertKeeps(actor, authorityId);
    if (quietAllWeek(policy)) throw notificationsError('QUIET_WEEK');
    const place = { authorityId, planId: null, planNumber: null };
    await this.transactions.run((em) => this.store(em, actor, place, tidyPolicy(policy), version));
  }

  /** @throws common:NOT_FOUND, notifications:POLICY_CHANGED. */
  async savePlan(
    actor: Actor,
    authorityId: string,
    planId: string,
    { steps, version }: SavePlanStepsDto,
  ): Promise<void> {
    assertKeeps(actor, authorityId);
    await this.transactions.run(async (em) => {
      const [plan] = await em.query<Array<{ number: string }>>(
        `SELECT number || '/' || symbol AS number FROM plan WHERE id = $1 AND authority_id = $2`,
        [planId, authorityId],
      );
      if (!plan) throw commonError('NOT_FOUND');
      const place = { authorityId, planId, planNumber: plan.number };
      await this.store(em, actor, place, steps && tidySteps(steps), version);
    });
  }

  /** The sweep runs now instead of in a few minutes. It finds what is due, as always, and nothing twice. */
  async sweepNow(actor: Actor): Promise<SweepAskedDto> {
    const [authorityId] = keptAuthorities(actor);
    if (!authorityId) throw commonError('NOT_FOUND');
    return this.transactions.run(async (em) => {
      await this.outbox.add(em, 'reminder.sweep', {});
      await this.audit.record(em, actor, {
        kind: 'reminder.sweep-asked',
        subject: { type: 'unit', id: authorityId },
        authorityId,
        payload: {},
      });
      const [asked] = await em.query<[SweepAskedDto]>('SELECT clock_timestamp() AS "askedAt"');
      return asked;
    });
  }

  async lastSweep(): Promise<LastSweepDto> {
    const [last] = await this.dataSource.query<LastSweepDto[]>(
      `SELECT at AS "endedAt" FROM heartbeat WHERE name = 'reminder.sweep'`,
    );
    return last ?? { endedAt: null };
  }

  private async store(
    em: EntityManager,
    actor: Actor,
    place: Place,
    policy: Stored | null,
    version: number,
  ): Promise<void> {
    const before = await this.lock(em, place);
    if ((before?.version ?? 0) !== version)
      throw notificationsError('POLICY_CHANGED', {}, { policy: before?.policy ?? null });
    const changes = policyChanges(
      before?.policy ?? (place.planId || !policy ? null : DEFAULT_POLICY),
      policy,
    );
    if (!changes.length) return;
    if (!policy) await em.query('DELETE FROM reminder_policy WHERE id = $1', [before?.id]);
    else if (before)
      await em.query(
        'UPDATE reminder_policy SET policy = $2, version = version + 1, updated_at = now() WHERE id = $1',
        [before.id, JSON.stringify(policy)],
      );
    else await this.insert(em, place, policy);
    await this.audit.record(em, actor, {
      kind: 'reminder.policy-changed',
      subject: place.planId ? { type: 'plan', id: place.planId } : { type: 'unit', id: place.authorityId },
      authorityId: place.authorityId,
      payload: { planNumber: place.planNumber, changes },
    });
  }

  private async lock(em: EntityManager, { authorityId, planId }: Place) {
    const [row] = await em.query<Array<{ id: string; policy: Stored; version: number }>>(
      `SELECT id, policy, version FROM reminder_policy
       WHERE authority_id = $1 AND plan_id IS NOT DISTINCT FROM $2::uuid FOR UPDATE`,
      [authorityId, planId],
    );
    return row;
  }

  private async insert(em: EntityManager, { authorityId, planId }: Place, policy: Stored): Promise<void> {
    const inserted = await em.query<unknown[]>(
      `INSERT INTO reminder_policy (id, authority_id, plan_id, policy) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), authorityId, planId, JSON.stringify(policy)],
    );
    if (!inserted.length) throw notificationsError('POLICY_CHANGED');
  }
}
