import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Locale } from '../common/index.js';

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
}
