import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMarkRead, useNotifications, useUnreadCount } from '../../api/messages';
import type { Notification } from '../../api/types';
import { formatInstant } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Pages } from '../../components/Pages';
import { CalendarFeedBox } from './CalendarFeedBox';
import { gistOf } from './gist.rules';
import styles from './InboxPage.module.css';

type Shown = 'all' | 'unread';

export function InboxPage() {
  const { t } = useTranslation('messages');
  const [params, setParams] = useSearchParams();
  const shown: Shown = params.get('show') === 'unread' ? 'unread' : 'all';
  const page = Number(params.get('page') ?? 1);
  const query = useNotifications({ unread: shown === 'unread' || undefined, page });
  const markRead = useMarkRead();
  const { data: unread } = useUnreadCount();
  return (
    <>
      <PageTitle title={t('inbox.title')}>
        <Segmented<Shown>
          aria-label={t('inbox.filter')}
          value={shown}
          options={[
            { value: 'all', label: t('inbox.all') },
            { value: 'unread', label: t('inbox.unread') },
          ]}
          onChange={(value) => setParams(value === 'unread' ? { show: value } : {})}
        />
        {unread !== undefined && unread.count > 0 && (
          <Button loading={markRead.isPending} onClick={() => markRead.mutate(undefined)}>
            {t('inbox.readAll')}
          </Button>
        )}
      </PageTitle>
      <Loaded query={query}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <EmptyState body={shown === 'unread' ? t('inbox.emptyUnread') : t('inbox.empty')} />
          ) : (
            <>
              <ul className={styles.list}>
                {items.map((item) => (
                  <Item key={item.id} item={item} onRead={() => markRead.mutate(item.id)} />
                ))}
              </ul>
              <Pages
                page={page}
                pageSize={pageSize}
                total={total}
                onChange={(next) =>
                  setParams({ ...(shown === 'unread' ? { show: shown } : {}), page: String(next) })
                }
              />
            </>
          )
        }
      </Loaded>
      <CalendarFeedBox />
    </>
  );
}

function Item({ item, onRead }: { item: Notification; onRead: () => void }) {
  const { t } = useTranslation('messages');
  const { subject, body, link, composedAt, readAt } = item;
  return (
    <li data-unread={readAt === null}>
      <details onToggle={({ currentTarget }) => currentTarget.open && readAt === null && onRead()}>
        <summary>
          <strong>{subject}</strong>
          {readAt === null && <span className="visually-hidden">{t('inbox.unreadMark')}</span>}
          <time dateTime={composedAt}>{formatInstant(composedAt)}</time>
          <span className={styles.gist}>{gistOf(item)}</span>
          <span className={styles.body}>{body}</span>
        </summary>
      </details>
      {link && (
        <Link to={link} onClick={() => readAt === null && onRead()}>
          {t('inbox.open')}
          <span className="visually-hidden">: {subject}</span>
        </Link>
      )}
    </li>
  );
}
