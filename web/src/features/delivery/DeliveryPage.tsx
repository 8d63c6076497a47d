import { useTranslation } from 'react-i18next';
import { useDeliveries } from '../../api/delivery';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Pages } from '../../components/Pages';
import { DeliveryFilters } from './DeliveryFilters';
import styles from './DeliveryPage.module.css';
import { DeliveryRow } from './DeliveryRow';
import { Overview } from './Overview';
import { useDeliveryFilter } from './useDeliveryFilter';

/** What became of every message, and what a person can do about it. */
export function DeliveryPage() {
  const { t } = useTranslation('delivery');
  const { filter, narrow, narrowed } = useDeliveryFilter();
  const query = useDeliveries(filter);
  return (
    <>
      <PageTitle title={t('title')} />
      <Overview />
      <DeliveryFilters
        filter={filter}
        narrowed={narrowed}
        counts={query.data?.counts ?? []}
        onNarrow={narrow}
      />
      <Loaded query={query}>
        {({ items, total, page, pageSize }) =>
          items.length === 0 ? (
            <EmptyState body={narrowed ? t('emptyFiltered') : t('empty')} />
          ) : (
            <>
              <p className={styles.shown} aria-live="polite">
                {t('shown', { count: total })}
              </p>
              <ul className={styles.list} aria-label={t('list')}>
                {items.map((item) => (
                  <DeliveryRow key={item.id} item={item} />
                ))}
              </ul>
              <Pages
                page={page}
                pageSize={pageSize}
                total={total}
                onChange={(next) => narrow({ page: next })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
