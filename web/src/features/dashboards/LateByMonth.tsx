import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dashboard, OfficialCounts } from '../../api/types';
import { formatNumber } from '../../components/dates';
import table from '../../components/table.module.css';
import { monthWords } from '../worklist/months.rules';
import type { TasksAddress } from './dashboard.rules';
import { dueIn, inOrder, late, lateShade } from './dashboard.rules';
import styles from './DashboardPage.module.css';
import { MoreRows, useFirstRows } from './MoreRows';

/** Unit by month: of what fell due, how much was or is late. The shade only underlines the figure in the cell. */
export function LateByMonth({ dashboard, addressOf }: { dashboard: Dashboard; addressOf: TasksAddress }) {
  const { t } = useTranslation('dashboard');
  const { months } = dashboard;
  const units = inOrder(dashboard.units, 'late').filter((unit) =>
    unit.months.some(({ counts }) => counts.total > 0),
  );
  const rows = useFirstRows(units.length);
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="late-by-month">
      <h2 id="late-by-month">{t('heat.title')}</h2>
      <p className={styles.note}>{t('heat.note')}</p>
      <div
        className={`${table.frame} ${table.scroll}`}
        tabIndex={0}
        role="region"
        aria-label={t('heat.title')}
      >
        <table className={`${table.table} ${styles.heat}`}>
          <caption className="visually-hidden">{t('heat.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('units.unit')}</th>
              {months.map(({ month }) => (
                <th key={month} scope="col">
                  {monthWords(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unitId, unitName, months: ofUnit }, index) => (
              <tr key={unitId} className={rows.classOf(index)}>
                <th scope="row">{unitName}</th>
                {ofUnit.map(({ month, counts }) => (
                  <HeatCell
                    key={month}
                    counts={counts}
                    words={t('heat.cell', {
                      unit: unitName,
                      month: monthWords(month),
                      late: formatNumber(late(counts)),
                      total: formatNumber(counts.total),
                    })}
                    to={addressOf({ unitId, ...dueIn(month), counted: late(counts) > 0 ? 'LATE' : 'ALL' })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows {...rows} />
    </section>
  );
}

function HeatCell({ counts, words, to }: { counts: OfficialCounts; words: string; to: string }) {
  if (counts.total === 0) return <td />;
  return (
    <td data-shade={lateShade(counts)}>
      <Link to={to} aria-label={words} title={words}>
        {`${formatNumber(late(counts))}/${formatNumber(counts.total)}`}
      </Link>
    </td>
  );
}
