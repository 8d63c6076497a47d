import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverdueForFollowUp, OverdueRow } from '../../api/types';
import { DueText } from '../../components/DueText';
import table from '../../components/table.module.css';

interface OverdueTableProps {
  rows: OverdueRow[];
  /** How often each was urged on. */
  followedUp: OverdueForFollowUp[];
}

export function OverdueTable({ rows, followedUp }: OverdueTableProps) {
  const { t } = useTranslation(['progress', 'common', 'followUp']);
  const times = new Map(followedUp.map((row) => [row.assignmentId, row.times]));
  if (rows.length === 0) return <p>{t('overdue.nothing')}</p>;
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
          {rows.map(
            ({ assignmentId, taskId, content, unitName, dueOn, dueExclusive, daysLate, submitted }) => (
              <tr key={assignmentId}>
                <td>
                  <Link to={`/tasks/${taskId}?assignment=${assignmentId}`} className={table.title}>
                    {content}
                  </Link>
                </td>
                <td>{unitName}</td>
                <td>
                  <DueText dueOn={dueOn} dueExclusive={dueExclusive} />
                </td>
                <td className={table.late} style={{ whiteSpace: 'nowrap' }}>
                  {t('overdue.days', { count: daysLate })}
                  {(times.get(assignmentId) ?? 0) > 0 && (
                    <small>{t('followUp:times', { count: times.get(assignmentId) })}</small>
                  )}
                  {submitted && <small>{t('common:counts.submitted')}</small>}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
