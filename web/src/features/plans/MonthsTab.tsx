import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlanDetail } from '../../api/types';
import { listAddress } from '../worklist/list-address.rules';
import { WorkMonths } from '../worklist/WorkMonths';
import styles from './TasksTab.module.css';

/** What falls due in each month, counted as the plan's own header counts; a month leads to its list. */
export function MonthsTab({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const filter = { planId: plan.id, role: 'LEAD' as const };
  return (
    <>
      <p className={styles.shown}>{t('countsOf')}</p>
      <WorkMonths
        filter={filter}
        onMonth={(bounds) => void navigate(listAddress({ ...filter, ...bounds }))}
      />
    </>
  );
}
