/**
 * What an amended document changes in the tasks of an issued plan, and what follows for each unit (design §4).
 *
 * - Rows are matched (`task-matching.rules.ts`); an unmatched one of the document is added, one of the plan removed.
 * - A unit newly named gets an assignment, one no longer named has its assignment cancelled; what is completed stays
 *   completed. A unit named before and after keeps state, percent and reports.
 * - A new date replaces the document's old one. An extension beyond it stands, and what is completed is measured by
 *   the date that held when it was done.
 * - A document that names no leader for any of its rows says nothing about them: those of the plan stay.
 * - What the coordinator has cancelled stays so as long as the document says of that unit what it said before.
 */
import { lastDayOnTime } from '../calendar/index.js';
import { assignedUnits } from '../plans/plan-draft.rules.js';
import type { DeadlineKind, DeadlineSource } from '../plans/index.js';
import type { AssignmentRole, AssignmentState } from './assignment.rules.js';
import type { NewAssignment, NewTask } from './issuing.rules.js';
import { matchRows, sameOrdinal } from './task-matching.rules.js';
import type { TaskReference } from './task.entity.js';

export interface DueDates {
  /** The document's date, `yyyy-MM-dd`. */
  originalDueOn: string | null;
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
}

export interface KnownAssignment extends DueDates {
  id: string;
  unitId: string;
  role: AssignmentRole;
  focal: boolean;
  namedAs: string;
  state: AssignmentState;
  acknowledged: boolean;
}

/** A row of the issued plan. */
export interface KnownTask {
  id: string;
  /** The document's row that it repeats for a later period. */
  occurrenceOf: string | null;
  position: number;
  deadlineSource: DeadlineSource;
  sectionId: string | null;
  ordinal: string | null;
  content: string;
  product: string | null;
  deadlineRaw: string | null;
  deadlineKind: DeadlineKind;
  references: TaskReference[];
  leaderRaw: string | null;
  leaderIds: string[];
  /** The focal one first. */
  assignments: KnownAssignment[];
}

/** A row of the amended document. */
export interface AmendedTask extends NewTask {
  sectionId: string | null;
}

