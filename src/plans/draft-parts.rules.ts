import type { UnitDirectory } from '../units/index.js';
import type { DraftReference, DraftTask, PlanDraft, ReferenceRole } from './plan-draft.js';
import { REFERENCE_ROLES } from './plan-draft.js';
import { withAnsweredWarnings } from './plan-draft.rules.js';
import { EditRefusal } from './edit-refusal.js';

/** Finding the part of a draft that an edit is about, and putting it back changed. */

export const LONGEST_TEXT = 10_000;

export function onTask(draft: PlanDraft, key: string, change: (task: DraftTask) => DraftTask): PlanDraft {
  taskOf(draft, key);
  return {
    ...draft,
    tasks: draft.tasks.map((task) => (task.key === key ? withAnsweredWarnings(change(task)) : task)),
  };
}

export function taskOf(draft: PlanDraft, key: string): DraftTask {
  const task = draft.tasks.find((one) => one.key === key);
  if (!task) throw new EditRefusal('EDIT_TARGET_GONE');
  return task;
}

export function referencesOf(task: DraftTask): DraftReference[] {
  return REFERENCE_ROLES.flatMap((role) => task[role]);
}

export function referenceOf(task: DraftTask, key: string): DraftReference {
  const reference = referencesOf(task).find((one) => one.key === key);
  if (!reference) throw new EditRefusal('EDIT_TARGET_GONE');
  return reference;
}

/** The task with each of its lists of references made anew. */
export function withLists(
  task: DraftTask,
  change: (list: DraftReference[], role: ReferenceRole) => DraftReference[],
): DraftTask {
  const lists = REFERENCE_ROLES.map((role) => [role, change(task[role], role)]);
  return { ...task, ...(Object.fromEntries(lists) as Pick<DraftTask, ReferenceRole>) };
}

/**
 * The units that an answer names, each once; a group offered as an answer stands for its units.
 *
 * @throws EditRefusal EDIT_UNIT for what the directory does not know.
 */
export function namedUnits(ids: string[], { authority, units, groups }: UnitDirectory): string[] {
  const known = new Set([...(authority ? [authority.id] : []), ...units.map(({ id }) => id)]);
  const named = ids.flatMap((id) => groups.find((group) => group.id === id)?.memberIds ?? [id]);
  if (!named.every((id) => known.has(id))) throw new EditRefusal('EDIT_UNIT');
  return [...new Set(named)];
}

export function checkSection(draft: PlanDraft, key: string | null): void {
  if (key !== null && !draft.sections.some((section) => section.key === key))
    throw new EditRefusal('EDIT_TARGET_GONE');
}

/** The text without blanks around it; null where nothing is left. */
export function textOrNull(field: string, entered: unknown): string | null {
  if (entered === null) return null;
  if (typeof entered !== 'string' || entered.length > LONGEST_TEXT)
    throw new EditRefusal('EDIT_VALUE', { field });
  return entered.trim() || null;
}
