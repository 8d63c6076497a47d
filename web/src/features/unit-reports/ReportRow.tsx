import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UnitReportSummary } from '../../api/types';
import { ReportDue, ReportState, withinSentence } from './ReportState';
import styles from './UnitReports.module.css';

/** One report that a unit owes, with the one thing to do next. */
export function ReportRow({ report }: { report: UnitReportSummary }) {
  const { t } = useTranslation('unitReports');
  const { id, periodLabel, unitName, planNumber, planTitle, formerUnits } = report;
  const address = `/unit-reports/${id}`;
  const next = nextOf(report);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to={address} className={styles.name}>
          {t('report', { period: withinSentence(periodLabel) })}
        </Link>
        <span>
          {unitName}
          {formerUnits.length > 0 && ` ${t('former', { names: formerUnits.join('; ') })}`}
        </span>
        <small>
          {planNumber} · {planTitle}
        </small>
      </div>
      <div className={styles.due}>
        <ReportDue report={report} />
      </div>
      <div className={styles.state}>
        <ReportState report={report} />
      </div>
      <Link
        to={address}
        className={next === 'read' ? styles.read : styles.go}
        aria-label={t('next.of', { action: t(`next.${next}`), unit: unitName, period: periodLabel })}
      >
        {t(`next.${next}`)}
      </Link>
    </li>
  );
}

function nextOf({ allowed, returnedReason, firstSeenAt }: UnitReportSummary) {
  if (allowed.includes('write')) {
    if (returnedReason) return 'fix';
    return firstSeenAt ? 'resume' : 'write';
  }
  return allowed.includes('accept') ? 'review' : 'read';
}
