import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswerExtension } from '../../api/extensions';
import type { ExtensionAction, ExtensionView } from '../../api/types';
import { useSentence } from '../../components/useSentence';
import styles from './Extension.module.css';

const AnswerDialog = lazy(() => import('./AnswerDialog'));

export type ToldAnswer = Extract<ExtensionAction, 'approve' | 'refuse' | 'counter'>;

const isTold = (action: ExtensionAction): action is ToldAnswer =>
  action === 'approve' || action === 'refuse' || action === 'counter';

/** What this person may answer: a decision is told with a remark, the unit's own answer goes at once. */
export function ExtensionActions({ extension }: { extension: ExtensionView }) {
  const { t } = useTranslation('work');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const answer = useAnswerExtension();
  const [answering, setAnswering] = useState<ToldAnswer | null>(null);
  const take = (action: ExtensionAction) => {
    if (isTold(action)) return setAnswering(action);
    answer.mutate(
      { id: extension.id, version: extension.version, action, reason: '', dueOn: null },
      {
        onSuccess: () => void message.success(t(`extension.done.${action}`)),
        onError: (error) => void message.error(sentenceOf(error)),
      },
    );
  };
  if (extension.allowed.length === 0 && !answering) return null;
  return (
    <div className={`${styles.actions} no-print`}>
      {extension.allowed.map((action) => (
        <Button
          key={action}
          type={action === 'approve' || action === 'accept' ? 'primary' : 'default'}
          loading={answer.isPending && answer.variables.action === action}
          aria-label={t('actionOn', { action: t(`extension.action.${action}`), content: extension.content })}
          onClick={() => take(action)}
        >
          {t(`extension.action.${action}`)}
        </Button>
      ))}
      {answering && (
        <Suspense>
          <AnswerDialog extension={extension} action={answering} onClose={() => setAnswering(null)} />
        </Suspense>
      )}
    </div>
  );
}
