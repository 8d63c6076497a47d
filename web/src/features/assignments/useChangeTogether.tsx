import { App } from 'antd';
import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManyAction } from '../../api/assignments';
import { useChangeMany } from '../../api/assignments';
import type { AssignmentView } from '../../api/types';
import { useSentence } from '../../components/useSentence';

const OutcomeDialog = lazy(() => import('./OutcomeDialog'));

export interface NotDone {
  assignment: AssignmentView;
  message: string;
}

/** One step for many at once, and an honest account of it: how many are done, and which are not and why. */
export function useChangeTogether(action: ManyAction): {
  pending: boolean;
  take: (assignments: AssignmentView[], onDone?: () => void) => void;
  /** To be placed on the page; there only when something could not be done. */
  outcome: ReactNode;
} {
  const { t } = useTranslation('work');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const change = useChangeMany(action);
  const [notDone, setNotDone] = useState<{ done: number; failed: NotDone[] } | null>(null);
  const take = (assignments: AssignmentView[], onDone?: () => void) =>
    change.mutate(
      assignments.map(({ id, version }) => ({ id, version })),
      {
        onSuccess: ({ done, failed }) => {
          onDone?.();
          if (failed.length === 0)
            return void message.success(
              t(action === 'confirm' ? 'bulk.confirmed' : 'acknowledged', { count: done }),
            );
          setNotDone({
            done,
            failed: failed.flatMap(({ id, message: why }) => {
              const assignment = assignments.find((one) => one.id === id);
              return assignment ? [{ assignment, message: why }] : [];
            }),
          });
        },
        onError: (error) => void message.error(sentenceOf(error)),
      },
    );
  return {
    pending: change.isPending,
    take,
    outcome: notDone && (
      <Suspense>
        <OutcomeDialog {...notDone} onClose={() => setNotDone(null)} />
      </Suspense>
    ),
  };
}
