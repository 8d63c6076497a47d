import { useTranslation } from 'react-i18next';
import type { Attempt } from '../api/types';
import styles from './AttemptLog.module.css';
import { formatInstant } from './dates';

/** Every attempt to hand something over, with what the other side said. */
export function AttemptLog({ log }: { log: Attempt[] }) {
  const { t } = useTranslation('delivery');
  if (log.length === 0) return null;
  return (
    <details className={styles.log}>
      <summary>{t('log.title', { count: log.length })}</summary>
      <ol>
        {log.map(({ number, at, outcome, answer }) => (
          <li key={number}>
            {t('log.attempt', { number, at: formatInstant(at) })} <strong>{t(`log.${outcome}`)}</strong>
            {answer && <span>{answer}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
