import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, commonError, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { Outbox } from '../../queue/index.js';
import { assertArranges } from '../people-arranging.policy.js';
import type { LeaveDto, RegisterLeaveInput } from './dto/leave.dto.js';
import { leaveError } from './leave.errors.js';
import { leaveFault, LENT_ROLES } from './leave.rules.js';
import { LeavesQueries } from './leaves.queries.js';
import { PersonLeave } from './person-leave.entity.js';

/** Any number, the same in every process: two leaves that lean on each other are entered one after the other. */
const LEAVE_LOCK = 7_302_061;

/** Names who stands in for somebody away, and ends it. */
@Injectable()
export class Leaves {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly queries: LeavesQueries,
  ) {}

  async register(actor: Actor, input: RegisterLeaveInput): Promise<LeaveDto> {
    const { userId, substituteId, unitId, fromOn, toOn, reason } = input;
    const today = this.clock.today();
    const id = newId();
    await this.transactions.run(async (em) => {
      await em.query('SELECT pg_advisory_xact_lock($1)', [LEAVE_LOCK]);
      const colleagues = await this.queries.rolesAt(em, unitId, [userId, substituteId]);
      const away = colleagues.get(userId);
      assertArranges(actor, unitId, away?.roles ?? []);
      const substitute = colleagues.get(substituteId);
      if (!away || !substitute) throw leaveError('NOT_COLLEAGUES');
      if (!LENT_ROLES.some((role) => away.roles.includes(role))) throw leaveError('NOTHING_LENT');
      const known = await this.queries.known(em, [userId, substituteId]);
      const fault = leaveFault(input, { today, actorId: actor.userId, known });
      if (fault) throw leaveError(fault);
      await em.insert(PersonLeave, {
        ...{ id, userId, substituteId, unitId, fromOn, toOn, reason },
        inForce: fromOn <= today,
        createdBy: actor.userId,
        createdByName: actor.fullName,
      });
      await this.audit.record(em, actor, {
        kind: 'leave.registered',
        subject: { type: 'user', id: userId },
        authorityId: away.authorityId,
        payload: {
          substituteName: substitute.fullName,
          unitName: away.unitName,
          from: fromOn,
          to: toOn,
          reason,
        },
      });
      await this.outbox.add(em, 'notification.leave-registered', { leaveId: id });
    });
    return this.queries.one(id);
  }

  /** Before its last day, or before it began. @throws leave:STALE */
  async end(actor: Actor, id: string, version: number): Promise<void> {
    const leave = await this.dataSource.manager.findOneBy(PersonLeave, { id });
    if (!leave) throw commonError('NOT_FOUND');
    await this.transactions.run(async (em) => {
      const { userId, substituteId, unitId, fromOn, toOn } = leave;
      const colleagues = await this.queries.rolesAt(em, unitId, [userId, substituteId]);
      assertArranges(actor, unitId, colleagues.get(userId)?.roles ?? []);
      const [[ended]] = await em.query<[Array<{ name: string; unit: string; authorityId: string }>, number]>(
        `UPDATE person_leave SET ended_at = $3, in_force = false, version = person_leave.version + 1
         FROM user_account p, unit u
         WHERE person_leave.id = $1 AND person_leave.version = $2 AND ended_at IS NULL AND to_on >= $4::date
           AND p.id = person_leave.substitute_id AND u.id = person_leave.unit_id
         RETURNING p.full_name AS name, u.name AS unit, u.authority_id AS "authorityId"`,
        [id, version, this.clock.now(), this.clock.today()],
      );
      if (!ended) throw leaveError('STALE');
      await this.audit.record(em, actor, {
        kind: 'leave.ended',
        subject: { type: 'user', id: userId },
        authorityId: ended.authorityId,
        payload: { substituteName: ended.name, unitName: ended.unit, from: fromOn, to: toOn },
      });
    });
  }

  /** Brings what SQL alone can see in line with the business day. */
  async refresh(): Promise<void> {
    await this.dataSource.query(
      `UPDATE person_leave SET in_force = NOT in_force
       WHERE in_force <> (ended_at IS NULL AND $1::date BETWEEN from_on AND to_on)`,
      [this.clock.today()],
    );
  }
}
