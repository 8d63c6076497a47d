import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { reportLetterAddress, useReportFollowUps } from '../../api/report-periods';
import { formatInstant } from '../../components/dates';
import rows from '../../components/rows.module.css';
import styles from './ReportPeriods.module.css';

/** What was sent before about a period, each with its letter. */
export function PeriodHistory({ periodId }: { periodId: string }) {
  const { t } = useTranslation('reportPeriods');
  const { data } = useReportFollowUps(periodId, true);
  if (!data?.sent.length) return null;
  return (
    <section className={styles.section} aria-labelledby="period-follow-ups">
      <h2 id="period-follow-ups">{t('history')}</h2>
      <ul className={rows.list}>
        {data.sent.map(({ id, sentAt, sentByName, people, units, escalated }) => (
          <li key={id}>
            <div className={styles.about}>
              <span>
                {formatInstant(sentAt)} · {sentByName}
              </span>
              <small>
                {t('historyItem', { people })}
                {escalated && ` · ${t('escalated')}`}
              </small>
              <small>{units.join('; ')}</small>
            </div>
            <Button
              className="no-print"
              icon={<DownloadOutlined aria-hidden />}
              href={reportLetterAddress(periodId, id)}
              aria-label={t('letterOf', { date: formatInstant(sentAt) })}
              download
            >
              {t('letter')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
