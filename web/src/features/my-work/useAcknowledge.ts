import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChangeAssignment } from '../../api/assignments';
import type { AssignmentView } from '../../api/types';
import { useSentence } from '../../components/useSentence';
import { useChangeTogether } from '../assignments/useChangeTogether';

/** Taking note of what was assigned, one row at a time or all at once, and saying how it went. */
export function useAcknowledge() {
  const { t } = useTranslation('work');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const one = useChangeAssignment();
  const many = useChangeTogether('acknowledge');
  return {
    pendingId: one.isPending ? one.variables.id : null,
    allPending: many.pending,
    outcome: many.outcome,
    acknowledge: ({ id, version }: AssignmentView) =>
      one.mutate(
        { id, version, change: { action: 'acknowledge' } },
        {
          onSuccess: () => void message.success(t('done.acknowledge')),
          onError: (error) => void message.error(sentenceOf(error)),
        },
      ),
    acknowledgeAll: (assignments: AssignmentView[]) => many.take(assignments),
  };
}
