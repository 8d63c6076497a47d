import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../api/assignments';
import type { HistoryEntry } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { formatDay, formatInstant } from '../../components/dates';
import { useFileSize } from '../../components/useFileSize';
import styles from './TaskPage.module.css';

/** On a phone the rest waits behind a button: other things follow. */
const LATEST = 3;

/** What has happened, the latest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  const { t } = useTranslation('work');
  const sizeOf = useFileSize();
  const folded = usePhone() && entries.length > LATEST + 1;
  const [all, setAll] = useState(false);
  if (entries.length === 0) return <p>{t('task.noHistory')}</p>;
  const shown = folded && !all ? entries.slice(-LATEST) : entries;
  return (
    <>
      <ol className={styles.history}>
        {shown.toReversed().map(({ at, actorName, kind, text, update }, index) => (
          <li key={`${at}-${index}`} data-kind={kind}>
            <span className={styles.when}>
              {formatInstant(at)} · {actorName}
              {update?.onBehalf && ` (${t('task.onBehalf')})`}
            </span>
            <strong>{text}</strong>
            {update && (
              <>
                <span className={styles.said}>{update.result}</span>
                {update.difficulty && (
                  <span className={styles.said}>
                    <em>{t('task.difficulty')}:</em> {update.difficulty}
                  </span>
                )}
                {update.proposal && (
                  <span className={styles.said}>
                    <em>{t('task.proposal')}:</em> {update.proposal}
                  </span>
                )}
                {update.documentNumber && (
                  <span className={styles.said}>
                    {update.documentOn
                      ? t('task.documentDated', {
                          number: update.documentNumber,
                          date: formatDay(update.documentOn),
                        })
                      : t('task.document', { number: update.documentNumber })}
                  </span>
                )}
                {update.files.length > 0 && (
                  <ul className={styles.files} aria-label={t('task.files')}>
                    {update.files.map(({ id, name, size }) => (
                      <li key={id}>
                        <PaperClipOutlined aria-hidden />{' '}
                        <a href={fileAddress(id)} download={name}>
                          {name}
                        </a>{' '}
                        <small>{sizeOf(size)}</small>
                      </li>
                    ))}
                  </ul>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button className={`${styles.more} no-print`} onClick={() => setAll(true)}>
          {t('task.allHistory', { count: entries.length })}
        </Button>
      )}
    </>
  );
}
