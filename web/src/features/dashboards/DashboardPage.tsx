import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDashboard } from '../../api/dashboard';
import type { Dashboard } from '../../api/types';
import { CountsBar } from '../../components/CountsBar';
import { formatDay } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import { AgainstAverage } from './AgainstAverage';
import { tasksAddress } from './dashboard.rules';
import styles from './DashboardPage.module.css';
import { DashboardChoices } from './DashboardChoices';
import { Headline } from './Headline';
import { LateByMonth } from './LateByMonth';
import { LongestOverdue } from './LongestOverdue';
import { MonthsFigure } from './MonthsFigure';
import { PlansTable } from './PlansTable';
import { UnitsTable } from './UnitsTable';
import { useDashboardChoice } from './useDashboardChoice';

/** Two minutes and the truth: what is late, whose it is, and where it is going. Every number leads to its rows. */
export function DashboardPage() {
  const { asked, change } = useDashboardChoice();
  return (
    <Loaded query={useDashboard(asked)}>
      {(dashboard) => <DashboardScreen dashboard={dashboard} onChange={change} />}
    </Loaded>
  );
}

interface DashboardScreenProps {
  dashboard: Dashboard;
  onChange: ReturnType<typeof useDashboardChoice>['change'];
}

function DashboardScreen({ dashboard, onChange }: DashboardScreenProps) {
  const { t } = useTranslation('dashboard');
  const addressOf = tasksAddress(dashboard);
  const { view, unitName, asOf, planId, plans, counts } = dashboard;
  const plan = plans.find((one) => one.planId === planId);
  return (
    <>
      <PageTitle title={t(`title.${view}`)}>
        <PrintButton />
      </PageTitle>
      <p className={styles.about}>
        {t(planId ? 'aboutPlan' : 'about', { unit: unitName, date: formatDay(asOf) })}
        {plan && <span>{`${plan.planNumber} ${plan.planTitle}`}</span>}
      </p>
      <DashboardChoices dashboard={dashboard} onChange={onChange} />
      {counts.total === 0 ? (
        <EmptyState body={t('nothing')}>
          <Link to="/plans">{t('toPlans')}</Link>
        </EmptyState>
      ) : (
        <div className={styles.parts} data-paper="across">
          <section className={styles.card} aria-labelledby="headline">
            <h2 id="headline" className="visually-hidden">
              {t('headline.title')}
            </h2>
            <Headline dashboard={dashboard} addressOf={addressOf} />
            <CountsBar counts={counts} addressOf={(timeliness) => addressOf({ timeliness })} />
          </section>
          <div className={styles.pair}>
            <LongestOverdue dashboard={dashboard} addressOf={addressOf} />
            <section className={styles.card}>
              <MonthsFigure dashboard={dashboard} addressOf={addressOf} />
            </section>
          </div>
          {view === 'UNIT' ? (
            <AgainstAverage dashboard={dashboard} />
          ) : (
            <>
              <UnitsTable units={dashboard.units} addressOf={addressOf} />
              <LateByMonth dashboard={dashboard} addressOf={addressOf} />
            </>
          )}
          {!planId && (
            <PlansTable plans={plans} addressOf={addressOf} onChoose={(id) => onChange({ planId: id })} />
          )}
        </div>
      )}
    </>
  );
}
