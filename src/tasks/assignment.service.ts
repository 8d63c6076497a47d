import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedFor } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { AppError, Clock, lookUpMessage, newId } from '../common/index.js';
import { runPrepared, Transactions } from '../database/index.js';
import { Outbox } from '../queue/index.js';
import { assertUnitsStand } from '../units/changes/index.js';
import { eventOf, permissionFor, SAVE_CHANGE, TOLD } from './assignment-changes.js';
import { printedDate } from './assignment-telling.js';
import { assignmentTables, assignmentView, isStanding, STORED_COLUMNS } from './assignment-view.js';
import type { AssignmentRow } from './assignment-view.js';
import { decide } from './assignment.rules.js';
import type { Action, ActionInput, AssignmentFacts, DecisionContext } from './assignment.rules.js';
import { relationsTo } from './assignments.policy.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { BusinessDay } from './business-day.js';
import type { DoneMany, ManyItem } from './dto/assignment-action.dto.js';
import type { AssignmentView } from './dto/assignment.dto.js';
import { EvidenceService } from './evidence.service.js';
import { ExtensionLapse } from './extending/extension-lapse.js';
import { UsedDrafts } from './inside-unit/used-drafts.js';
import { SqlParams } from './sql-params.js';
import { tasksError } from './tasks.errors.js';
import { timelinessOf } from './timeliness/index.js';

/** What a person sends with an action. */
export interface ActionRequest extends ActionInput {
  version: number;
  difficulty?: string;
  proposal?: string;
  fileIds?: string[];
  /** Of the specialist's draft that is reported with it. */
  draftVersion?: number;
}

type Loaded = Omit<AssignmentRow, 'timeliness'> & AssignmentFacts;

/** What else a decision leans on. */
type Circumstances = Pick<DecisionContext, 'assignedOn' | 'reportedPercent' | 'leadsOthers'>;

const CIRCUMSTANCES = `p.issued_on::text AS "assignedOn",
  coalesce((SELECT r.percent FROM progress_update r
    WHERE r.assignment_id = a.id AND r.state <> 'SUBMITTED' ORDER BY r.id DESC LIMIT 1), 0) AS "reportedPercent",
  a.focal AND EXISTS (SELECT FROM assignment b WHERE b.task_id = a.task_id AND b.role = 'LEAD' AND NOT b.focal
    AND b.state <> 'CANCELLED') AS "leadsOthers"`;

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
    private readonly lapse: ExtensionLapse,
    private readonly queries: AssignmentsQueries,
    private readonly drafts: UsedDrafts,
  ) {}

  /** @throws tasks:STALE with the fresh object in `details.current`, or the refusal of the rules. */
  async act(actor: Actor, id: string, action: Action, request: ActionRequest): Promise<AssignmentView> {
    try {
      const changed = await this.take(actor, id, action, request);
      const { acknowledgedAt: _a, completedAt: _c, ...row } = changed;
      const day = await this.businessDay.read();
      return assignmentView({ ...row, timeliness: timelinessOf(row, day) }, { actor, ...day });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      throw tasksError('STALE', {}, { current: await this.queries.detail(actor, id) });
    }
  }

  /** Each on its own: what cannot be done does not hold up the rest. */
  async actOnAll(actor: Actor, action: 'acknowledge' | 'confirm', items: ManyItem[]): Promise<DoneMany> {
    const answer: DoneMany = { done: 0, failed: [] };
    for (const { id, version } of items) {
      try {
        await this.take(actor, id, action, { version });
        answer.done += 1;
      } catch (error) {
        const refusal = error instanceof Stale ? await this.overtaken(actor, id) : error;
        if (!(refusal instanceof AppError)) throw error;
        const message = lookUpMessage(actor.locale, refusal.code, refusal.params) ?? refusal.code;
        answer.failed.push({ id, code: refusal.code, message });
      }
    }
    return answer;
  }

  /** Among many nothing was typed: what it is now is all there is to say. */
  private async overtaken(actor: Actor, id: string): Promise<AppError> {
    const { state } = await this.queries.detail(actor, id);
    return tasksError('OVERTAKEN', { state });
  }

  /** @returns the assignment as it is stored now. */
  private async take(actor: Actor, id: string, action: Action, request: ActionRequest): Promise<Loaded> {
    const { assignment, circumstances, unitEnded } = await this.load(actor, id);
    if (unitEnded) await assertUnitsStand(this.dataSource.manager, [assignment.unitId]);
    const today = this.clock.today();
    const decision = decide(assignment, action, request, {
      relations: relationsTo(actor, assignment),
      now: this.clock.now(),
      today,
      standing: isStanding(assignment),
      ...circumstances,
    });
    // Who may not do it at all is told that; everybody else first sees what has changed.
    const denied = !decision.ok && decision.refusal === 'NOT_YOURS';
    if (!denied && assignment.version !== request.version) throw new Stale();
    if (!decision.ok)
      throw tasksError(decision.refusal, {
        state: assignment.state,
        unit: assignment.unitName,
        today: printedDate(today),
        assignedOn: printedDate(circumstances.assignedOn),
      });
    const next = { ...assignment, ...decision.next, version: assignment.version + 1 };
    const doer = namedFor(actor, permissionFor(action), assignment.unitId);
    await this.save(doer, assignment, action, next, decision.onBehalf, request);
    return next;
  }

  private async load(
    actor: Actor,
    id: string,
  ): Promise<{ assignment: Loaded; circumstances: Circumstances; unitEnded: boolean }> {
    const params = new SqlParams();
    const sql = `SELECT ${STORED_COLUMNS}, a.acknowledged_at AS "acknowledgedAt", a.completed_at AS "completedAt",
        u.dissolved_on IS NOT NULL AS "unitEnded", ${CIRCUMSTANCES}
      FROM ${assignmentTables()}
      WHERE a.id = ${params.add(id)} AND ${params.visiblePlan(actor, 'p')}`;
    const [found] = await runPrepared<Loaded & Circumstances & { unitEnded: boolean }>(
      this.dataSource,
      sql,
      params.values,
    );
    if (!found) throw tasksError('NOT_FOUND');
    const { assignedOn, reportedPercent, leadsOthers, unitEnded, ...assignment } = found;
    return { assignment, circumstances: { assignedOn, reportedPercent, leadsOthers }, unitEnded };
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
      ...[this.clock.now(), request.documentNumber || null, request.documentOn ?? null],
      ...this.audit.valuesFor(actor, eventOf(before, action, next, onBehalf, request)),
    ];
    const files = request.fileIds ?? [];
    const job = TOLD[action];
    const { draftVersion } = request;
    if (!files.length && !job && !draftVersion) {
      // One statement is a transaction by itself; what reports do most of the time needs no more.
      const saved = await runPrepared(this.dataSource, SAVE_CHANGE, values);
      if (!saved.length) throw new Stale();
      return;
    }
    await this.transactions.run(async (em) => {
      const saved = await em.query<unknown[]>(SAVE_CHANGE, values);
      if (!saved.length) throw new Stale();
      if (updateId) await this.evidence.attach(em, actor, updateId, files);
      if (action === 'submit' || action === 'cancel') await this.lapse.of(em, actor, [id], action);
      if (updateId && draftVersion) await this.drafts.close(em, actor, before, draftVersion);
      if (job) await this.outbox.add(em, job, { assignmentId: id });
    });
  }
}
