import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Locale } from '../common/index.js';
import { LEADERSHIP_SQL } from './leading.sql.js';

export interface Person {
  userId: string;
  fullName: string;
  /** Null: cannot be reached by e-mail, and has to be listed as such. */
  email: string | null;
  locale: Locale;
}

export interface AnsweringPerson extends Person {
  unitId: string;
}

/** Somebody who leads an authority. */
export interface LeaderOfAuthority {
  userId: string;
  fullName: string;
  title: string | null;
  /** Leads it no longer; there because somebody asked for that person. */
  left: boolean;
}

const PERSON = `p.id AS "userId", p.full_name AS "fullName", p.email, p.locale`;

/** Who answers for what, for the features that write to people. Only active people. */
@Injectable()
export class PeopleDirectory {
  /** The heads of the units; for an authority itself, its leaders. A unit without any has no row. */
  answerableFor(em: EntityManager, unitIds: string[]): Promise<AnsweringPerson[]> {
    return em.query<AnsweringPerson[]>(
      `SELECT u.id AS "unitId", ${PERSON}
       FROM unit u
         JOIN role_assignment r ON r.unit_id = u.id
           AND r.role = CASE WHEN u.kind = 'AUTHORITY' THEN 'LEADER' ELSE 'HEAD' END
         JOIN user_account p ON p.id = r.user_id AND p.active
       WHERE u.id = ANY($1::uuid[])
       ORDER BY u.position, p.full_name, p.id`,
      [unitIds],
    );
  }

  /** The leaders of an authority by name, and whoever else is asked for by id. */
  leadersOf(em: EntityManager, authorityId: string, others: string[] = []): Promise<LeaderOfAuthority[]> {
    return em.query<LeaderOfAuthority[]>(
      `SELECT p.id AS "userId", p.full_name AS "fullName", p.title, led.user_id IS NULL AS left
       FROM user_account p LEFT JOIN ${LEADERSHIP_SQL} led ON led.user_id = p.id AND led.authority_id = $1
       WHERE led.user_id IS NOT NULL OR p.id = ANY($2::uuid[])
       ORDER BY p.full_name, p.id`,
      [authorityId, others],
    );
  }
}
