import { useTranslation } from 'react-i18next';
import type { TaskFilter } from '../../api/assignments';
import { usePlanTasks } from '../../api/assignments';
import type { PlanDetail } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { CountsBar } from '../../components/CountsBar';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Pages } from '../../components/Pages';
import { TaskButton } from '../plan-changes/TaskButton';
import { bySection } from './by-section.rules';
import { TaskFilters } from './TaskFilters';
import { TaskList } from './TaskList';
import styles from './TasksTab.module.css';
import { TaskTable } from './TaskTable';
import { UnitParts, ViewChoice } from './TaskViews';
import { TogetherBar } from './TogetherBar';
import { useTaskFilter } from './useTaskFilter';

const PAGE_SIZE = 100;

/** The plan's tasks by section; what is chosen stands in the address. */
export function TasksTab({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  const { filter, view, narrow } = useTaskFilter();
  return (
    <>
      <div className={styles.counts}>
        <CountsBar
          counts={plan.counts}
          filter={filter.timeliness}
          onFilter={(timeliness) => narrow({ timeliness })}
        />
        <small>{t('countsOf')}</small>
        {plan.onTime.completed > 0 && <small>{t('onTime', { ...plan.onTime })}</small>}
      </div>
      <TogetherBar planId={plan.id} />
      <TaskFilters plan={plan} filter={filter} onNarrow={narrow} />
      <div className={styles.tools}>
        <ViewChoice view={view} onChange={(chosen) => narrow({ view: chosen })} />
        {plan.status === 'ISSUED' && <TaskButton planId={plan.id} authorityId={plan.authorityId} />}
      </div>
      {view === 'sections' ? (
        <BySection plan={plan} filter={filter} onPage={(page) => narrow({ page })} />
      ) : (
        <UnitParts planId={plan.id} filter={filter} view={view} onPage={(page) => narrow({ page })} />
      )}
    </>
  );
}

interface BySectionProps {
  plan: PlanDetail;
  filter: TaskFilter;
  onPage: (page: number) => void;
}

/** The tasks as the document puts them. */
function BySection({ plan, filter, onPage }: BySectionProps) {
  const { t } = useTranslation('plans');
  const phone = usePhone();
  const query = usePlanTasks(plan.id, { ...filter, pageSize: PAGE_SIZE });
  return (
    <Loaded query={query}>
      {({ items, total }) => {
        if (items.length === 0) return <EmptyState body={t('filters.nothing')} />;
        const groups = bySection(items, plan.sections);
        return (
          <>
            {phone ? <TaskList groups={groups} /> : <TaskTable groups={groups} planNumber={plan.number} />}
            <p className={styles.shown}>{t('table.shown', { shown: items.length, total })}</p>
            <Pages page={filter.page ?? 1} pageSize={PAGE_SIZE} total={total} onChange={onPage} />
          </>
        );
      }}
    </Loaded>
  );
}
