import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssignmentRole, OverdueForFollowUp, UnitCounts } from '../../api/types';
import table from '../../components/table.module.css';
import { CountCells, CountHeads } from './CountCells';
import styles from './ProgressPage.module.css';
import { sumCounts } from './sum-counts.rules';

interface UnitCountsTableProps {
  planId: string;
  units: UnitCounts[];
  /** How often each overdue task was urged on. */
  followedUp?: OverdueForFollowUp[];
}

/** How each unit stands, as a lead or as one that helps. */
export function UnitCountsTable({ planId, units, followedUp = [] }: UnitCountsTableProps) {
  const { t } = useTranslation(['progress', 'followUp']);
  const times = new Map<string, number>();
  for (const row of followedUp) times.set(row.unitId, Math.max(row.times, times.get(row.unitId) ?? 0));
  const [role, setRole] = useState<AssignmentRole>('LEAD');
  const rows = units
    .map(({ unitId, unitName, lead, coordinating }) => ({
      unitId,
      unitName,
      counts: role === 'LEAD' ? lead : coordinating,
    }))
    .filter(({ counts }) => counts.total > 0);
  return (
    <>
      <div className={styles.choice}>
        <span id="counted-as">{t('units.as')}</span>
        <Segmented<AssignmentRole>
          aria-labelledby="counted-as"
          value={role}
          options={[
            { value: 'LEAD', label: t('units.LEAD') },
            { value: 'COORDINATING', label: t('units.COORDINATING') },
          ]}
          onChange={setRole}
        />
      </div>
      {rows.length === 0 ? (
        <p>{t('units.nothing')}</p>
      ) : (
        <>
          <div
            className={`${table.frame} ${table.scroll}`}
            tabIndex={0}
            role="region"
            aria-label={t('units.caption')}
          >
            <table className={table.table}>
              <caption className="visually-hidden">{t('units.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('units.unit')}</th>
                  <CountHeads />
                </tr>
              </thead>
              <tbody>
                {rows.map(({ unitId, unitName, counts }) => (
                  <tr key={unitId}>
                    <th scope="row">
                      <Link
                        to={`/plans/${planId}?unitId=${unitId}`}
                        className={table.title}
                        aria-label={t('units.see', { unit: unitName })}
                      >
                        {unitName}
                      </Link>
                      {(times.get(unitId) ?? 0) > 0 && (
                        <small>{t('followUp:times', { count: times.get(unitId) })}</small>
                      )}
                    </th>
                    <CountCells counts={counts} />
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('columns.sum')}</th>
                  <CountCells counts={sumCounts(rows.map(({ counts }) => counts))} />
                </tr>
              </tfoot>
            </table>
          </div>
          <p className={styles.note}>{t('columnsNote')}</p>
        </>
      )}
    </>
  );
}
