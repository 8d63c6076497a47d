import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { AppError, Clock, commonError, DEFAULT_LOCALE, lookUpMessage, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { assertArranges } from '../../identity/index.js';
import { Outbox } from '../../queue/index.js';
import { keptUnits } from '../../units/changes/index.js';
import type { HandoverDto, HandOverInput } from './dto/handover.dto.js';
import { handoverError } from './handover.errors.js';
import { carryingOutFault, movingRoles, proposalFault } from './handover.rules.js';
import type { HandoverFacts } from './handover.rules.js';
import { HandoversQueries } from './handovers.queries.js';
import { WorkHandover } from './work-handover.entity.js';

/** Who orders it: a person, or the day that a person had set. */
type Doer = Pick<Actor, 'userId' | 'fullName'> | null;

/** Hands all open work of one person at a unit to a colleague: at once, or on the day that was set. */
@Injectable()
export class Handovers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly queries: HandoversQueries,
  ) {}

  async handOver(actor: Actor, input: HandOverInput): Promise<HandoverDto> {
    const { unitId, fromId, toId, effectiveOn, reason, takesRoles } = input;
    const id = newId();
    await this.transactions.run(async (em) => {
      const fromRoles = await this.queries.rolesAt(em, unitId, fromId);
      assertArranges(actor, unitId, takesRoles ? fromRoles : []);
      const people = await em.query<Array<{ id: string; fullName: string; authorityId: string }>>(
        `SELECT p.id, p.full_name AS "fullName", u.authority_id AS "authorityId" FROM user_account p, unit u
         WHERE u.id = $1 AND (p.id = $2 OR (p.id = $3 AND p.active))`,
        [unitId, fromId, toId],
      );
      const [from, to] = [fromId, toId].map((personId) => people.find((person) => person.id === personId));
      if (!from || !to) throw handoverError('NOT_COLLEAGUE');
      const handover = em.create(WorkHandover, {
        ...{ id, authorityId: from.authorityId, unitId, fromId, toId, takesRoles, effectiveOn, reason },
        ...{ fromName: from.fullName, toName: to.fullName, status: 'PLANNED', outcome: null, problem: null },
        ...{ createdBy: actor.userId, createdByName: actor.fullName, doneAt: null, toldAt: null, version: 1 },
      });
      const facts = await this.factsOf(em, handover, keptUnits(actor).has(unitId));
      const today = this.clock.today();
      const fault = proposalFault(facts, effectiveOn, today);
      if (fault) throw handoverError(fault);
      await em.insert(WorkHandover, handover);
      if (effectiveOn <= today) return this.carryOut(em, actor, handover);
      await this.record(em, actor, handover, 'handover.planned');
    });
    return this.queries.one(id);
  }

  /** Takes back what was planned for a later day. */
  async withdraw(actor: Actor, id: string, version: number): Promise<void> {
    await this.transactions.run(async (em) => {
      const handover = await this.locked(em, id);
      if (!handover) throw commonError('NOT_FOUND');
      assertArranges(actor, handover.unitId, []);
      if (handover.status !== 'PLANNED') throw handoverError('CLOSED');
      if (handover.version !== version) throw handoverError('STALE');
      await em.update(WorkHandover, id, { status: 'WITHDRAWN', version: version + 1 });
      await this.record(em, actor, handover, 'handover.withdrawn');
    });
  }

  /** Those whose day has come; one that cannot be done any more says so and holds up no other. */
  async carryOutDue(): Promise<void> {
    const due = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM work_handover WHERE status = 'PLANNED' AND effective_on <= $1 ORDER BY effective_on, created_at`,
      [this.clock.today()],
    );
    for (const { id } of due) {
      try {
        await this.transactions.run(async (em) => {
          // Another process may be at it, or done.
          const handover = await this.locked(em, id);
          if (handover?.status === 'PLANNED') await this.carryOut(em, null, handover);
        });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        await this.dataSource.query(
          `UPDATE work_handover SET problem = $2, version = version + 1
           WHERE id = $1 AND status = 'PLANNED' AND problem IS DISTINCT FROM $2`,
          [id, lookUpMessage(DEFAULT_LOCALE, error.code, error.params) ?? error.code],
        );
      }
    }
  }

  private locked(em: EntityManager, id: string): Promise<WorkHandover | null> {
    return em.findOne(WorkHandover, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async factsOf(
    em: EntityManager,
    { unitId, fromId, toId, takesRoles }: WorkHandover,
    administers: boolean,
  ): Promise<HandoverFacts> {
    const [{ open, toActive }] = await em.query<[{ open: number; toActive: boolean }]>(
      `SELECT (SELECT count(*) FROM handed_work h JOIN assignment a ON a.id = h.assignment_id
           WHERE a.unit_id = $1 AND h.specialist_id = $2 AND a.state NOT IN ('COMPLETED', 'CANCELLED'))::int
         + (SELECT count(*) FROM report_draft d JOIN assignment a ON a.id = d.assignment_id
           WHERE a.unit_id = $1 AND d.author_id = $2)::int AS open,
         EXISTS (SELECT FROM user_account WHERE id = $3 AND active) AS "toActive"`,
      [unitId, fromId, toId],
    );
    const fromRoles = await this.queries.rolesAt(em, unitId, fromId);
    const toRoles = toActive ? await this.queries.rolesAt(em, unitId, toId) : [];
    return { fromId, toId, takesRoles, fromRoles, toRoles, administers, open };
  }

  private async carryOut(em: EntityManager, actor: Doer, handover: WorkHandover): Promise<void> {
    const { id, unitId, fromId, toId, fromName, toName, authorityId, reason, version } = handover;
    const facts = await this.factsOf(em, handover, true);
    const fault = carryingOutFault(facts);
    if (fault) throw handoverError(fault, { name: fault === 'NOT_SPECIALIST' ? toName : fromName });
    const roles = movingRoles(facts);
    await this.moveRoles(em, unitId, fromId, toId, roles);
    const [moved] = await em.query<[Array<{ id: string }>, number]>(MOVE_HANDED, [
      ...[unitId, fromId, toId, handover.createdBy, handover.createdByName, this.clock.now()],
    ]);
    const [drafts] = await em.query<[unknown[], number]>(MOVE_DRAFTS, [unitId, fromId, toId, toName]);
    const outcome = { assignments: moved.length, drafts: drafts.length, roles };
    await this.audit.recordAll(em, actor, [
      {
        kind: 'handover.done',
        subject: { type: 'user', id: fromId },
        authorityId,
        payload: { ...(await this.eventOf(em, handover)), ...outcome },
      },
      ...moved.map((assignment) => ({
        kind: 'inside.handed-over' as const,
        subject: { type: 'assignment' as const, id: assignment.id },
        authorityId,
        payload: { fromName, toName, reason },
      })),
    ]);
    await em.update(WorkHandover, id, {
      ...{ status: 'DONE', outcome, problem: null, doneAt: this.clock.now(), version: version + 1 },
    });
    await this.outbox.add(em, 'notification.handed-over', { handoverId: id });
  }

  private async moveRoles(
    em: EntityManager,
    unitId: string,
    fromId: string,
    toId: string,
    roles: Role[],
  ): Promise<void> {
    if (!roles.length) return;
    // Who holds it already holds it once.
    await em.query(
      `DELETE FROM role_assignment r USING role_assignment own
       WHERE r.unit_id = $1 AND r.user_id = $2 AND r.role = ANY($4) AND own.unit_id = $1 AND own.user_id = $3
         AND own.role = r.role`,
      [unitId, fromId, toId, roles],
    );
    await em.query(
      'UPDATE role_assignment SET user_id = $3 WHERE unit_id = $1 AND user_id = $2 AND role = ANY($4)',
      [unitId, fromId, toId, roles],
    );
  }

  private async record(
    em: EntityManager,
    actor: Doer,
    handover: WorkHandover,
    kind: 'handover.planned' | 'handover.withdrawn',
  ): Promise<void> {
    await this.audit.record(em, actor, {
      kind,
      subject: { type: 'user', id: handover.fromId },
      authorityId: handover.authorityId,
      payload: await this.eventOf(em, handover),
    });
  }

  private async eventOf(em: EntityManager, { unitId, toName, effectiveOn, reason }: WorkHandover) {
    const [unit] = await em.query<[{ name: string }]>('SELECT name FROM unit WHERE id = $1', [unitId]);
    return { toName, unitName: unit.name, effectiveOn, reason };
  }
}

const MOVE_HANDED = `UPDATE handed_work h SET specialist_id = $3, handed_by = $4, handed_by_name = $5, handed_at = $6,
    version = h.version + 1
  FROM assignment a
  WHERE a.id = h.assignment_id AND a.unit_id = $1 AND h.specialist_id = $2 AND a.state NOT IN ('COMPLETED', 'CANCELLED')
  RETURNING a.id`;

const MOVE_DRAFTS = `UPDATE report_draft d SET author_id = $3, author_name = $4, version = d.version + 1
  FROM assignment a WHERE a.id = d.assignment_id AND a.unit_id = $1 AND d.author_id = $2 RETURNING a.id`;
