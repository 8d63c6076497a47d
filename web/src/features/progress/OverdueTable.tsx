import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverdueForFollowUp, OverdueRow } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { DueText } from '../../components/DueText';
import styles from './OverdueTable.module.css';
import table from '../../components/table.module.css';

interface OverdueTableProps {
  rows: OverdueRow[];
  /** How often each was urged on. */
  followedUp: OverdueForFollowUp[];
}

export function OverdueTable({ rows, followedUp }: OverdueTableProps) {
  const { t } = useTranslation(['progress', 'common', 'followUp']);
  const times = new Map(followedUp.map((row) => [row.assignmentId, row.times]));
  const phone = usePhone();
  if (rows.length === 0) return <p>{t('overdue.nothing')}</p>;
  if (phone)
    return (
      <ul className={styles.cards} aria-label={t('overdue.caption')}>
        {rows.map((row) => (
          <li key={row.assignmentId}>
            <Link to={`/tasks/${row.taskId}?assignment=${row.assignmentId}`} className={table.title}>
              {row.content}
            </Link>
            <small>{row.unitName}</small>
            <DueText dueOn={row.dueOn} dueExclusive={row.dueExclusive} />
            <LateBy row={row} times={times.get(row.assignmentId) ?? 0} />
          </li>
        ))}
      </ul>
    );
  return (
    <div
      className={`${table.frame} ${table.scroll}`}
      tabIndex={0}
      role="region"
      aria-label={t('overdue.caption')}
    >
      <table className={table.table}>
        <caption className="visually-hidden">{t('overdue.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overdue.content')}</th>
            <th scope="col">{t('overdue.unit')}</th>
            <th scope="col">{t('overdue.due')}</th>
            <th scope="col">{t('overdue.late')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.assignmentId}>
              <td>
                <Link to={`/tasks/${row.taskId}?assignment=${row.assignmentId}`} className={table.title}>
                  {row.content}
                </Link>
              </td>
              <td>{row.unitName}</td>
              <td>
                <DueText dueOn={row.dueOn} dueExclusive={row.dueExclusive} />
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>
                <LateBy row={row} times={times.get(row.assignmentId) ?? 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** By how much, and what was done about it. */
function LateBy({ row, times }: { row: OverdueRow; times: number }) {
  const { t } = useTranslation(['progress', 'common', 'followUp']);
  return (
    <div className={styles.late}>
      {t('overdue.days', { count: row.daysLate })}
      {times > 0 && <small>{t('followUp:times', { count: times })}</small>}
      {row.submitted && <small>{t('common:counts.submitted')}</small>}
    </div>
  );
}
