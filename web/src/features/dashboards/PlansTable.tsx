import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../api/types';
import { formatShare } from '../../components/dates';
import table from '../../components/table.module.css';
import type { TasksAddress } from './dashboard.rules';
import { done } from './dashboard.rules';
import styles from './DashboardPage.module.css';
import { Counted } from './Headline';

interface PlansTableProps {
  plans: Dashboard['plans'];
  addressOf: TasksAddress;
  onChoose: (planId: string) => void;
}

/** The plans in progress; choosing one narrows the whole dashboard to it. */
export function PlansTable({ plans, addressOf, onChoose }: PlansTableProps) {
  const { t } = useTranslation(['dashboard', 'common']);
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{t('plans.title')}</h2>
      <div
        className={`${table.frame} ${table.scroll}`}
        tabIndex={0}
        role="region"
        aria-label={t('plans.title')}
      >
        <table className={table.table}>
          <caption className="visually-hidden">{t('plans.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plans.plan')}</th>
              {(['total', 'done', 'inTime', 'overdue', 'share'] as const).map((name) => (
                <th key={name} scope="col" className={table.number}>
                  {t(`plans.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map(({ planId, planNumber, planTitle, campaign, counts }) => (
              <tr key={planId}>
                <th scope="row">
                  <button type="button" className={styles.choose} onClick={() => onChoose(planId)}>
                    {planNumber}
                  </button>
                  <small>
                    {campaign && `${t('plans.campaign')} · `}
                    {planTitle}
                  </small>
                </th>
                <td className={table.number}>
                  <Counted number={counts.total} to={addressOf({ planId, counted: 'ALL' })} />
                </td>
                <td className={table.number}>
                  <Counted number={done(counts)} to={addressOf({ planId, counted: 'DONE' })} />
                </td>
                <td className={table.number}>
                  <Counted number={counts.openInTime} to={addressOf({ planId, counted: 'IN_TIME' })} />
                </td>
                <td className={`${table.number} ${counts.openOverdue > 0 ? table.late : ''}`}>
                  <Counted number={counts.openOverdue} to={addressOf({ planId, timeliness: 'OVERDUE' })} />
                </td>
                <td className={table.number}>{formatShare(done(counts), counts.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
