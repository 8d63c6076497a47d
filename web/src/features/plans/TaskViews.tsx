import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AssignmentFilter, TaskFilter } from '../../api/assignments';
import { COLUMNS } from '../worklist/useWorkFilter';
import { listAddress } from '../worklist/list-address.rules';
import { WorkBoard } from '../worklist/WorkBoard';
import { WorkPages } from '../worklist/WorkPages';
import styles from './TasksTab.module.css';
import type { TaskView } from './useTaskFilter';
import { TASK_VIEWS } from './useTaskFilter';

interface ViewChoiceProps {
  view: TaskView;
  onChange: (view: TaskView) => void;
}

/** By the document's sections, by state, or as the register. */
export function ViewChoice({ view, onChange }: ViewChoiceProps) {
  const { t } = useTranslation('plans');
  return (
    <div className={`${styles.views} no-print`}>
      <Segmented
        aria-label={t('views.label')}
        value={view}
        options={TASK_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
        onChange={onChange}
      />
    </div>
  );
}

/** Every row is of this plan. */
const OF_ONE_PLAN = COLUMNS.filter((name) => name !== 'plan');

interface UnitPartsProps {
  planId: string;
  filter: TaskFilter;
  view: Exclude<TaskView, 'sections'>;
  onPage: (page: number) => void;
}

/** The units' parts in the tasks, one by one, narrowed as the tasks are. */
export function UnitParts({ planId, filter, view, onPage }: UnitPartsProps) {
  const navigate = useNavigate();
  const parts: AssignmentFilter = {
    ...filter,
    planId,
    // A task is as late as its leads are.
    role: filter.timeliness && !filter.unitId ? 'LEAD' : undefined,
  };
  if (view === 'register') return <WorkPages filter={parts} register columns={OF_ONE_PLAN} onPage={onPage} />;
  return <WorkBoard filter={parts} onState={(state) => void navigate(listAddress({ ...parts, state }))} />;
}