export const CHANGE_KINDS = [
  'lead',
  'coordinating',
  'supervising',
  'leader',
  'deadline',
  'content',
  'product',
  'ordinal',
  'section',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** As a person reads it; null: there was nothing. */
export interface TaskChange {
  kind: ChangeKind;
  before: string | null;
  after: string | null;
}

export interface ContinuedTask {
  known: KnownTask;
  amended: AmendedTask;
  changes: TaskChange[];
}

export interface TaskAmendment {
  added: AmendedTask[];
  removed: KnownTask[];
  continued: ContinuedTask[];
}

/** Names by id. */
export interface Names {
  units: ReadonlyMap<string, string>;
  sections: ReadonlyMap<string, string>;
  leaders: ReadonlyMap<string, string>;
}

/** Row by row. */
export function amendTasks(all: KnownTask[], amended: AmendedTask[], names: Names): TaskAmendment {
  const known = all.filter(({ occurrenceOf }) => occurrenceOf === null);
  const row = ({ sectionId, ordinal, content }: KnownTask | AmendedTask) => ({
    section: sectionId,
    ordinal,
    content,
  });
  const matches = matchRows(known.map(row), amended.map(row));
  const silent = !amended.some(({ leaderRaw, leaderIds }) => leaderRaw !== null || leaderIds.length > 0);
  const continued: ContinuedTask[] = [];
  const added: AmendedTask[] = [];
  amended.forEach((task, index) => {
    const before = known[matches[index] ?? -1];
    if (before) {
      const { leaderRaw, leaderIds } = silent ? before : task;
      continued.push(...continuedRows(before, { ...task, leaderRaw, leaderIds }, all, names));
    } else added.push(task);
  });
  const kept = new Set(matches);
  const removed = known.filter((_, index) => !kept.has(index));
  const ended = new Set(removed.map(({ id }) => id));
  return {
    added,
    removed: [...removed, ...all.filter((row) => ended.has(row.occurrenceOf ?? ''))],
    continued,
  };
}

/**
 * A row as it goes on, with those of its occurrences of which something is still owed: what is said of the one is said
 * of each, but for the dates of their own.
 */
export function continuedRows(
  known: KnownTask,
  amended: AmendedTask,
  all: KnownTask[],
  names: Names,
): ContinuedTask[] {
  const row = (before: KnownTask, task: AmendedTask): ContinuedTask => {
    const after = repeats(before, task) ? { ...task, ...datesOf(before) } : task;
    return { known: before, amended: after, changes: changesOf(before, after, names) };
  };
  const open = all.filter(
    ({ occurrenceOf, assignments }) =>
      occurrenceOf === known.id && assignments.some(({ state }) => isOpen(state)),
  );
  return [row(known, amended), ...open.map((one) => row(one, amended))];
}

/** A periodic task of which the document still says the same: its dates are those of its period. */
function repeats(known: KnownTask, amended: AmendedTask): boolean {
  if (known.deadlineKind !== 'recurring' || amended.deadlineKind !== 'recurring') return false;
  return known.occurrenceOf !== null || sameText(known.deadlineRaw, amended.deadlineRaw);
}

function datesOf(known: KnownTask): Pick<NewTask, 'dueOn' | 'dueExclusive' | 'lastDayOn'> {
  const { dueOn, dueExclusive } = documentDates(known);
  const one = known.assignments.find(
    ({ originalDueOn, dueOn: now }) => originalDueOn === dueOn && now === dueOn,
  );
  return { dueOn, dueExclusive, lastDayOn: one?.lastDayOn ?? (dueOn && lastDayOnTime(dueOn, dueExclusive)) };
}

function changesOf(known: KnownTask, amended: AmendedTask, names: Names): TaskChange[] {
  const changes: TaskChange[] = [];
  const compare = (kind: ChangeKind, before: string | null, after: string | null, same = sameText) => {
    if (!same(before, after)) changes.push({ kind, before, after });
  };
  for (const role of ['LEAD', 'COORDINATING'] as const) {
    const before = namedBefore(known, role, names);
    const after = namedAfter(amended, role, names);
    if (before.key !== after.key)
      changes.push({
        kind: role === 'LEAD' ? 'lead' : 'coordinating',
        before: before.text,
        after: after.text,
      });
  }
  compare(
    'supervising',
    wordsOf(known.references, 'SUPERVISING'),
    wordsOf(amended.references, 'SUPERVISING'),
  );
  const leader = [leadersOf(known, names), leadersOf(amended, names)] as const;
  if (leader[0].key !== leader[1].key)
    changes.push({ kind: 'leader', before: leader[0].text, after: leader[1].text });
  const due = documentDates(known);
  const before = printedDeadline(known.deadlineRaw, due.dueOn);
  const after = printedDeadline(amended.deadlineRaw, amended.dueOn);
  if (!sameText(before, after) || datesMoved(known, amended))
    changes.push({ kind: 'deadline', before, after });
  compare('content', known.content, amended.content);
  compare('product', known.product, amended.product);
  compare('ordinal', known.ordinal, amended.ordinal, (a, b) => sameOrdinal(a) === sameOrdinal(b));
  if (known.sectionId !== amended.sectionId) {
    const name = (id: string | null) => (id === null ? null : (names.sections.get(id) ?? null));
    changes.push({ kind: 'section', before: name(known.sectionId), after: name(amended.sectionId) });
  }
  return changes;
}

interface Named {
  /** Equal where the same are named: the focal lead first, the order of the others does not count. */
  key: string;
  text: string | null;
}

export function namedBefore(known: KnownTask, role: AssignmentRole, names: Names): Named {
  const units = known.assignments.filter((one) => one.role === role && isNamed(known, one));
  return named(units, wordsWithoutUnits(known.references, role), names);
}

export function namedAfter(amended: AmendedTask, role: AssignmentRole, names: Names): Named {
  const units = amended.assignments.filter((one) => one.role === role);
  return named(units, wordsWithoutUnits(amended.references, role), names);
}

function named(units: Array<{ unitId: string; focal: boolean }>, words: string[], names: Names): Named {
  const ordered = [...units.filter(({ focal }) => focal), ...units.filter(({ focal }) => !focal)];
  const focal = ordered.find((unit) => unit.focal)?.unitId ?? '';
  const key = [focal, ...units.map(({ unitId }) => unitId).sort(), ...words.map(foldText).sort()];
  const text = [...ordered.map(({ unitId }) => names.units.get(unitId) ?? unitId), ...words].join('; ');
  return { key: JSON.stringify(key), text: text || null };
}

/** Where it is known who is meant, other words for the same people change nothing. */
function leadersOf({ leaderRaw, leaderIds }: KnownTask | AmendedTask, { leaders }: Names): Named {
  if (leaderIds.length === 0) return { key: foldText(leaderRaw ?? ''), text: leaderRaw };
  const text = leaderIds.map((id) => leaders.get(id) ?? id).join('; ');
  return { key: JSON.stringify([...leaderIds].sort()), text };
}

/** The document as it stands names this unit: the assignment is not one that an earlier amendment left behind. */
export function isNamed({ references }: KnownTask, { unitId, state }: KnownAssignment): boolean {
  const units = new Set(references.flatMap(assignedUnits));
  return units.size === 0 ? state !== 'CANCELLED' : units.has(unitId) || isOpen(state);
}

/** Something is still owed, or waits for somebody else. */
function isOpen(state: AssignmentState): boolean {
  return state !== 'CANCELLED' && state !== 'COMPLETED';
}

function wordsWithoutUnits(references: TaskReference[], role: TaskReference['role']): string[] {
  const words = references.filter((one) => one.role === role && assignedUnits(one).length === 0);
  return [...new Set(words.map(({ raw }) => raw))];
}

function wordsOf(references: TaskReference[], role: TaskReference['role']): string | null {
  const words = references.filter((one) => one.role === role).map(({ raw }) => raw);
  return words.join('; ') || null;
}

/** The document's own date: as those say it who still owe something, else whoever has it. */
export function documentDates({ assignments }: KnownTask): { dueOn: string | null; dueExclusive: boolean } {
  const owing = assignments.find(({ state }) => isOpen(state));
  const one = owing ?? assignments[0];
  return { dueOn: one?.originalDueOn ?? null, dueExclusive: one?.dueExclusive ?? false };
}

function datesMoved(known: KnownTask, amended: AmendedTask): boolean {
  const { dueOn, dueExclusive } = documentDates(known);
  return dueOn !== amended.dueOn || (dueOn !== null && dueExclusive !== amended.dueExclusive);
}

/** "Trong tháng 11 (30/11/2022)" */
export function printedDeadline(raw: string | null, dueOn: string | null): string | null {
  const date = dueOn === null ? null : dueOn.split('-').reverse().join('/');
  if (!raw) return date;
  return date === null || raw.includes(date) ? raw : `${raw} (${date})`;
}

function sameText(a: string | null, b: string | null): boolean {
  return foldText(a ?? '') === foldText(b ?? '');
}

function foldText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** What happens to the assignments of one row. */
export interface AssignmentSteps {
  add: NewAssignment[];
  /** With the `focal` that they keep. */
  cancel: KnownAssignment[];
  /** Completed, though the document no longer asks for it. */
  keepCompleted: KnownAssignment[];
  change: AssignmentChange[];
}

export interface AssignmentChange {
  assignment: KnownAssignment;
  next: DueDates & Pick<KnownAssignment, 'role' | 'focal' | 'namedAs'>;
  /** Given again after an earlier amendment had taken it away. */
  reinstated: boolean;
}

/** The steps of one row; without `amended` the row is removed. */
export interface RowSteps {
  known: KnownTask;
  amended: AmendedTask | null;
  steps: AssignmentSteps;
}

/** What follows for the units of every row that the plan has. */
export function rowSteps({ continued, removed }: TaskAmendment): RowSteps[] {
  return [
    ...continued.map(({ known, amended }) => ({ known, amended, steps: stepsToAmend(known, amended) })),
    ...removed.map((known) => ({ known, amended: null, steps: stepsToRemove(known) })),
  ];
}

/** A row that the document no longer has: everything is cancelled but what is completed. */
export function stepsToRemove({ assignments }: KnownTask): AssignmentSteps {
  const standing = assignments.filter(({ state }) => state !== 'CANCELLED');
  return {
    add: [],
    cancel: standing.filter(({ state }) => isOpen(state)),
    keepCompleted: standing.filter(({ state }) => state === 'COMPLETED'),
    change: [],
  };
}

export function stepsToAmend(known: KnownTask, amended: AmendedTask): AssignmentSteps {
  const wanted = new Map(amended.assignments.map((one) => [one.unitId, one]));
  const given = new Map(known.assignments.map((one) => [one.unitId, one]));
  const moved = datesMoved(known, amended);
  const dropped = known.assignments.filter((one) => !wanted.has(one.unitId) && isNamed(known, one));
  const unfocused = known.assignments
    .filter(({ unitId, focal, state }) => focal && !wanted.has(unitId) && !isOpen(state))
    .map((assignment) => ({ assignment, next: { ...assignment, focal: false }, reinstated: false }));
  const change = [...wanted].flatMap(([unitId, target]) => {
    const assignment = given.get(unitId);
    if (!assignment) return [];
    const reinstated = assignment.state === 'CANCELLED' && !isNamed(known, assignment);
    const next = {
      ...datesAfter(assignment, amended, moved || reinstated),
      role: target.role,
      focal: target.focal,
      namedAs: target.namedAs,
    };
    const same = !reinstated && DECISIVE.every((field) => next[field] === assignment[field]);
    return same ? [] : [{ assignment, next, reinstated }];
  });
  return {
    add: amended.assignments.filter(({ unitId }) => !given.has(unitId)),
    cancel: dropped.filter(({ state }) => isOpen(state)).map((one) => ({ ...one, focal: false })),
    keepCompleted: dropped.filter(({ state }) => state === 'COMPLETED'),
    change: [...unfocused, ...change],
  };
}

/** What makes an assignment another one than before; the mere words that name the unit do not. */
const DECISIVE = ['role', 'focal', 'originalDueOn', 'dueOn', 'dueExclusive', 'lastDayOn'] as const;

function datesAfter(assignment: KnownAssignment, amended: AmendedTask, moved: boolean): DueDates {
  const { originalDueOn, dueOn, dueExclusive, lastDayOn } = assignment;
  if (!moved || assignment.state === 'COMPLETED') return { originalDueOn, dueOn, dueExclusive, lastDayOn };
  const extended =
    dueOn !== null && dueOn !== originalDueOn && amended.dueOn !== null && dueOn > amended.dueOn;
  if (extended) return { originalDueOn: amended.dueOn, dueOn, dueExclusive, lastDayOn };
  return {
    originalDueOn: amended.dueOn,
    dueOn: amended.dueOn,
    dueExclusive: amended.dueExclusive,
    lastDayOn: amended.lastDayOn,
  };
}
