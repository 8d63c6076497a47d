import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PlanStatus } from '../../src/plans/index.js';
import type { AssignmentRole, AssignmentState } from '../../src/tasks/index.js';
import type { UnitRow } from './people.js';
import * as rows from './plan-rows.js';

/** An issued plan with a number of its own. @returns its id. */
export async function addPlan(
  source: DataSource,
  authority: UnitRow,
  given: { number?: string; title?: string; issuedOn?: string; status?: PlanStatus } = {},
): Promise<string> {
  const plan = await rows.addPlan(source, authority, { number: randomUUID().slice(0, 8), ...given });
  return plan.id;
}

export interface GivenAssignment {
  planId: string;
  unit: UnitRow;
  content?: string;
  ordinal?: string;
  dueOn?: string | null;
  exclusive?: boolean;
  state?: AssignmentState;
  role?: AssignmentRole;
}

/** A task with one assignment. @returns the assignment's id. */
export async function addAssignment(source: DataSource, given: GivenAssignment): Promise<string> {
  const { unit, planId, dueOn, exclusive, content = 'Nộp thuế điện tử đạt 98%', ordinal } = given;
  const { assignmentIds } = await rows.addTask(
    source,
    { id: planId, authorityId: unit.authorityId },
    {
      content,
      ordinal: ordinal ?? null,
      dueOn,
      exclusive,
      assignments: [{ unit, namedAs: '', state: given.state ?? 'NEW', role: given.role ?? 'LEAD' }],
    },
  );
  return assignmentIds[0] as string;
}

export async function setState(
  source: DataSource,
  assignmentId: string,
  state: AssignmentState,
): Promise<void> {
  await source.query('UPDATE assignment SET state = $2 WHERE id = $1', [assignmentId, state]);
}

/** What an assignment's service records beside a change; messages about the change are made from it. */
export async function recordEvent(
  source: DataSource,
  assignmentId: string,
  kind: 'assignment.submitted' | 'assignment.confirmed' | 'assignment.returned',
  payload: Record<string, unknown> = {},
): Promise<void> {
  await source.query(
    `INSERT INTO audit_event (at, actor_name, kind, subject_type, subject_id, payload)
     VALUES ('2022-12-20T03:00:00Z', 'Tạ Thị Thanh Duyên', $2, 'assignment', $1, $3)`,
    [assignmentId, kind, JSON.stringify(payload)],
  );
}
