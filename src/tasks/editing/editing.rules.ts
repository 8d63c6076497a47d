/**
 * Changing one row of an issued plan without a new document (design §4). Pure: the row as it stands and what a person
 * wants to be different come in, the row as an amended document would say it goes out. What follows for the units is
 * decided by the rules of amending, once for both.
 */
import { effectiveLastDay } from '../../calendar/index.js';
import type { WorkingCalendar } from '../../calendar/index.js';
import { assignedUnits } from '../../plans/plan-draft.rules.js';
import { documentDates, isNamed } from '../amending.rules.js';
import type { AmendedTask, KnownTask } from '../amending.rules.js';
import type { AssignmentRole } from '../assignment.rules.js';
import type { NewAssignment } from '../issuing.rules.js';
import type { TaskReference } from '../task.entity.js';

/** What is to be different; what is left out stays. */
export interface TaskEdit {
  content?: string;
  product?: string | null;
  ordinal?: string | null;
  sectionId?: string | null;
  /** The first answers for the whole task. */
  leads?: string[];
  coordinating?: string[];
  /** Accounts of the leaders in charge; the document's words for them stay. */
  leaderIds?: string[];
  /** `yyyy-MM-dd` */
  dueOn?: string | null;
  dueExclusive?: boolean;
}

export interface EditContext {
  unitNames: ReadonlyMap<string, string>;
  calendar: WorkingCalendar;
}

/** @param dated the day stands for an event that the document names: its words stay, and the kind of deadline. */
export function editedTask(
  known: KnownTask,
  edit: TaskEdit,
  context: EditContext,
  { dated = false } = {},
): AmendedTask {
  const leads = edit.leads ?? namedUnits(known, 'LEAD');
  const coordinating = (edit.coordinating ?? namedUnits(known, 'COORDINATING')).filter(
    (id) => !leads.includes(id),
  );
  const due = edit.dueOn === undefined ? documentDates(known) : dueOf(edit);
  const moved = edit.dueOn !== undefined && !dated;
  return {
    key: known.id,
    sectionKey: null,
    sectionId: edit.sectionId === undefined ? known.sectionId : edit.sectionId,
    position: known.position,
    ordinal: textOr(edit.ordinal, known.ordinal),
    content: edit.content?.trim() || known.content,
    product: textOr(edit.product, known.product),
    deadlineRaw: moved ? printed(due) : known.deadlineRaw,
    deadlineKind: moved ? (due.dueOn === null ? 'none' : 'date') : known.deadlineKind,
    deadlineSource: moved ? (due.dueOn === null ? 'none' : 'cell') : known.deadlineSource,
    references: [
      ...referencesOf(known, 'LEAD', leads, context),
      ...referencesOf(known, 'COORDINATING', coordinating, context),
      ...known.references.filter(({ role }) => role === 'SUPERVISING'),
    ],
    leaderRaw: known.leaderRaw,
    leaderIds: edit.leaderIds ?? known.leaderIds,
    ...due,
    lastDayOn: due.dueOn && effectiveLastDay(due.dueOn, due.dueExclusive, context.calendar),
    assignments: [
      ...leads.map((unitId, index) => part(known, unitId, 'LEAD', index === 0, context)),
      ...coordinating.map((unitId) => part(known, unitId, 'COORDINATING', false, context)),
    ],
  };
}

/** A row that the document did not have, at the end of its section. */
export function addedTask(
  edit: TaskEdit & { content: string; leads: string[] },
  position: number,
  context: EditContext,
): AmendedTask {
  const nothing: KnownTask = {
    ...{
      id: 'added',
      occurrenceOf: null,
      position,
      sectionId: null,
      ordinal: null,
      content: '',
      product: null,
    },
    ...{ deadlineRaw: null, deadlineKind: 'none', deadlineSource: 'none', references: [], assignments: [] },
    ...{ leaderRaw: null, leaderIds: [] },
  };
  const task = editedTask(nothing, { dueOn: null, ...edit }, context);
  return { ...task, sectionKey: task.sectionId };
}

function namedUnits(known: KnownTask, wanted: AssignmentRole): string[] {
  return known.assignments
    .filter((one) => one.role === wanted && isNamed(known, one))
    .map(({ unitId }) => unitId);
}

function part(
  known: KnownTask,
  unitId: string,
  role: AssignmentRole,
  focal: boolean,
  { unitNames }: EditContext,
): NewAssignment {
  const given = known.assignments.find((one) => one.unitId === unitId);
  return { unitId, role, focal, namedAs: given?.namedAs ?? unitNames.get(unitId) ?? '' };
}

/** The document's words stay where they name nobody else; units newly named stand under their own names. */
function referencesOf(
  known: KnownTask,
  role: AssignmentRole,
  wanted: string[],
  { unitNames }: EditContext,
): TaskReference[] {
  const kept = known.references.filter(
    (one) => one.role === role && assignedUnits(one).every((id) => wanted.includes(id)),
  );
  const named = new Set(kept.flatMap(assignedUnits));
  const added = wanted
    .filter((id) => !named.has(id))
    .map((id): TaskReference => ({ role, raw: unitNames.get(id) ?? '', kind: 'unit', unitIds: [id] }));
  return [...kept, ...added];
}

function dueOf({ dueOn = null, dueExclusive = false }: TaskEdit) {
  return { dueOn, dueExclusive: dueOn !== null && dueExclusive };
}

/** "Trước ngày 30/11/2022" */
function printed({ dueOn, dueExclusive }: { dueOn: string | null; dueExclusive: boolean }): string | null {
  if (dueOn === null) return null;
  return `${dueExclusive ? 'Trước ngày' : 'Ngày'} ${dueOn.split('-').reverse().join('/')}`;
}

function textOr(given: string | null | undefined, known: string | null): string | null {
  return given === undefined ? known : given?.trim() || null;
}
