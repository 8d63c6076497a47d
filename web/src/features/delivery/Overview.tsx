import { CheckCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useDeliveryOverview } from '../../api/delivery';
import { Loaded } from '../../components/Loaded';
import styles from './DeliveryPage.module.css';

/** Whether what is due leaves, and who cannot be reached. */
export function Overview() {
  const { t } = useTranslation('delivery');
  const age = useAge();
  return (
    <Loaded query={useDeliveryOverview()}>
      {({ late, mail, oldestUnsentSeconds, sweepSecondsAgo, unreachable }) => (
        <div className={styles.overview} data-late={late}>
          <p>
            {late ? <ExclamationCircleFilled aria-hidden /> : <CheckCircleOutlined aria-hidden />}
            <strong>{t(late ? 'late' : 'onTime')}</strong>
          </p>
          <p>
            {oldestUnsentSeconds === null
              ? t('nothingWaits')
              : t('oldest', { age: age(oldestUnsentSeconds) })}{' '}
            {sweepSecondsAgo === null ? t('sweepNever') : t('sweep', { age: age(sweepSecondsAgo) })}{' '}
            {mail === 'kept' && t('kept')}
          </p>
          {unreachable.length > 0 && (
            <details>
              <summary>{t('unreachable', { count: unreachable.length })}</summary>
              <p>{t('unreachableHint')}</p>
              <ul>
                {unreachable.map(({ userId, fullName, title, unitName }) => (
                  <li key={userId}>{[fullName, title, unitName].filter(Boolean).join(' · ')}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </Loaded>
  );
}

function useAge(): (seconds: number) => string {
  const { t } = useTranslation('delivery');
  return (seconds) => {
    if (seconds < 60) return t('seconds', { count: seconds });
    if (seconds < 3_600) return t('minutes', { count: Math.floor(seconds / 60) });
    return t('hours', { count: Math.floor(seconds / 3_600) });
  };
}
