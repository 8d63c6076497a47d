import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLastSweep, useSweepNow } from '../../api/reminders';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './ReminderPolicyPage.module.css';

/** Starts a sweep and says when one has come to its end. */
export function SweepNow() {
  const { t } = useTranslation('reminders');
  const sweep = useSweepNow();
  const { data } = useLastSweep(sweep.isSuccess);
  const asked = sweep.data?.askedAt;
  const done = asked !== undefined && (data?.endedAt ?? '') > asked;
  const running = asked !== undefined && !done;
  return (
    <section className={styles.card} aria-label={t('sweep')}>
      <p className={styles.soft}>{t('sweepNote')}</p>
      <div className={styles.days}>
        <Button loading={sweep.isPending || running} onClick={() => sweep.mutate()}>
          {t('sweep')}
        </Button>
        <span role="status">{running ? t('sweepRunning') : done ? t('sweepDone') : ''}</span>
      </div>
      {sweep.isError && <ErrorNote error={sweep.error} />}
    </section>
  );
}
