import { useState } from 'react';
import { useKeptFields } from './useKeptText';

interface ReviewPlace {
  /** The row that is looked at. */
  activeKey: string | null;
  /** The row that is being corrected. */
  editedKey: string | null;
}

const NOWHERE: ReviewPlace = { activeKey: null, editedKey: null };

/** Where a person is in the review: found again after a reload, and with it the row that was being written in. */
export function useReviewPlace(importId: string) {
  const key = `dondoc.review.place.${importId}`;
  const written = useKeptFields().find((field) => /^t\d+-/.test(field));
  const [place, setPlace] = useState<ReviewPlace>(() => {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as ReviewPlace | null;
    const [writtenKey] = written?.split('-') ?? [];
    return kept ?? (writtenKey ? { activeKey: writtenKey, editedKey: writtenKey } : NOWHERE);
  });
  const go = (change: Partial<ReviewPlace>) =>
    setPlace((before) => {
      const after = { ...before, ...change };
      sessionStorage.setItem(key, JSON.stringify(after));
      return after;
    });
  return { ...place, go };
}
