import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTask } from '../../api/types';
import styles from './RowsPane.module.css';
import { useReviewActions } from './useReview';

/** Whether a person has looked at the row and agreed. What was pressed shows at once, while it is on its way. */
export function ReviewedButton({ task, label }: { task: DraftTask; label: string }) {
  const { t } = useTranslation('imports');
  const { send } = useReviewActions();
  const [pressed, setPressed] = useState<boolean | null>(null);
  const reviewed = pressed ?? task.reviewed;
  const toggle = () => {
    setPressed(!reviewed);
    void send({ op: 'set-reviewed', taskKeys: [task.key], value: !reviewed }).then(() => setPressed(null));
  };
  return (
    <Button
      size="small"
      type={reviewed ? 'text' : 'default'}
      className={styles.reviewed}
      icon={reviewed ? <CheckOutlined aria-hidden /> : undefined}
      aria-pressed={reviewed}
      aria-label={t('review.reviewedOf', { row: label })}
      onClick={toggle}
    >
      {t('review.reviewed')}
    </Button>
  );
}
