import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueText } from '../../components/DueText';
import { StateChip } from '../../components/StateChip';
import { GroupProgress } from '../participation/GroupProgress';
import type { SectionTasks } from './by-section.rules';
import { sectionName } from './by-section.rules';
import styles from './TaskList.module.css';

/** The tasks under a thumb: one below the other, what matters first. */
export function TaskList({ groups }: { groups: SectionTasks[] }) {
  const { t } = useTranslation(['plans', 'common']);
  return groups.map(({ section, tasks }) => (
    <section key={section?.id ?? 'outside'} className={styles.section}>
      <h2>{section ? sectionName(section) : t('table.noSection')}</h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to={`/tasks/${task.id}`}>
              {task.ordinal && `${task.ordinal}. `}
              {task.content}
            </Link>
            <span>{task.leads.map(({ unitName }) => unitName).join('; ')}</span>
            <span>
              <DueText {...task} raw={task.deadlineRaw} /> ·{' '}
              {t('common:percentDone', { percent: task.percent })}
            </span>
            {task.groups.map((group) => (
              <GroupProgress key={group.namedAs} group={group} />
            ))}
            <StateChip
              timeliness={task.timeliness}
              state={task.leads.length === 1 ? task.leads[0]?.state : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}
