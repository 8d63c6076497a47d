import { useEffect, useEffectEvent } from 'react';
import type { DraftTask } from '../../api/types';
import { isSure, questionsOf, remarksOf } from './doubts.rules';
import type { Review } from './useReview';

interface ReviewKeys {
  review: Review;
  /** The rows on the screen, in their order. */
  shown: DraftTask[];
  active: DraftTask | null;
  activate: (key: string) => void;
  edit: (key: string | null) => void;
}

const TYPING =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="combobox"], [role="dialog"] *';
const PRESSED_BY_ENTER = 'button, a, label, summary';

export const rowId = (key: string) => `row-${key}`;

/** J and K move from row to row, Enter agrees with what is proposed, E corrects, Ctrl+Z takes a correction back. */
export function useReviewKeys({ review, shown, active, activate, edit }: ReviewKeys): void {
  const move = (step: 1 | -1) => {
    const at = shown.findIndex(({ key }) => key === active?.key);
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + step))];
    if (!next) return;
    edit(null);
    activate(next.key);
    // The row is focused as a whole: what is read aloud is the row, and Tab goes on inside it.
    requestAnimationFrame(() => document.getElementById(rowId(next.key))?.focus());
  };

  const accept = () => {
    if (!active) return;
    const taskKey = active.key;
    const proposed = questionsOf(review.draft, active).find(
      (question) => question.kind === 'reference' && question.reference.unitIds.length > 0,
    );
    const [remark] = remarksOf(active.warnings);
    // The answer before this one may be to the same doubt; only agreeing with a sure row does not wait for it.
    if (review.pending && !isSure(review.draft, active)) return;
    if (proposed?.kind === 'reference') {
      const { key, unitIds } = proposed.reference;
      void review.send({
        op: 'set-reference',
        taskKey,
        referenceKey: key,
        unitIds,
        kind: unitIds.length === 1 ? 'unit' : 'group',
        learnAlias: true,
      });
    } else if (remark) {
      void review.send({ op: 'resolve-warning', taskKey, code: remark.code });
    } else {
      if (isSure(review.draft, active) && !active.reviewed)
        void review.send({ op: 'set-reviewed', taskKeys: [taskKey], value: true });
      move(1);
    }
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as Element;
    if (target.closest(TYPING)) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (review.draft.canUndo && !review.pending) void review.send({ op: 'undo' });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      event.preventDefault();
      move(key === 'j' ? 1 : -1);
    } else if (key === 'e' && active) {
      event.preventDefault();
      edit(active.key);
    } else if (key === 'enter' && !target.closest(PRESSED_BY_ENTER)) {
      event.preventDefault();
      accept();
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
