import { isCivilDate } from '../calendar/index.js';
import { contextOf, enteredDeadline, readAgain } from './draft-deadlines.rules.js';
import type { EnteredDeadline } from './draft-deadlines.rules.js';
import { setLeader } from './draft-leaders.rules.js';
import type { LeaderEdit } from './draft-leaders.rules.js';
import { checkSection, onTask, referencesOf, taskOf, textOrNull } from './draft-parts.rules.js';
import { addReference, confirmReference, removeReference, setReference } from './draft-references.rules.js';
import type { ReferenceEdit } from './draft-references.rules.js';
import { setReportDeadline } from './draft-reporting.rules.js';
import type { ReportDeadlineEdit } from './draft-reporting.rules.js';
import { addTask, mergeIntoAbove, removeTask, setReviewed, splitTask } from './draft-rows.rules.js';
import type { RowEdit } from './draft-rows.rules.js';
import type { UnitDirectory } from '../units/index.js';
import type { KnownLeader } from './leader-names.rules.js';
import type { DraftDocument, DraftTask, PlanDraft } from './plan-draft.js';
import { EditRefusal } from './edit-refusal.js';

export { NAMED_ROLES } from './draft-references.rules.js';
export type { NamedRole } from './draft-references.rules.js';

/** What a clerk may change in a draft. Edits are applied in order; the first that cannot be refuses all of them. */
export type PlanEdit =
  | { op: 'set-document'; field: DocumentField; value: unknown }
  | { op: 'set-task'; taskKey: string; field: TaskField; value: unknown }
  | { op: 'set-deadline'; taskKey: string; deadline: EnteredDeadline }
  | { op: 'resolve-warning'; taskKey: string | null; code: string }
  | ReferenceEdit
  | LeaderEdit
  | ReportDeadlineEdit
  | RowEdit;

export const DOCUMENT_FIELDS = [
  'number',
  'symbol',
  'kind',
  'issuer',
  'place',
  'issuedOn',
  'title',
  'signer',
  'signerTitle',
  'campaign',
  'periodFrom',
  'periodTo',
] as const satisfies Array<keyof DraftDocument>;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

export const TASK_FIELDS = ['content', 'product', 'ordinal', 'included', 'sectionKey'] as const;
export type TaskField = (typeof TASK_FIELDS)[number];

/** A spelling that a person has said means a unit. */
export interface LearntAlias {
  alias: string;
  unitId: string;
}

const DATE_FIELDS: readonly DocumentField[] = ['issuedOn', 'periodFrom', 'periodTo'];
/** Warnings that an entered value answers. */
const ANSWERED_BY_FIELD: Partial<Record<DocumentField, string[]>> = {
  number: ['number-missing', 'number-from-appendix'],
  issuedOn: ['issue-date-missing'],
  issuer: ['issuer-missing', 'issuer-inferred'],
  signer: ['signer-missing'],
  periodFrom: ['period-missing'],
  periodTo: ['period-missing'],
};
const ANSWERED_BY_DEADLINE = [
  'missing-deadline-cell',
  'deadline-unread',
  'deadline-from-note',
  'impossible-date',
  'deadline-inherited',
  'deadline-before-issue',
];

/**
 * The draft after the edits.
 * @throws EditRefusal naming what was wrong; nothing is applied then.
 */
export function applyEdits(
  draft: PlanDraft,
  edits: PlanEdit[],
  directory: UnitDirectory,
  leaders: readonly KnownLeader[] = [],
): PlanDraft {
  return edits.reduce((current, edit) => applyEdit(current, edit, directory, leaders), draft);
}

/** Spellings to remember from edits that have been applied to `draft`. */
export function learntAliases(draft: PlanDraft, edits: PlanEdit[]): LearntAlias[] {
  return edits.flatMap((edit) => {
    if (edit.op !== 'set-reference' || !edit.learnAlias || edit.kind !== 'unit') return [];
    const reference = draft.tasks.flatMap(referencesOf).find(({ key }) => key === edit.referenceKey);
    const [unitId, ...more] = reference?.unitIds ?? [];
    return reference && unitId !== undefined && more.length === 0 ? [{ alias: reference.raw, unitId }] : [];
  });
}

/** How many of the edits correct what was read; looking at a row and agreeing corrects nothing. */
export function correctionsIn(edits: PlanEdit[]): number {
  return edits.filter(({ op }) => !AGREEING.has(op)).length;
}

const AGREEING = new Set<PlanEdit['op']>(['set-reviewed', 'confirm-reference', 'resolve-warning']);

