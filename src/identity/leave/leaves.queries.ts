import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor, Role } from '../../access/index.js';
import { Clock } from '../../common/index.js';
import { arrangedUnits } from '../people-arranging.policy.js';
import type { ArrangedUnitDto, LeaveDto } from './dto/leave.dto.js';
import type { KnownLeave } from './leave.rules.js';

@Injectable()
export class LeavesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Running and coming ones, the next first; those that are over are in the audit trail. */
  list(actor: Actor): Promise<LeaveDto[]> {
    return this.read('leave.unit_id = ANY($2::uuid[])', arrangedUnits(actor));
  }

  async one(id: string): Promise<LeaveDto> {
    const [found] = await this.read('leave.id = $2', id);
    if (!found) throw new Error('a leave is read that is over');
    return found;
  }

  /** The people of the units for which the actor arranges, by unit. */
  units(actor: Actor): Promise<ArrangedUnitDto[]> {
    return this.dataSource.query<ArrangedUnitDto[]>(
      `SELECT u.id AS "unitId", u.name AS "unitName", jsonb_agg(jsonb_build_object('userId', held.id,
           'fullName', held.full_name, 'title', held.title, 'roles', held.roles)
         ORDER BY held.full_name, held.id) AS people
       FROM unit u JOIN LATERAL (SELECT p.id, p.full_name, p.title, jsonb_agg(r.role ORDER BY r.role) AS roles
         FROM role_assignment r JOIN user_account p ON p.id = r.user_id AND p.active
         WHERE r.unit_id = u.id GROUP BY p.id) held ON true
       WHERE u.id = ANY($1::uuid[]) AND u.dissolved_on IS NULL
       GROUP BY u.id ORDER BY u.authority_id, u.position, u.name`,
      [arrangedUnits(actor)],
    );
  }

  /** What each of the people holds at the unit; nothing for who is not active. */
  async rolesAt(em: EntityManager, unitId: string, userIds: string[]): Promise<Map<string, Colleague>> {
    const rows = await em.query<Array<Colleague & { userId: string }>>(
      `SELECT p.id AS "userId", p.full_name AS "fullName", array_agg(r.role) AS roles, u.name AS "unitName",
         u.authority_id AS "authorityId"
       FROM role_assignment r JOIN user_account p ON p.id = r.user_id AND p.active JOIN unit u ON u.id = r.unit_id
       WHERE r.unit_id = $1 AND p.id = ANY($2::uuid[]) GROUP BY p.id, u.id`,
      [unitId, userIds],
    );
    return new Map(rows.map(({ userId, ...colleague }) => [userId, colleague]));
  }

  /** What is not over yet and one of the people has a part in. */
  known(em: EntityManager, userIds: string[]): Promise<KnownLeave[]> {
    return em.query<KnownLeave[]>(
      `SELECT user_id AS "userId", substitute_id AS "substituteId", from_on::text AS "fromOn", to_on::text AS "toOn"
       FROM person_leave WHERE ended_at IS NULL AND to_on >= $2::date
         AND (user_id = ANY($1::uuid[]) OR substitute_id = ANY($1::uuid[]))`,
      [userIds, this.clock.today()],
    );
  }

  private read(condition: string, value: unknown): Promise<LeaveDto[]> {
    return this.dataSource.query<LeaveDto[]>(
      `SELECT leave.id, leave.version, p.id AS "userId", p.full_name AS "fullName", s.id AS "substituteId",
         s.full_name AS "substituteName", u.id AS "unitId", u.name AS "unitName", leave.from_on::text AS "fromOn",
         leave.to_on::text AS "toOn", leave.reason, leave.created_by_name AS "createdByName",
         $1::date BETWEEN leave.from_on AND leave.to_on AS "inForce"
       FROM person_leave leave JOIN user_account p ON p.id = leave.user_id
         JOIN user_account s ON s.id = leave.substitute_id JOIN unit u ON u.id = leave.unit_id
       WHERE leave.ended_at IS NULL AND leave.to_on >= $1::date AND ${condition}
       ORDER BY leave.from_on, p.full_name, leave.id`,
      [this.clock.today(), value],
    );
  }
}

interface Colleague {
  fullName: string;
  roles: Role[];
  unitName: string;
  authorityId: string;
}
