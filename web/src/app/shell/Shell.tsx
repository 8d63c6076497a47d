import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useMe } from '../../api/session';
import { formatDay } from '../../components/dates';
import { DelayedSkeleton } from '../../components/DelayedSkeleton';
import { fetchEveryCatalogue } from '../i18n';
import { useOnline } from '../useOnline';
import { usePhone } from '../usePhone';
import { BottomTabs } from './BottomTabs';
import styles from './Shell.module.css';
import { SideNav } from './SideNav';
import { TopBar } from './TopBar';

export function Shell() {
  const { t } = useTranslation(['shell', 'common']);
  const phone = usePhone();
  const online = useOnline();
  const { pathname } = useLocation();
  const { clockFixed, today, roles } = useMe();
  // By now the screen that was asked for is there.
  useEffect(fetchEveryCatalogue, []);
  return (
    <div className={styles.shell}>
      <a href="#main" className="skip-link">
        {t('skip')}
      </a>
      {!phone && <SideNav />}
      <div className={styles.body}>
        <TopBar phone={phone} />
        <p className={styles.paperHead}>
          <strong>{roles[0]?.authorityName}</strong>
          <span>{t('printedOn', { date: formatDay(today) })}</span>
        </p>
        {!online && (
          <aside className={styles.notice}>
            <p role="status">{t('common:offlineNotice')}</p>
          </aside>
        )}
        {clockFixed && <aside className={styles.notice}>{t('clockFixed', { date: formatDay(today) })}</aside>}
        <main id="main" tabIndex={-1} className={styles.main} key={pathname.split('/')[1]}>
          <Suspense fallback={<DelayedSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {phone && <BottomTabs />}
      <ScrollRestoration />
    </div>
  );
}
