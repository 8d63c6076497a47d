import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useFollowUps } from '../../api/follow-ups';
import type { FollowUps } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { FollowUpForm } from './FollowUpForm';
import { FollowUpHistory } from './FollowUpHistory';
import styles from './FollowUpPage.module.css';
import { OverdueUnits } from './OverdueUnits';

/** What is overdue in a plan, the letter that urges it on, and what was sent before. */
export function FollowUpPage() {
  const { planId = '' } = useParams();
  return (
    <Loaded query={useFollowUps(planId)}>{(followUps) => <FollowUpScreen followUps={followUps} />}</Loaded>
  );
}

function FollowUpScreen({ followUps }: { followUps: FollowUps }) {
  const { t } = useTranslation('followUp');
  const { planId, planNumber, overdue, maySend, sent } = followUps;
  return (
    <>
      <PageTitle title={t('title')} />
      <p className={styles.plan}>
        <Link to={`/plans/${planId}/progress`}>{t('plan', { number: planNumber })}</Link>
      </p>
      {overdue.length === 0 ? (
        <EmptyState body={t('nothing')} />
      ) : maySend ? (
        // A new text and nothing chosen once something was sent.
        <FollowUpForm key={sent.length} followUps={followUps} />
      ) : (
        <OverdueUnits overdue={overdue} />
      )}
      <FollowUpHistory planId={planId} sent={sent} />
    </>
  );
}
