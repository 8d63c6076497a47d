import { LogoutOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChangeLocale, useMe, useSignOut } from '../../api/session';
import type { Locale } from '../../api/types';
import type { Appearance } from '../../palette';
import { formatDay } from '../../components/dates';
import { useAppearance } from '../appearance';
import { usePhone } from '../usePhone';
import styles from './Shell.module.css';
import { useNavigationGroups } from './useNavigation';

const MENU = 'person-menu';

/** "Nguyễn Thị Lan" → "NL": the first and the last of a name, as it is printed. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.charAt(0) ?? '').join('');
}

export function PersonMenu() {
  const { t, i18n } = useTranslation(['shell', 'common']);
  const { fullName, title, roles } = useMe();
  const { appearance, change } = useAppearance();
  const changeLocale = useChangeLocale();
  const signOut = useSignOut();
  const phone = usePhone();
  // On a phone the tabs have no room for these.
  const elsewhere = useNavigationGroups()
    .map(({ group, places }) => ({ group, places: places.filter(({ tab }) => !tab) }))
    .filter(({ places }) => places.length > 0);
  return (
    <>
      <button type="button" className={styles.person} popoverTarget={MENU} title={fullName}>
        <span aria-hidden>{initialsOf(fullName)}</span>
        <span className="visually-hidden">{t('personMenu', { name: fullName })}</span>
      </button>
      <div popover="auto" id={MENU} className={styles.personMenu}>
        <p className={styles.personName}>
          <strong>{fullName}</strong>
          <span>{title}</span>
        </p>
        <ul>
          {roles.map(({ role, unitId, unitName, insteadOf, until }) => (
            <li key={role + unitId + (insteadOf ?? '')}>
              {t(`common:held.${role}`)} · {unitName}
              {insteadOf && ` (${t('insteadOf', { name: insteadOf, date: formatDay(until ?? '') })})`}
            </li>
          ))}
        </ul>
        {phone && elsewhere.length > 0 && (
          <nav aria-label={t('elsewhere')}>
            {elsewhere.map(({ group, places }) => (
              <div key={group} role="group" aria-labelledby={`elsewhere-${group}`}>
                <p id={`elsewhere-${group}`}>{t(`groups.${group}`)}</p>
                {places.map(({ to, name, icon }) => (
                  <Link key={to} to={to} onClick={() => document.getElementById(MENU)?.hidePopover()}>
                    {icon} {t(name)}
                  </Link>
                ))}
              </div>
            ))}
          </nav>
        )}
        <span id="language-label">{t('language')}</span>
        <Segmented<Locale>
          block
          aria-labelledby="language-label"
          value={i18n.language === 'en' ? 'en' : 'vi'}
          options={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(locale) => changeLocale.mutate(locale)}
        />
        <span id="appearance-label">{t('appearance')}</span>
        <Segmented<Appearance>
          block
          aria-labelledby="appearance-label"
          value={appearance}
          options={[
            { value: 'light', label: t('light') },
            { value: 'dark', label: t('dark') },
          ]}
          onChange={change}
        />
        <Link to="/settings/password" onClick={() => document.getElementById(MENU)?.hidePopover()}>
          {t('password')}
        </Link>
        <Button
          block
          icon={<LogoutOutlined aria-hidden />}
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t('signOut')}
        </Button>
      </div>
    </>
  );
}
