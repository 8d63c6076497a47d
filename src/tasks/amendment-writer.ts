import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Outbox } from '../queue/index.js';
import { Audit } from '../audit/index.js';
import { Clock } from '../common/index.js';
import { amendmentEvents } from './amending-events.rules.js';
import type { AmendedPlan, ChangedHow } from './amending-events.rules.js';
import { rowSteps } from './amending.rules.js';
import type { AssignmentChange, TaskAmendment } from './amending.rules.js';
import { ExtensionLapse } from './extending/extension-lapse.js';
import { givenIn, inChunks, insertAssignments, insertTasks } from './new-task-rows.js';

const UPDATE_TASKS = `UPDATE task SET section_id = new.section_id, position = new.position, ordinal = new.ordinal,
    content = new.content, product = new.product, deadline_raw = new.deadline_raw,
    deadline_kind = new.deadline_kind, deadline_source = new.deadline_source, "references" = new."references",
    leader_raw = new.leader_raw, leader_ids = new.leader_ids
  FROM json_to_recordset($1::json) AS new(id uuid, section_id uuid, position int, ordinal text, content text,
    product text, deadline_raw text, deadline_kind text, deadline_source text, "references" jsonb, leader_raw text, leader_ids uuid[])
  WHERE task.id = new.id`;

const CANCEL_ASSIGNMENTS = `UPDATE assignment a SET state = 'CANCELLED', focal = new.focal,
    version = version + 1, updated_at = now()
  FROM json_to_recordset($1::json) AS new(id uuid, focal boolean) WHERE a.id = new.id`;

/** What is given again starts from what the unit last reported, before anything it had submitted. */
const CHANGE_ASSIGNMENTS = `UPDATE assignment a SET role = new.role, focal = new.focal, named_as = new.named_as,
    original_due_on = new.original_due_on, due_on = new.due_on, due_exclusive = new.due_exclusive,
    last_day_on = new.last_day_on, version = version + 1, updated_at = now(),
    state = CASE WHEN NOT new.reinstated THEN a.state WHEN a.acknowledged_at IS NULL THEN 'NEW' ELSE 'IN_PROGRESS' END,
    submitted_on = CASE WHEN NOT new.reinstated THEN a.submitted_on END,
    percent = CASE WHEN NOT new.reinstated THEN a.percent ELSE coalesce((SELECT r.percent FROM progress_update r
      WHERE r.assignment_id = a.id AND r.state <> 'SUBMITTED' ORDER BY r.id DESC LIMIT 1), 0) END
  FROM json_to_recordset($1::json) AS new(id uuid, role text, focal boolean, named_as text, original_due_on date,
    due_on date, due_exclusive boolean, last_day_on date, reinstated boolean)
  WHERE a.id = new.id`;

/** Writes a difference down: tasks, what units owe and history. The same whether a document or a person made it. */
@Injectable()
export class AmendmentWriter {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly lapse: ExtensionLapse,
    private readonly outbox: Outbox,
  ) {}

  /** Who is new to the plan reads of it as of a new one; all others of what has changed for them. */
  async announce(em: EntityManager, planId: string): Promise<void> {
    const [event] = await em.query<Array<{ id: string }>>(
      `SELECT id FROM audit_event WHERE subject_type = 'plan' AND subject_id = $1 AND kind = 'plan.amended'
       ORDER BY id DESC LIMIT 1`,
      [planId],
    );
    await this.outbox.add(em, 'notification.plan-issued', { planId });
    if (event) await this.outbox.add(em, 'notification.plan-amended', { planId, eventId: event.id });
  }

  async apply(
    em: EntityManager,
    actor: Actor,
    revision: AmendedPlan,
    amendment: TaskAmendment,
    reason: string,
    how: ChangedHow = 'document',
  ): Promise<void> {
    const rows = rowSteps(amendment);
    await this.saveTasks(em, revision, amendment);
    const cancelled = rows.flatMap(({ steps }) => steps.cancel);
    await inChunks(cancelled, (chunk) =>
      em.query(CANCEL_ASSIGNMENTS, [JSON.stringify(chunk.map(({ id, focal }) => ({ id, focal })))]),
    );
    await this.lapse.of(
      em,
      actor,
      cancelled.map(({ id }) => id),
      'cancel',
    );
    const changed = rows.flatMap(({ steps }) => steps.change);
    await inChunks(changed.map(changedRow), (chunk) => em.query(CHANGE_ASSIGNMENTS, [JSON.stringify(chunk)]));
    const inNewTasks = await insertTasks(em, revision, amendment.added);
    const inKnownTasks = await insertAssignments(
      em,
      revision,
      rows.flatMap(({ known, amended, steps }) => (amended ? givenIn(known.id, amended, steps.add) : [])),
    );
    const events = amendmentEvents({
      revision,
      amendment,
      rows,
      given: [...inNewTasks, ...inKnownTasks],
      reason,
      how,
    });
    await this.audit.recordAll(em, actor, events);
  }

  private async saveTasks(
    em: EntityManager,
    { planId }: AmendedPlan,
    { added, continued, removed }: TaskAmendment,
  ): Promise<void> {
    const rows = continued.map(({ known, amended }) => ({
      id: known.id,
      section_id: amended.sectionId,
      position: amended.position,
      ordinal: amended.ordinal,
      content: amended.content,
      product: amended.product,
      deadline_raw: amended.deadlineRaw,
      deadline_kind: amended.deadlineKind,
      deadline_source: amended.deadlineSource,
      references: amended.references,
      leader_raw: amended.leaderRaw,
      leader_ids: amended.leaderIds,
    }));
    // What is no longer in the document comes after everything that is.
    await em.query(
      'UPDATE task SET position = position + $2 WHERE plan_id = $1 AND (withdrawn_at IS NOT NULL OR id = ANY($3::uuid[]))',
      [planId, added.length + continued.length, removed.map(({ id }) => id)],
    );
    await em.query('UPDATE task SET withdrawn_at = $2 WHERE id = ANY($1::uuid[])', [
      removed.map(({ id }) => id),
      this.clock.now(),
    ]);
    await inChunks(rows, (chunk) => em.query(UPDATE_TASKS, [JSON.stringify(chunk)]));
    // Occurrences of a periodic task stand beside the document's own row, also those that are over.
    await em.query(
      `UPDATE task o SET position = t.position, section_id = t.section_id FROM task t
       WHERE t.plan_id = $1 AND o.occurrence_of = t.id AND (o.position, o.section_id) IS DISTINCT FROM (t.position, t.section_id)`,
      [planId],
    );
  }
}

function changedRow({ assignment, next, reinstated }: AssignmentChange) {
  return {
    id: assignment.id,
    role: next.role,
    focal: next.focal,
    named_as: next.namedAs,
    original_due_on: next.originalDueOn,
    due_on: next.dueOn,
    due_exclusive: next.dueExclusive,
    last_day_on: next.lastDayOn,
    reinstated,
  };
}
