import type { DataSource } from 'typeorm';
import type { DeadlineKind } from '../../src/plans/index.js';
import type { Assignment, TaskReference } from '../../src/tasks/index.js';
import type { UnitRow } from './people.js';
import * as rows from './plan-rows.js';

/** An issued plan of an authority, with one section. */
export async function addPlan(
  source: DataSource,
  authority: UnitRow,
  given: { number?: string; title?: string; campaign?: boolean; issuedOn?: string } = {},
): Promise<{ id: string; sectionId: string; authorityId: string }> {
  const issuedOn = given.issuedOn ?? '2022-09-30';
  const plan = await rows.addPlan(source, authority, {
    ...given,
    year: Number(issuedOn.slice(0, 4)),
    issuedOn,
    releasedAt: new Date(`${issuedOn}T10:00:00+07:00`),
  });
  const sectionId = await rows.addSection(source, plan, 'I', 'Cải cách hành chính');
  return { id: plan.id, sectionId, authorityId: plan.authorityId };
}

/** A task with its assignments: the first lead is focal. @returns the assignments' ids, leads first. */
export async function addTask(
  source: DataSource,
  plan: { id: string; sectionId: string; authorityId: string },
  given: {
    content?: string;
    product?: string;
    position?: number;
    due?: string | null;
    exclusive?: boolean;
    kind?: DeadlineKind;
    leads: UnitRow[];
    coordinating?: UnitRow[];
    references?: TaskReference[];
    assignment?: Partial<Omit<Assignment, 'unit'>>;
  },
): Promise<{ id: string; assignments: string[] }> {
  const { due = '2022-12-31', leads, coordinating = [] } = given;
  const { taskId, assignmentIds } = await rows.addTask(source, plan, {
    sectionId: plan.sectionId,
    position: given.position ?? 0,
    ordinal: '1',
    content: given.content ?? 'Rà soát thủ tục hành chính',
    product: given.product ?? null,
    deadlineRaw: due === null ? 'Thường xuyên' : `Chậm nhất ngày ${due.split('-').reverse().join('/')}`,
    deadlineKind: given.kind ?? 'date',
    deadlineSource: 'cell',
    named: given.references,
    dueOn: due,
    exclusive: given.exclusive,
    assignments: [
      ...leads.map((unit) => ({ unit, role: 'LEAD' as const, ...given.assignment })),
      ...coordinating.map((unit) => ({ unit, role: 'COORDINATING' as const, ...given.assignment })),
    ],
  });
  return { id: taskId, assignments: assignmentIds };
}
