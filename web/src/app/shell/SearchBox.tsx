import { SearchOutlined } from '@ant-design/icons';
import type { FormEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import styles from './Shell.module.css';

export function SearchBox() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const shown = pathname === '/search' ? (params.get('q') ?? '') : '';
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
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
        ref={input}
        aria-keyshortcuts="/"
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
