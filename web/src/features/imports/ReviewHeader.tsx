import { UndoOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PageTitle } from '../../components/PageTitle';
import { countRemarks } from './doubts.rules';
import styles from './ReviewPage.module.css';
import { useReview } from './useReview';

export function ReviewHeader() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
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
        <Button
          icon={<UndoOutlined />}
          disabled={!draft.canUndo || pending}
          onClick={() => void send({ op: 'undo' })}
        >
          {t('review.undo')}
        </Button>
        <Button
          type="primary"
          className={styles.next}
          onClick={() => void navigate(`/imports/${draft.id}/${draft.duplicateOf ? 'amendment' : 'issue'}`)}
        >
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
