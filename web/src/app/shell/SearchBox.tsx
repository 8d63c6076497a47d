import { SearchOutlined } from '@ant-design/icons';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import styles from './Shell.module.css';

export function SearchBox() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const shown = pathname === '/search' ? (params.get('q') ?? '') : '';
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('q');
    if (typeof text === 'string' && text.trim())
      void navigate(`/search?${new URLSearchParams({ q: text.trim() })}`);
  };
  return (
    <form role="search" className={styles.search} onSubmit={search}>
      <SearchOutlined aria-hidden />
      <input
        key={shown}
        type="search"
        name="q"
        defaultValue={shown}
        placeholder={t('searchHint')}
        aria-label={t('searchLabel')}
        enterKeyHint="search"
      />
    </form>
  );
}
