import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskFilter } from '../../api/assignments';
import { useUnits } from '../../api/plans';
import type { PlanDetail } from '../../api/types';
import { fold } from '../../components/fold';
import { sectionName } from './by-section.rules';
import styles from './TasksTab.module.css';

interface TaskFiltersProps {
  plan: PlanDetail;
  filter: TaskFilter;
  onNarrow: (change: Partial<TaskFilter>) => void;
}

export function TaskFilters({ plan, filter, onNarrow }: TaskFiltersProps) {
  const { t } = useTranslation('plans');
  const { data: units = [] } = useUnits(plan.authorityId);
  const narrowed = Boolean(filter.sectionId ?? filter.unitId ?? filter.timeliness ?? filter.q);
  const matches = (text: string, option?: { label: string }) =>
    fold(option?.label ?? '').includes(fold(text));
  return (
    <div className={`${styles.filters} no-print`} role="group" aria-label={t('filters.label')}>
      <Select
        allowClear
        showSearch={{ filterOption: matches }}
        aria-label={t('filters.section')}
        placeholder={t('filters.allSections')}
        value={filter.sectionId}
        options={plan.sections.map((section) => ({ value: section.id, label: sectionName(section) }))}
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
      <Input.Search
        key={filter.q}
        allowClear
        aria-label={t('filters.q')}
        placeholder={t('filters.q')}
        defaultValue={filter.q}
        onSearch={(q) => onNarrow({ q: q.trim() })}
      />
      {narrowed && (
        <Button
          type="link"
          onClick={() =>
            onNarrow({ sectionId: undefined, unitId: undefined, timeliness: undefined, q: undefined })
          }
        >
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}
