/** What the audit trail says of an amendment. */
import type { AmendedValue, AuditEvent } from '../audit/index.js';
import type { PlanRevision } from '../plans/index.js';
import type { AssignmentChange, TaskAmendment, TaskChange } from './amending.rules.js';
import type { RowSteps } from './amending.rules.js';

export interface Amended {
  revision: PlanRevision;
  amendment: TaskAmendment;
  rows: RowSteps[];
  /** Ids of new assignments. */
  given: string[];
  reason: string;
}

/** One event for the plan, one for each changed task, one for each assignment that it concerns. */
export function amendmentEvents({ revision, amendment, rows, given, reason }: Amended): AuditEvent[] {
  const { authorityId, number: planNumber } = revision;
  const changed = amendment.continued.filter(({ changes }) => changes.length > 0);
  const changesOf = new Map(changed.map(({ known, changes }) => [known.id, changes]));
  const plan: AuditEvent<'plan.amended'> = {
    kind: 'plan.amended',
    subject: { type: 'plan', id: revision.planId },
    authorityId,
    payload: {
      number: planNumber,
      reason,
      added: amendment.added.length,
      removed: amendment.removed.length,
      changed: changed.length,
      unchanged: amendment.continued.length - changed.length,
      corrections: revision.corrections,
      document: revision.document,
    },
  };
  const ofTasks = [
    ...changed.map(({ known, changes }): AuditEvent<'task.amended'> => ({
      kind: 'task.amended',
      subject: { type: 'task', id: known.id },
      authorityId,
      payload: { reason, changes: changes.map(valueOf) },
    })),
    ...amendment.removed.map(({ id }): AuditEvent<'task.withdrawn'> => ({
      kind: 'task.withdrawn',
      subject: { type: 'task', id },
      authorityId,
      payload: { reason },
    })),
  ];
  const ofNew = given.map((id): AuditEvent<'assignment.assigned'> => ({
    kind: 'assignment.assigned',
    subject: { type: 'assignment', id },
    authorityId,
    payload: { planNumber, reason },
  }));
  const ofKnown = rows.flatMap((row) =>
    assignmentEvents(row, { authorityId, planNumber, reason, changes: changesOf.get(row.known.id) ?? [] }),
  );
  return [plan, ...ofTasks, ...ofNew, ...ofKnown];
}

/** Changes of a row that every unit working on it has to know. */
const FELT_BY_UNITS = new Set<TaskChange['kind']>(['content', 'product', 'deadline']);

function roleChange({ assignment, next }: AssignmentChange): AmendedValue[] {
  return assignment.role === next.role ? [] : [{ field: 'role', before: assignment.role, after: next.role }];
}

function valueOf({ kind, before, after }: TaskChange): AmendedValue {
  return { field: kind, before, after };
}

interface Told {
  authorityId: string;
  planNumber: string;
  reason: string;
  changes: TaskChange[];
}

function assignmentEvents(
  { known, amended, steps }: RowSteps,
  { authorityId, planNumber, reason, changes }: Told,
): AuditEvent[] {
  const about = (id: string) => ({ subject: { type: 'assignment' as const, id }, authorityId });
  const cancelled = new Set(steps.cancel.map(({ id }) => id));
  const changeOf = new Map(steps.change.map((change) => [change.assignment.id, change]));
  return known.assignments.flatMap((assignment): AuditEvent[] => {
    const { id, state } = assignment;
    if (cancelled.has(id))
      return [{ ...about(id), kind: 'assignment.cancelled', payload: { from: state, reason } }];
    const change = changeOf.get(id);
    if (change?.reinstated)
      return [{ ...about(id), kind: 'assignment.reinstated', payload: { planNumber, reason } }];
    // What is over is told nothing more, unless something about it was changed.
    const over = !amended || state === 'CANCELLED' || state === 'COMPLETED';
    const values = [
      ...(change ? roleChange(change) : []),
      ...(over ? [] : changes.filter(({ kind }) => FELT_BY_UNITS.has(kind)).map(valueOf)),
    ];
    if (!values.length) return [];
    return [{ ...about(id), kind: 'assignment.amended', payload: { planNumber, reason, changes: values } }];
  });
}
