import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Permission, PERMISSIONS, rolesWith } from '../access/index.js';
import { Clock } from '../common/index.js';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { lentRolesSql } from './held-roles.sql.js';
import type { HeldRoleDto, MeDto } from './dto/me.dto.js';
import type { SampleAccountDto } from './dto/sample-account.dto.js';

/** Of every sample account; meant to be known. `seedSamples` stores its hash. */
export const SAMPLE_PASSWORD = 'mat-khau-dung-thu';

type PersonRow = Pick<MeDto, 'userId' | 'username' | 'fullName' | 'title' | 'locale' | 'roles'>;

@Injectable()
export class IdentityQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async me(userId: string): Promise<MeDto> {
    const [person] = await this.dataSource.query<PersonRow[]>(
      `SELECT p.id AS "userId", p.username, p.full_name AS "fullName", p.title, p.locale,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'role', r.role, 'unitId', u.id, 'unitName', u.name, 'unitKind', u.kind,
              'authorityId', a.id, 'authorityName', a.name, 'insteadOf', r.away_name, 'until', r.to_on)
              ORDER BY r.away_name NULLS FIRST, a.name, u.position, r.role), '[]')
            FROM (SELECT user_id, unit_id, role, NULL AS away_name, NULL::date AS to_on FROM role_assignment
                UNION ALL SELECT user_id, unit_id, role, away_name, to_on FROM ${lentRolesSql('$2')} lent) r
              JOIN unit u ON u.id = r.unit_id JOIN unit a ON a.id = u.authority_id
            WHERE r.user_id = p.id) AS roles
       FROM user_account p WHERE p.id = $1`,
      [userId, this.clock.today()],
    );
    if (!person) throw new Error('a session outlived its person');
    return {
      ...person,
      permissions: permissionsOf(person.roles),
      today: this.clock.today(),
      clockFixed: this.clock.isFixed,
    };
  }

  /** Empty in production and wherever the sample data was not loaded. */
  async sampleAccounts(): Promise<SampleAccountDto[]> {
    if (this.settings.production) return [];
    const accounts = await this.dataSource.query<Array<Omit<SampleAccountDto, 'password'>>>(
      `SELECT p.username, p.full_name AS "fullName", p.title, min(a.name) AS "authorityName",
         (array_agg(u.name ORDER BY r.id))[1] AS "unitName", array_agg(r.role ORDER BY r.id) AS roles
       FROM sample_account s JOIN user_account p ON p.id = s.user_id
         JOIN role_assignment r ON r.user_id = p.id
         JOIN unit u ON u.id = r.unit_id JOIN unit a ON a.id = u.authority_id
       WHERE p.active
       GROUP BY p.id, s.position ORDER BY s.position`,
    );
    return accounts.map((account) => ({ ...account, password: SAMPLE_PASSWORD }));
  }
}

function permissionsOf(roles: HeldRoleDto[]): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
    roles.some(({ role }) => rolesWith(permission).includes(role)),
  );
}
