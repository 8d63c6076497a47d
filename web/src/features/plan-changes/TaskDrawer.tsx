import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePlan, useUnits } from '../../api/plans';
import type { TaskDetail } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { Loaded } from '../../components/Loaded';
import { TaskForm } from './TaskForm';

interface TaskDrawerProps {
  planId: string;
  authorityId: string;
  /** Null: a task is added. */
  task: TaskDetail | null;
  onClose: () => void;
}

/** Changing an issued plan by one task, over the page it is seen on. */
export default function TaskDrawer({ planId, authorityId, task, onClose }: TaskDrawerProps) {
  const { t } = useTranslation('changes');
  const phone = usePhone();
  const plan = usePlan(planId);
  const units = useUnits(authorityId);
  const title = t(task ? 'task.edit' : 'task.add');
  return (
    <Drawer open onClose={onClose} title={title} aria-label={title} size={phone ? '100%' : 560}>
      <Loaded query={plan}>
        {(known) => (
          <Loaded query={units}>
            {(all) => <TaskForm plan={known} units={all} task={task} onDone={onClose} />}
          </Loaded>
        )}
      </Loaded>
    </Drawer>
  );
}
