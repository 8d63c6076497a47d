import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../api/types';
import { formatNumber, formatShare } from '../../components/dates';
import table from '../../components/table.module.css';
import { done } from './dashboard.rules';
import styles from './DashboardPage.module.css';
import { Rate } from './Rate';

/** The own unit beside all units together, none of which is named. */
export function AgainstAverage({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const { average, counts, onTime, unitName } = dashboard;
  if (!average) return null;
  return (
    <section aria-labelledby="average">
      <h2 id="average">{t('average.title')}</h2>
      <div
        className={`${table.frame} ${table.scroll}`}
        tabIndex={0}
        role="region"
        aria-label={t('average.title')}
      >
        <table className={`${table.table} ${styles.average}`}>
          <caption className="visually-hidden">{t('average.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('average.measure')}</th>
              <th scope="col" className={table.number}>
                {unitName}
              </th>
              <th scope="col" className={table.number}>
                {t('average.all', { units: formatNumber(average.units) })}
              </th>
            </tr>
          </thead>
          <tbody>
            {(['done', 'overdue'] as const).map((name) => (
              <tr key={name}>
                <th scope="row">{t(`average.${name}`)}</th>
                {[counts, average.counts].map((of, index) => (
                  <td key={index} className={table.number}>
                    {formatShare(name === 'done' ? done(of) : of.openOverdue, of.total)}
                  </td>
                ))}
              </tr>
            ))}
            {(['ranking', 'current', 'original'] as const).map((name) => (
              <tr key={name}>
                <th scope="row">{t(`average.${name}`)}</th>
                {[onTime, average.onTime].map((of, index) => (
                  <td key={index} className={table.number}>
                    <Rate of={of[name]} basis />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{t('average.note')}</p>
    </section>
  );
}
