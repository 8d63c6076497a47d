import type { DraftLeader, DraftReference, DraftTask, DraftWarning, PlanImport } from '../../api/types';

/** What a person has to answer about one task: a name in doubt, who leads it, which leader is in charge, what is to be done. */
export type Question =
  | { kind: 'reference'; reference: DraftReference }
  | { kind: 'leader'; leader: DraftLeader }
  | { kind: 'no-lead' | 'no-content' };

/** Warnings that are asked as questions, never shown on their own. */
const ASKED_AS_QUESTIONS = new Set([
  'unit-unresolved',
  'unit-ambiguous',
  'unit-fuzzy',
  'lead-missing',
  'leader-ambiguous',
  'content-missing',
]);

/** The open questions of a task, in the order of its references. */
export function questionsOf(draft: PlanImport, task: DraftTask): Question[] {
  const references = new Map([...task.leads, ...task.coordinating].map((one) => [one.key, one]));
  return draft.questions
    .filter(({ taskKey }) => taskKey === task.key)
    .flatMap(({ about, referenceKey }): Question[] => {
      if (about === 'leader') return task.leader ? [{ kind: 'leader', leader: task.leader }] : [];
      if (about !== 'reference') return [{ kind: about === 'lead' ? 'no-lead' : 'no-content' }];
      const reference = references.get(referenceKey ?? '');
      return reference ? [{ kind: 'reference', reference }] : [];
    });
}

/** The same for all tasks at once. */
export function questionsByTask(draft: PlanImport): Map<string, Question[]> {
  const asked = new Set(draft.questions.map(({ taskKey }) => taskKey));
  return new Map(
    draft.tasks.filter(({ key }) => asked.has(key)).map((task) => [task.key, questionsOf(draft, task)]),
  );
}

/** What is worth a look and asks nothing. */
export function remarksOf(warnings: DraftWarning[]): DraftWarning[] {
  return warnings.filter(({ code, resolved }) => !resolved && !ASKED_AS_QUESTIONS.has(code));
}

/** All remarks of the draft: the document's own, and those of the tasks that will be assigned. */
export function countRemarks(draft: PlanImport): number {
  const ofTasks = draft.tasks
    .filter(({ included }) => included)
    .map(({ warnings }) => remarksOf(warnings).length);
  return remarksOf(draft.warnings).length + ofTasks.reduce((sum, count) => sum + count, 0);
}

export function needsALook(draft: PlanImport, task: DraftTask): boolean {
  return task.included && (questionsOf(draft, task).length > 0 || remarksOf(task.warnings).length > 0);
}

/** What the server takes as a row that leaves no doubt. */
export function isSure(draft: PlanImport, task: DraftTask): boolean {
  const asked = draft.questions.some(({ taskKey }) => taskKey === task.key);
  return task.included && !asked && task.warnings.every(({ resolved }) => resolved);
}
