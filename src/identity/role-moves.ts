import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../access/index.js';

export interface HeldRole {
  roleId: string;
  role: Role;
  unitId: string;
  unitName: string;
  userId: string;
  fullName: string;
}

/** The roles that people hold at units which end. */
@Injectable()
export class RoleMoves {
  heldAt(em: EntityManager, unitIds: string[]): Promise<HeldRole[]> {
    return em.query<HeldRole[]>(
      `SELECT r.id AS "roleId", r.role, u.id AS "unitId", u.name AS "unitName", p.id AS "userId",
         p.full_name AS "fullName"
       FROM role_assignment r JOIN unit u ON u.id = r.unit_id JOIN user_account p ON p.id = r.user_id AND p.active
       WHERE r.unit_id = ANY($1::uuid[]) ORDER BY u.position, u.name, r.role, p.full_name, r.id`,
      [unitIds],
    );
  }

  /** Each role is held at its new unit from now on; who held it there already holds it once. */
  async move(em: EntityManager, moves: Array<{ roleId: string; unitId: string }>): Promise<void> {
    for (const { roleId, unitId } of moves) {
      await em.query(
        `DELETE FROM role_assignment r USING role_assignment own
         WHERE r.id = $1 AND own.user_id = r.user_id AND own.role = r.role AND own.unit_id = $2`,
        [roleId, unitId],
      );
      await em.query('UPDATE role_assignment SET unit_id = $2 WHERE id = $1', [roleId, unitId]);
    }
  }
}
