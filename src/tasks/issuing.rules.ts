/**
 * What a reviewed draft gives out: tasks with the bodies they name, and one assignment for each unit of each task.
 *
 * - The first lead named is focal; a group ("UBND 16 phường") gives every member its own assignment, which remembers
 *   the words that named it.
 * - A unit named twice in one task owes it once, as a lead where it is named as one.
 * - A generic phrase, a body outside the tree and a supervising body stay on the task as text and owe nothing.
 * - The date is the document's. It counts in law to the end of the next working day where its last day is one of rest.
 */
import { effectiveLastDay } from '../calendar/index.js';
import type { WorkingCalendar } from '../calendar/index.js';
import { assignedUnits } from '../plans/plan-draft.rules.js';
import type { DeadlineKind, DeadlineSource, DraftReference, DraftTask } from '../plans/index.js';
import type { AssignmentRole } from './assignment.rules.js';
import type { TaskReference } from './task.entity.js';

export interface NewAssignment {
  unitId: string;
  role: AssignmentRole;
  focal: boolean;
  namedAs: string;
}

export interface NewTask {
  /** Of the draft. */
  key: string;
  sectionKey: string | null;
  /** From 0, in the document's order. */
  position: number;
  ordinal: string | null;
  content: string;
  product: string | null;
  deadlineRaw: string | null;
  deadlineKind: DeadlineKind;
  deadlineSource: DeadlineSource;
  references: TaskReference[];
  /** "Lãnh đạo phụ trách": as printed, and the accounts that are meant. */
  leaderRaw: string | null;
  leaderIds: string[];
  /** The document's date, `yyyy-MM-dd`; null where nothing falls due on a day. */
  dueOn: string | null;
  /** "trước ngày" */
  dueExclusive: boolean;
  lastDayOn: string | null;
  assignments: NewAssignment[];
}

/** The tasks that are included, in order. */
export function tasksToIssue(tasks: DraftTask[], calendar: WorkingCalendar): NewTask[] {
  return tasks
    .filter(({ included }) => included)
    .map((task, position) => ({
      key: task.key,
      sectionKey: task.sectionKey,
      position,
      ordinal: task.ordinal,
      content: task.content,
      product: task.product,
      deadlineRaw: task.deadline.raw,
      deadlineKind: task.deadline.kind,
      deadlineSource: task.deadline.source,
      references: referencesOf(task),
      leaderRaw: task.leader?.raw ?? null,
      leaderIds: task.leader?.leaderIds ?? [],
      ...dueDate(task, calendar),
      assignments: assignmentsOf(task),
    }));
}

/** One assignment for each unit that leads or takes part, leads first. */
export function assignmentsOf({
  leads,
  coordinating,
}: Pick<DraftTask, 'leads' | 'coordinating'>): NewAssignment[] {
  const byUnit = new Map<string, NewAssignment>();
  const give = (references: DraftReference[], role: AssignmentRole) => {
    for (const reference of references) {
      for (const unitId of assignedUnits(reference)) {
        if (!byUnit.has(unitId))
          byUnit.set(unitId, {
            unitId,
            role,
            focal: byUnit.size === 0 && role === 'LEAD',
            namedAs: reference.raw,
          });
      }
    }
  };
  give(leads, 'LEAD');
  give(coordinating, 'COORDINATING');
  return [...byUnit.values()];
}

function dueDate({ deadline }: DraftTask, calendar: WorkingCalendar) {
  const dueOn = deadline.kind === 'ongoing' || deadline.kind === 'none' ? null : deadline.due;
  if (dueOn === null) return { dueOn, dueExclusive: false, lastDayOn: null };
  const dueExclusive = deadline.exclusive;
  return { dueOn, dueExclusive, lastDayOn: effectiveLastDay(dueOn, dueExclusive, calendar) };
}

function referencesOf(task: DraftTask): TaskReference[] {
  const as = (role: TaskReference['role'], references: DraftReference[]): TaskReference[] =>
    references.map(({ raw, kind, unitIds }) => ({ role, raw, kind, unitIds }));
  return [
    ...as('LEAD', task.leads),
    ...as('COORDINATING', task.coordinating),
    ...as('SUPERVISING', task.supervising),
  ];
}
