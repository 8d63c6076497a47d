import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FigureCheck } from '../../api/types';
import { formatDay } from '../../components/dates';
import styles from './Consolidation.module.css';

interface CheckResultProps {
  check: FigureCheck;
  onAccept: (accepted: FigureCheck['disagreements']) => void;
}

/** Old and new of each figure that no longer agrees, to take one by one or all; and what has no source. */
export function CheckResult({ check, onAccept }: CheckResultProps) {
  const { t } = useTranslation('consolidation');
  const { disagreements, loose, asOf } = check;
  const changed = disagreements.filter(({ now }) => now !== null);
  return (
    <section aria-label={t('checked')}>
      <h2>{t('checked')}</h2>
      {disagreements.length === 0 ? (
        <p className={styles.agrees} role="status">
          <CheckCircleOutlined aria-hidden /> {t('allAgree', { date: formatDay(asOf) })}
        </p>
      ) : (
        <>
          <p className={styles.disagrees} role="status">
            <WarningOutlined aria-hidden /> {t('disagree', { count: disagreements.length })}
          </p>
          <ul className={styles.changes}>
            {disagreements.map((found) => {
              const { ref, shown, now, times, label } = found;
              return (
                <li key={`${ref} ${shown}`}>
                  <strong>{now === null ? `${shown}: ${t('gone')}` : t('change', { shown, now })}</strong>{' '}
                  <small>({t('times', { count: times })})</small>
                  {label && <span>{label}</span>}
                  {now !== null && (
                    <Button
                      size="small"
                      aria-label={t('acceptOf', { shown, now })}
                      onClick={() => onAccept([found])}
                    >
                      {t('accept')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
          {changed.length > 1 && (
            <Button type="primary" onClick={() => onAccept(changed)}>
              {t('acceptAll')}
            </Button>
          )}
        </>
      )}
      {loose.length > 0 && (
        <>
          <p className={styles.loose}>
            <WarningOutlined aria-hidden /> {t('loose', { count: loose.length })}
          </p>
          <p className={styles.soft}>{t('looseBody')}</p>
          <ul className={styles.changes}>
            {loose.map(({ text, sentence }, index) => (
              <li key={index}>
                <strong>{text}</strong>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
