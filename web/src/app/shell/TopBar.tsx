import { BellOutlined, SearchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveInbox } from '../../api/live-inbox';
import { useUnreadCount } from '../../api/messages';
import { useMe } from '../../api/session';
import { PersonMenu } from './PersonMenu';
import { SearchBox } from './SearchBox';
import styles from './Shell.module.css';

export function TopBar({ phone }: { phone: boolean }) {
  const { t } = useTranslation('shell');
  const { roles } = useMe();
  useLiveInbox();
  const { data: unread } = useUnreadCount();
  const count = unread?.count ?? 0;
  const [held] = roles;
  return (
    <header className={styles.top}>
      <p className={styles.where}>
        <strong>{held?.authorityName}</strong>
        {held && held.unitName !== held.authorityName && <span>{held.unitName}</span>}
      </p>
      {phone ? (
        <Link to="/search" className={styles.round} aria-label={t('searchLabel')}>
          <SearchOutlined aria-hidden />
        </Link>
      ) : (
        <SearchBox />
      )}
      <Link to="/inbox" className={styles.round} aria-label={count ? t('unread', { count }) : t('noUnread')}>
        <BellOutlined aria-hidden />
        {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
      </Link>
      <PersonMenu />
    </header>
  );
}
