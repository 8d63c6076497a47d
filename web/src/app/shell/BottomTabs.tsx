import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './Shell.module.css';
import { useNavigation } from './useNavigation';

export function BottomTabs() {
  const { t } = useTranslation('shell');
  return (
    <nav className={styles.tabs} aria-label={t('navigation')}>
      {useNavigation()
        .filter(({ tab }) => tab)
        .map(({ to, name, icon }) => (
          <NavLink key={to} to={to}>
            {icon}
            <span>{t(name)}</span>
          </NavLink>
        ))}
    </nav>
  );
}
