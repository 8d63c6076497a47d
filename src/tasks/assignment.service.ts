import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit, auditInsertSql } from '../audit/index.js';
import type { AuditEvent, AuditKind, AuditPayloads } from '../audit/index.js';
import { AppError, Clock, lookUpMessage, newId } from '../common/index.js';
import { runPrepared, Transactions } from '../database/index.js';
import { Outbox } from '../queue/index.js';
import { assertUnitsStand } from '../units/changes/index.js';
import { printedDate } from './assignment-history.js';
import { assignmentTables, assignmentView, isStanding, STORED_COLUMNS } from './assignment-view.js';
import type { AssignmentRow } from './assignment-view.js';
import { decide } from './assignment.rules.js';
import type { Action, ActionInput, AssignmentFacts, Refusal } from './assignment.rules.js';
import { relationsTo } from './assignments.policy.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { BusinessDay } from './business-day.js';
import type { AcknowledgedMany, AcknowledgeItem } from './dto/assignment-action.dto.js';
import type { AssignmentView } from './dto/assignment.dto.js';
import { EvidenceService } from './evidence.service.js';
import { SqlParams } from './sql-params.js';
import { tasksError } from './tasks.errors.js';
import { timelinessOf } from './timeliness/index.js';

/** What a person sends with an action. */
export interface ActionRequest extends ActionInput {
  version: number;
  difficulty?: string;
  proposal?: string;
  fileIds?: string[];
}

type Loaded = Omit<AssignmentRow, 'timeliness'> &
  AssignmentFacts & { assignedOn: string; reportedPercent: number; unitEnded: boolean };

/** Somebody else was faster; answered outside the transaction, with the fresh object. */
class Stale extends Error {}

/** Takes actions on assignments: load, decide, then save with audit and outbox in one transaction each. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly businessDay: BusinessDay,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly evidence: EvidenceService,
    private readonly queries: AssignmentsQueries,
  ) {}

  /** @throws tasks:STALE with the fresh object in `details.current`, or the refusal of the rules. */
  async act(actor: Actor, id: string, action: Action, request: ActionRequest): Promise<AssignmentView> {
    try {
      const changed = await this.take(actor, id, action, request);
      const {
        acknowledgedAt: _a,
        completedAt: _c,
        assignedOn: _o,
        reportedPercent: _r,
        unitEnded: _e,
        ...row
      } = changed;
      const day = await this.businessDay.read();
      return assignmentView({ ...row, timeliness: timelinessOf(row, day) }, { actor, ...day });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      throw tasksError('STALE', {}, { current: await this.queries.detail(actor, id) });
    }
  }

  /** Each on its own: what cannot be acknowledged does not hold up the rest. */
  async acknowledgeAll(actor: Actor, items: AcknowledgeItem[]): Promise<AcknowledgedMany> {
    const answer: AcknowledgedMany = { done: 0, failed: [] };
    for (const { id, version } of items) {
      try {
        await this.take(actor, id, 'acknowledge', { version });
        answer.done += 1;
      } catch (error) {
        const known = error instanceof Stale ? tasksError('STALE') : error;
        if (!(known instanceof AppError)) throw error;
        const message = lookUpMessage(actor.locale, known.code, known.params) ?? known.code;
        answer.failed.push({ id, code: known.code, message });
      }
    }
    return answer;
  }

  /** @returns the assignment as it is stored now. */
  private async take(actor: Actor, id: string, action: Action, request: ActionRequest): Promise<Loaded> {
    const assignment = await this.load(actor, id);
    if (assignment.unitEnded) await assertUnitsStand(this.dataSource.manager, [assignment.unitId]);
    const today = this.clock.today();
    const decision = decide(assignment, action, request, {
      relations: relationsTo(actor, assignment),
      now: this.clock.now(),
      today,
      standing: isStanding(assignment),
      assignedOn: assignment.assignedOn,
      reportedPercent: assignment.reportedPercent,
    });
    // Who may not do it at all is told that; everybody else first sees what has changed.
    const denied = !decision.ok && decision.refusal === 'NOT_YOURS';
    if (!denied && assignment.version !== request.version) throw new Stale();
    if (!decision.ok) throw refusalError(decision.refusal, assignment, today);
    const next = { ...assignment, ...decision.next, version: assignment.version + 1 };
    await this.save(actor, assignment, action, next, decision.onBehalf, request);
    return next;
  }

  private async load(actor: Actor, id: string): Promise<Loaded> {
    const params = new SqlParams();
    const sql = `SELECT ${STORED_COLUMNS}, a.acknowledged_at AS "acknowledgedAt", a.completed_at AS "completedAt",
        p.issued_on::text AS "assignedOn", u.dissolved_on IS NOT NULL AS "unitEnded",
        coalesce((SELECT r.percent FROM progress_update r
          WHERE r.assignment_id = a.id AND r.state <> 'SUBMITTED' ORDER BY r.id DESC LIMIT 1), 0) AS "reportedPercent"
      FROM ${assignmentTables()}
      WHERE a.id = ${params.add(id)} AND ${params.visiblePlan(actor, 'p')}`;
    const [assignment] = await runPrepared<Loaded>(
      this.dataSource,
      { name: 'assignment-to-change', sql },
      params.values,
    );
    if (!assignment) throw tasksError('NOT_FOUND');
    return assignment;
  }

  /** Saves what was decided, with its report and its audit event, and with the files and the job that belong to it. */
  private async save(
    actor: Actor,
    before: Loaded,
    action: Action,
    next: Loaded,
    onBehalf: boolean,
    request: ActionRequest,
  ): Promise<void> {
    const { id } = before;
    const updateId = action === 'update' || action === 'submit' ? newId() : null;
    const values = [
      ...[id, before.version, next.state, next.percent, next.acknowledgedAt, next.submittedOn],
      ...[next.completedAt, next.returnReason, updateId, actor.userId, actor.fullName, onBehalf],
      ...[
        request.result ?? '',
        request.difficulty ?? '',
        request.proposal ?? '',
        request.completedOn ?? null,
      ],
      this.clock.now(),
      ...this.audit.valuesFor(actor, eventOf(before, action, next, onBehalf, request)),
    ];
    const files = request.fileIds ?? [];
    const job = TOLD[action];
    if (!files.length && !job) {
      // One statement is a transaction by itself; what reports do most of the time needs no more.
      const saved = await runPrepared(this.dataSource, SAVE, values);
      if (!saved.length) throw new Stale();
      return;
    }
    await this.transactions.run(async (em) => {
      const saved = await em.query<unknown[]>(SAVE.sql, values);
      if (!saved.length) throw new Stale();
      if (updateId) await this.evidence.attach(em, actor, updateId, files);
      if (job) await this.outbox.add(em, job, { assignmentId: id });
    });
  }
}

