import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useAmend, useAmendment, useImport } from '../../api/imports';
import type { PlanImport } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { AmendForm } from './AmendForm';
import styles from './AmendmentPage.module.css';
import { AmendmentView } from './AmendmentView';
import { useKeptText } from './useKeptText';

/** The last page before an issued plan is changed: what this document changes in it, row by row. */
export function AmendmentPage() {
  const { importId = '' } = useParams();
  return (
    <Loaded query={useImport(importId)}>
      {(draft) => {
        if (draft.status !== 'OPEN')
          return <Navigate to={draft.planId ? `/plans/${draft.planId}` : `/imports/${draft.id}`} replace />;
        if (!draft.duplicateOf) return <Navigate to={`/imports/${draft.id}/issue`} replace />;
        return <AmendmentScreen draft={draft} plan={draft.duplicateOf} />;
      }}
    </Loaded>
  );
}

interface AmendmentScreenProps {
  draft: PlanImport;
  plan: NonNullable<PlanImport['duplicateOf']>;
}

function AmendmentScreen({ draft, plan }: AmendmentScreenProps) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const amendment = useAmendment(draft.id, draft.version);
  const amend = useAmend(draft.id);
  // Here, so that it outlives the difference it was typed under.
  const { typed: reason, type: setReason } = useKeptText('amend-reason', null);
  const review = `/imports/${draft.id}`;
  return (
    <>
      <PageTitle title={t('amendment.title', { number: plan.number })}>
        <Button onClick={() => void navigate(`/plans/${plan.planId}`)}>{t('review.openDuplicate')}</Button>
        <Button onClick={() => void navigate(review)}>{t('issue.back')}</Button>
      </PageTitle>
      <p className={styles.intro}>{t('amendment.intro')}</p>
      {draft.openQuestions > 0 && (
        <Alert
          type="warning"
          showIcon
          className={styles.note}
          title={t('amendment.unanswered', { count: draft.openQuestions })}
          action={<Link to={`${review}?doubtful`}>{t('issue.back')}</Link>}
        />
      )}
      <Loaded query={amendment}>
        {(difference) => (
          <>
            <AmendmentView amendment={difference} />
            <AmendForm
              draft={draft}
              amendment={difference}
              amend={amend}
              reason={reason ?? ''}
              onReason={setReason}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
