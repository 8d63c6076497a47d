/** What the audit trail says of an amendment. */
import type { AmendedValue, AuditEvent } from '../audit/index.js';
import type { PlanRevision } from '../plans/index.js';
import type { AssignmentChange, TaskAmendment, TaskChange } from './amending.rules.js';
import type { RowSteps } from './amending.rules.js';

/** The plan that is changed, and what is changed about it as such. */
export type AmendedPlan = Pick<
  PlanRevision,
  'planId' | 'authorityId' | 'number' | 'sectionIds' | 'document' | 'corrections'
>;

/** By an amended document, by a person, or by a person who set a date that the document leaves open. */
export type ChangedHow = 'document' | 'edited' | 'dated';

export interface Amended {
  revision: AmendedPlan;
  amendment: TaskAmendment;
  rows: RowSteps[];
  /** Ids of new assignments. */
  given: string[];
  reason: string;
  how: ChangedHow;
}

/** One event for the plan, one for each changed task, one for each assignment that it concerns. */
export function amendmentEvents({ revision, amendment, rows, given, reason, how }: Amended): AuditEvent[] {
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
    payload: { planNumber, reason, ...said(how) },
  }));
  const ofKnown = rows.flatMap((row) =>
    assignmentEvents(row, {
      authorityId,
      planNumber,
      reason,
      how,
      changes: changesOf.get(row.known.id) ?? [],
    }),
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
  how: ChangedHow;
  changes: TaskChange[];
}

/** Left out where a document said it, as in events of before. */
function said(how: ChangedHow): { how?: 'edited' | 'dated' } {
  return how === 'document' ? {} : { how };
}

function assignmentEvents(
  { known, amended, steps }: RowSteps,
  { authorityId, planNumber, reason, how, changes }: Told,
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
      return [{ ...about(id), kind: 'assignment.reinstated', payload: { planNumber, reason, ...said(how) } }];
    // What is over is told nothing more, unless something about it was changed.
    const over = !amended || state === 'CANCELLED' || state === 'COMPLETED';
    const values = [
      ...(change ? roleChange(change) : []),
      ...(over ? [] : changes.filter(({ kind }) => FELT_BY_UNITS.has(kind)).map(valueOf)),
    ];
    if (!values.length) return [];
    return [
      {
        ...about(id),
        kind: 'assignment.amended',
        payload: { planNumber, reason, ...said(how), changes: values },
      },
    ];
  });
}