/** What is queued with an action, so that the people it concerns are told. */
const TOLD: Partial<Record<Action, 'notification.assignment-submitted' | 'notification.assignment-decided'>> =
  {
    submit: 'notification.assignment-submitted',
    confirm: 'notification.assignment-decided',
    return: 'notification.assignment-decided',
  };

/** Compare and set; the report (where there is one) and the audit event are saved if and only if the change is. */
const SAVE = {
  name: 'save-assignment-change',
  sql: `WITH changed AS (
      UPDATE assignment SET state = $3, percent = $4, acknowledged_at = $5, submitted_on = $6, completed_at = $7,
        return_reason = $8, version = version + 1, updated_at = now()
      WHERE id = $1 AND version = $2 RETURNING id, state, percent
    ), reported AS (
      INSERT INTO progress_update (id, assignment_id, author_id, author_name, on_behalf, state, percent, result,
        difficulty, proposal, completed_on, reported_at)
      SELECT $9::uuid, id, $10, $11, $12, state, percent, $13, $14, $15, $16, $17 FROM changed
      WHERE $9::uuid IS NOT NULL
    ), recorded AS (
      ${auditInsertSql(18, 'changed')}
    )
    SELECT id FROM changed`,
};

function eventOf(
  before: Loaded,
  action: Action,
  next: Loaded,
  onBehalf: boolean,
  request: ActionRequest,
): AuditEvent {
  const event = <K extends AuditKind>(kind: K, payload: AuditPayloads[K]): AuditEvent<K> => ({
    kind,
    subject: { type: 'assignment', id: before.id },
    authorityId: before.authorityId,
    payload,
  });
  const files = request.fileIds?.length ?? 0;
  const { percent, state } = next;
  switch (action) {
    case 'acknowledge':
      return event('assignment.acknowledged', { onBehalf });
    case 'update':
      return event('assignment.updated', { from: before.state, to: state, percent, onBehalf, files });
    case 'submit':
      return event('assignment.submitted', { percent, onBehalf, files });
    case 'confirm':
      return event('assignment.confirmed', { onTime: doneOnTime(next) });
    case 'return':
      return event('assignment.returned', { reason: next.returnReason ?? '' });
  }
}

/** Null where there was no deadline to keep. What is completed stands the same on every later day. */
function doneOnTime(completed: Loaded): boolean | null {
  if (completed.dueOn === null) return null;
  return timelinessOf(completed, { today: '', soonUntil: '' }) === 'DONE_ON_TIME';
}

function refusalError(refusal: Refusal, { state, assignedOn }: Loaded, today: string): AppError {
  return tasksError(refusal, { state, today: printedDate(today), assignedOn: printedDate(assignedOn) });
}
