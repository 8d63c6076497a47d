import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { rolesThatGive } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Clock, pageWindow } from '../../common/index.js';
import { assignmentTables } from '../assignment-view.js';
import { headedUnitIds, relationsTo } from '../assignments.policy.js';
import type { ExtensionPage, ExtensionsQuery, ExtensionView } from '../dto/extension.dto.js';
import { SqlParams } from '../sql-params.js';
import { tasksError } from '../tasks.errors.js';
import { allowedSteps, FLAGGED_FROM } from './extension.rules.js';

/** A stored request with the assignment it is about. */
export interface ExtensionRow extends Omit<ExtensionView, 'flagged' | 'allowed'> {
  askedBy: string;
  authorityId: string;
  lastDayOn: string | null;
}

const COLUMNS = `x.id, x.version, x.status, x.ordinal, x.late, x.asked_by AS "askedBy", x.asked_by_name AS "askedByName",
  x.asked_at AS "askedAt", x.reason, x.from_due_on::text AS "fromDueOn", x.from_due_exclusive AS "fromDueExclusive",
  x.wanted_due_on::text AS "wantedDueOn", x.offered_due_on::text AS "offeredDueOn",
  x.granted_due_on::text AS "grantedDueOn", x.decided_by_name AS "decidedByName", x.decided_at AS "decidedAt",
  x.decision_reason AS "decisionReason", a.id AS "assignmentId", a.task_id AS "taskId", a.plan_id AS "planId",
  p.number || '/' || p.symbol AS "planNumber", t.ordinal AS "taskOrdinal", t.content,
  a.authority_id AS "authorityId", a.unit_id AS "unitId", u.name AS "unitName", a.state,
  a.due_on::text AS "dueOn", a.due_exclusive AS "dueExclusive", a.last_day_on::text AS "lastDayOn",
  a.original_due_on::text AS "originalDueOn"`;

const TABLES = `extension_request x JOIN ${assignmentTables('a.id = x.assignment_id')}`;

/** Somebody can still answer: what was submitted, completed or cancelled needs no other date. */
const UNDECIDED = `a.state IN ('NEW', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SUSPENDED') AND p.status = 'ISSUED'`;

/** Requests are seen by whoever sees the plan. */
@Injectable()
export class ExtendingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The longest waiting first; without `waitingFor` every request, the latest first. */
  async list(actor: Actor, query: ExtensionsQuery): Promise<ExtensionPage> {
    const params = new SqlParams();
    const conditions = [
      params.visiblePlan(actor, 'p'),
      ...(query.planId ? [`a.plan_id = ${params.add(query.planId)}`] : []),
      ...waitingSql(actor, query, params),
    ];
    const { limit, offset } = pageWindow(query);
    const order = query.waitingFor ? 'x.asked_at, x.id' : 'x.asked_at DESC, x.id DESC';
    const rows = await this.dataSource.query<Array<ExtensionRow & { total: number }>>(
      `SELECT ${COLUMNS}, count(*) OVER ()::int AS total FROM ${TABLES} WHERE ${conditions.join(' AND ')}
      ORDER BY ${order} LIMIT ${params.add(limit)} OFFSET ${params.add(offset)}`,
      params.values,
    );
    return {
      items: rows.map(({ total: _total, ...row }) => this.viewOf(actor, row)),
      total: rows[0]?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** Every request about an assignment that the actor sees, the first one first. */
  async ofAssignment(actor: Actor, assignmentId: string): Promise<ExtensionView[]> {
    const rows = await this.dataSource.query<ExtensionRow[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE x.assignment_id = $1 ORDER BY x.asked_at, x.id`,
      [assignmentId],
    );
    return rows.map((row) => this.viewOf(actor, row));
  }

  /** @throws tasks:EXTENSION_NOT_FOUND for what is not there and for what the actor may not see. */
  async find(actor: Actor, id: string): Promise<ExtensionView> {
    return this.viewOf(actor, await this.row(this.dataSource.manager, actor, id));
  }

  /** The request with its assignment, which nobody else can change until the transaction ends. */
  async hold(em: EntityManager, actor: Actor, id: string): Promise<ExtensionRow> {
    // The assignment first, as every change of it does: two orders would wait for each other.
    await em.query(
      `SELECT a.id FROM assignment a WHERE a.id = (SELECT assignment_id FROM extension_request WHERE id = $1)
      FOR UPDATE`,
      [id],
    );
    return this.row(em, actor, id);
  }

  private async row(em: EntityManager, actor: Actor, id: string): Promise<ExtensionRow> {
    const params = new SqlParams();
    const [row] = await em.query<ExtensionRow[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE x.id = ${params.add(id)} AND ${params.visiblePlan(actor, 'p')}`,
      params.values,
    );
    if (!row) throw tasksError('EXTENSION_NOT_FOUND');
    return row;
  }

  private viewOf(actor: Actor, row: ExtensionRow): ExtensionView {
    const { askedBy: _askedBy, authorityId: _authority, lastDayOn: _lastDay, ...shown } = row;
    const allowed = allowedSteps(row, {
      relations: relationsTo(actor, row),
      userId: actor.userId,
      today: this.clock.today(),
      assignment: row,
    });
    return { ...shown, flagged: row.ordinal >= FLAGGED_FROM, allowed };
  }
}

function waitingSql(actor: Actor, { waitingFor }: ExtensionsQuery, params: SqlParams): string[] {
  if (waitingFor === 'decision') {
    const deciding = rolesThatGive(actor, 'extension.decide').flatMap(({ scopeUnitIds }) => scopeUnitIds);
    return [
      `x.status = 'ASKED'`,
      UNDECIDED,
      `x.authority_id = ANY(${params.add(deciding)}::uuid[])`,
      `x.asked_by <> ${params.add(actor.userId)}`,
    ];
  }
  if (waitingFor === 'answer')
    return [
      `x.status = 'COUNTERED'`,
      UNDECIDED,
      `a.unit_id = ANY(${params.add(headedUnitIds(actor))}::uuid[])`,
    ];
  return [];
}
