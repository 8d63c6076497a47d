import { useTranslation } from 'react-i18next';
import type { AssignmentFilter } from '../../api/assignments';
import { useAssignmentMonths } from '../../api/assignments';
import { CountsBar } from '../../components/CountsBar';
import { formatNumber } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { monthBounds, monthWords } from './months.rules';
import styles from './WorkList.module.css';

interface WorkMonthsProps {
  filter: AssignmentFilter;
  onMonth: (bounds: { dueFrom: string; dueTo: string }) => void;
}

/** The same list along the calendar: what falls due in each month, and how it stands. */
export function WorkMonths({ filter, onMonth }: WorkMonthsProps) {
  const { t } = useTranslation('worklist');
  const query = useAssignmentMonths(filter);
  return (
    <Loaded query={query}>
      {(months) =>
        months.length === 0 ? (
          <EmptyState body={t('nothing')} />
        ) : (
          <ol className={styles.months}>
            {months.map(({ month, counts }) => (
              <li key={month ?? 'undated'}>
                <h2>
                  {month ? (
                    <button type="button" onClick={() => onMonth(monthBounds(month))}>
                      {t('months.month', { month: monthWords(month) })}
                    </button>
                  ) : (
                    t('months.undated')
                  )}{' '}
                  <span>{t('months.total', { total: formatNumber(counts.total) })}</span>
                </h2>
                <CountsBar counts={counts} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
