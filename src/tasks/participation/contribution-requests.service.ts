import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { Outbox } from '../../queue/index.js';
import { printedDate } from '../assignment-telling.js';
import type { AssignmentRole, AssignmentState } from '../assignment.rules.js';
import { SqlParams } from '../sql-params.js';
import { tasksError } from '../tasks.errors.js';
import type { AskContributionInput, AskedContribution } from './dto/contribution-request.dto.js';
import { participationError } from './participation.errors.js';
import { askingUnitOf } from './participation.policy.js';
import { canBeAsked } from './participation.rules.js';
import { contributedSql } from './participation.sql.js';

interface Part {
  id: string;
  unitId: string;
  unitName: string;
  authorityId: string;
  role: AssignmentRole;
  state: AssignmentState;
  contributed: boolean;
}

/** Asks coordinating units for their part: one request a unit and day, whoever presses the button how often. */
@Injectable()
export class ContributionRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** @throws tasks:NOT_FOUND, or a refusal; then nobody is asked. */
  ask(actor: Actor, taskId: string, input: AskContributionInput): Promise<AskedContribution> {
    return this.transactions.run(async (em) => {
      const parts = await this.partsOf(em, actor, taskId);
      const [first] = parts;
      if (!first) throw tasksError('NOT_FOUND');
      const askingUnitId = askingUnitOf(actor, first.authorityId, parts);
      if (!askingUnitId) throw participationError('NOT_LEAD');
      const today = this.clock.today();
      if (input.wantedBy < today) throw participationError('WANTED_IN_PAST', { today: printedDate(today) });
      const named = parts.filter(({ id }) => input.assignmentIds.includes(id));
      if (named.length < input.assignmentIds.length || named.some(({ role }) => role !== 'COORDINATING'))
        throw participationError('NOT_IN_TASK');
      const wanted = named.filter(canBeAsked);
      const asked = await this.insert(em, actor, askingUnitId, wanted, { ...input, today });
      await this.announce(em, actor, askingUnitId, asked, input);
      const namesOf = (some: Part[]) => some.map(({ unitName }) => unitName);
      return {
        asked: namesOf(asked),
        askedBefore: namesOf(wanted.filter((part) => !asked.includes(part))),
        notAsked: namesOf(named.filter((part) => !wanted.includes(part))),
      };
    });
  }

  private partsOf(em: EntityManager, actor: Actor, taskId: string): Promise<Part[]> {
    const params = new SqlParams();
    return em.query<Part[]>(
      `SELECT a.id, a.unit_id AS "unitId", u.name AS "unitName", a.authority_id AS "authorityId", a.role, a.state,
        ${contributedSql('a')} AS contributed
      FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN plan p ON p.id = a.plan_id AND p.status = 'ISSUED'
      WHERE a.task_id = ${params.add(taskId)} AND ${params.visiblePlan(actor, 'p')}
      ORDER BY u.position, u.name`,
      params.values,
    );
  }

  /** @returns the parts that had not been asked today. */
  private async insert(
    em: EntityManager,
    actor: Actor,
    askingUnitId: string,
    parts: Part[],
    { wantedBy, message, today }: AskContributionInput & { today: string },
  ): Promise<Part[]> {
    const rows = await em.query<Array<{ assignmentId: string }>>(
      `INSERT INTO contribution_request (id, assignment_id, asked_on, wanted_by, message, asking_unit_id, asked_by,
        asked_by_name)
      SELECT row.id, row.assignment_id, $3, $4, $5, $6, $7, $8
      FROM unnest($1::uuid[], $2::uuid[]) AS row(id, assignment_id)
      ON CONFLICT (assignment_id, asked_on) DO NOTHING RETURNING assignment_id AS "assignmentId"`,
      [
        ...[parts.map(newId), parts.map(({ id }) => id), today, wantedBy, message],
        ...[askingUnitId, actor.userId, actor.fullName],
      ],
    );
    const asked = new Set(rows.map(({ assignmentId }) => assignmentId));
    return parts.filter(({ id }) => asked.has(id));
  }

  private async announce(
    em: EntityManager,
    actor: Actor,
    askingUnitId: string,
    asked: Part[],
    { wantedBy, message }: AskContributionInput,
  ): Promise<void> {
    const [unit] = await em.query<[{ name: string }]>('SELECT name FROM unit WHERE id = $1', [askingUnitId]);
    await this.audit.recordAll(
      em,
      actor,
      asked.map(({ id, authorityId }) => ({
        kind: 'assignment.requested',
        subject: { type: 'assignment', id },
        authorityId,
        payload: { unitName: unit.name, wantedBy, message },
      })),
    );
    await this.outbox.addAll(
      em,
      'notification.contribution-requested',
      asked.map(({ id }) => ({ assignmentId: id })),
    );
  }
}
