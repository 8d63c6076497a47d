import { App } from 'antd';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentFrom } from '../../api/errors';
import { useEditImport } from '../../api/imports';
import { useUnits } from '../../api/plans';
import type { Edit, PlanImport, SourcePlace, Unit } from '../../api/types';
import { useLatest } from '../../components/useLatest';
import { useSentence } from '../../components/useSentence';

/** What is under review, as it stands. */
export interface Review {
  draft: PlanImport;
  units: Unit[];
  pending: boolean;
}

/** What can be done with it. The same functions throughout: what uses only these is not drawn again by every change. */
export interface ReviewActions {
  /** Sends the corrections, all of them or none; whether they were taken. */
  send: (...edits: Edit[]) => Promise<boolean>;
  /** The same for a text that is still being typed; `goesOn`: one step takes it back with what was saved before. */
  sendTyped: (edit: Edit, goesOn: boolean) => Promise<boolean>;
  /** The pointer or the keyboard is at something that stands there in the document, or no longer. */
  point: (place: SourcePlace | null) => void;
  /** Shows where something stands: the row it is about, and its place in the document. */
  show: (taskKey: string | null, place: SourcePlace | null) => void;
  activate: (taskKey: string) => void;
  edit: (taskKey: string | null) => void;
}

export const ReviewContext = createContext<Review | null>(null);
export const ReviewActionsContext = createContext<ReviewActions | null>(null);

/** The review that the rows on the screen belong to. */
export function useReview(): Review & ReviewActions {
  const review = useContext(ReviewContext);
  const actions = useReviewActions();
  if (!review) throw new Error('useReview is for what stands inside a review');
  return { ...review, ...actions };
}

export function useReviewActions(): ReviewActions {
  const actions = useContext(ReviewActionsContext);
  if (!actions) throw new Error('useReviewActions is for what stands inside a review');
  return actions;
}

type Sending = Pick<ReviewActions, 'send' | 'sendTyped'>;

/** A draft with the way to correct it; what is refused is said, and what was typed stays. */
export function useStartReview(draft: PlanImport): Review & Sending {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const { data: units } = useUnits(draft.authorityId);
  const edit = useEditImport(draft.id);
  const sendNow = useLatest(async (edits: Edit[], typing: boolean): Promise<boolean> => {
    try {
      await edit.mutateAsync({ edits, typing });
      return true;
    } catch (error) {
      const stale = currentFrom<PlanImport>(error) !== null;
      void message.error(stale ? t('review.stale') : sentenceOf(error));
      return false;
    }
  });
  const sending = useMemo<Sending>(
    () => ({
      send: (...edits) => sendNow(edits, false),
      sendTyped: (one, goesOn) => sendNow([one], goesOn),
    }),
    [sendNow],
  );
  const pending = edit.isPending;
  return useMemo(
    () => ({ draft, units: units ?? NO_UNITS, pending, ...sending }),
    [draft, units, pending, sending],
  );
}

const NO_UNITS: Unit[] = [];
