import { useEffect, useEffectEvent, useRef } from 'react';
import type { DraftTask } from '../../api/types';
import { isSure, needsALook, questionsOf, remarksOf } from './doubts.rules';
import type { Review, ReviewActions } from './useReview';

interface ReviewKeys {
  review: Review & ReviewActions;
  /** The rows on the screen, in their order. */
  shown: DraftTask[];
  active: DraftTask | null;
  editedKey: string | null;
  /** On to the last page before issuing. */
  goOn: () => void;
  help: () => void;
}

const TYPING =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="combobox"], [role="dialog"] *';
const PRESSED_BY_ENTER = 'button, a, label, summary';
const OPEN_LIST = '[aria-expanded="true"][role="combobox"], [role="dialog"] *, .ant-picker-focused *';

export const rowId = (key: string) => `row-${key}`;

/** The row is focused as a whole: what is read aloud is the row, and Tab goes on inside it. */
export function focusRow(key: string): void {
  requestAnimationFrame(() => document.getElementById(rowId(key))?.focus());
}

/**
 * The review without a mouse: J and K from row to row, N to the next that needs a look, Enter agrees with what is
 * proposed, 1, 2, 3 choose another answer, E corrects, X leaves out, Ctrl+Z and Ctrl+Y back and forward.
 */
export function useReviewKeys({ review, shown, active, editedKey, goOn, help }: ReviewKeys) {
  const { draft, send, pending, activate, edit } = review;
  // A row that was answered may leave the list: the one after it is next.
  const place = useRef(-1);
  const at = active ? shown.indexOf(active) : -1;
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);

  const go = (row: DraftTask | undefined) => {
    if (!row) return;
    edit(null);
    activate(row.key);
    focusRow(row.key);
  };
  const move = (step: 1 | -1) => {
    const next = at >= 0 ? at + step : Math.max(place.current, 0) + (step === 1 ? 0 : -1);
    go(shown[Math.min(shown.length - 1, Math.max(0, next))]);
  };
  const nextToLookAt = () => {
    const doubtful = draft.tasks.filter((task) => needsALook(draft, task));
    const from = active ? draft.tasks.indexOf(active) : -1;
    go(doubtful.find((task) => draft.tasks.indexOf(task) > from) ?? doubtful[0]);
  };

  const accept = (task: DraftTask) => {
    const taskKey = task.key;
    const questions = questionsOf(draft, task);
    const proposed = questions.find(
      (question) => question.kind === 'reference' && question.reference.unitIds.length > 0,
    );
    const [remark] = remarksOf(task.warnings);
    // The answer before this one may be to the same doubt; only agreeing with a sure row does not wait for it.
    if (pending && !isSure(draft, task)) return;
    if (proposed?.kind === 'reference') {
      const { key, unitIds } = proposed.reference;
      void send({
        op: 'set-reference',
        taskKey,
        referenceKey: key,
        unitIds,
        kind: unitIds.length === 1 ? 'unit' : 'group',
        learnAlias: true,
      });
    } else if (task.included && questions.length > 0) {
      answersOf(taskKey)[0]?.focus();
    } else if (remark) {
      void send({ op: 'resolve-warning', taskKey, code: remark.code });
    } else {
      if (isSure(draft, task) && !task.reviewed)
        void send({ op: 'set-reviewed', taskKeys: [taskKey], value: true });
      move(1);
    }
  };

  const pressControl = (key: string, shift: boolean): boolean => {
    if (key === 'enter') goOn();
    else if (key === 'z' && !shift) {
      if (draft.canUndo && !pending) void send({ op: 'undo' });
    } else if (key === 'y' || key === 'z') {
      if (draft.canRedo && !pending) void send({ op: 'redo' });
    } else return false;
    return true;
  };

  const pressPlain = (key: string, target: Element): boolean => {
    if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1);
    else if (key === 'n') nextToLookAt();
    else if (key === '?') help();
    else if (!active) return false;
    else if (key === 'e') edit(active.key);
    else if (key === 'x')
      void send({ op: 'set-task', taskKey: active.key, field: 'included', value: !active.included });
    else if (/^[1-9]$/.test(key)) answersOf(active.key)[Number(key) - 1]?.click();
    else if (key === 'enter' && !target.closest(PRESSED_BY_ENTER)) accept(active);
    else return false;
    return true;
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as Element;
    const key = event.key.toLowerCase();
    if (key === 'escape' && editedKey && !target.closest(OPEN_LIST)) {
      edit(null);
      focusRow(editedKey);
      return;
    }
    if (target.closest(TYPING) || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    if (control ? pressControl(key, event.shiftKey) : pressPlain(key, target)) event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return { nextToLookAt };
}

/** The ready answers to the first doubt of a row, in their order. */
function answersOf(taskKey: string): HTMLElement[] {
  const doubt = document.getElementById(rowId(taskKey))?.querySelector('[data-doubt]');
  return [...(doubt?.querySelectorAll<HTMLElement>('[data-answer]:not([disabled])') ?? [])];
}
