import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReviewActions } from './useReview';

/** Whether a task will be assigned. What was ticked shows at once, while it is on its way. */
export function IncludedBox({ taskKey, included }: { taskKey: string; included: boolean }) {
  const { t } = useTranslation('imports');
  const { send } = useReviewActions();
  const [ticked, setTicked] = useState<boolean | null>(null);
  const set = (value: boolean) => {
    setTicked(value);
    void send({ op: 'set-task', taskKey, field: 'included', value }).then(() => setTicked(null));
  };
  return (
    <Checkbox
      checked={ticked ?? included}
      aria-label={t('review.included')}
      onChange={({ target }) => set(target.checked)}
    />
  );
}