function applyEdit(
  draft: PlanDraft,
  edit: PlanEdit,
  directory: UnitDirectory,
  leaders: readonly KnownLeader[],
): PlanDraft {
  switch (edit.op) {
    case 'set-leader':
      return setLeader(draft, edit, leaders);
    case 'set-document':
      return setDocument(draft, edit.field, edit.value);
    case 'set-report-deadline':
      return setReportDeadline(draft, edit);
    case 'set-reference':
      return setReference(draft, edit, directory);
    case 'confirm-reference':
      return confirmReference(draft, edit);
    case 'add-reference':
      return addReference(draft, edit, directory);
    case 'remove-reference':
      return removeReference(draft, edit);
    case 'set-task':
      return onTask(draft, edit.taskKey, (task) => ({
        ...task,
        ...taskValue(draft, edit.field, edit.value),
      }));
    case 'set-deadline':
      return onTask(draft, edit.taskKey, (task) => setDeadline(draft, task, edit.deadline));
    case 'add-task':
      return addTask(draft, edit.sectionKey, edit.content);
    case 'remove-task':
      return removeTask(draft, edit.taskKey);
    case 'merge-tasks':
      return mergeIntoAbove(draft, edit.taskKey);
    case 'split-task':
      return splitTask(draft, edit.taskKey, edit.at);
    case 'set-reviewed':
      return setReviewed(draft, edit.taskKeys, edit.value);
    case 'resolve-warning':
      return resolveWarning(draft, edit.taskKey, edit.code);
  }
}

function setDocument(draft: PlanDraft, field: DocumentField, entered: unknown): PlanDraft {
  const answered = ANSWERED_BY_FIELD[field] ?? [];
  const next: PlanDraft = {
    ...draft,
    document: { ...draft.document, ...documentValue(field, entered) },
    warnings: draft.warnings.map((one) => (answered.includes(one.code) ? { ...one, resolved: true } : one)),
  };
  if (!DATE_FIELDS.includes(field)) return next;
  const before = contextOf(draft);
  const after = contextOf(next);
  return {
    ...next,
    tasks: next.tasks.map((task) => ({ ...task, deadline: readAgain(task.deadline, before, after) })),
  };
}

function documentValue(field: DocumentField, entered: unknown): Partial<DraftDocument> {
  if (field === 'campaign') {
    if (typeof entered !== 'boolean') throw new EditRefusal('EDIT_VALUE', { field });
    return { campaign: entered };
  }
  const value = textOrNull(field, entered);
  if (value !== null && DATE_FIELDS.includes(field) && !isCivilDate(value))
    throw new EditRefusal('EDIT_VALUE', { field });
  if (field === 'number' && value?.includes('/')) {
    const [number = '', ...symbol] = value.split('/');
    return { number: number.trim() || null, symbol: symbol.join('/').trim() || null };
  }
  return { [field]: value };
}

function taskValue(draft: PlanDraft, field: TaskField, entered: unknown): Partial<DraftTask> {
  if (field === 'included') {
    if (typeof entered !== 'boolean') throw new EditRefusal('EDIT_VALUE', { field });
    return { included: entered };
  }
  const value = textOrNull(field, entered);
  if (field === 'content') {
    if (value === null) throw new EditRefusal('EDIT_VALUE', { field });
    return { content: value };
  }
  if (field === 'sectionKey') checkSection(draft, value);
  return { [field]: value };
}

function setDeadline(draft: PlanDraft, task: DraftTask, entered: EnteredDeadline): DraftTask {
  const deadline = enteredDeadline(draft, task.deadline, entered);
  const warnings = task.warnings.map((one) =>
    ANSWERED_BY_DEADLINE.includes(one.code) ? { ...one, resolved: true } : one,
  );
  return { ...task, deadline, warnings };
}

function resolveWarning(draft: PlanDraft, taskKey: string | null, code: string): PlanDraft {
  const resolve = (warnings: DraftTask['warnings']) => {
    if (!warnings.some((one) => one.code === code)) throw new EditRefusal('EDIT_TARGET_GONE');
    return warnings.map((one) => (one.code === code ? { ...one, resolved: true } : one));
  };
  if (taskKey === null) return { ...draft, warnings: resolve(draft.warnings) };
  const task = taskOf(draft, taskKey);
  const changed = { ...task, warnings: resolve(task.warnings) };
  return { ...draft, tasks: draft.tasks.map((one) => (one.key === taskKey ? changed : one)) };
}
