import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useReportCalendar } from '../../api/report-periods';
import type { ReportCalendar, ReportCalendarEntry } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import rows from '../../components/rows.module.css';
import { CollectionChips } from './CollectionChip';
import { PeriodFacts } from './PeriodFacts';
import styles from './ReportPeriods.module.css';

/** What is owed in each month of a year, by whom, over all plans that the reader sees. */
export function ReportCalendarPage() {
  const { t } = useTranslation('reportPeriods');
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('year'));
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : new Date().getFullYear();
  const go = (to: number) => setParams({ year: String(to) });
  return (
    <>
      <PageTitle title={t('calendarYear', { year })}>
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('previousYear')}
          onClick={() => go(year - 1)}
        />
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={t('nextYear')}
          onClick={() => go(year + 1)}
        />
        <PrintButton />
      </PageTitle>
      <Loaded query={useReportCalendar(year)}>{(calendar) => <Year calendar={calendar} />}</Loaded>
    </>
  );
}

function Year({ calendar }: { calendar: ReportCalendar }) {
  const { t } = useTranslation('reportPeriods');
  const { year, today, entries, undated } = calendar;
  const byMonth = new Map<number, ReportCalendarEntry[]>();
  for (const entry of entries) {
    const month = Number(entry.period.dueOn?.slice(5, 7));
    byMonth.set(month, [...(byMonth.get(month) ?? []), entry]);
  }
  const now = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : null;
  return (
    <>
      {entries.length === 0 && (
        <EmptyState title={t('calendarNone', { year })} body={t('calendarNoneBody')} />
      )}
      <div className={styles.months}>
        {[...byMonth].map(([month, inMonth]) => (
          <section
            key={month}
            className={styles.month}
            data-now={month === now}
            aria-labelledby={`month-${month}`}
          >
            <h2 id={`month-${month}`}>{t('month', { month: `${month}/${year}` })}</h2>
            <ul>
              {inMonth.map((entry) => (
                <Entry key={entry.period.id} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {undated.length > 0 && (
        <section className={styles.section} aria-labelledby="undated-periods">
          <h2 id="undated-periods">{t('calendarUndated')}</h2>
          <ul className={rows.list}>
            {undated.map(({ id, planId, planNumber, label }) => (
              <li key={id}>
                <div className={styles.about}>
                  <span className={styles.name}>{label}</span>
                  <Link to={`/plans/${planId}?tab=reports`}>{t('plan', { number: planNumber })}</Link>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Entry({ entry: { period, missing, late, own } }: { entry: ReportCalendarEntry }) {
  const { t } = useTranslation('reportPeriods');
  return (
    <li>
      <Link className={styles.name} to={`/reports/periods/${period.id}`}>
        {period.label}
      </Link>
      <span className={styles.about}>
        <small>{t('plan', { number: period.planNumber })}</small>
        <PeriodFacts period={period} />
      </span>
      {missing.length > 0 && (
        <span className={styles.late}>{t('missing', { names: missing.join('; ') })}</span>
      )}
      {late.length > 0 && <span className={styles.names}>{t('lateNames', { names: late.join('; ') })}</span>}
      {own.map(({ reportId, unitName, state, overdue }) => (
        <span key={reportId} className={styles.actions}>
          <CollectionChips state={state} overdue={overdue} late={false} />
          <Link
            to={`/unit-reports/${reportId}`}
            aria-label={`${t('mineLinkOf', { label: period.label })}: ${unitName}`}
          >
            {t('mineLink')}
          </Link>
        </span>
      ))}
    </li>
  );
}
