import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SearchGroup, SearchHit, SearchResult } from '../../api/types';
import { formatDay, formatNumber } from '../../components/dates';
import { Marked } from './Marked';
import styles from './SearchPage.module.css';

interface FoundGroupProps {
  group: SearchGroup;
  hits: SearchResult[SearchGroup];
  /** Where the rest of the group is shown; left out where this is the whole of it. */
  rest?: string;
}

const ADDRESS: Record<SearchGroup, (hit: SearchHit) => string> = {
  plans: ({ id }) => `/plans/${id}`,
  units: ({ id }) => `/tasks?unitId=${id}`,
  tasks: ({ id }) => `/tasks/${id}`,
  updates: ({ id }) => `/assignments/${id}`,
};

/** What was found of one kind, the best first. */
export function FoundGroup({ group, hits, rest }: FoundGroupProps) {
  const { t } = useTranslation('shell');
  const total = formatNumber(hits.total);
  const counted = hits.more ? t('search.more', { total }) : total;
  return (
    <section className={styles.group} aria-labelledby={`found-${group}`}>
      <h2 id={`found-${group}`}>
        {t(`search.${group}`)} <span>{counted}</span>
      </h2>
      <ul>
        {hits.items.map((hit, index) => (
          // One assignment can have several reports.
          <li key={`${hit.id}-${index}`}>
            <Link to={ADDRESS[group](hit)} data-found>
              <span>
                <Marked {...hit.found} />
              </span>
              <Context group={group} hit={hit} />
            </Link>
          </li>
        ))}
      </ul>
      {rest && hits.total > hits.items.length && (
        <Link to={rest} className={styles.rest} data-found>
          {t('search.showGroup', { total: counted })}
        </Link>
      )}
      {!rest && hits.more && <p>{t('search.narrow', { shown: hits.items.length })}</p>}
    </section>
  );
}

function Context({ group, hit }: { group: SearchGroup; hit: SearchHit }) {
  const { t } = useTranslation('shell');
  const on = hit.on && formatDay(hit.on);
  const parts = {
    plans: [hit.authorityName, on && t('search.issued', { date: on })],
    units: [hit.authorityName],
    tasks: [hit.planNumber, hit.unitName],
    updates: [hit.unitName, hit.authorName, on, hit.planNumber],
  }[group].filter(Boolean);
  return parts.length > 0 ? <small>{parts.join(' · ')}</small> : null;
}
