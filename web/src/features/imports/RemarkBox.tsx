import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftWarning } from '../../api/types';
import styles from './RowsPane.module.css';
import { Spot } from './Spot';
import { useReview } from './useReview';

interface RemarkBoxProps {
  /** Null: about the document as a whole. */
  taskKey: string | null;
  remark: DraftWarning;
}

/** Something worth a look; it leads to the place it was seen at. */
export function RemarkBox({ taskKey, remark }: RemarkBoxProps) {
  const { t } = useTranslation('imports');
  const { send, pending, show } = useReview();
  return (
    <Spot as="div" at={remark.at} className={styles.remark}>
      <button
        type="button"
        className={styles.leads}
        title={t('doubt.show')}
        onClick={(event) => {
          event.stopPropagation();
          show(taskKey, remark.at);
        }}
      >
        {remark.message}
      </button>
      <Button
        size="small"
        disabled={pending}
        aria-label={`${t('doubt.seen')}: ${remark.message}`}
        onClick={() => void send({ op: 'resolve-warning', taskKey, code: remark.code })}
      >
        {t('doubt.seen')}
      </Button>
    </Spot>
  );
}
