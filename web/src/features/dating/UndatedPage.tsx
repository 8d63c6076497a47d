import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUndatedTasks } from '../../api/plan-changes';
import type { UndatedTask } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import rows from '../../components/rows.module.css';
import { DateDialog } from './DateDialog';
import styles from './UndatedPage.module.css';

/** What falls due when something happens, for who may say when that is. */
export function UndatedPage() {
  const { t } = useTranslation('changes');
  const [chosen, setChosen] = useState<UndatedTask | null>(null);
  return (
    <>
      <PageTitle title={t('undated.title')} />
      <Loaded query={useUndatedTasks()}>
        {(tasks) =>
          tasks.length === 0 ? (
            <EmptyState body={t('undated.none')} />
          ) : (
            <>
              <p className={styles.intro}>{t('undated.intro')}</p>
              <ul className={`${rows.list} ${styles.tasks}`}>
                {tasks.map((task) => (
                  <li key={task.taskId}>
                    <div>
                      <Link to={`/tasks/${task.taskId}`}>{task.content}</Link>
                      <p>
                        {task.deadlineRaw
                          ? t('undated.says', { raw: task.deadlineRaw })
                          : t('undated.saysNothing')}
                      </p>
                      <small>
                        {task.planNumber} · {t('undated.leads', { names: task.unitNames.join('; ') })}
                      </small>
                    </div>
                    <Button
                      aria-label={t('undated.dateFor', { task: task.content })}
                      onClick={() => setChosen(task)}
                    >
                      {t('undated.date')}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
      {chosen && <DateDialog key={chosen.taskId} task={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
