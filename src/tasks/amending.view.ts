import type { PlanRevision } from '../plans/index.js';
import { namedAfter, namedBefore, printedDeadline, rowSteps, stepsToRemove } from './amending.rules.js';
import type {
  AmendedTask,
  AssignmentSteps,
  ContinuedTask,
  KnownTask,
  Names,
  TaskAmendment,
} from './amending.rules.js';
import type { AmendmentDto } from './dto/amendment.dto.js';

/** The difference as the screen shows it. */
export function amendmentView(revision: PlanRevision, amendment: TaskAmendment, names: Names): AmendmentDto {
  const rows = rowSteps(amendment);
  const changed = amendment.continued.filter(({ changes }) => changes.length > 0);
  const sum = (count: (steps: AssignmentSteps) => number) =>
    rows.reduce((total, { steps }) => total + count(steps), 0);
  const inNew = amendment.added.reduce((total, task) => total + task.assignments.length, 0);
  return {
    planId: revision.planId,
    planVersion: revision.planVersion,
    number: revision.number,
    document: revision.document,
    added: amendment.added.map((task) => ({ taskKey: task.key, ...rowAfter(task, names) })),
    removed: amendment.removed.map((task) => {
      const { cancel, keepCompleted } = stepsToRemove(task);
      return { ...rowBefore(task, names), cancelled: cancel.length, kept: keepCompleted.length };
    }),
    changed: changed.map((task) => changedRow(task, names)),
    unchanged: amendment.continued.length - changed.length,
    assignments: {
      added: sum(({ add }) => add.length) + inNew,
      reinstated: sum(({ change }) => change.filter(({ reinstated }) => reinstated).length),
      cancelled: sum(({ cancel }) => cancel.length),
      changed: sum(({ change }) => change.filter(({ reinstated }) => !reinstated).length),
      keptCompleted: rows.flatMap(({ known, steps }) =>
        steps.keepCompleted.map(({ id, unitId }) => ({
          assignmentId: id,
          taskId: known.id,
          unitId,
          unitName: names.units.get(unitId) ?? '',
        })),
      ),
    },
  };
}

function changedRow({ known, amended, changes }: ContinuedTask, names: Names) {
  return { taskId: known.id, taskKey: amended.key, ...rowAfter(amended, names), changes };
}

function rowAfter(task: AmendedTask, names: Names) {
  return {
    section: sectionOf(task, names),
    ordinal: task.ordinal,
    content: task.content,
    leads: namedAfter(task, 'LEAD', names).text,
    deadline: printedDeadline(task.deadlineRaw, task.dueOn),
  };
}

function rowBefore(task: KnownTask, names: Names) {
  return {
    taskId: task.id,
    section: sectionOf(task, names),
    ordinal: task.ordinal,
    content: task.content,
    leads: namedBefore(task, 'LEAD', names).text,
    deadline: printedDeadline(task.deadlineRaw, task.assignments[0]?.originalDueOn ?? null),
  };
}

function sectionOf({ sectionId }: { sectionId: string | null }, { sections }: Names): string | null {
  return sectionId === null ? null : (sections.get(sectionId) ?? null);
}
