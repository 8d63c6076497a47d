import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { usePlan } from '../../api/plans';
import type { PlanDetail } from '../../api/types';
import { DelayedSkeleton } from '../../components/DelayedSkeleton';
import { Loaded } from '../../components/Loaded';
import { Tabs } from '../../components/Tabs';
import { MonthsTab } from './MonthsTab';
import { PlanHeader } from './PlanHeader';
import { ReportsTab } from './ReportsTab';
import { SourceTab } from './SourceTab';
import { TasksTab } from './TasksTab';
import { UnitsTab } from './UnitsTab';

const TargetsTab = lazy(() => import('../targets/TargetsTab'));

const TABS = ['tasks', 'units', 'months', 'targets', 'reports', 'source'] as const;

export function PlanPage() {
  const { planId = '' } = useParams();
  return <Loaded query={usePlan(planId)}>{(plan) => <PlanScreen plan={plan} />}</Loaded>;
}

function PlanScreen({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'tasks';
  const content = {
    tasks: <TasksTab plan={plan} />,
    units: <UnitsTab plan={plan} />,
    months: <MonthsTab plan={plan} />,
    targets: (
      <Suspense fallback={<DelayedSkeleton />}>
        <TargetsTab plan={plan} />
      </Suspense>
    ),
    reports: <ReportsTab plan={plan} />,
    source: <SourceTab plan={plan} />,
  };
  return (
    <>
      <PlanHeader plan={plan} />
      <Tabs
        label={t('tabs.label')}
        tabs={TABS.map((key) => ({ key, label: t(`tabs.${key}`) }))}
        active={tab}
        onChange={(key) => setParams(key === 'tasks' ? {} : { tab: key })}
      >
        {content[tab]}
      </Tabs>
    </>
  );
}
