import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { TaskDetail } from '../../api/types';
import { importableAuthorities } from '../imports/importable.rules';

const TaskDrawer = lazy(() => import('./TaskDrawer'));

interface TaskButtonProps {
  planId: string;
  authorityId: string;
  task?: TaskDetail;
}

/** For who keeps the plan: change this task, or add one. */
export function TaskButton({ planId, authorityId, task }: TaskButtonProps) {
  const { t } = useTranslation('changes');
  const [open, setOpen] = useState(false);
  const keeps = importableAuthorities(useMe()).some(({ id }) => id === authorityId);
  if (!keeps) return null;
  return (
    <div className="no-print" style={{ margin: '8px 0' }}>
      <Button onClick={() => setOpen(true)}>{t(task ? 'task.edit' : 'task.add')}</Button>
      {open && (
        <Suspense fallback={null}>
          <TaskDrawer
            planId={planId}
            authorityId={authorityId}
            task={task ?? null}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
