import { useTranslation } from 'react-i18next';
import type { ReportPeriodEntry } from '../../api/types';
import { formatDay, formatInstant, formatPeriod } from '../../components/dates';
import { DueText } from '../../components/DueText';
import styles from './ReportPeriods.module.css';

/** When a period is due, what it covers and how far it has been collected, in two lines. */
export function PeriodFacts({ period }: { period: ReportPeriodEntry }) {
  const { t } = useTranslation('reportPeriods');
  const { dueOn, exclusive, dataFrom, dataTo, openedAt, closedAt, opensOn, origin, counts } = period;
  const done = counts.submitted + counts.accepted;
  const finished = counts.owed > 0 && done === counts.owed;
  // Nobody is late for what was never opened.
  const neverOpened = openedAt === null && (period.daysLeft ?? 0) < 0;
  const distance = closedAt || finished || neverOpened ? null : period.daysLeft;
  return (
    <>
      <span>
        {dueOn ? (
          <>
            {t('due')}: <DueText dueOn={dueOn} dueExclusive={exclusive} daysLeft={distance} />
          </>
        ) : (
          <span className={styles.late}>{t('undated')}</span>
        )}
        {openedAt && counts.owed > 0 && <> · {t('handedIn', { done, owed: counts.owed })}</>}
        {counts.overdue > 0 && (
          <>
            {' · '}
            <span className={styles.late}>{t('overdue', { count: counts.overdue })}</span>
          </>
        )}
        {counts.late > 0 && <> · {t('late', { count: counts.late })}</>}
      </span>
      <small>
        {[
          dataFrom || dataTo ? `${t('window')}: ${formatPeriod(dataFrom, dataTo)}` : t('windowNone'),
          closedAt
            ? t('closedOn')
            : openedAt
              ? t('openSince', { date: formatInstant(openedAt).slice(0, 10) })
              : neverOpened
                ? t('notOpened')
                : opensOn && t('opensOn', { date: formatDay(opensOn) }),
          origin === 'HAND' && t('origin'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}
