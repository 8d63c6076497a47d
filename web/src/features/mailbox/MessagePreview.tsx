import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMail } from '../../api/messages';
import { usePhone } from '../../app/usePhone';
import { Loaded } from '../../components/Loaded';
import styles from './MailboxPage.module.css';

type View = 'html' | 'text';

/** A message as it would arrive. Its HTML runs nothing and reaches nothing: the frame allows neither. */
export function MessagePreview({ mailId }: { mailId: string }) {
  const { t } = useTranslation('messages');
  const phone = usePhone();
  const [view, setView] = useState<View>('html');
  return (
    <Loaded query={useMail(mailId)}>
      {({ to, recipientName, subject, html, text }) => (
        <article className={styles.message}>
          {phone && <Link to="/test-mailbox">{t('mailbox.back')}</Link>}
          <h2>{subject}</h2>
          <p>
            {to
              ? t('mailbox.to', { name: recipientName, address: to })
              : t('mailbox.noAddress', { name: recipientName })}
          </p>
          <Segmented<View>
            aria-label={t('mailbox.view')}
            value={view}
            options={[
              { value: 'html', label: t('mailbox.html') },
              { value: 'text', label: t('mailbox.text') },
            ]}
            onChange={setView}
          />
          {view === 'html' ? (
            <iframe sandbox="" srcDoc={html} title={t('mailbox.preview', { subject })} />
          ) : (
            <pre>{text}</pre>
          )}
        </article>
      )}
    </Loaded>
  );
}
