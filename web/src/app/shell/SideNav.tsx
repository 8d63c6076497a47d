import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import styles from './Shell.module.css';
import { useNavigationGroups } from './useNavigation';

const REMEMBERED = 'dondoc.navigationCollapsed';

export function SideNav() {
  const { t } = useTranslation('shell');
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(REMEMBERED) === 'yes');
  const toggle = () => {
    localStorage.setItem(REMEMBERED, collapsed ? 'no' : 'yes');
    setCollapsed(!collapsed);
  };
  const { pathname } = useLocation();
  return (
    <nav className={styles.side} data-collapsed={collapsed} aria-label={t('navigation')}>
      <Link to="/" className={styles.brand}>
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span className={collapsed ? 'visually-hidden' : undefined}>{t('product')}</span>
      </Link>
      <div className={styles.groups}>
        {useNavigationGroups().map(({ group, places }) => (
          <div key={group}>
            <p id={`navigation-${group}`}>
              <span className={collapsed ? 'visually-hidden' : undefined}>{t(`groups.${group}`)}</span>
            </p>
            <ul aria-labelledby={`navigation-${group}`}>
              {places.map(({ to, name, icon }) => (
                <li key={to}>
                  <NavLink
                    to={to}
                    end={places.some(isWithin(to, pathname))}
                    title={collapsed ? t(name) : undefined}
                  >
                    {icon}
                    <span className={collapsed ? 'visually-hidden' : undefined}>{t(name)}</span>
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!collapsed}
        aria-label={collapsed ? t('expand') : t('collapse')}
        onClick={toggle}
      >
        {collapsed ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
      </button>
    </nav>
  );
}

/** Whether a place lies within another and is the one that is shown: then only it is marked. */
const isWithin = (outer: string, pathname: string) => (inner: { to: string }) =>
  inner.to.startsWith(`${outer}/`) && pathname.startsWith(inner.to);
