import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { keptUnits } from '../units/changes/index.js';
import type { OrganisationUnitDto } from './dto/organisation.dto.js';

/** The tree with everything an administrator keeps of it: spellings, and people by role. */
@Injectable()
export class OrganisationQueries {
  constructor(private readonly dataSource: DataSource) {}

  list(actor: Actor): Promise<OrganisationUnitDto[]> {
    return this.dataSource.query<OrganisationUnitDto[]>(
      `SELECT u.id, u.kind, u.name, u.short_name AS "shortName", u.code, u.parent_id AS "parentId",
         u.authority_id AS "authorityId", u.dissolved_on::text AS "dissolvedOn", s.name AS "successorName",
         (SELECT coalesce(jsonb_agg(a.alias ORDER BY a.created_at, a.id), '[]') FROM unit_alias a
           WHERE a.unit_id = u.id AND a.authority_id = u.authority_id) AS aliases,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'fullName', p.full_name, 'title', p.title)
             ORDER BY r.role, p.full_name, p.id), '[]')
           FROM role_assignment r JOIN user_account p ON p.id = r.user_id AND p.active
           WHERE r.unit_id = u.id) AS people
       FROM unit u LEFT JOIN unit s ON s.id = u.successor_id
       WHERE u.id = ANY($1::uuid[]) ORDER BY u.dissolved_on IS NOT NULL, u.position, u.name`,
      [[...keptUnits(actor)]],
    );
  }
}
