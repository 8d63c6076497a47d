import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { AssignmentFilter } from '../../api/assignments';
import { useAssignments } from '../../api/assignments';
import type { AssignmentState, AssignmentView } from '../../api/types';
import { formatNumber } from '../../components/dates';
import { DueText } from '../../components/DueText';
import { Loaded } from '../../components/Loaded';
import { StateChip } from '../../components/StateChip';
import { NextAction } from '../assignments/NextAction';
import { UpdateDrawer } from '../assignments/UpdateDrawer';
import { useAcknowledge } from '../my-work/useAcknowledge';
import styles from './WorkList.module.css';

const COLUMNS: AssignmentState[] = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SUBMITTED', 'COMPLETED'];
const SHOWN = 12;

/** The same list by its official states, each card with what comes next; what is suspended or cancelled is shown when it is asked for. */
export function WorkBoard({
  filter,
  onState,
}: {
  filter: AssignmentFilter;
  onState: (state: AssignmentState) => void;
}) {
  const [params, setParams] = useSearchParams();
  const { acknowledge, pendingId } = useAcknowledge();
  const update = (id: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (id) after.set('update', id);
        else after.delete('update');
        return after;
      },
      { preventScrollReset: true },
    );
  const states = filter.state ? [filter.state] : COLUMNS;
  return (
    <>
      <div className={styles.board}>
        {states.map((state) => (
          <Column
            key={state}
            state={state}
            filter={filter}
            pendingId={pendingId}
            onState={onState}
            onAcknowledge={acknowledge}
            onUpdate={({ id }) => update(id)}
          />
        ))}
      </div>
      <UpdateDrawer assignmentId={params.get('update')} onClose={() => update(null)} />
    </>
  );
}

interface ColumnProps {
  state: AssignmentState;
  filter: AssignmentFilter;
  pendingId: string | null;
  onState: (state: AssignmentState) => void;
  onAcknowledge: (assignment: AssignmentView) => void;
  onUpdate: (assignment: AssignmentView) => void;
}

function Column({ state, filter, pendingId, onState, onAcknowledge, onUpdate }: ColumnProps) {
  const { t } = useTranslation(['worklist', 'common']);
  const query = useAssignments({ ...filter, state, page: 1, pageSize: SHOWN });
  return (
    <section aria-labelledby={`state-${state}`}>
      <h2 id={`state-${state}`}>
        {t(`common:state.${state}`)} <span>{query.data ? formatNumber(query.data.total) : ''}</span>
      </h2>
      <Loaded query={query}>
        {({ items, total }) => (
          <>
            {items.length === 0 && <p>{t('board.empty')}</p>}
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <Link to={`/tasks/${item.taskId}?assignment=${item.id}`}>{item.content}</Link>
                  <small>
                    {item.planNumber} · {item.unitName}
                  </small>
                  <DueText {...item} raw={item.deadlineRaw} />
                  <StateChip timeliness={item.timeliness} />
                  <NextAction
                    assignment={item}
                    acknowledging={pendingId === item.id}
                    onAcknowledge={onAcknowledge}
                    onUpdate={onUpdate}
                  />
                </li>
              ))}
            </ul>
            {total > items.length && (
              <button type="button" className={styles.all} onClick={() => onState(state)}>
                {t('board.all', { total: formatNumber(total) })}
              </button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
