import type { EntityManager } from 'typeorm';
import { newId } from '../common/index.js';
import { assertUnitsStand } from '../units/changes/index.js';
import type { NewAssignment, NewTask } from './issuing.rules.js';

/** Rows of one statement: few enough for a statement's memory, many enough that the round trips do not count. */
const ROWS_AT_ONCE = 5_000;

const INSERT_TASKS = `INSERT INTO task
    (id, plan_id, section_id, position, ordinal, content, product, deadline_raw, deadline_kind, deadline_source, "references",
    leader_raw, leader_ids)
  SELECT id, plan_id, section_id, position, ordinal, content, product, deadline_raw, deadline_kind, deadline_source, "references",
    leader_raw, leader_ids
  FROM json_to_recordset($1::json) AS new(id uuid, plan_id uuid, section_id uuid, position int, ordinal text,
    content text, product text, deadline_raw text, deadline_kind text, deadline_source text, "references" jsonb,
    leader_raw text, leader_ids uuid[])`;

const INSERT_ASSIGNMENTS = `INSERT INTO assignment
    (id, task_id, plan_id, authority_id, unit_id, role, focal, named_as, original_due_on, due_on, due_exclusive, last_day_on)
  SELECT id, task_id, $2, $3, unit_id, role, focal, named_as, due_on, due_on, due_exclusive, last_day_on
  FROM json_to_recordset($1::json) AS new(id uuid, task_id uuid, unit_id uuid, role text, focal boolean,
    named_as text, due_on date, due_exclusive boolean, last_day_on date)`;

export interface PlanOfTasks {
  planId: string;
  authorityId: string;
  sectionIds: Map<string, string>;
}

/** An assignment to be given in a task that is there. */
export interface GivenAssignment extends NewAssignment {
  taskId: string;
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
}

/** Inserts tasks with what their units owe. @returns the ids of the assignments. */
export async function insertTasks(em: EntityManager, plan: PlanOfTasks, tasks: NewTask[]): Promise<string[]> {
  const identified = tasks.map((task) => ({ id: newId(), task }));
  const rows = identified.map(({ id, task }) => ({
    id,
    plan_id: plan.planId,
    section_id: task.sectionKey === null ? null : (plan.sectionIds.get(task.sectionKey) ?? null),
    position: task.position,
    ordinal: task.ordinal,
    content: task.content,
    product: task.product,
    deadline_raw: task.deadlineRaw,
    deadline_kind: task.deadlineKind,
    deadline_source: task.deadlineSource,
    references: task.references,
    leader_raw: task.leaderRaw,
    leader_ids: task.leaderIds,
  }));
  await inChunks(rows, (chunk) => em.query(INSERT_TASKS, [JSON.stringify(chunk)]));
  return insertAssignments(
    em,
    plan,
    identified.flatMap(({ id, task }) => givenIn(id, task, task.assignments)),
  );
}

/** Assignments of one task, with its dates. */
export function givenIn(taskId: string, task: NewTask, assignments: NewAssignment[]): GivenAssignment[] {
  const { dueOn, dueExclusive, lastDayOn } = task;
  return assignments.map((one) => ({ ...one, taskId, dueOn, dueExclusive, lastDayOn }));
}

/** @returns their ids. @throws units:DISSOLVED where a unit has ended meanwhile. */
export async function insertAssignments(
  em: EntityManager,
  { planId, authorityId }: PlanOfTasks,
  given: GivenAssignment[],
): Promise<string[]> {
  await assertUnitsStand(em, [...new Set(given.map(({ unitId }) => unitId))]);
  const rows = given.map((one) => ({
    id: newId(),
    task_id: one.taskId,
    unit_id: one.unitId,
    role: one.role,
    focal: one.focal,
    named_as: one.namedAs,
    due_on: one.dueOn,
    due_exclusive: one.dueExclusive,
    last_day_on: one.lastDayOn,
  }));
  await inChunks(rows, (chunk) => em.query(INSERT_ASSIGNMENTS, [JSON.stringify(chunk), planId, authorityId]));
  return rows.map(({ id }) => id);
}

/** One statement after the other, each with as many rows as are good at once. */
export async function inChunks<T>(rows: T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await write(rows.slice(from, from + ROWS_AT_ONCE));
}
