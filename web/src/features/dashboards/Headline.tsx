import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dashboard } from '../../api/types';
import { formatNumber, formatShare } from '../../components/dates';
import type { TasksAddress } from './dashboard.rules';
import { done } from './dashboard.rules';
import styles from './DashboardPage.module.css';
import { Rate } from './Rate';

interface HeadlineProps {
  dashboard: Dashboard;
  addressOf: TasksAddress;
}

/** The few numbers that are looked at first. */
export function Headline({ dashboard: { counts, onTime }, addressOf }: HeadlineProps) {
  const { t } = useTranslation('dashboard');
  return (
    <dl className={styles.headline}>
      <Figure name={t('headline.overdue')} tone={counts.openOverdue > 0 ? 'overdue' : undefined}>
        <Counted number={counts.openOverdue} to={addressOf({ timeliness: 'OVERDUE' })} />
      </Figure>
      <Figure name={t('headline.dueSoon')}>
        <Counted number={counts.dueSoon} to={addressOf({ timeliness: 'DUE_SOON' })} />
      </Figure>
      <Figure name={t('headline.submitted')}>
        <Counted number={counts.submitted} to={addressOf({ state: 'SUBMITTED' })} />
      </Figure>
      <Figure name={t('headline.done')}>
        <Counted number={done(counts)} to={addressOf({ counted: 'DONE' })} />
        <small>
          {t('headline.ofAll', {
            total: formatNumber(counts.total),
            share: formatShare(done(counts), counts.total),
          })}
        </small>
      </Figure>
      <Figure name={t('headline.onTime')}>
        <Rate of={onTime.current} />
        <small>
          {t('headline.byOriginal')} <Rate of={onTime.original} />
        </small>
      </Figure>
    </dl>
  );
}

function Figure({ name, tone, children }: { name: string; tone?: 'overdue'; children: ReactNode }) {
  return (
    <div data-tone={tone}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Counted({ number, to }: { number: number; to: string }) {
  return number > 0 ? <Link to={to}>{formatNumber(number)}</Link> : <>{formatNumber(number)}</>;
}
