import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftWarning, SourcePlace } from '../../api/types';
import styles from './RowsPane.module.css';
import { useReview } from './useReview';

interface RemarkBoxProps {
  /** Null: about the document as a whole. */
  taskKey: string | null;
  remark: DraftWarning;
  onPoint: (place: SourcePlace | null) => void;
}

/** Something worth a look, with the place it was seen at. */
export function RemarkBox({ taskKey, remark, onPoint }: RemarkBoxProps) {
  const { t } = useTranslation('imports');
  const { send, pending } = useReview();
  return (
    <div className={styles.remark} onMouseEnter={() => onPoint(remark.at)} onMouseLeave={() => onPoint(null)}>
      <span>{remark.message}</span>
      <Button
        size="small"
        disabled={pending}
        aria-label={`${t('doubt.seen')}: ${remark.message}`}
        onClick={() => void send({ op: 'resolve-warning', taskKey, code: remark.code })}
      >
        {t('doubt.seen')}
      </Button>
    </div>
  );
}
