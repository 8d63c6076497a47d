import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { letterAddress } from '../../api/follow-ups';
import type { FollowUps } from '../../api/types';
import { formatInstant } from '../../components/dates';
import styles from './FollowUpPage.module.css';

/** What was sent before, each with its letter. */
export function FollowUpHistory({ planId, sent }: Pick<FollowUps, 'planId' | 'sent'>) {
  const { t } = useTranslation('followUp');
  return (
    <section className={styles.section} aria-labelledby="follow-up-history">
      <h2 id="follow-up-history">{t('history')}</h2>
      {sent.length === 0 && <p>{t('historyNone')}</p>}
      <ul className={styles.history}>
        {sent.map(({ id, sentAt, sentByName, assignments, people, units, escalated }) => (
          <li key={id}>
            <span>
              {formatInstant(sentAt)} · {sentByName}
              <small>
                {t('historyItem', { tasks: assignments, people })}
                {escalated && ` · ${t('escalated')}`}
              </small>
              <small>{units.join('; ')}</small>
            </span>
            <Button icon={<DownloadOutlined aria-hidden />} href={letterAddress(planId, id)} download>
              {t('letter')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
