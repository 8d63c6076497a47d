import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../components/PageTitle';
import { countRemarks } from './doubts.rules';
import styles from './ReviewPage.module.css';
import { useReview } from './useReview';

interface ReviewHeaderProps {
  onNext: () => void;
  /** On to what is to be looked at next. */
  onDoubt: () => void;
}

export function ReviewHeader({ onNext, onDoubt }: ReviewHeaderProps) {
  const { t } = useTranslation('imports');
  const { draft, send, pending } = useReview();
  const { number, symbol } = draft.document;
  const name = number && symbol ? `${number}/${symbol}` : draft.fileName;
  const remarks = countRemarks(draft);
  const count = draft.openQuestions;
  return (
    <>
      <PageTitle title={t('review.title', { name })}>
        <p className={styles.points} role="status" data-open={count > 0}>
          <strong>{count > 0 ? t('points', { count }) : t('pointsNone')}</strong>
          {remarks > 0 && <span>{t('remarks', { count: remarks })}</span>}
        </p>
        {count + remarks > 0 && <Button onClick={onDoubt}>{t('review.nextDoubt')}</Button>}
        <Button
          icon={<UndoOutlined />}
          disabled={!draft.canUndo || pending}
          onClick={() => void send({ op: 'undo' })}
        >
          {t('review.undo')}
        </Button>
        <Button
          icon={<RedoOutlined />}
          aria-label={t('review.redo')}
          title={t('review.redo')}
          disabled={!draft.canRedo || pending}
          onClick={() => void send({ op: 'redo' })}
        />
        <Button type="primary" className={styles.next} onClick={onNext}>
          {t(draft.duplicateOf ? 'review.amend' : 'review.next')}
        </Button>
      </PageTitle>
      {draft.duplicateOf && (
        <Alert
          type="warning"
          showIcon
          title={
            <p>
              {t('review.duplicate', { number: draft.duplicateOf.number })}{' '}
              <Link to={`/plans/${draft.duplicateOf.planId}`}>{t('review.openDuplicate')}</Link>
            </p>
          }
        />
      )}
    </>
  );
}
