import { normaliseUnitName } from '../units/unit-names.rules.js';
import { contextOf, deadlineOfPlan } from './draft-deadlines.rules.js';
import { leadersOfBoth } from './draft-leaders.rules.js';
import { checkSection, taskOf, textOrNull, withLists } from './draft-parts.rules.js';
import { EditRefusal } from './edit-refusal.js';
import type { DraftReference, DraftTask, PlanDraft } from './plan-draft.js';
import { isSure, REFERENCE_WARNINGS, withAnsweredWarnings } from './plan-draft.rules.js';

/** Edits of whole rows. */
export type RowEdit =
  | { op: 'add-task'; sectionKey: string | null; content: string }
  | { op: 'remove-task'; taskKey: string }
  /** Into the row above it. */
  | { op: 'merge-tasks'; taskKey: string }
  /** Before the character `at` of its content; without it, every line becomes a row. */
  | { op: 'split-task'; taskKey: string; at?: number }
  /** A person has looked at these rows; `sure`: at every row that is taken and leaves no doubt. */
  | { op: 'set-reviewed'; taskKeys: string[] | 'sure'; value: boolean };

/** Warnings that hold for each part of a row. */
const ABOUT_PEOPLE = new Set(['lead-missing', 'leader-ambiguous', 'leader-unresolved']);

/** A dash or the like before a line of a list; it means nothing once the line is a row. */
const BULLET = /^[-–—•+*]\s+/u;

export function addTask(draft: PlanDraft, sectionKey: string | null, entered: string): PlanDraft {
  checkSection(draft, sectionKey);
  const content = textOrNull('content', entered);
  if (content === null) throw new EditRefusal('EDIT_VALUE', { field: 'content' });
  const task: DraftTask = {
    key: `t${draft.nextKey}`,
    included: true,
    reviewed: true,
    source: 'table',
    sectionKey,
    ordinal: null,
    content,
    product: null,
    leads: [],
    coordinating: [],
    supervising: [],
    leader: null,
    deadline: deadlineOfPlan(contextOf(draft)),
    warnings: [],
    at: null,
  };
  const last = draft.tasks.findLastIndex((one) => one.sectionKey === sectionKey);
  const at = last < 0 ? draft.tasks.length : last + 1;
  return { ...draft, tasks: draft.tasks.toSpliced(at, 0, task), nextKey: draft.nextKey + 1 };
}

export function removeTask(draft: PlanDraft, taskKey: string): PlanDraft {
  taskOf(draft, taskKey);
  return { ...draft, tasks: draft.tasks.filter(({ key }) => key !== taskKey) };
}

/**
 * The row and the one above it as one: texts one below the other, everybody named by either. Its own deadline is kept
 * where the row above has none.
 */
export function mergeIntoAbove(draft: PlanDraft, taskKey: string): PlanDraft {
  const below = taskOf(draft, taskKey);
  const index = draft.tasks.indexOf(below);
  const above = draft.tasks[index - 1];
  if (!above) throw new EditRefusal('EDIT_VALUE', { field: 'taskKey' });
  const joined = withLists(above, (list, role) => union(list, below[role]));
  const merged: DraftTask = {
    ...joined,
    reviewed: false,
    content: linesOf(above.content, below.content),
    product: above.product === below.product ? above.product : linesOf(above.product, below.product) || null,
    leader: leadersOfBoth(above.leader, below.leader),
    deadline: isOwn(above) || !isOwn(below) ? above.deadline : below.deadline,
    warnings: [...above.warnings, ...below.warnings],
  };
  return { ...draft, tasks: draft.tasks.toSpliced(index - 1, 2, withAnsweredWarnings(merged)) };
}

/** One row as several, all with the same people and deadline. Number and product stay with the first. */
export function splitTask(draft: PlanDraft, taskKey: string, at?: number): PlanDraft {
  const task = taskOf(draft, taskKey);
  const parts = (
    at === undefined ? task.content.split('\n') : [task.content.slice(0, at), task.content.slice(at)]
  )
    .map((part) => part.trim())
    .map((part) => (at === undefined ? part.replace(BULLET, '') : part));
  const contents = at === undefined ? parts.filter((part) => part !== '') : parts;
  if (contents.length < 2 || contents.includes('')) throw new EditRefusal('EDIT_VALUE', { field: 'at' });
  let next = draft.nextKey;
  const rows = contents.map((content, index): DraftTask => {
    if (index === 0) return { ...task, content, reviewed: false };
    const copied = withLists(task, (list) => list.map((one) => ({ ...one, key: `r${next++}` })));
    return {
      ...copied,
      key: `t${next++}`,
      reviewed: false,
      ordinal: null,
      content,
      product: null,
      warnings: task.warnings.filter(({ code }) => REFERENCE_WARNINGS.has(code) || ABOUT_PEOPLE.has(code)),
    };
  });
  return { ...draft, tasks: draft.tasks.toSpliced(draft.tasks.indexOf(task), 1, ...rows), nextKey: next };
}

export function setReviewed(draft: PlanDraft, taskKeys: string[] | 'sure', value: boolean): PlanDraft {
  if (taskKeys !== 'sure') for (const key of taskKeys) taskOf(draft, key);
  const wanted = taskKeys === 'sure' ? isSure : ({ key }: DraftTask) => taskKeys.includes(key);
  return {
    ...draft,
    tasks: draft.tasks.map((task) => (wanted(task) ? { ...task, reviewed: value } : task)),
  };
}

/** Says itself when it falls due. */
function isOwn({ deadline }: DraftTask): boolean {
  return deadline.source === 'cell' || deadline.source === 'content';
}

/** The same words for the same units are one reference; what a person has answered goes before what was read. */
function union(first: DraftReference[], second: DraftReference[]): DraftReference[] {
  const byWords = new Map<string, DraftReference>();
  for (const reference of [...first, ...second]) {
    const words = normaliseUnitName(reference.raw);
    const known = byWords.get(words);
    if (!known || (reference.confirmed && !known.confirmed)) byWords.set(words, reference);
  }
  return [...byWords.values()];
}

function linesOf(...texts: Array<string | null>): string {
  return texts.filter((text) => text !== null && text !== '').join('\n');
}
