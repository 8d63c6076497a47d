import { useTranslation } from 'react-i18next';
import type { AssignmentState, AssignmentView } from '../../api/types';
import { StateChip } from '../../components/StateChip';
import table from '../../components/table.module.css';
import styles from './TaskPage.module.css';

interface AssignmentTableProps {
  assignments: AssignmentView[];
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}

/** States that the chip, which tells of time, leaves unsaid. */
const OPEN = new Set<AssignmentState>(['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS']);

/** Every unit's part in the task; choosing one shows what has happened there. */
export function AssignmentTable({ assignments, chosenId, onChoose }: AssignmentTableProps) {
  const { t } = useTranslation(['work', 'common']);
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('task.units')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('task.unit')}</th>
            <th scope="col">{t('task.state')}</th>
            <th scope="col" className={table.number}>
              {t('task.progress')}
            </th>
          </tr>
        </thead>
        <tbody>
          {assignments.map(({ id, unitName, role, focal, timeliness, state, percent }) => (
            <tr key={id} aria-current={id === chosenId || undefined}>
              <td>
                <button
                  type="button"
                  className={styles.unit}
                  aria-label={t('task.historyOf', { unit: unitName })}
                  onClick={() => onChoose(id)}
                >
                  {unitName}
                </button>
                <small>{focal ? t('common:role.focal') : t(`common:role.${role}`)}</small>
              </td>
              <td>
                <StateChip timeliness={timeliness} state={state} />
                {OPEN.has(state) && <small>{t(`common:state.${state}`)}</small>}
              </td>
              <td className={table.number}>{percent}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
