import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, commonError, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { ChargeCarrying, RoleMoves } from '../../identity/index.js';
import { Outbox } from '../../queue/index.js';
import { assertKeeps, UnitChange, UnitRestructuring, unitsError } from '../../units/changes/index.js';
import type { UnitChangeOutcome, UnitChangeProposal } from '../../units/changes/index.js';
import { Unit } from '../../units/index.js';
import { ExtensionLapse } from '../extending/extension-lapse.js';
import { inChunks } from '../new-task-rows.js';
import type { ProposeUnitChangeDto } from './dto/unit-change.dto.js';
import { moveEvents } from './unit-moves.events.rules.js';
import { UnitMovesQueries } from './unit-moves.queries.js';
import type { TaskMove } from './unit-moves.queries.js';

/** Who orders it: a person, or the day that a person had set. */
type Doer = Pick<Actor, 'userId' | 'fullName'> | null;

/** Changes units and moves what they owe, all or nothing: at once, or on the day that was set. */
@Injectable()
export class UnitChangesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly restructuring: UnitRestructuring,
    private readonly queries: UnitMovesQueries,
    private readonly roles: RoleMoves,
    private readonly charges: ChargeCarrying,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly lapse: ExtensionLapse,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the change: applied where its day has come, planned otherwise. @throws AppError `units:…` */
  propose(actor: Actor, { effectiveOn, ground, ...rest }: ProposeUnitChangeDto): Promise<UnitChange> {
    const proposal = proposalOf(rest);
    return this.transactions.run(async (em) => {
      const authorityId = await this.authorityOf(em, actor, proposal);
      const units = await this.restructuring.check(em, authorityId, proposal);
      const change = em.create(UnitChange, {
        ...{ id: newId(), authorityId, kind: proposal.kind, effectiveOn, ground: ground.trim(), proposal },
        ...{ status: 'PLANNED', problem: null, outcome: null, createdBy: actor.userId, appliedAt: null },
        version: 1,
      });
      await em.insert(UnitChange, change);
      if (effectiveOn > this.clock.today()) {
        await this.audit.record(em, actor, {
          kind: 'unit.change-planned',
          subject: { type: 'unit', id: proposal.unitIds[0] ?? '' },
          authorityId,
          payload: {
            change: change.kind,
            effectiveOn,
            ground: change.ground,
            units: units.map(({ name }) => name),
          },
        });
        return change;
      }
      return this.apply(em, actor, change);
    });
  }

  /** @throws units:STALE, units:CHANGE_CLOSED, or NOT_FOUND. */
  withdraw(actor: Actor, id: string, version: number): Promise<UnitChange> {
    return this.transactions.run(async (em) => {
      const change = await em.findOne(UnitChange, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!change) throw commonError('NOT_FOUND');
      assertKeeps(actor, [change.authorityId]);
      if (change.status !== 'PLANNED') throw unitsError('CHANGE_CLOSED');
      if (change.version !== version) throw unitsError('STALE');
      const names = await em.query<Array<{ name: string }>>(
        'SELECT name FROM unit WHERE id = ANY($1::uuid[]) ORDER BY position, name',
        [change.proposal.unitIds],
      );
      await this.audit.record(em, actor, {
        kind: 'unit.change-withdrawn',
        subject: { type: 'unit', id: change.proposal.unitIds[0] ?? '' },
        authorityId: change.authorityId,
        payload: {
          change: change.kind,
          effectiveOn: change.effectiveOn,
          units: names.map(({ name }) => name),
        },
      });
      return em.save(Object.assign(change, { status: 'WITHDRAWN' as const, version: change.version + 1 }));
    });
  }

  /** Those whose day has come, each for itself: one that cannot be done any more says so and holds up no other. */
  async applyDue(): Promise<number> {
    const due = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM unit_change WHERE status = 'PLANNED' AND effective_on <= $1 ORDER BY effective_on, created_at`,
      [this.clock.today()],
    );
    let applied = 0;
    for (const { id } of due) if (await this.applyOne(id)) applied += 1;
    return applied;
  }

  private async applyOne(id: string): Promise<boolean> {
    try {
      return await this.transactions.run(async (em) => {
        // Another process may be at it, or done.
        const change = await em.findOne(UnitChange, { where: { id }, lock: { mode: 'pessimistic_write' } });
        if (change?.status !== 'PLANNED') return false;
        await this.apply(em, null, change);
        return true;
      });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      await this.dataSource.query(
        `UPDATE unit_change SET problem = $2, version = version + 1
         WHERE id = $1 AND status = 'PLANNED' AND problem IS DISTINCT FROM $2`,
        [id, problem],
      );
      return false;
    }
  }

  private async apply(em: EntityManager, actor: Doer, change: UnitChange): Promise<UnitChange> {
    const { proposal, authorityId, ground, effectiveOn, kind } = change;
    const { units, successors } = await this.restructuring.apply(em, authorityId, proposal, effectiveOn);
    const ids = units.map(({ id }) => id);
    const moving = kind === 'RENAME' ? [] : ids;
    const moves = await this.queries.moves(
      em,
      moving,
      successors.map(({ id }) => id),
      proposal.assignments,
      true,
    );
    await this.save(em, actor, moves);
    const people = await this.moveRoles(em, moving, successors, proposal);
    const ended = kind === 'RENAME' ? [] : units;
    const withoutLeader = await this.charges.carry(em, actor, ended, successors);
    const outcome: UnitChangeOutcome = {
      units: units.map(({ name }) => name),
      successors: successors.map(({ name }) => name),
      moved: moves.reduce((sum, { coming }) => sum + coming.length, 0),
      merged: moves.reduce((sum, { absorbed }) => sum + absorbed.length, 0),
      people,
      withoutLeader,
    };
    await this.audit.recordAll(em, actor, [
      ...ids.map((id) => ({
        kind: 'unit.changed' as const,
        subject: { type: 'unit' as const, id },
        authorityId,
        payload: { change: kind, effectiveOn, ground, ...outcome },
      })),
      ...moveEvents(moves, outcome.successors, ground),
    ]);
    await this.outbox.add(em, 'notification.unit-changed', { changeId: change.id });
    const applied = { status: 'APPLIED' as const, problem: null, outcome, appliedAt: this.clock.now() };
    return em.save(Object.assign(change, applied, { version: change.version + 1 }));
  }

  private async save(em: EntityManager, actor: Doer, moves: TaskMove[]): Promise<void> {
    // First what ends, so that a task never has two focal leads and a unit never two parts.
    const absorbed = moves.flatMap((move) => move.absorbed.map(({ id }) => id));
    await inChunks(absorbed, (chunk) => em.query(END_PARTS, [chunk]));
    await this.lapse.of(em, actor, absorbed, 'cancel');
    await inChunks(
      moves.map(({ left }) => left),
      (chunk) => em.query(SAVE_PARTS, [JSON.stringify(chunk)]),
    );
  }

  private async moveRoles(
    em: EntityManager,
    unitIds: string[],
    successors: Array<{ id: string }>,
    { roles }: UnitChangeProposal,
  ): Promise<number> {
    const held = await this.roles.heldAt(em, unitIds);
    const successorOf = new Map(roles.map(({ id, successor }) => [id, successor]));
    await this.roles.move(
      em,
      held.flatMap(({ roleId }) => {
        const successor = successors[successorOf.get(roleId) ?? 0];
        return successor ? [{ roleId, unitId: successor.id }] : [];
      }),
    );
    return new Set(held.map(({ userId }) => userId)).size;
  }

  /** The authority in whose tree they all stand. */
  private async authorityOf(em: EntityManager, actor: Actor, proposal: UnitChangeProposal): Promise<string> {
    assertKeeps(actor, [...proposal.unitIds, ...proposal.successors.flatMap(({ unitId }) => unitId ?? [])]);
    const unit = await em.findOneBy(Unit, { id: proposal.unitIds[0] ?? '' });
    if (!unit) throw unitsError('UNITS_NUMBER');
    return unit.authorityId;
  }
}

/** The proposal as it is kept: without repetitions, names without spaces around them. */
export function proposalOf(given: Omit<ProposeUnitChangeDto, 'effectiveOn' | 'ground'>): UnitChangeProposal {
  return {
    kind: given.kind,
    unitIds: [...new Set(given.unitIds)],
    ...(given.kind === 'RENAME' ? { name: given.name, shortName: given.shortName } : {}),
    successors: given.kind === 'RENAME' ? [] : (given.successors ?? []).map((one) => ({ ...one })),
    assignments: (given.assignments ?? []).map((one) => ({ ...one })),
    roles: (given.roles ?? []).map((one) => ({ ...one })),
  };
}

const END_PARTS = `UPDATE assignment SET state = 'CANCELLED', focal = false, version = version + 1, updated_at = now()
  WHERE id = ANY($1::uuid[])`;

const SAVE_PARTS = `UPDATE assignment a SET unit_id = next."unitId", role = next.role, focal = next.focal,
    named_as = next."namedAs", state = next.state, percent = next.percent, original_due_on = next."originalDueOn",
    due_on = next."dueOn", due_exclusive = next."dueExclusive", last_day_on = next."lastDayOn",
    submitted_on = next."submittedOn", return_reason = next."returnReason",
    completed_at = CASE WHEN next.state = 'COMPLETED' THEN a.completed_at END, version = version + 1, updated_at = now()
  FROM json_to_recordset($1::json) AS next(id uuid, "unitId" uuid, role text, focal boolean, "namedAs" text,
    state text, percent int, "originalDueOn" date, "dueOn" date, "dueExclusive" boolean, "lastDayOn" date,
    "submittedOn" date, "returnReason" text)
  WHERE a.id = next.id`;
