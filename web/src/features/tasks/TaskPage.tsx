import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTask } from '../../api/assignments';
import { useMe } from '../../api/session';
import type { TaskDetail } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { DueText } from '../../components/DueText';
import { Loaded } from '../../components/Loaded';
import { useWindowTitle } from '../../components/PageTitle';
import { StateChip } from '../../components/StateChip';
import { UpdateDrawer } from '../assignments/UpdateDrawer';
import { ParticipationTable } from '../participation/ParticipationTable';
import { TaskButton } from '../plan-changes/TaskButton';
import { AssignmentPanel } from './AssignmentPanel';
import { LeaderFact } from './LeaderFact';
import styles from './TaskPage.module.css';

const InsidePanel = lazy(() => import('../inside-unit/InsidePanel'));

export function TaskPage() {
  const { taskId = '' } = useParams();
  return <Loaded query={useTask(taskId)}>{(task) => <TaskScreen task={task} />}</Loaded>;
}

/** The assignment to look at first: the one or the unit in the address, else one's own unit's, else the focal lead's. */
function useChosen({ assignments }: TaskDetail, asked: string | null, unitId: string | null) {
  const own = new Set(useMe().roles.map(({ unitId }) => unitId));
  return (
    assignments.find(({ id }) => id === asked) ??
    assignments.find((one) => one.unitId === unitId) ??
    assignments.find(({ state, allowed }) => state === 'SUBMITTED' && allowed.includes('confirm')) ??
    assignments.find(({ unitId }) => own.has(unitId)) ??
    assignments.find(({ focal }) => focal) ??
    assignments[0]
  );
}

/** Units whose work the person does or answers for. */
function useOwnUnits(): Set<string> {
  const working = new Set(['HEAD', 'SPECIALIST', 'LEADER']);
  return new Set(
    useMe()
      .roles.filter(({ role }) => working.has(role))
      .map(({ unitId }) => unitId),
  );
}

function TaskScreen({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('work');
  const [params, setParams] = useSearchParams();
  const title = task.ordinal ? t('task.titleNumbered', { ordinal: task.ordinal }) : t('task.title');
  useWindowTitle(`${title}, ${task.planNumber}`);
  const chosen = useChosen(task, params.get('assignment'), params.get('unit'));
  const own = useOwnUnits();
  const phone = usePhone();
  const part = useRef<HTMLDivElement>(null);
  const setParam = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { preventScrollReset: true },
    );
  const section = [task.sectionLabel, task.sectionTitle].filter(Boolean).join('. ');
  const others = [...new Set([...task.generic, ...task.references])];
  return (
    <>
      <header className={styles.head}>
        <p>
          <Link to={`/plans/${task.planId}`}>{task.planNumber}</Link>
          {section && ` · ${t('task.section', { section })}`} · {title}
        </p>
        <h1>{task.content}</h1>
        <dl>
          <div>
            <dt>{t('task.deadline')}</dt>
            <dd>
              <DueText {...task} raw={task.deadlineRaw} />
            </dd>
          </div>
          {task.product && (
            <div>
              <dt>{t('task.product')}</dt>
              <dd>{task.product}</dd>
            </div>
          )}
          <div>
            <dt>{t('task.progress')}</dt>
            <dd className={styles.progress}>
              <StateChip timeliness={task.timeliness} /> {task.percent}%
            </dd>
          </div>
          <LeaderFact {...task} />
          {task.supervising.length > 0 && (
            <div>
              <dt>{t('task.supervising')}</dt>
              <dd>{task.supervising.join('; ')}</dd>
            </div>
          )}
          {others.length > 0 && (
            <div>
              <dt>{t('task.otherBodies')}</dt>
              <dd>{others.join('; ')}</dd>
            </div>
          )}
        </dl>
        {!task.withdrawn && <TaskButton planId={task.planId} authorityId={task.authorityId} task={task} />}
      </header>
      <div className={styles.columns}>
        {chosen && (
          <div ref={part} className={styles.part}>
            <AssignmentPanel
              key={chosen.id}
              assignmentId={chosen.id}
              onUpdate={() => setParam('update', chosen.id)}
            />
          </div>
        )}
        <div className={styles.beside}>
          {chosen && own.has(chosen.unitId) && (
            <Suspense>
              <InsidePanel key={chosen.id} assignment={chosen} />
            </Suspense>
          )}
          <section aria-labelledby="units-title">
            <h2 id="units-title">{t('task.units')}</h2>
            <ParticipationTable
              taskId={task.id}
              chosenId={chosen?.id}
              onChoose={(id) => {
                setParam('assignment', id);
                // There it stands above the list it was chosen from.
                if (phone) part.current?.scrollIntoView();
              }}
            />
          </section>
        </div>
      </div>
      <UpdateDrawer assignmentId={params.get('update')} onClose={() => setParam('update', null)} />
    </>
  );
}
