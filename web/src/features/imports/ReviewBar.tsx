import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../components/dates';
import { isSure } from './doubts.rules';
import styles from './RowsPane.module.css';
import { useReview } from './useReview';

interface ReviewBarProps {
  onlyDoubtful: boolean;
  onHelp: () => void;
  onOnlyDoubtful: (only: boolean) => void;
}

/** Over the rows: which of them to show, how many have been looked at, and taking those without doubt at once. */
export function ReviewBar({ onlyDoubtful, onHelp, onOnlyDoubtful }: ReviewBarProps) {
  const { t } = useTranslation('imports');
  const { draft, send, pending } = useReview();
  const included = draft.tasks.filter((task) => task.included);
  const sure = included.filter((task) => !task.reviewed && isSure(draft, task)).length;
  return (
    <>
      <div className={styles.aids}>
        {sure > 0 && (
          <Button
            size="small"
            disabled={pending}
            onClick={() => void send({ op: 'set-reviewed', taskKeys: 'sure', value: true })}
          >
            {t('review.takeSure', { count: sure })}
          </Button>
        )}
        <Button size="small" type="link" className={styles.keysButton} onClick={onHelp}>
          {t('keys.open')}
        </Button>
      </div>
      <div className={styles.bar}>
        <Checkbox checked={onlyDoubtful} onChange={({ target }) => onOnlyDoubtful(target.checked)}>
          {t('review.onlyDoubtful')}
        </Checkbox>
        <span>
          {t('review.seenOf', {
            seen: formatNumber(included.filter(({ reviewed }) => reviewed).length),
            all: formatNumber(included.length),
          })}
        </span>
      </div>
    </>
  );
}
