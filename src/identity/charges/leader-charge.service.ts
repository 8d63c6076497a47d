import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, commonError, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import type { AuthorityChargesDto, PutInChargeInput } from './dto/leader-charge.dto.js';
import { LeaderCharge } from './leader-charge.entity.js';
import { leaderChargeError } from './leader-charge.errors.js';
import { LeaderChargeQueries } from './leader-charge.queries.js';
import { chargeChanges } from './leader-charge.rules.js';
import type { ChargeChange } from './leader-charge.rules.js';

/** Puts leaders in charge of units, as the authority's notice of the division of work says. */
@Injectable()
export class LeaderCharges {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: LeaderChargeQueries,
  ) {}

  /** All of the changes or none. @throws common:NOT_FOUND, leader-charge:… */
  put(actor: Actor, authorityId: string, { changes }: PutInChargeInput): Promise<AuthorityChargesDto> {
    return this.transactions.run(async (em) => {
      // One after the other: who comes second sees what the first one changed.
      await em.query('SELECT FROM unit WHERE id = $1 FOR NO KEY UPDATE', [authorityId]);
      const { units, leaders } = await this.seen(em, actor, authorityId);
      const decided = chargeChanges(changes, units, leaders);
      if ('fault' in decided) {
        if (decided.fault !== 'STALE') throw leaderChargeError(decided.fault);
        const names = decided.units.map(({ unitName }) => unitName).join('; ');
        throw leaderChargeError('STALE', { units: names }, { units: decided.units });
      }
      for (const change of decided) await this.save(em, actor, authorityId, change);
      return this.seen(em, actor, authorityId);
    });
  }

  private async save(
    em: EntityManager,
    actor: Actor,
    authorityId: string,
    { unit, leader }: ChargeChange,
  ): Promise<void> {
    const today = this.clock.today();
    if (unit.chargeId) await em.update(LeaderCharge, { id: unit.chargeId }, { endedOn: today });
    if (leader)
      await em.insert(LeaderCharge, {
        id: newId(),
        authorityId,
        unitId: unit.unitId,
        leaderId: leader.userId,
        fromOn: today,
        setBy: actor.userId,
        setByName: actor.fullName,
      });
    await this.audit.record(em, actor, {
      kind: 'leader.put-in-charge',
      subject: { type: 'unit', id: unit.unitId },
      authorityId,
      payload: { unitName: unit.unitName, before: unit.leaderName, after: leader?.fullName ?? null },
    });
  }

  private async seen(em: EntityManager, actor: Actor, authorityId: string): Promise<AuthorityChargesDto> {
    const authority = await this.queries.one(em, actor, authorityId);
    if (!authority) throw commonError('NOT_FOUND');
    return authority;
  }
}
