import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { namedFor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import type { AuditKind, ExtensionEvent } from '../../audit/index.js';
import { effectiveLastDay } from '../../calendar/index.js';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { Outbox } from '../../queue/index.js';
import { printedDate } from '../assignment-telling.js';
import { relationsTo } from '../assignments.policy.js';
import { AssignmentsQueries } from '../assignments.queries.js';
import { BusinessDay } from '../business-day.js';
import type { AskExtensionInput, ExtensionView } from '../dto/extension.dto.js';
import { SqlParams } from '../sql-params.js';
import { tasksError } from '../tasks.errors.js';
import { ExtendingQueries } from './extending.queries.js';
import type { ExtensionRow } from './extending.queries.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { ask, takeStep } from './extension.rules.js';
import type {
  AskRefusal,
  EarlierRequest,
  ExtendedAssignment,
  ExtensionAction,
  StepRefusal,
} from './extension.rules.js';

interface AskedAssignment extends ExtendedAssignment {
  id: string;
  version: number;
  authorityId: string;
  unitId: string;
  dueExclusive: boolean;
}

/** What a person sends with a step. */
export interface StepRequest {
  version: number;
  reason?: string;
  dueOn?: string;
}

const EVENT_OF: Record<ExtensionAction, AuditKind & `assignment.extension-${string}`> = {
  approve: 'assignment.extension-approved',
  refuse: 'assignment.extension-refused',
  counter: 'assignment.extension-countered',
  accept: 'assignment.extension-accepted',
  withdraw: 'assignment.extension-withdrawn',
};

/** Somebody else was faster; answered outside the transaction, with the fresh object. */
class Stale extends Error {}

/** Takes requests for a later date and what is answered to them, each in one transaction. */
@Injectable()
export class ExtendingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly businessDay: BusinessDay,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly queries: ExtendingQueries,
    private readonly assignments: AssignmentsQueries,
  ) {}

  /** @throws tasks:STALE with the fresh assignment in `details.current`, or the refusal of the rules. */
  async ask(actor: Actor, assignmentId: string, input: AskExtensionInput): Promise<ExtensionView> {
    try {
      const id = await this.transactions.run((em) => this.keep(em, actor, assignmentId, input));
      return await this.queries.find(actor, id);
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      throw tasksError('STALE', {}, { current: await this.assignments.detail(actor, assignmentId) });
    }
  }

  /** @throws tasks:EXTENSION_STALE with the fresh request in `details.current`, or the refusal of the rules. */
  async step(actor: Actor, id: string, action: ExtensionAction, input: StepRequest): Promise<ExtensionView> {
    try {
      await this.transactions.run((em) => this.take(em, actor, id, action, input));
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      throw tasksError('EXTENSION_STALE', {}, { current: await this.queries.find(actor, id) });
    }
    return this.queries.find(actor, id);
  }

  private async keep(
    em: EntityManager,
    actor: Actor,
    assignmentId: string,
    input: AskExtensionInput,
  ): Promise<string> {
    const assignment = await holdAssignment(em, actor, assignmentId);
    const earlier = await em.query<EarlierRequest[]>(
      'SELECT status FROM extension_request WHERE assignment_id = $1',
      [assignmentId],
    );
    const today = this.clock.today();
    const relations = relationsTo(actor, assignment);
    const asked = ask(assignment, input, { relations, earlier, today });
    const denied = !asked.ok && asked.refusal === 'NOT_YOURS';
    if (!denied && assignment.version !== input.version) throw new Stale();
    if (!asked.ok) throw refusalError(asked.refusal, assignment, today);
    const id = newId();
    const doer = namedFor(actor, 'extension.ask', assignment.unitId);
    const { dueOn: before = '', lastDayOn } = assignment;
    await em.insert(ExtensionRequest, {
      id,
      assignmentId,
      authorityId: assignment.authorityId,
      ordinal: asked.ordinal,
      askedBy: actor.userId,
      askedByName: doer.fullName,
      askedAt: this.clock.now(),
      late: asked.late,
      reason: input.reason,
      fromDueOn: before ?? '',
      fromDueExclusive: assignment.dueExclusive,
      fromLastDayOn: lastDayOn ?? '',
      wantedDueOn: input.dueOn,
    });
    await this.audit.record(em, doer, {
      kind: 'assignment.extension-asked',
      subject: { type: 'assignment', id: assignmentId },
      authorityId: assignment.authorityId,
      payload: {
        requestId: id,
        before: before ?? '',
        dueOn: input.dueOn,
        reason: input.reason,
        ordinal: asked.ordinal,
        late: asked.late,
      },
    });
    await this.outbox.add(em, 'notification.extension-asked', { assignmentId });
    return id;
  }

  private async take(
    em: EntityManager,
    actor: Actor,
    id: string,
    action: ExtensionAction,
    input: StepRequest,
  ): Promise<void> {
    const request = await this.queries.hold(em, actor, id);
    const today = this.clock.today();
    const step = takeStep(request, action, input, {
      relations: relationsTo(actor, request),
      userId: actor.userId,
      today,
      assignment: request,
    });
    const denied = !step.ok && (step.refusal === 'NOT_YOURS' || step.refusal === 'OWN');
    if (!denied && request.version !== input.version) throw new Stale();
    if (!step.ok) throw refusalError(step.refusal, request, today);
    const decided = action === 'approve' || action === 'refuse' || action === 'counter';
    const doer = namedFor(actor, decided ? 'extension.decide' : 'extension.ask', request.unitId);
    const reason = input.reason?.trim() ?? '';
    await em.update(ExtensionRequest, id, {
      status: step.status,
      version: request.version + 1,
      offeredDueOn: step.offeredDueOn,
      grantedDueOn: step.grantedDueOn,
      ...(decided && {
        decidedBy: actor.userId,
        decidedByName: doer.fullName,
        decidedAt: this.clock.now(),
        decisionReason: reason || null,
      }),
      ...(step.status !== 'COUNTERED' && { closedAt: this.clock.now() }),
    });
    if (step.grantedDueOn) await this.extend(em, request.assignmentId, step.grantedDueOn);
    const payload: ExtensionEvent = {
      requestId: id,
      before: request.dueOn ?? request.fromDueOn,
      dueOn: step.grantedDueOn ?? (action === 'counter' ? step.offeredDueOn : null) ?? request.wantedDueOn,
      reason,
    };
    await this.audit.record(em, doer, {
      kind: EVENT_OF[action],
      subject: { type: 'assignment', id: request.assignmentId },
      authorityId: request.authorityId,
      payload,
    });
    const job = decided ? 'notification.extension-decided' : 'notification.extension-asked';
    await this.outbox.add(em, job, { assignmentId: request.assignmentId });
  }

  /** The date that counts now; the document's stays where it is. */
  private async extend(em: EntityManager, assignmentId: string, dueOn: string): Promise<void> {
    const { calendar } = await this.businessDay.read();
    await em.query(
      `UPDATE assignment SET due_on = $2, due_exclusive = false, last_day_on = $3, version = version + 1,
        updated_at = now()
      WHERE id = $1`,
      [assignmentId, dueOn, effectiveLastDay(dueOn, false, calendar)],
    );
  }
}

/** The assignment, which nobody else can change until the transaction ends. */
async function holdAssignment(em: EntityManager, actor: Actor, id: string): Promise<AskedAssignment> {
  const params = new SqlParams();
  const [assignment] = await em.query<AskedAssignment[]>(
    `SELECT a.id, a.version, a.authority_id AS "authorityId", a.unit_id AS "unitId", a.state,
      a.due_on::text AS "dueOn", a.due_exclusive AS "dueExclusive", a.last_day_on::text AS "lastDayOn"
    FROM assignment a JOIN plan p ON p.id = a.plan_id
    WHERE a.id = ${params.add(id)} AND ${params.visiblePlan(actor, 'p')} FOR UPDATE OF a`,
    params.values,
  );
  if (!assignment) throw tasksError('NOT_FOUND');
  return assignment;
}

function refusalError(
  refusal: AskRefusal | StepRefusal,
  { state, dueOn }: Pick<ExtensionRow, 'state' | 'dueOn'>,
  today: string,
) {
  if (refusal === 'REASON_REQUIRED') return tasksError('REASON_REQUIRED');
  return tasksError(`EXTENSION_${refusal}`, {
    state,
    dueOn: dueOn ? printedDate(dueOn) : '',
    today: printedDate(today),
  });
}
