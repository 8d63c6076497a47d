import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { effectiveLastDay, statutoryCalendar } from '../../src/calendar/index.js';
import { Plan, PlanSection, ReportPeriod } from '../../src/plans/index.js';
import { Assignment, ProgressUpdate, Task } from '../../src/tasks/index.js';
import type { TaskReference } from '../../src/tasks/index.js';
import type { UnitRow } from './people.js';

/** Rows of an issued plan, for tests that read what others would have written. */
export async function addPlan(
  source: DataSource,
  authority: UnitRow,
  given: Partial<Plan> = {},
): Promise<Plan> {
  const plan = source.manager.create(Plan, {
    id: randomUUID(),
    authorityId: authority.id,
    number: '3707',
    symbol: 'KH-UBND',
    year: 2022,
    title: 'Phát động phong trào thi đua nước rút hoàn thành chỉ tiêu năm 2022',
    issuer: null,
    place: null,
    issuedOn: '2022-09-30',
    signer: null,
    signerTitle: null,
    campaign: false,
    periodFrom: '2022-11-01',
    periodTo: '2022-12-31',
    status: 'ISSUED',
    createdBy: randomUUID(),
    releasedAt: new Date('2022-09-30T01:00:00Z'),
    ...given,
  });
  await source.manager.insert(Plan, plan);
  return plan;
}

export async function addSection(
  source: DataSource,
  plan: Plan,
  label: string,
  title: string,
): Promise<string> {
  const id = randomUUID();
  const position = await source.manager.countBy(PlanSection, { planId: plan.id });
  await source.manager.insert(PlanSection, { id, planId: plan.id, label, title, position });
  return id;
}

export async function addReportPeriod(
  source: DataSource,
  plan: Plan,
  raw: string,
  dueOn: string,
): Promise<void> {
  await source.manager.insert(ReportPeriod, {
    id: randomUUID(),
    planId: plan.id,
    position: 0,
    raw,
    dueOn,
    exclusive: true,
  });
}

export type AssignmentGiven = Partial<Omit<Assignment, 'unit'>> & { unit: UnitRow };

/**
 * A task with its assignments; the first is focal. `dueOn` is of all of them unless they say otherwise; the last
 * day on time follows from it by the statutory calendar.
 */
export async function addTask(
  source: DataSource,
  plan: Pick<Plan, 'id' | 'authorityId'>,
  given: Partial<Task> & {
    dueOn?: string | null;
    exclusive?: boolean;
    assignments: AssignmentGiven[];
    named?: TaskReference[];
  },
): Promise<{ taskId: string; assignmentIds: string[] }> {
  const { dueOn = null, exclusive = false, assignments, named = [], ...task } = given;
  const taskId = randomUUID();
  const position = await source.manager.countBy(Task, { planId: plan.id });
  await source.manager.insert(Task, {
    id: taskId,
    planId: plan.id,
    position,
    ordinal: String(position + 1),
    content: `Nhiệm vụ ${position + 1}`,
    deadlineKind: dueOn ? 'date' : 'none',
    deadlineSource: dueOn ? 'cell' : 'none',
    references: named,
    ...task,
  });
  const rows = assignments.map(({ unit, ...assignment }, index) =>
    source.manager.create(Assignment, {
      id: v7(),
      taskId,
      planId: plan.id,
      authorityId: plan.authorityId,
      unitId: unit.id,
      role: 'LEAD',
      focal: index === 0,
      namedAs: 'đơn vị',
      originalDueOn: dueOn,
      dueOn,
      dueExclusive: exclusive,
      lastDayOn: dueOn && effectiveLastDay(dueOn, exclusive, statutoryCalendar()),
      ...assignment,
    }),
  );
  await source.manager.insert(Assignment, rows);
  return { taskId, assignmentIds: rows.map(({ id }) => id) };
}

export async function addUpdate(
  source: DataSource,
  assignmentId: string,
  given: Partial<ProgressUpdate> = {},
): Promise<void> {
  await source.manager.insert(ProgressUpdate, {
    id: v7(),
    assignmentId,
    authorId: randomUUID(),
    authorName: 'Người báo cáo',
    state: 'IN_PROGRESS',
    percent: 50,
    reportedAt: new Date('2022-12-01T01:00:00Z'),
    ...given,
  });
}
