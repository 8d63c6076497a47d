import { useTranslation } from 'react-i18next';
import type { OfficialCounts } from '../../api/types';
import { formatNumber, formatShare } from '../../components/dates';
import styles from './ProgressPage.module.css';

const MEASURES = ['completedOnTime', 'completedLate', 'openInTime', 'openOverdue', 'noDeadline'] as const;

/** The bar's numbers as the table that goes into a report. */
export function OfficialFigures({ counts }: { counts: OfficialCounts }) {
  const { t } = useTranslation(['progress', 'common']);
  return (
    <table className={styles.figures}>
      <caption className="visually-hidden">{t('official.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('official.measure')}</th>
          <th scope="col">{t('official.number')}</th>
          <th scope="col">{t('official.share')}</th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((name) => (
          <tr key={name}>
            <th scope="row">{t(`common:counts.${name}Full`)}</th>
            <td>{formatNumber(counts[name])}</td>
            <td>{formatShare(counts[name], counts.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('common:counts.total')}</th>
          <td>{formatNumber(counts.total)}</td>
          <td>{formatShare(counts.total, counts.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
