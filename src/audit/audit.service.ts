import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Clock } from '../common/index.js';
import type { AuditEvent, AuditKind } from './audit-events.js';
import { AuditEventRow } from './audit-event.entity.js';

const SYSTEM = 'Hệ thống';

/** Rows of one statement, which may carry 65,535 values. */
const ROWS_AT_ONCE = 5_000;

/** Null: the system itself. */
type Doer = Pick<Actor, 'userId' | 'fullName'> | null;

const COLUMNS = 'at, actor_id, actor_name, authority_id, kind, subject_type, subject_id, payload'.split(', ');

/**
 * The insertion of one event as a part of the statement that also makes the change.
 * @param first number of the first parameter of {@link Audit.valuesFor} in that statement.
 * @param change the part that makes the change: without a row in it nothing is recorded.
 */
export function auditInsertSql(first: number, change: string): string {
  const values = COLUMNS.map((_, index) => `$${first + index}`).join(', ');
  return `INSERT INTO audit_event (${COLUMNS.join(', ')}) SELECT ${values} FROM ${change}`;
}

/** Records what was done, in the transaction that does it. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  async record<K extends AuditKind>(em: EntityManager, actor: Doer, event: AuditEvent<K>): Promise<void> {
    await this.recordAll(em, actor, [event]);
  }

  /** Many at once, in this order. */
  async recordAll(em: EntityManager, actor: Doer, events: AuditEvent[]): Promise<void> {
    const rows = events.map((event) => this.rowOf(actor, event));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await em.insert(AuditEventRow, rows.slice(from, from + ROWS_AT_ONCE));
  }

  /** The parameters of {@link auditInsertSql}. */
  valuesFor<K extends AuditKind>(actor: Doer, event: AuditEvent<K>): unknown[] {
    return Object.values(this.rowOf(actor, event));
  }

  /** What happened to one thing, oldest first. */
  historyOf(em: EntityManager, subject: AuditEvent['subject']): Promise<AuditEventRow[]> {
    return em.find(AuditEventRow, {
      where: { subjectType: subject.type, subjectId: subject.id },
      order: { id: 'ASC' },
    });
  }

  /** In the order of the columns above. */
  private rowOf(actor: Doer, { authorityId, kind, subject, payload }: AuditEvent) {
    return {
      at: this.clock.now(),
      actorId: actor?.userId ?? null,
      actorName: actor?.fullName ?? SYSTEM,
      authorityId,
      kind,
      subjectType: subject.type,
      subjectId: subject.id,
      payload: payload as Record<string, never>,
    };
  }
}
