import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DashboardUnit } from '../../api/types';
import { formatNumber } from '../../components/dates';
import table from '../../components/table.module.css';
import type { TasksAddress, UnitOrder } from './dashboard.rules';
import { done, inOrder, rateOf } from './dashboard.rules';
import styles from './DashboardPage.module.css';
import { Counted } from './Headline';
import { MoreRows, useFirstRows } from './MoreRows';
import { Rate } from './Rate';

/** Units by on-time rate, the least punctual first unless asked otherwise. */
export function UnitsTable({ units, addressOf }: { units: DashboardUnit[]; addressOf: TasksAddress }) {
  const { t } = useTranslation('dashboard');
  const [order, setOrder] = useState<UnitOrder>('late');
  const rows = useFirstRows(units.length);
  return (
    <section aria-labelledby="units">
      <div className={styles.heading}>
        <h2 id="units">{t('units.title')}</h2>
        <Segmented<UnitOrder>
          className="no-print"
          aria-label={t('units.order')}
          value={order}
          options={(['late', 'punctual'] as const).map((value) => ({ value, label: t(`units.${value}`) }))}
          onChange={setOrder}
        />
      </div>
      <div
        className={`${table.frame} ${table.scroll}`}
        tabIndex={0}
        role="region"
        aria-label={t('units.title')}
      >
        <table className={table.table}>
          <caption className="visually-hidden">{t('units.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('units.unit')}</th>
              {(
                ['rank', 'ranking', 'overdue', 'dueSoon', 'done', 'total', 'current', 'original'] as const
              ).map((name) => (
                <th key={name} scope="col" className={table.number}>
                  {t(`units.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(units, order).map(({ unitId, unitName, rank, counts, onTime }, index) => (
              <tr key={unitId} className={rows.classOf(index)}>
                <th scope="row">
                  <Link to={addressOf({ unitId, counted: 'ALL' })} className={table.title}>
                    {unitName}
                  </Link>
                </th>
                <td className={table.number}>{rank ?? '–'}</td>
                <td className={table.number}>
                  <div className={styles.rate}>
                    <span aria-hidden>
                      <i style={{ width: `${(rateOf(onTime.ranking) ?? 0) * 100}%` }} />
                    </span>
                    <b>
                      <Rate of={onTime.ranking} />
                    </b>
                    <small>
                      {onTime.ranking.decided > 0 &&
                        `${formatNumber(onTime.ranking.onTime)}/${formatNumber(onTime.ranking.decided)}`}
                    </small>
                  </div>
                </td>
                <td className={`${table.number} ${counts.openOverdue > 0 ? table.late : ''}`}>
                  <Counted number={counts.openOverdue} to={addressOf({ unitId, timeliness: 'OVERDUE' })} />
                </td>
                <td className={table.number}>
                  <Counted number={counts.dueSoon} to={addressOf({ unitId, timeliness: 'DUE_SOON' })} />
                </td>
                <td className={table.number}>
                  <Counted number={done(counts)} to={addressOf({ unitId, counted: 'DONE' })} />
                </td>
                <td className={table.number}>
                  <Counted number={counts.total} to={addressOf({ unitId, counted: 'ALL' })} />
                </td>
                <td className={table.number}>
                  <Rate of={onTime.current} />
                </td>
                <td className={table.number}>
                  <Rate of={onTime.original} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows {...rows} />
      <p className={styles.note}>{t('units.note')}</p>
    </section>
  );
}
