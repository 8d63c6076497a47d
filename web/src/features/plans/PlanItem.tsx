import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanSummary } from '../../api/types';
import { CountsBar } from '../../components/CountsBar';
import { formatDay, formatPeriod } from '../../components/dates';
import styles from './PlansPage.module.css';

/** One plan in a list, with how far it has come. */
export function PlanItem({ plan, children }: { plan: PlanSummary; children?: ReactNode }) {
  const { t } = useTranslation(['plans', 'common']);
  const period = formatPeriod(plan.periodFrom, plan.periodTo);
  return (
    <li className={styles.plan}>
      <div className={styles.head}>
        <Link to={`/plans/${plan.id}`}>
          <strong>{plan.number}</strong> {plan.title}
        </Link>
        <p className="facts">
          {plan.campaign && <span>{t('campaign')}</span>}
          <span>{plan.authorityName}</span>
          <span>{t('issuedOn', { date: formatDay(plan.issuedOn) })}</span>
          {period && <span>{t('period', { period })}</span>}
          {plan.status !== 'ISSUED' && <span>{t(`common:planStatus.${plan.status}`)}</span>}
        </p>
      </div>
      <CountsBar counts={plan.counts} />
      {children}
    </li>
  );
}
