import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DashboardAsked } from '../../api/dashboard';
import { usePlans } from '../../api/plans';
import type { AssignmentRole, Dashboard } from '../../api/types';
import styles from './DashboardPage.module.css';

interface DashboardChoicesProps {
  dashboard: Dashboard;
  onChange: (changed: DashboardAsked) => void;
}

/** Whose dashboard, of which plan, and which part in the tasks is counted. */
export function DashboardChoices({ dashboard, onChange }: DashboardChoicesProps) {
  const { t } = useTranslation(['dashboard', 'common']);
  const { data: plans } = usePlans({ pageSize: 100 });
  const { choices, view, unitId, planId, role } = dashboard;
  const key = (choice: { view: string; unitId: string }) => `${choice.view} ${choice.unitId}`;
  return (
    <div className={`${styles.choices} no-print`} role="group" aria-label={t('choices.label')}>
      {choices.length > 1 && (
        <Select
          aria-label={t('choices.view')}
          value={key({ view, unitId })}
          options={choices.map((choice) => ({
            value: key(choice),
            label: t(`choices.${choice.view}`, { unit: choice.unitName }),
          }))}
          onChange={(chosen: string) => {
            const choice = choices.find((one) => key(one) === chosen);
            onChange({ view: choice?.view, of: choice?.unitId, planId: undefined });
          }}
        />
      )}
      <Select
        allowClear
        aria-label={t('choices.plan')}
        placeholder={t('choices.everyPlan')}
        value={planId ?? undefined}
        options={(plans?.items ?? [])
          .filter(({ campaign }) => view !== 'CAMPAIGNS' || campaign)
          .map(({ id, number, title, status }) => ({
            value: id,
            label: `${number} ${title}${status === 'ISSUED' ? '' : ` (${t(`common:planStatus.${status}`)})`}`,
          }))}
        onChange={(chosen: string | undefined) => onChange({ planId: chosen })}
      />
      <Segmented<AssignmentRole>
        aria-label={t('choices.role')}
        value={role}
        options={(['LEAD', 'COORDINATING'] as const).map((value) => ({
          value,
          label: t(`common:role.${value}`),
        }))}
        onChange={(chosen) => onChange({ role: chosen })}
      />
    </div>
  );
}
