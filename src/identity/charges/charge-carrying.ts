import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, newId } from '../../common/index.js';
import { carriedCharges } from './charge-carrying.rules.js';
import type { StandingCharge } from './charge-carrying.rules.js';
import { LeaderCharge } from './leader-charge.entity.js';

type Named = Array<{ id: string; name: string }>;

/** Leaders in charge of units that end: their charge goes over to who carries on. */
@Injectable()
export class ChargeCarrying {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @returns the names of successors of whom somebody has to say who is in charge of them. */
  async carry(
    em: EntityManager,
    doer: Pick<Actor, 'userId' | 'fullName'> | null,
    ended: Named,
    successors: Named,
  ): Promise<string[]> {
    const ids = ended.map(({ id }) => id);
    const successorIds = successors.map(({ id }) => id);
    const standing = await em.query<StandingCharge[]>(
      `SELECT charge.id, charge.authority_id AS "authorityId", charge.unit_id AS "unitId",
         charge.leader_id AS "leaderId", p.full_name AS "leaderName", charge.set_by AS "setBy",
         charge.set_by_name AS "setByName"
       FROM leader_charge charge JOIN user_account p ON p.id = charge.leader_id
       WHERE charge.unit_id = ANY($1::uuid[]) AND charge.ended_on IS NULL
       ORDER BY charge.id FOR UPDATE OF charge`,
      [[...ids, ...successorIds]],
    );
    const open = new Set<string>();
    for (const authorityId of new Set(standing.map((charge) => charge.authorityId))) {
      const carried = carriedCharges(
        ids,
        successorIds,
        standing.filter((charge) => charge.authorityId === authorityId),
      );
      for (const { unitId, as } of carried.begin)
        await this.begin(em, doer, as, unitId, successors.find(({ id }) => id === unitId)?.name ?? '');
      carried.open.forEach((id) => open.add(id));
    }
    const over = standing.filter(({ unitId }) => ids.includes(unitId)).map(({ id }) => id);
    if (over.length)
      await em.query('UPDATE leader_charge SET ended_on = $2 WHERE id = ANY($1::uuid[])', [
        over,
        this.clock.today(),
      ]);
    return successors.filter(({ id }) => open.has(id)).map(({ name }) => name);
  }

  private async begin(
    em: EntityManager,
    doer: Pick<Actor, 'userId' | 'fullName'> | null,
    { authorityId, leaderId, leaderName, setBy, setByName }: StandingCharge,
    unitId: string,
    unitName: string,
  ): Promise<void> {
    const since = { fromOn: this.clock.today(), setBy, setByName };
    await em.insert(LeaderCharge, { id: newId(), authorityId, unitId, leaderId, ...since });
    await this.audit.record(em, doer, {
      kind: 'leader.put-in-charge',
      subject: { type: 'unit', id: unitId },
      authorityId,
      payload: { unitName, before: null, after: leaderName },
    });
  }
}
