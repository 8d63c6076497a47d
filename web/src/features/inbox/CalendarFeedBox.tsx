import { CalendarOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCalendarFeed, useRenewCalendarFeed, useRevokeCalendarFeed } from '../../api/calendar-feed';
import { formatInstant } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import styles from './InboxPage.module.css';

/** A person's deadlines in the calendar of a phone or of Outlook. */
export function CalendarFeedBox() {
  const { t } = useTranslation(['messages', 'common']);
  const { message, modal } = App.useApp();
  const renew = useRenewCalendarFeed();
  const revoke = useRevokeCalendarFeed();
  const address = renew.data?.address;
  const askFirst = (title: string, onOk: () => void) =>
    modal.confirm({ title, content: t('feed.ends'), okText: title, cancelText: t('common:cancel'), onOk });
  const copy = () =>
    navigator.clipboard.writeText(address ?? '').then(
      () => void message.success(t('feed.copied')),
      () => undefined,
    );
  return (
    <details className={styles.feed}>
      <summary>
        <CalendarOutlined aria-hidden /> {t('feed.title')}
      </summary>
      <p>{t('feed.intro')}</p>
      <Loaded query={useCalendarFeed()}>
        {({ active, createdAt, lastReadAt }) => (
          <>
            {active && address && (
              <p>
                <label htmlFor="feed-address">{t('feed.address')}</label>
                <span className={styles.address}>
                  <Input
                    id="feed-address"
                    readOnly
                    value={address}
                    onFocus={({ target }) => target.select()}
                  />
                  <Button onClick={() => void copy()}>{t('feed.copy')}</Button>
                </span>
                <small>{t('feed.once')}</small>
              </p>
            )}
            {active && createdAt && (
              <p>
                {t('feed.since', { at: formatInstant(createdAt) })}{' '}
                {lastReadAt ? t('feed.read', { at: formatInstant(lastReadAt) }) : t('feed.neverRead')}
              </p>
            )}
            <p className={styles.feedActions}>
              <Button
                loading={renew.isPending}
                onClick={() => (active ? askFirst(t('feed.renew'), renew.mutate) : renew.mutate())}
              >
                {t(active ? 'feed.renew' : 'feed.make')}
              </Button>
              {active && (
                <Button
                  loading={revoke.isPending}
                  onClick={() =>
                    askFirst(t('feed.revoke'), () => revoke.mutate(undefined, { onSuccess: renew.reset }))
                  }
                >
                  {t('feed.revoke')}
                </Button>
              )}
            </p>
            {(renew.isError || revoke.isError) && <ErrorNote error={renew.error ?? revoke.error} />}
          </>
        )}
      </Loaded>
    </details>
  );
}
