import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskFilter } from '../../api/assignments';
import { useUnits } from '../../api/plans';
import type { PlanDetail } from '../../api/types';
import type { Chosen } from '../../components/Filters';
import { Filters } from '../../components/Filters';
import { fold } from '../../components/fold';
import { sectionName } from './by-section.rules';
import styles from './TasksTab.module.css';

interface TaskFiltersProps {
  plan: PlanDetail;
  filter: TaskFilter;
  onNarrow: (change: Partial<TaskFilter>) => void;
}

export function TaskFilters({ plan, filter, onNarrow }: TaskFiltersProps) {
  const { t } = useTranslation(['plans', 'common']);
  const { data: units = [] } = useUnits(plan.authorityId);
  const section = plan.sections.find(({ id }) => id === filter.sectionId);
  const unit = units.find(({ id }) => id === filter.unitId);
  const chosen: Chosen[] = [
    section && {
      key: 'section',
      text: sectionName(section),
      clear: () => onNarrow({ sectionId: undefined }),
    },
    unit && { key: 'unit', text: unit.name, clear: () => onNarrow({ unitId: undefined }) },
    filter.timeliness && {
      key: 'timeliness',
      text: t(`common:timeliness.${filter.timeliness}`),
      clear: () => onNarrow({ timeliness: undefined }),
    },
  ].filter((one) => one !== undefined);
  const matches = (text: string, option?: { label: string }) =>
    fold(option?.label ?? '').includes(fold(text));
  return (
    <Filters
      label={t('filters.label')}
      className={styles.filters}
      chosen={chosen}
      narrowed={chosen.length > 0 || filter.q !== undefined}
      onClear={() =>
        onNarrow({ sectionId: undefined, unitId: undefined, timeliness: undefined, q: undefined })
      }
      search={
        <Input.Search
          key={filter.q}
          allowClear
          aria-label={t('filters.q')}
          placeholder={t('filters.q')}
          defaultValue={filter.q}
          onSearch={(q) => onNarrow({ q: q.trim() })}
        />
      }
    >
      <Select
        allowClear
        showSearch={{ filterOption: matches }}
        aria-label={t('filters.section')}
        placeholder={t('filters.allSections')}
        value={filter.sectionId}
        options={plan.sections.map((one) => ({ value: one.id, label: sectionName(one) }))}
        onChange={(sectionId: string | undefined) => onNarrow({ sectionId })}
      />
      <Select
        allowClear
        showSearch={{ filterOption: matches }}
        aria-label={t('filters.unit')}
        placeholder={t('filters.allUnits')}
        value={filter.unitId}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitId: string | undefined) => onNarrow({ unitId })}
      />
    </Filters>
  );
}
