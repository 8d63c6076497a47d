import { App } from 'antd';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { currentFrom } from '../../api/errors';
import { useEditImport } from '../../api/imports';
import { useUnits } from '../../api/plans';
import type { Edit, PlanImport, Unit } from '../../api/types';
import { useSentence } from '../../components/useSentence';

export interface Review {
  draft: PlanImport;
  units: Unit[];
  /** Sends the corrections, all of them or none; whether they were taken. */
  send: (...edits: Edit[]) => Promise<boolean>;
  pending: boolean;
}

export const ReviewContext = createContext<Review | null>(null);

/** The review that the rows on the screen belong to. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('useReview is for what stands inside a review');
  return review;
}

/** A draft with the way to correct it; what is refused is said, and what was typed stays. */
export function useStartReview(draft: PlanImport): Review {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const { data: units = [] } = useUnits(draft.authorityId);
  const edit = useEditImport(draft.id);
  const send = async (...edits: Edit[]): Promise<boolean> => {
    try {
      await edit.mutateAsync(edits);
      return true;
    } catch (error) {
      const stale = currentFrom<PlanImport>(error) !== null;
      void message.error(stale ? t('review.stale') : sentenceOf(error));
      return false;
    }
  };
  return { draft, units, pending: edit.isPending, send };
}
