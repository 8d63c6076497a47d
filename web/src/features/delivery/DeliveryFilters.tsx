import { Input, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryFilter } from '../../api/delivery';
import { usePlans } from '../../api/plans';
import { useMay } from '../../api/session';
import type { DeliveryCount, DeliveryStatus } from '../../api/types';
import { formatDay } from '../../components/dates';
import type { Chosen } from '../../components/Filters';
import { Filters } from '../../components/Filters';
import { fold } from '../../components/fold';
import styles from './DeliveryPage.module.css';

const DayField = lazy(() => import('../../components/DayField'));

interface DeliveryFiltersProps {
  filter: DeliveryFilter;
  narrowed: boolean;
  counts: DeliveryCount[];
  onNarrow: (change: Partial<DeliveryFilter>) => void;
}

export function DeliveryFilters({ filter, narrowed, counts, onNarrow }: DeliveryFiltersProps) {
  const { t } = useTranslation('delivery');
  const seesPlans = useMay()('plan.view');
  const { data: plans } = usePlans({ pageSize: 200 }, seesPlans);
  const matches = (text: string, option?: { label?: unknown }) =>
    typeof option?.label === 'string' && fold(option.label).includes(fold(text));
  const plan = plans?.items.find(({ id }) => id === filter.planId);
  const chosen: Chosen[] = [
    filter.status && {
      key: 'status',
      text: t(`status.${filter.status}`),
      clear: () => onNarrow({ status: undefined }),
    },
    plan && { key: 'plan', text: plan.number, clear: () => onNarrow({ planId: undefined }) },
    filter.day && { key: 'day', text: formatDay(filter.day), clear: () => onNarrow({ day: undefined }) },
  ].filter((one) => one !== undefined && one !== '');
  return (
    <Filters
      label={t('filters.label')}
      className={styles.filters}
      chosen={chosen}
      narrowed={narrowed}
      onClear={() => onNarrow({ status: undefined, person: undefined, planId: undefined, day: undefined })}
      search={
        <Input.Search
          key={filter.person}
          allowClear
          aria-label={t('filters.person')}
          placeholder={t('filters.person')}
          defaultValue={filter.person}
          onSearch={(person) => onNarrow({ person: person.trim() })}
        />
      }
    >
      <Select<DeliveryStatus>
        allowClear
        aria-label={t('filters.status')}
        placeholder={t('filters.allStatuses')}
        value={filter.status}
        options={counts.map(({ status, count }) => ({
          value: status,
          label: `${t(`status.${status}`)} (${count})`,
        }))}
        onChange={(status) => onNarrow({ status })}
      />
      {seesPlans && (
        <Select<string>
          allowClear
          showSearch={{ filterOption: matches }}
          aria-label={t('filters.plan')}
          placeholder={t('filters.allPlans')}
          value={filter.planId}
          options={(plans?.items ?? []).map(({ id, number, title }) => ({
            value: id,
            label: `${number} · ${title}`,
          }))}
          onChange={(planId: string | undefined) => onNarrow({ planId })}
        />
      )}
      <Suspense>
        <DayField
          label={t('filters.day')}
          value={filter.day ?? null}
          onChange={(day) => onNarrow({ day: day ?? undefined })}
        />
      </Suspense>
    </Filters>
  );
}
