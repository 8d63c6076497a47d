import { normaliseUnitName } from '../units/unit-names.rules.js';
import type { UnitDirectory, UnitReferenceKind } from '../units/index.js';
import {
  LONGEST_TEXT,
  namedUnits,
  onTask,
  referenceOf,
  referencesOf,
  taskOf,
  withLists,
} from './draft-parts.rules.js';
import { EditRefusal } from './edit-refusal.js';
import type { DraftReference, DraftTask, PlanDraft, ReferenceRole } from './plan-draft.js';
import { withAnsweredWarnings } from './plan-draft.rules.js';

export const NAMED_ROLES = ['LEAD', 'COORDINATING', 'SUPERVISING'] as const;
export type NamedRole = (typeof NAMED_ROLES)[number];

/**
 * Edits of who is named. Answering one reference with `learnAlias` answers all the others with the same words that
 * nobody has looked at, here and, by way of the unit's aliases, in the next document.
 */
export type ReferenceEdit =
  | {
      op: 'set-reference';
      taskKey: string;
      referenceKey: string;
      unitIds: string[];
      kind: UnitReferenceKind;
      learnAlias: boolean;
    }
  | { op: 'confirm-reference'; taskKey: string; referenceKey: string }
  | { op: 'add-reference'; taskKey: string; role: NamedRole; raw: string; unitIds: string[] }
  | { op: 'remove-reference'; taskKey: string; referenceKey: string };

const LIST_OF_ROLE: Record<NamedRole, ReferenceRole> = {
  LEAD: 'leads',
  COORDINATING: 'coordinating',
  SUPERVISING: 'supervising',
};

export function setReference(
  draft: PlanDraft,
  edit: Extract<ReferenceEdit, { op: 'set-reference' }>,
  directory: UnitDirectory,
): PlanDraft {
  const naming = edit.kind === 'unit' || edit.kind === 'group';
  if (naming !== edit.unitIds.length > 0) throw new EditRefusal('EDIT_VALUE', { field: 'unitIds' });
  const unitIds = namedUnits(edit.unitIds, directory);
  const answer = {
    kind: unitIds.length > 1 ? ('group' as const) : edit.kind,
    unitIds,
    confirmed: edit.kind !== 'unknown',
    match: naming ? ('exact' as const) : ('none' as const),
  };
  const answered = onTask(draft, edit.taskKey, (task) =>
    onReference(task, edit.referenceKey, (reference) => ({ ...reference, ...answer })),
  );
  if (!edit.learnAlias) return answered;
  const raw =
    referencesOf(taskOf(draft, edit.taskKey)).find(({ key }) => key === edit.referenceKey)?.raw ?? '';
  return {
    ...answered,
    tasks: answered.tasks.map((task) =>
      onReferences(task, (reference) =>
        isUnanswered(reference, raw)
          ? { ...reference, ...answer, match: naming ? 'alias' : 'none' }
          : reference,
      ),
    ),
  };
}

export function confirmReference(
  draft: PlanDraft,
  edit: Extract<ReferenceEdit, { op: 'confirm-reference' }>,
): PlanDraft {
  return onTask(draft, edit.taskKey, (task) =>
    onReference(task, edit.referenceKey, (reference) => {
      if (reference.kind === 'unknown') throw new EditRefusal('EDIT_VALUE', { field: 'referenceKey' });
      return { ...reference, confirmed: true };
    }),
  );
}

export function addReference(
  draft: PlanDraft,
  edit: Extract<ReferenceEdit, { op: 'add-reference' }>,
  directory: UnitDirectory,
): PlanDraft {
  const unitIds = namedUnits(edit.unitIds, directory);
  const raw = edit.raw.trim();
  if (raw === '' || raw.length > LONGEST_TEXT) throw new EditRefusal('EDIT_VALUE', { field: 'raw' });
  const kind = unitIds.length === 0 ? 'external' : unitIds.length === 1 ? 'unit' : 'group';
  const reference: DraftReference = {
    key: `r${draft.nextKey}`,
    raw,
    kind,
    unitIds,
    match: unitIds.length ? 'exact' : 'none',
    candidates: [],
    confirmed: true,
  };
  const list = LIST_OF_ROLE[edit.role];
  const next = onTask(draft, edit.taskKey, (task) => ({ ...task, [list]: [...task[list], reference] }));
  return { ...next, nextKey: draft.nextKey + 1 };
}

export function removeReference(
  draft: PlanDraft,
  { taskKey, referenceKey }: Extract<ReferenceEdit, { op: 'remove-reference' }>,
): PlanDraft {
  return onTask(draft, taskKey, (task) => {
    referenceOf(task, referenceKey);
    return withLists(task, (list) => list.filter(({ key }) => key !== referenceKey));
  });
}

/** The same words, for which no person has given an answer yet. */
function isUnanswered(reference: DraftReference, raw: string): boolean {
  return !reference.confirmed && normaliseUnitName(reference.raw) === normaliseUnitName(raw);
}

function onReference(
  task: DraftTask,
  key: string,
  change: (reference: DraftReference) => DraftReference,
): DraftTask {
  referenceOf(task, key);
  return onReferences(task, (reference) => (reference.key === key ? change(reference) : reference));
}

function onReferences(task: DraftTask, change: (reference: DraftReference) => DraftReference): DraftTask {
  return withAnsweredWarnings(withLists(task, (list) => list.map(change)));
}
