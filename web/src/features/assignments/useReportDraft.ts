import { useState } from 'react';
import { useMe } from '../../api/session';
import type { AssignmentView, AttachedFile } from '../../api/types';

/** How the assignment stood when the writing began. */
export type Basis = Pick<AssignmentView, 'version' | 'state' | 'percent' | 'dueOn'>;

export interface ReportDraft {
  basis: Basis;
  finished: boolean;
  percent: number;
  result: string;
  difficulty: string;
  proposal: string;
  /** `yyyy-MM-dd`; null for today. */
  completedOn: string | null;
  /** Of the document that reports the result. */
  documentNumber: string;
  documentOn: string | null;
  files: AttachedFile[];
  /** Null as long as nothing was written. */
  savedAt: string | null;
}

const keyOf = (userId: string, assignmentId: string) => `dondoc.draft.${userId}.${assignmentId}`;

function freshDraft({ version, state, percent, dueOn, allowed }: AssignmentView): ReportDraft {
  return {
    basis: { version, state, percent, dueOn },
    finished: allowed.includes('submit') && !allowed.includes('update'),
    percent,
    result: '',
    difficulty: '',
    proposal: '',
    completedOn: null,
    documentNumber: '',
    documentOn: null,
    files: [],
    savedAt: null,
  };
}

function readDraft(key: string): ReportDraft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as ReportDraft | null;
  } catch {
    return null;
  }
}

/** What is being written about an assignment. It is on this device from the first letter on until it is sent. */
export function useReportDraft(assignment: AssignmentView) {
  const key = keyOf(useMe().userId, assignment.id);
  const [draft, setDraft] = useState(() => ({ ...freshDraft(assignment), ...readDraft(key) }));
  const [restored, setRestored] = useState(draft.savedAt !== null);
  return {
    draft,
    /** The writing was begun earlier and found again. */
    restored,
    write: (change: (before: ReportDraft) => Partial<ReportDraft>) => {
      setDraft((before) => {
        const after = { ...before, ...change(before), savedAt: new Date().toISOString() };
        localStorage.setItem(key, JSON.stringify(after));
        return after;
      });
    },
    discard: () => {
      localStorage.removeItem(key);
      setDraft(freshDraft(assignment));
      setRestored(false);
    },
    forget: () => localStorage.removeItem(key),
  };
}

/** Whether something was begun about this assignment and not sent. */
export function useHasDraft(): (assignmentId: string) => boolean {
  const { userId } = useMe();
  return (assignmentId) => localStorage.getItem(keyOf(userId, assignmentId)) !== null;
}
