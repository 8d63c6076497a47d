import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSearch } from '../../api/search';
import type { SearchGroup } from '../../api/types';
import { SearchBox } from '../../app/shell/SearchBox';
import { usePhone } from '../../app/usePhone';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { FoundGroup } from './FoundGroup';
import styles from './SearchPage.module.css';

const GROUPS: SearchGroup[] = ['plans', 'units', 'tasks', 'updates'];
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Everything that has the words, by kinds. The arrow keys go from one to the next. */
export function SearchPage() {
  const { t } = useTranslation(['shell', 'common']);
  const phone = usePhone();
  const [params] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  const q = params.get('q') ?? '';
  const only = GROUPS.find((name) => name === params.get('group'));
  const query = useSearch(q, only);
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const from = document.activeElement;
      // From the box above, from one result to the next, or from nowhere; other fields keep their arrow keys.
      if (step === undefined || !from?.matches('[data-found], [type="search"], body')) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-found]') ?? [])];
      const next = links[links.indexOf(from as HTMLElement) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, []);
  return (
    <>
      <PageTitle title={q ? t('search.title', { q }) : t('common:search')} />
      {phone && <SearchBox />}
      {!q && <EmptyState body={t('search.start')} />}
      {q && (
        <Loaded query={query}>
          {(found) => {
            const groups = GROUPS.filter((name) => found[name].total > 0);
            if (groups.length === 0) return <EmptyState body={t('search.nothing', { q })} />;
            return (
              <div ref={list} className={styles.found}>
                {found.corrected && <p role="status">{t('search.corrected')}</p>}
                {groups.map((group) => (
                  <FoundGroup
                    key={group}
                    group={group}
                    hits={found[group]}
                    rest={only ? undefined : `/search?${new URLSearchParams({ q, group })}`}
                  />
                ))}
                {only && <Link to={`/search?${new URLSearchParams({ q })}`}>{t('search.everything')}</Link>}
              </div>
            );
          }}
        </Loaded>
      )}
    </>
  );
}
