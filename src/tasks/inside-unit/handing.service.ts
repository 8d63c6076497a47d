import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { namedFor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { printedDate } from '../assignment-telling.js';
import type { HandInput, InsideWork } from './dto/inside-unit.dto.js';
import { insideError } from './inside-unit.errors.js';
import { InsideUnitQueries } from './inside-unit.queries.js';
import { handingFault, isAfterDue } from './inside-unit.rules.js';

/** Gives an assignment to one specialist of its unit, and takes it back. */
@Injectable()
export class Handing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: InsideUnitQueries,
  ) {}

  /** Handing it to somebody else takes it from whoever had it. */
  async hand(actor: Actor, assignmentId: string, input: HandInput): Promise<InsideWork> {
    const subject = await this.queries.subject(actor, assignmentId);
    if (!subject.rights.hands) throw insideError('NOT_HEAD');
    const doer = namedFor(actor, 'inside.hand', subject.unitId);
    const { internalDueOn = null, note = '', specialistId, version } = input;
    const today = this.clock.today();
    const fault = handingFault(subject, internalDueOn, today);
    if (fault) throw insideError(fault, { today: printedDate(today) });
    await this.transactions.run(async (em) => {
      const specialistName = await this.specialistOf(em, subject.unitId, specialistId);
      const values = [
        assignmentId,
        specialistId,
        internalDueOn,
        note,
        actor.userId,
        doer.fullName,
        this.clock.now(),
      ];
      const saved = await em.query<unknown[]>(version === 0 ? INSERT : UPDATE, [
        ...values,
        ...(version === 0 ? [] : [version]),
      ]);
      if (!(version === 0 ? saved : (saved as [unknown[]])[0]).length) throw insideError('STALE');
      await this.audit.record(em, doer, {
        kind: 'inside.handed',
        subject: { type: 'assignment', id: assignmentId },
        authorityId: subject.authorityId,
        payload: {
          specialistId,
          specialistName,
          internalDueOn,
          afterDue: isAfterDue(internalDueOn, subject.lastDayOn),
          note,
        },
      });
    });
    return this.queries.of(actor, assignmentId);
  }

  async takeBack(actor: Actor, assignmentId: string, version: number): Promise<InsideWork> {
    const subject = await this.queries.subject(actor, assignmentId);
    if (!subject.rights.hands) throw insideError('NOT_HEAD');
    const { handed } = subject;
    if (!handed) throw insideError('STALE');
    await this.transactions.run(async (em) => {
      const [gone] = await em.query<[unknown[], number]>(
        'DELETE FROM handed_work WHERE assignment_id = $1 AND version = $2 RETURNING 1',
        [assignmentId, version],
      );
      if (!gone.length) throw insideError('STALE');
      await this.audit.record(em, namedFor(actor, 'inside.hand', subject.unitId), {
        kind: 'inside.taken-back',
        subject: { type: 'assignment', id: assignmentId },
        authorityId: subject.authorityId,
        payload: { specialistName: handed.specialistName },
      });
    });
    return this.queries.of(actor, assignmentId);
  }

  /** @returns the person's name, as history keeps it. */
  private async specialistOf(em: EntityManager, unitId: string, userId: string): Promise<string> {
    const [person] = await em.query<Array<{ fullName: string }>>(
      `SELECT p.full_name AS "fullName" FROM role_assignment r JOIN user_account p ON p.id = r.user_id AND p.active
      WHERE r.unit_id = $1 AND r.role = 'SPECIALIST' AND p.id = $2`,
      [unitId, userId],
    );
    if (!person) throw insideError('NOT_IN_UNIT');
    return person.fullName;
  }
}

const INSERT = `INSERT INTO handed_work (assignment_id, specialist_id, internal_due_on, note, handed_by, handed_by_name,
    handed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING 1`;

const UPDATE = `UPDATE handed_work SET specialist_id = $2, internal_due_on = $3, note = $4, handed_by = $5,
    handed_by_name = $6, handed_at = $7, version = version + 1
  WHERE assignment_id = $1 AND version = $8 RETURNING 1`;
