import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { LEADERSHIP_SQL } from '../leading.sql.js';
import type { AuthorityChargesDto } from './dto/leader-charge.dto.js';
import { chargingAt } from './leader-charge.policy.js';

@Injectable()
export class LeaderChargeQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The authorities for which the actor puts leaders in charge. */
  list(actor: Actor): Promise<AuthorityChargesDto[]> {
    return this.read(this.dataSource.manager, chargingAt(actor));
  }

  /** Null where the actor keeps another authority. */
  async one(em: EntityManager, actor: Actor, authorityId: string): Promise<AuthorityChargesDto | null> {
    const [authority] = await this.read(
      em,
      chargingAt(actor).filter((id) => id === authorityId),
    );
    return authority ?? null;
  }

  /** What an authority gives work to: its own units and wards, but not what belongs to a ward alone. */
  private read(em: EntityManager, ids: string[]): Promise<AuthorityChargesDto[]> {
    return em.query<AuthorityChargesDto[]>(
      `WITH led AS MATERIALIZED ${LEADERSHIP_SQL}
       SELECT home.id AS "authorityId", home.name AS "authorityName",
         coalesce((SELECT jsonb_agg(jsonb_build_object('userId', p.id, 'fullName', p.full_name, 'title', p.title)
             ORDER BY p.full_name, p.id)
           FROM led JOIN user_account p ON p.id = led.user_id WHERE led.authority_id = home.id), '[]') AS leaders,
         coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name, 'kind', u.kind,
             'chargeId', charge.id, 'leaderId', charge.leader_id, 'leaderName', p.full_name,
             'left', charge.id IS NOT NULL AND NOT EXISTS (SELECT FROM led
               WHERE led.authority_id = home.id AND led.user_id = charge.leader_id),
             'fromOn', charge.from_on, 'setByName', charge.set_by_name) ORDER BY u.position, u.name, u.id)
           FROM unit u
             LEFT JOIN unit above ON above.id = u.parent_id
             LEFT JOIN leader_charge charge ON charge.authority_id = home.id AND charge.unit_id = u.id
               AND charge.ended_on IS NULL
             LEFT JOIN user_account p ON p.id = charge.leader_id
           WHERE u.dissolved_on IS NULL AND u.kind <> 'COUNCIL' AND u.id <> home.id AND CASE home.kind
             WHEN 'WARD' THEN u.parent_id = home.id
             ELSE u.authority_id = home.id AND above.kind <> 'WARD' END), '[]') AS units
       FROM unit home
       WHERE home.id = ANY($1::uuid[]) AND home.kind IN ('AUTHORITY', 'WARD') AND home.dissolved_on IS NULL
       ORDER BY home.position, home.name, home.id`,
      [ids],
    );
  }
}
