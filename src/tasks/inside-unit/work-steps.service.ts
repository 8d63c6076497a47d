import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import type { AuditPayloads } from '../../audit/index.js';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { tasksError } from '../tasks.errors.js';
import type { InsideWork } from './dto/inside-unit.dto.js';
import { insideError } from './inside-unit.errors.js';
import { InsideUnitQueries } from './inside-unit.queries.js';

type StepChange = AuditPayloads['inside.step-changed']['change'];

/** The checklist of an assignment, kept by its unit's own people. */
@Injectable()
export class WorkSteps {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: InsideUnitQueries,
  ) {}

  add(actor: Actor, assignmentId: string, content: string): Promise<InsideWork> {
    return this.change(actor, assignmentId, 'ADDED', (em) =>
      em.query<Array<{ content: string }>>(
        `INSERT INTO work_step (id, assignment_id, position, content)
        SELECT $1, $2, coalesce(max(position), 0) + 1, $3 FROM work_step WHERE assignment_id = $2
        RETURNING content`,
        [newId(), assignmentId, content],
      ),
    );
  }

  tick(
    actor: Actor,
    assignmentId: string,
    stepId: string,
    { version, done }: { version: number; done: boolean },
  ): Promise<InsideWork> {
    const by = done ? [this.clock.now(), actor.userId, actor.fullName] : [null, null, null];
    return this.change(actor, assignmentId, done ? 'DONE' : 'UNDONE', async (em) => {
      const [rows] = await em.query<[Array<{ content: string }>, number]>(
        `UPDATE work_step SET done_at = $4, done_by = $5, done_by_name = $6, version = version + 1
        WHERE id = $1 AND assignment_id = $2 AND version = $3 RETURNING content`,
        [stepId, assignmentId, version, ...by],
      );
      return rows;
    });
  }

  remove(actor: Actor, assignmentId: string, stepId: string, version: number): Promise<InsideWork> {
    return this.change(actor, assignmentId, 'REMOVED', async (em) => {
      const [rows] = await em.query<[Array<{ content: string }>, number]>(
        `DELETE FROM work_step WHERE id = $1 AND assignment_id = $2 AND version = $3 RETURNING content`,
        [stepId, assignmentId, version],
      );
      return rows;
    });
  }

  /** The order is of the steps that the person saw: when one has come or gone meanwhile, it is refused. */
  async order(actor: Actor, assignmentId: string, stepIds: string[]): Promise<InsideWork> {
    await this.queries.subject(actor, assignmentId);
    await this.transactions.run(async (em) => {
      const known = await em.query<Array<{ id: string }>>(
        'SELECT id FROM work_step WHERE assignment_id = $1 ORDER BY id FOR UPDATE',
        [assignmentId],
      );
      const same = known.length === stepIds.length && known.every(({ id }) => stepIds.includes(id));
      if (!same) throw insideError('STALE');
      await em.query(
        `UPDATE work_step SET position = listed.position
        FROM unnest($2::uuid[]) WITH ORDINALITY AS listed(id, position)
        WHERE work_step.id = listed.id AND work_step.assignment_id = $1`,
        [assignmentId, stepIds],
      );
    });
    return this.queries.of(actor, assignmentId);
  }

  private async change(
    actor: Actor,
    assignmentId: string,
    change: StepChange,
    write: (em: EntityManager) => Promise<Array<{ content: string }>>,
  ): Promise<InsideWork> {
    const { authorityId } = await this.queries.subject(actor, assignmentId);
    await this.transactions.run(async (em) => {
      // One after the other: two steps added at once must not get one place.
      const locked = await em.query<unknown[]>('SELECT 1 FROM assignment WHERE id = $1 FOR NO KEY UPDATE', [
        assignmentId,
      ]);
      if (!locked.length) throw tasksError('NOT_FOUND');
      const [step] = await write(em);
      if (!step) throw insideError('STALE');
      await this.audit.record(em, actor, {
        kind: 'inside.step-changed',
        subject: { type: 'assignment', id: assignmentId },
        authorityId,
        payload: { change, content: step.content },
      });
    });
    return this.queries.of(actor, assignmentId);
  }
}
