import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentFilter } from '../../api/assignments';
import { usePlanIf, usePlans, useUnits } from '../../api/plans';
import { useMe } from '../../api/session';
import type { AssignmentRole, AssignmentState, Counted, PlanStatus, Timeliness } from '../../api/types';
import { Filters } from '../../components/Filters';
import { fold } from '../../components/fold';
import { useChosen } from './useChosen';
import styles from './WorkList.module.css';

/** The calendar is large: it comes when the page already stands. */
const DayField = lazy(() => import('../../components/DayField'));

const ROLES: AssignmentRole[] = ['LEAD', 'COORDINATING'];
const STATES: AssignmentState[] = [
  'NEW',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'SUBMITTED',
  'COMPLETED',
  'SUSPENDED',
  'CANCELLED',
];
const TIMELINESS: Timeliness[] = [
  'OVERDUE',
  'DUE_SOON',
  'NOT_DUE',
  'NO_DEADLINE',
  'DONE_ON_TIME',
  'DONE_LATE',
];

const COUNTED: Counted[] = ['LATE', 'IN_TIME', 'DONE', 'ALL'];
const PLAN_STATUSES: PlanStatus[] = ['ISSUED', 'CLOSED', 'CANCELLED'];

interface WorkFiltersProps {
  filter: AssignmentFilter;
  narrowed: boolean;
  onChange: (changed: Partial<AssignmentFilter>) => void;
  onClear: () => void;
  tools: ReactNode;
}

export function WorkFilters({ filter, narrowed, onChange, onClear, tools }: WorkFiltersProps) {
  const { t } = useTranslation(['worklist', 'common']);
  const { roles } = useMe();
  const [held] = roles;
  // A ward's head is its chairman.
  const leads = roles.some(
    ({ role, unitKind }) => role === 'LEADER' || (role === 'HEAD' && unitKind === 'WARD'),
  );
  const { data: units = [] } = useUnits(held?.authorityId);
  const { data: plans } = usePlans({ pageSize: 100 });
  const { data: plan } = usePlanIf(filter.planId);
  const matches = (text: string, option?: { label: string }) =>
    fold(option?.label ?? '').includes(fold(text));
  return (
    <Filters
      label={t('filters.label')}
      className={styles.filters}
      chosen={useChosen(filter, { units, plan }, onChange)}
      narrowed={narrowed}
      onClear={onClear}
      tools={tools}
      search={
        <Input.Search
          key={filter.q}
          allowClear
          aria-label={t('filters.q')}
          placeholder={t('filters.q')}
          defaultValue={filter.q}
          onSearch={(q) => onChange({ q: q.trim() })}
        />
      }
    >
      <Select
        allowClear
        showSearch={{ filterOption: matches }}
        aria-label={t('filters.unit')}
        placeholder={t('filters.unit')}
        value={filter.unitId}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitId: string | undefined) => onChange({ unitId })}
      />
      <Select
        allowClear
        showSearch={{ filterOption: matches }}
        aria-label={t('filters.plan')}
        placeholder={t('filters.plan')}
        value={filter.planId}
        options={(plans?.items ?? []).map(({ id, number, title }) => ({
          value: id,
          label: `${number} ${title}`,
        }))}
        onChange={(planId: string | undefined) => onChange({ planId })}
      />
      <Select
        allowClear
        aria-label={t('filters.timeliness')}
        placeholder={t('filters.timeliness')}
        value={filter.timeliness ?? filter.counted}
        options={[
          ...TIMELINESS.map((value) => ({ value, label: t(`common:timeliness.${value}`) })),
          {
            label: t('counted.label'),
            options: COUNTED.map((value) => ({ value, label: t(`counted.${value}`) })),
          },
        ]}
        onChange={(chosen: Timeliness | Counted | undefined) =>
          onChange({
            timeliness: TIMELINESS.find((value) => value === chosen),
            counted: COUNTED.find((value) => value === chosen),
          })
        }
      />
      <Select
        allowClear
        aria-label={t('filters.state')}
        placeholder={t('filters.state')}
        value={filter.state}
        options={STATES.map((value) => ({ value, label: t(`common:state.${value}`) }))}
        onChange={(state: AssignmentState | undefined) => onChange({ state })}
      />
      <Select
        allowClear
        aria-label={t('filters.role')}
        placeholder={t('filters.role')}
        value={filter.role}
        options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        onChange={(role: AssignmentRole | undefined) => onChange({ role })}
      />
      <Select
        allowClear
        aria-label={t('filters.planStatus')}
        placeholder={t('filters.planStatus')}
        value={filter.planStatus}
        options={PLAN_STATUSES.map((value) => ({ value, label: t(`common:planStatus.${value}`) }))}
        onChange={(planStatus: PlanStatus | undefined) => onChange({ planStatus })}
      />
      {plan && (
        <Select
          allowClear
          aria-label={t('filters.section')}
          placeholder={t('filters.section')}
          value={filter.sectionId}
          options={plan.sections.map(({ id, label, title }) => ({
            value: id,
            label: [label, title].filter(Boolean).join('. '),
          }))}
          onChange={(sectionId: string | undefined) => onChange({ sectionId })}
        />
      )}
      <Checkbox
        checked={filter.returned ?? false}
        onChange={({ target }) => onChange({ returned: target.checked || undefined })}
      >
        {t('filters.returned')}
      </Checkbox>
      <Checkbox
        checked={filter.extensionPending ?? false}
        onChange={({ target }) => onChange({ extensionPending: target.checked || undefined })}
      >
        {t('filters.extensionPending')}
      </Checkbox>
      {(leads || filter.inMyCharge) && (
        <Checkbox
          checked={filter.inMyCharge ?? false}
          onChange={({ target }) => onChange({ inMyCharge: target.checked || undefined })}
        >
          {t('filters.inMyCharge')}
        </Checkbox>
      )}
      <Suspense fallback={null}>
        <div className={styles.day}>
          <span aria-hidden>{t('filters.dueFrom')}</span>
          <DayField
            label={t('filters.dueFrom')}
            value={filter.dueFrom ?? null}
            max={filter.dueTo}
            onChange={(day) => onChange({ dueFrom: day ?? undefined })}
          />
        </div>
        <div className={styles.day}>
          <span aria-hidden>{t('filters.dueTo')}</span>
          <DayField
            label={t('filters.dueTo')}
            value={filter.dueTo ?? null}
            min={filter.dueFrom}
            onChange={(day) => onChange({ dueTo: day ?? undefined })}
          />
        </div>
      </Suspense>
    </Filters>
  );
}
