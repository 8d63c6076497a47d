import { useTranslation } from 'react-i18next';
import type { OfficialCounts } from '../../api/types';
import { formatNumber, formatShare } from '../../components/dates';
import table from '../../components/table.module.css';
import styles from './ProgressPage.module.css';

const COLUMNS = [
  'total',
  'completedOnTime',
  'completedLate',
  'openInTime',
  'openOverdue',
  'noDeadline',
] as const;

export function CountHeads() {
  const { t } = useTranslation(['progress', 'common']);
  return (
    <>
      {COLUMNS.map((name) => (
        <th key={name} scope="col" className={table.number}>
          {t(`columns.${name}`)}
        </th>
      ))}
      <th scope="col" className={table.number}>
        {t('common:counts.done')}
      </th>
    </>
  );
}

/** One row's official counts, and how much of it is completed. */
export function CountCells({ counts }: { counts: OfficialCounts }) {
  const share = formatShare(counts.completedOnTime + counts.completedLate, counts.total);
  return (
    <>
      {COLUMNS.map((name) => (
        <td
          key={name}
          className={[
            table.number,
            counts[name] === 0 && table.zero,
            name === 'openOverdue' && counts[name] > 0 && table.late,
          ]
            .filter(Boolean)
            .join(' ')}
        >
          {formatNumber(counts[name])}
        </td>
      ))}
      <td>
        <div className={styles.share}>
          <span aria-hidden>
            <i
              style={{
                width: counts.total
                  ? `${((counts.completedOnTime + counts.completedLate) / counts.total) * 100}%`
                  : 0,
              }}
            />
          </span>
          {share}
        </div>
      </td>
    </>
  );
}
