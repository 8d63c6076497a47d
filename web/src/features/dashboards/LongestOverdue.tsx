import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dashboard } from '../../api/types';
import { formatDay, formatNumber } from '../../components/dates';
import type { TasksAddress } from './dashboard.rules';
import styles from './DashboardPage.module.css';

/** What is overdue longest, and whose it is. */
export function LongestOverdue({ dashboard, addressOf }: { dashboard: Dashboard; addressOf: TasksAddress }) {
  const { t } = useTranslation(['dashboard', 'common', 'progress']);
  const { overdue, counts, view } = dashboard;
  return (
    <section className={styles.card} aria-labelledby="longest-overdue">
      <h2 id="longest-overdue">{t('overdue.title')}</h2>
      {overdue.length === 0 && <p>{t('overdue.nothing')}</p>}
      <ol className={styles.overdue}>
        {overdue.map(
          ({
            assignmentId,
            taskId,
            content,
            unitName,
            planNumber,
            dueOn,
            dueExclusive,
            daysLate,
            submitted,
          }) => (
            <li key={assignmentId}>
              <Link to={`/tasks/${taskId}?assignment=${assignmentId}`}>{content}</Link>
              <strong>{t('progress:overdue.days', { count: daysLate })}</strong>
              <small>
                {[
                  view !== 'UNIT' && unitName,
                  planNumber,
                  dueOn && t(dueExclusive ? 'common:due.before' : 'overdue.due', { date: formatDay(dueOn) }),
                  submitted && t('common:counts.submitted'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          ),
        )}
      </ol>
      {counts.openOverdue > overdue.length && (
        <Link className={`${styles.all} no-print`} to={addressOf({ timeliness: 'OVERDUE' })}>
          {t('overdue.all', { total: formatNumber(counts.openOverdue) })}
        </Link>
      )}
    </section>
  );
}
