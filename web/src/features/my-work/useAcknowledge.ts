import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAcknowledgeMany, useChangeAssignment } from '../../api/assignments';
import type { AssignmentView } from '../../api/types';
import { useSentence } from '../../components/useSentence';

/** Taking note of what was assigned, one row at a time or all at once, and saying how it went. */
export function useAcknowledge() {
  const { t } = useTranslation('work');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const one = useChangeAssignment();
  const many = useAcknowledgeMany();
  const fail = (error: unknown) => void message.error(sentenceOf(error));
  return {
    pendingId: one.isPending ? one.variables.id : null,
    allPending: many.isPending,
    acknowledge: ({ id, version }: AssignmentView) =>
      one.mutate(
        { id, version, change: { action: 'acknowledge' } },
        { onSuccess: () => void message.success(t('done.acknowledge')), onError: fail },
      ),
    acknowledgeAll: (assignments: AssignmentView[]) =>
      many.mutate(
        assignments.map(({ id, version }) => ({ id, version })),
        {
          onSuccess: ({ done, failed }) => {
            if (done > 0) void message.success(t('acknowledged', { count: done }));
            const reasons = [...new Set(failed.map((item) => item.message))].join(' ');
            if (failed.length > 0)
              void message.warning(t('notAcknowledged', { count: failed.length, reasons }));
          },
          onError: fail,
        },
      ),
  };
}
