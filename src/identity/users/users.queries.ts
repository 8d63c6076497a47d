import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import type { UserDto, UserRoleDto, UsersDto } from './dto/user.dto.js';
import type { UnitKind } from '../../units/index.js';
import { grantableAt, managedUnits, ownsAccount } from './users.policy.js';
import { rolesAt } from './users.rules.js';

type Row = Omit<UserDto, 'manageable' | 'roles'> & { roles: Array<Omit<UserRoleDto, 'takeable'>> };

@Injectable()
export class UsersQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Everybody with a role at one of the units that the actor manages. */
  async list(actor: Actor): Promise<UsersDto> {
    const units = managedUnits(actor);
    const [users, named] = await Promise.all([
      this.read(this.dataSource.manager, actor, 'r.unit_id = ANY($1::uuid[])', units),
      this.dataSource.query<Array<{ unitId: string; unitName: string; kind: UnitKind }>>(
        `SELECT id AS "unitId", name AS "unitName", kind FROM unit
         WHERE id = ANY($1::uuid[]) AND dissolved_on IS NULL ORDER BY authority_id, position, name`,
        [units],
      ),
    ]);
    return {
      users,
      units: named.map(({ kind, ...unit }) => ({
        ...unit,
        roles: grantableAt(actor, unit.unitId).filter((role) => rolesAt(kind).includes(role)),
      })),
    };
  }

  async one(em: EntityManager, actor: Actor, id: string): Promise<UserDto | null> {
    const [user] = await this.read(em, actor, 'r.user_id = $1', id);
    return user ?? null;
  }

  private async read(em: EntityManager, actor: Actor, condition: string, value: unknown): Promise<UserDto[]> {
    const rows = await em.query<Row[]>(
      `SELECT p.id, p.version, p.username, p.full_name AS "fullName", p.title, p.email, p.active,
         EXISTS (SELECT FROM password_link l WHERE l.user_id = p.id AND l.expires_at > now()) AS "linkOpen",
         (SELECT jsonb_agg(jsonb_build_object('role', held.role, 'unitId', u.id, 'unitName', u.name)
             ORDER BY u.position, u.name, held.role)
           FROM role_assignment held JOIN unit u ON u.id = held.unit_id WHERE held.user_id = p.id) AS roles
       FROM user_account p WHERE p.id IN (SELECT r.user_id FROM role_assignment r WHERE ${condition})
       ORDER BY p.active DESC, p.full_name, p.id`,
      [value],
    );
    const self = (id: string) => id === actor.userId;
    return rows.map((row) => ({
      ...row,
      roles: row.roles.map((held) => ({
        ...held,
        takeable:
          !self(row.id) && row.roles.length > 1 && grantableAt(actor, held.unitId).includes(held.role),
      })),
      manageable: ownsAccount(actor, row.roles),
    }));
  }
}
